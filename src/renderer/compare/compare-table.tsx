import { memo, useDeferredValue, useMemo, useRef, useState, type RefObject } from 'react';
import type { ComparedText, Comparison } from '../../contract/index.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { CellContent, spaceIn, type ColumnOf } from './cells.tsx';
import { isChange, shownRows, type GridRow } from './grid.ts';
import { BaseHead, VersionHead, type TextActions } from './head.tsx';
import { movedLink } from './moved-link.ts';
import { Running } from './running.tsx';

const words = strings.compare;

/** Widths of the columns in pixels. */
export type Widths = { readonly base: number; readonly version: number; readonly all: number };

type TableProps = {
  readonly comparison: Comparison;
  readonly grid: readonly GridRow[];
  readonly base: ComparedText;
  /** The other texts, in the order of the comparison's versions. */
  readonly versions: readonly ComparedText[];
  readonly widths: Widths;
  readonly inline: boolean;
  readonly changesOnly: boolean;
  readonly questions: boolean;
  /** Index of the version that has the keys. */
  readonly current: number;
  readonly root: RefObject<HTMLTableElement | null>;
  readonly actions: TextActions;
};

/** Texts beside each other: the base at the left, a column a version, a row a sentence; or running text. */
export const CompareTable = (props: TableProps) => {
  const { comparison, base, versions, widths, inline, questions, root } = props;
  const columns = useMemo(
    () =>
      versions.map((text, index): ColumnOf => ({
        text,
        of: comparison.sentences.length,
        among: comparison.versions[index]?.sentences ?? 0,
      })),
    [comparison, versions],
  );
  return (
    <table ref={root} className="compare-table" style={{ width: widths.all }} {...movedLink}>
      <caption className="visually-hidden">{words.table(versions.length + 1)}</caption>
      <colgroup>
        <col style={{ width: widths.base }} />
        {versions.map(({ witness }) => (
          <col key={witness} style={{ width: widths.version }} />
        ))}
      </colgroup>
      <Heads {...props} />
      <tbody>
        {questions ? <Questions base={base} versions={versions} /> : null}
        {inline ? (
          <InlineRow {...props} columns={columns} />
        ) : (
          <SentenceRows grid={props.grid} base={base} columns={columns} changesOnly={props.changesOnly} />
        )}
      </tbody>
    </table>
  );
};

const Heads = ({ comparison, base, versions, current, actions }: TableProps) => (
  <thead>
    <tr>
      <th scope="col" className="compare-base">
        <BaseHead text={base} sentences={comparison.sentences.length} actions={actions} />
      </th>
      {comparison.versions.map((version, index) => {
        const text = versions[index];
        return text === undefined ? null : (
          <th
            key={version.ref}
            scope="col"
            tabIndex={-1}
            data-version={index}
            data-current={index === current ? '' : undefined}
          >
            <VersionHead
              text={text}
              version={version}
              before={index === 0 ? base : versions[index - 1]}
              actions={actions}
            />
          </th>
        );
      })}
    </tr>
  </thead>
);

const Questions = ({ base, versions }: Pick<TableProps, 'base' | 'versions'>) => (
  <tr className="compare-questions">
    {[base, ...versions].map(({ witness, question, language }, index) => {
      const content = (
        <>
          <span className="visually-hidden">{words.question}: </span>
          <p lang={language} dir={directionOf(language)}>
            {question}
          </p>
        </>
      );
      return index === 0 ? (
        <th key={witness} scope="row" className="compare-base">
          {content}
        </th>
      ) : (
        <td key={witness}>{content}</td>
      );
    })}
  </tr>
);

type RowsProps = {
  readonly grid: readonly GridRow[];
  readonly base: ComparedText;
  readonly columns: readonly ColumnOf[];
  readonly changesOnly: boolean;
};

/** So many rows are drawn at once; the rest of a long comparison follows when they are on the screen. */
const FIRST_ROWS = 40;

const SentenceRows = memo(({ grid, base, columns, changesOnly }: RowsProps) => {
  const [opened, setOpened] = useState<readonly number[]>([]);
  const shown = useMemo(() => shownRows(grid, changesOnly, opened), [grid, changesOnly, opened]);
  const most = useDeferredValue(shown.length, FIRST_ROWS);
  return shown.slice(0, Math.max(most, FIRST_ROWS)).map((each) =>
    each.kind === 'row' ? (
      <SentenceRow key={each.row.key} row={each.row} index={each.index} base={base} columns={columns} />
    ) : (
      <tr key={`gap-${each.from}`} className="compare-gap">
        <td colSpan={columns.length + 1}>
          <span>
            {words.hiddenHere(each.from, each.to)}{' '}
            <button type="button" className="link" onClick={() => setOpened([...opened, each.from])}>
              {words.show}
            </button>
          </span>
        </td>
      </tr>
    ),
  );
});
SentenceRows.displayName = 'SentenceRows';

const SentenceRow = memo(
  ({
    row,
    index,
    base,
    columns,
  }: Pick<RowsProps, 'base' | 'columns'> & { readonly row: GridRow; readonly index: number }) => (
    <tr data-row={index}>
      <th scope="row" className="compare-base" data-base-at={row.base?.at}>
        {row.base === null ? (
          row.cells.some(isChange) ? (
            <p className="compare-said">{words.notInBase}</p>
          ) : (
            <span className="visually-hidden">{words.movedRow}</span>
          )
        ) : (
          <>
            <span className="compare-number">{row.base.at}</span>
            <p className="compare-text" lang={base.language} dir={directionOf(base.language)}>
              {row.base.text}
            </p>
          </>
        )}
      </th>
      {row.cells.map((cell, at) => {
        const column = columns[at];
        return column === undefined ? null : (
          <td
            key={column.text.witness}
            tabIndex={isChange(cell) ? -1 : undefined}
            data-change={isChange(cell) ? '' : undefined}
            data-version={at}
          >
            <CellContent cell={cell} column={column} />
          </td>
        );
      })}
    </tr>
  ),
);
SentenceRow.displayName = 'SentenceRow';

const InlineRow = ({
  comparison,
  base,
  columns,
  changesOnly,
}: TableProps & { readonly columns: readonly ColumnOf[] }) => (
  <tr className="compare-inline">
    <th scope="row" className="compare-base">
      <span className="visually-hidden">{words.baseHas} </span>
      <p className="compare-text" lang={base.language} dir={directionOf(base.language)}>
        {comparison.sentences.map((sentence, index) => (
          // Two sentences may say the same; their places tell them apart.
          <span key={`${index + 1} ${sentence}`} data-base-at={index + 1}>
            {sentence}
            {spaceIn(base.language)}
          </span>
        ))}
      </p>
    </th>
    {comparison.versions.map((version, index) => {
      const column = columns[index];
      return column === undefined ? null : (
        <td key={version.ref}>
          <Running {...{ version, index, column, changesOnly }} />
        </td>
      );
    })}
  </tr>
);

/** Columns that fill the width there is, each wide enough to read; where they are many, the base is narrower. */
export const widthsFor = (width: number, versions: number): Widths => {
  const least = width < 1100 ? 224 : 268;
  const base = Math.max(least, Math.min(600, Math.floor(width / (versions + 1))));
  const version = Math.max(248, Math.floor((width - base) / Math.max(1, versions)));
  return { base, version, all: base + version * versions };
};

/** How far the table is scrolled to the right, followed as it moves. */
export const useScrollLeft = (): readonly [number, (event: { currentTarget: HTMLElement }) => void] => {
  const [left, setLeft] = useState(0);
  const last = useRef(0);
  return [
    left,
    ({ currentTarget: { scrollLeft } }) => {
      if (scrollLeft !== last.current) setLeft(scrollLeft);
      last.current = scrollLeft;
    },
  ];
};
