const prefixes = ['وال', 'بال', 'كال', 'فال', 'ال', 'لل', 'و'];
const suffixes = ['ها', 'ان', 'ات', 'ون', 'ين', 'يه', 'ية', 'ه', 'ة', 'ي'];
/** Letters that must be left of a word. */
const LEAST = { afterAnd: 3, after: 2 };

/** The light stem of an Arabic word: article, "and" and common endings off (light10: Larkey et al. 2007, table 4). */
export const lightArabicStem = (word: string): string => {
  const even = word
    .replaceAll(/[\u064b-\u0652\u0640]/g, '')
    .replaceAll(/[أإآ]/g, 'ا')
    .replaceAll('ى', 'ي');
  const prefix = prefixes.find(
    (start) =>
      even.startsWith(start) && even.length - start.length >= (start === 'و' ? LEAST.afterAnd : LEAST.after),
  );
  let stem = even.slice(prefix?.length ?? 0);
  for (const suffix of suffixes)
    if (stem.endsWith(suffix) && stem.length - suffix.length >= LEAST.after)
      stem = stem.slice(0, -suffix.length);
  return stem;
};
