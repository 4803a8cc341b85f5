/** Ranks from 1; values that are tied share the mean of theirs. */
export const ranksOf = (values: readonly number[]): readonly number[] => {
  const order = values.map((_value, at) => at).toSorted((a, b) => (values[a] ?? 0) - (values[b] ?? 0));
  const ranks: number[] = Array.from({ length: values.length });
  for (let from = 0; from < order.length;) {
    let to = from;
    while (to + 1 < order.length && values[order[to + 1] ?? 0] === values[order[from] ?? 0]) to++;
    for (let at = from; at <= to; at++) ranks[order[at] ?? 0] = (from + to) / 2 + 1;
    from = to + 1;
  }
  return ranks;
};

/** The autocorrelation at one lag (Box and Jenkins, Time Series Analysis, 1976, p. 32); 0 where nothing varies. */
export const autocorrelation = (values: readonly number[], lag: number): number => {
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  let [shared, own] = [0, 0];
  values.forEach((value, at) => {
    own += (value - mean) ** 2;
    const later = values[at + lag];
    if (later !== undefined) shared += (value - mean) * (later - mean);
  });
  return own === 0 ? 0 : shared / own;
};
