/** A part of a collection: how long it is in words, and how often something stands in it. */
export type DispersionPart = { readonly words: number; readonly hits: number };

/** How evenly something is spread over parts. Null where there is nothing to spread, or one part alone. */
export type Dispersion = {
  /** From 0, all in one part, to 1, equally often everywhere. */
  readonly juilland: number | null;
  /** From 0, as the parts' lengths let expect, towards 1. */
  readonly dp: number | null;
  /** The same, with 1 for the most uneven that these parts allow. */
  readonly dpNorm: number | null;
};

/**
 * Juilland's D (Juilland and Chang-Rodríguez 1964) over rates, as Gries 2008 (IJCL 13:403–437) has it for parts of
 * unequal length; Gries' deviation of proportions DP (the same), and DP normalised as Lijffijt and Gries 2012
 * (IJCL 17:147–149) correct it. Parts without words are no parts.
 */
export const dispersionOf = (all: readonly DispersionPart[]): Dispersion => {
  const parts = all.filter(({ words }) => words > 0);
  const words = parts.reduce((sum, part) => sum + part.words, 0);
  const hits = parts.reduce((sum, part) => sum + part.hits, 0);
  if (parts.length < 2 || hits === 0) return { juilland: null, dp: null, dpNorm: null };
  const rates = parts.map((part) => part.hits / part.words);
  const mean = rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  const variance = rates.reduce((sum, rate) => sum + (rate - mean) ** 2, 0) / rates.length;
  const apart = parts.reduce((sum, part) => sum + Math.abs(part.words / words - part.hits / hits), 0);
  const least = parts.reduce((min, part) => Math.min(min, part.words / words), 1);
  return {
    juilland: 1 - Math.sqrt(variance) / mean / Math.sqrt(parts.length - 1),
    dp: apart / 2,
    dpNorm: apart / 2 / (1 - least),
  };
};
