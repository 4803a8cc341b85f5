import type { Wanted } from '../scan/wanted.ts';

/** A query as a person writes it, and what it must mean. */
export type Question = { readonly query: string; readonly wanted: Wanted };

export const ask = (query: string, wanted: Wanted): Question => ({ query, wanted });
