/** Words of the trends screen. */
export const trends = {} as const;
