/** How many letters must be put in, taken out, changed, or change places with the next to make one word of the other (Damerau 1964; no letter twice). */
export const distance = (a: string, b: string): number => {
  let before: number[] = [];
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let least = Math.min((row[j - 1] ?? 0) + (same ? 0 : 1), (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        least = Math.min(least, (before[j - 2] ?? 0) + 1);
      next.push(least);
    }
    before = row;
    row = next;
  }
  return row[b.length] ?? 0;
};

/** The nearest of some names in spelling, at most two letters away; null where none is. */
export const nearest = (name: string, names: Iterable<string>): string | null => {
  const lower = name.toLowerCase().slice(0, 40);
  let best: string | null = null;
  let least = 3;
  for (const known of names) {
    if (Math.abs(known.length - lower.length) >= least) continue;
    const far = distance(lower, known.toLowerCase());
    if (far < least) [best, least] = [known, far];
  }
  return best;
};
