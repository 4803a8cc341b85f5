/** Words of the reading screen. */
export const reading = {} as const;
