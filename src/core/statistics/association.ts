/** How often a word stands near another, and what that is measured against: all counts of words. */
export type Cooccurrence = {
  /** Times the word stands near. */
  readonly near: number;
  /** Words that stand near at all. */
  readonly window: number;
  /** Times the word stands anywhere, near or not. */
  readonly word: number;
  /** Times the other stands anywhere. */
  readonly node: number;
  /** All words. */
  readonly all: number;
};

/** How far two words attract each other, by four measures. */
export type Association = {
  /** How often the word would stand near if nothing drew it there. */
  readonly expected: number;
  readonly logDice: number;
  readonly g2: number;
  readonly t: number;
  readonly mi: number;
};

const part = (observed: number, expected: number): number =>
  observed > 0 && expected > 0 ? observed * Math.log(observed / expected) : 0;

/**
 * Log Dice (Rychlý 2008, RASLAN, pp. 6–9; two that only ever stand together have 14); the log-likelihood ratio of the table of
 * words near or not, this word or not (Dunning 1993, CL 19:61–74); the t-score (Church, Gale, Hanks and Hindle 1991); and
 * mutual information in bits (Church and Hanks 1990, CL 16:22–29).
 */
export const associationOf = ({ near, window, word, node, all }: Cooccurrence): Association => {
  const expected = (window * word) / all;
  const elsewhere = word - near;
  const others = window - near;
  const rest = all - window - word + near;
  const g2 =
    2 *
    (part(near, expected) +
      part(elsewhere, ((all - window) * word) / all) +
      part(others, (window * (all - word)) / all) +
      part(rest, ((all - window) * (all - word)) / all));
  return {
    expected,
    logDice: 14 + Math.log2((2 * near) / (node + word)),
    g2: Math.max(0, g2),
    t: (near - expected) / Math.sqrt(near),
    mi: Math.log2(near / expected),
  };
};
