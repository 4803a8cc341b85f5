/** Words of the search screen. */
export const search = {} as const;
