import { Fragment, memo } from 'react';
import type { AlignedRow, Version } from '../../contract/index.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { spaceIn, SpanTag, type ColumnOf } from './cells.tsx';
import { runningOf } from './grid.ts';
import { movedKey } from './moved-link.ts';
import { Redline } from './redline.tsx';

const words = strings.compare;

/** A version as running text, in its own order, redlined against the base. */
export const Running = memo(
  ({
    version,
    index,
    column,
    changesOnly,
  }: {
    readonly version: Version;
    readonly index: number;
    readonly column: ColumnOf;
    readonly changesOnly: boolean;
  }) => {
    const { language } = column.text;
    const space = spaceIn(language);
    if (changesOnly && version.rows.every(({ kind }) => kind === 'same'))
      return <p className="compare-said">{words.nothingHere}</p>;
    return (
      <p className="compare-text" lang={language} dir={directionOf(language)}>
        {partsOf(runningOf(version), changesOnly).map((part) =>
          'same' in part ? (
            <span key={`same-${part.from}`} className="compare-said">
              {words.sameRun(part.same)}{' '}
            </span>
          ) : (
            <Fragment key={`${part.baseAt}-${part.otherAt}`}>
              <Sentence row={part} index={index} column={column} />
              {space}
            </Fragment>
          ),
        )}
      </p>
    );
  },
);
Running.displayName = 'Running';

const Sentence = ({
  row,
  index,
  column,
}: {
  readonly row: AlignedRow;
  readonly index: number;
  readonly column: ColumnOf;
}) => {
  if (row.kind === 'same') return <Redline words={row.words} />;
  const change = { 'data-change': '', 'data-version': index, 'data-row': row.baseAt ?? undefined };
  if (row.kind !== 'moved')
    return (
      <span {...change} tabIndex={-1}>
        <SpanTag row={row} /> <Redline words={row.words} />
      </span>
    );
  return (
    <span
      {...change}
      tabIndex={-1}
      className="compare-moved-inline"
      data-moved={movedKey(column.text.witness, row)}
    >
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
