/** Words of the import. */
export const importing = {} as const;
