import { inWords } from '../../dates.ts';

/** Reads the days of a column alike: 3/4/2025 is what the column's other cells show it to be. Empty where it cannot tell. */
export const dayReader = (cells: readonly string[]): ((cell: string) => string) => {
  const figures = cells.flatMap((cell) => {
    const found = numeric.exec(cell.trim());
    return found ? [[Number(found[1]), Number(found[2])] as const] : [];
  });
  const dayFirst = figures.some(([first]) => first > 12);
  const monthFirst = figures.some(([, second]) => second > 12);
  return (cell) => {
    const found = numeric.exec(cell.trim());
    if (!found) return inWords(cell) ?? '';
    if (dayFirst === monthFirst) return '';
    const [, first = '', second = '', year = ''] = found;
    const [day, month] = dayFirst ? [first, second] : [second, first];
    return inWords(`${year.length === 2 ? '20' : ''}${year}-${month}-${day}`) ?? '';
  };
};

const numeric = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})\b/;
