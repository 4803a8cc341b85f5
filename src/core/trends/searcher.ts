import type { Filter, Reading, Side } from '../../contract/index.ts';

/** What counting needs of search. */
export type Searcher = {
  /**
   * Which passages of the columns match within the filter (1 at their place) and how often. An empty query matches all
   * of the scope. With `in`, only that part is looked at.
   */
  readonly evaluate: (
    query: string,
    filter: Filter | undefined,
    options?: { readonly in?: Side },
  ) => { readonly reading: Reading; readonly places: Uint8Array; readonly occurrences: Int32Array };
};
