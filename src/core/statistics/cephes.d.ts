// The package has types that its own `exports` hide.
declare module 'cephes' {
  const cephes: {
    /** Resolves once the WebAssembly is compiled; before that the functions throw. */
    readonly compiled: Promise<void>;
    readonly ndtr: (z: number) => number;
    readonly ndtri: (p: number) => number;
    readonly igami: (shape: number, upperTail: number) => number;
    readonly incbi: (a: number, b: number, p: number) => number;
    readonly chdtrc: (freedom: number, x: number) => number;
    readonly lgam: (x: number) => number;
  };
  export default cephes;
}
