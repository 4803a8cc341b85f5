// The package has types that its own `exports` hide.
declare module 'cephes' {
  /** Resolves once the WebAssembly is compiled; before that the functions throw. */
  export const compiled: Promise<void>;
  export const ndtr: (z: number) => number;
  export const ndtri: (p: number) => number;
  export const igam: (shape: number, x: number) => number;
  export const igami: (shape: number, upperTail: number) => number;
  export const incbi: (a: number, b: number, p: number) => number;
  export const chdtrc: (freedom: number, x: number) => number;
  export const bdtr: (k: number, n: number, p: number) => number;
  export const bdtrc: (k: number, n: number, p: number) => number;
  export const fdtrc: (a: number, b: number, x: number) => number;
  export const lgam: (x: number) => number;
}
