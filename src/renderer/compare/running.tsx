import { Fragment } from 'react';
import type { AlignedRow, Version } from '../../contract/index.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { spaceIn, type ColumnOf } from './cells.tsx';
import { runningOf } from './grid.ts';
import type { MovedLink } from './moved-link.ts';
import { Redline } from './redline.tsx';

const words = strings.compare;

/** A version as running text, in its own order, redlined against the base. */
export const Running = ({
  version,
  index,
  column,
  moved,
  changesOnly,
}: {
  readonly version: Version;
  readonly index: number;
  readonly column: ColumnOf;
  readonly moved: MovedLink;
  readonly changesOnly: boolean;
}) => {
  const { language } = column.passage;
  const space = spaceIn(language);
  return (
    <p className="compare-text" lang={language} dir={directionOf(language)}>
      {partsOf(runningOf(version), changesOnly).map((part) =>
        'same' in part ? (
          <span key={`same-${part.from}`} className="compare-said">
            {words.sameRun(part.same)}{' '}
          </span>
        ) : (
          <Fragment key={`${part.baseAt}-${part.otherAt}`}>
            <Sentence row={part} index={index} column={column} moved={moved} />
            {space}
          </Fragment>
        ),
      )}
    </p>
  );
};

const Sentence = ({
  row,
  index,
  column,
  moved,
}: {
  readonly row: AlignedRow;
  readonly index: number;
  readonly column: ColumnOf;
  readonly moved: MovedLink;
}) => {
  if (row.kind === 'same') return <span>{row.other}</span>;
  const change = { 'data-change': '', 'data-version': index, tabIndex: -1 };
  if (row.kind !== 'moved')
    return (
      <span {...change}>
        <Redline words={row.words} />
      </span>
    );
  const { marks } = moved.of(column.passage.ref, row);
  return (
    <span {...change} {...marks} className="compare-moved-inline">
      <span className="compare-tag" data-kind="moved">
        {words.movedFrom(row.baseAt ?? 0, column.of)}:
      </span>{' '}
      <Redline words={row.words} />
    </span>
  );
};

type SameRun = { readonly same: number; readonly from: number | null };

/** Sentences; where only changes are wanted, those that are the same are a run with its number. */
const partsOf = (rows: readonly AlignedRow[], changesOnly: boolean): readonly (AlignedRow | SameRun)[] => {
  if (!changesOnly) return rows;
  const parts: (AlignedRow | SameRun)[] = [];
  for (const row of rows) {
    const last = parts.at(-1);
    if (row.kind !== 'same') parts.push(row);
    else if (last !== undefined && 'same' in last) parts[parts.length - 1] = { ...last, same: last.same + 1 };
    else parts.push({ same: 1, from: row.otherAt });
  }
  return parts;
};
