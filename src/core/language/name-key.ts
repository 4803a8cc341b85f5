import { fold } from './tokens.ts';

/** What two names share that a query takes for one: letters and digits, whatever their case, accents and signs between. */
export const nameKey = (name: string): string => fold(name.trim()) || name.trim().toLowerCase();
