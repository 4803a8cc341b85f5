import type { ImportedFile } from '../../contract/index.ts';
import { figure } from '../parts/figures.ts';
import { commonFolder } from '../parts/path-name.tsx';
import { strings } from '../strings.ts';

/** The series that were found among files, most first, and how many files of none. */
export const Recognised = ({
  files,
  title,
}: {
  readonly files: readonly ImportedFile[];
  readonly title: string;
}) => (
  <>
    <h3>{title}</h3>
    <dl className="recognised">
      {seriesOf(files).map(([series, count]) => (
        <div key={series}>
          <dt className={series === '' ? 'quieter' : 'one-line'}>
            {series === '' ? strings.importing.noSeries : series}
          </dt>
          <dd className="figures">{figure(count)}</dd>
        </div>
      ))}
    </dl>
  </>
);

/** What paths under these roots have in common and need not be said on each line. */
export const rootOf = (roots: readonly string[]): string => commonFolder(roots.map((root) => `${root}/`));

const seriesOf = (files: readonly ImportedFile[]): [string, number][] => {
  const counts = new Map<string, number>();
  for (const { series, outcome } of files)
    if (outcome !== 'failed') counts.set(series ?? '', (counts.get(series ?? '') ?? 0) + 1);
  return [...counts].toSorted((a, b) => Number(a[0] === '') - Number(b[0] === '') || b[1] - a[1]);
};
