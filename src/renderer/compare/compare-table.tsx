import { useRef, useState, type RefObject } from 'react';
import type { Comparison, Passage } from '../../contract/index.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { CellContent, spaceIn, type ColumnOf } from './cells.tsx';
import { gridOf, isChange, shownRows, type GridRow } from './grid.ts';
import { BaseHead, VersionHead } from './head.tsx';
import { useMovedLink, type MovedLink } from './moved-link.ts';
import { Running } from './running.tsx';

const words = strings.compare;

/** Widths of the columns in pixels. */
export type Widths = { readonly base: number; readonly version: number; readonly all: number };

type TableProps = {
  readonly comparison: Comparison;
  readonly base: Passage;
  /** The other statements, in the order of the comparison's versions. */
  readonly versions: readonly Passage[];
  readonly widths: Widths;
  readonly inline: boolean;
  readonly changesOnly: boolean;
  readonly questions: boolean;
  /** Index of the version that has the keys. */
  readonly current: number;
  readonly root: RefObject<HTMLTableElement | null>;
  readonly onBase: (ref: string) => void;
  readonly onRemove: (passage: Passage) => void;
};

/** Statements beside each other: the base at the left, a column a version, a row a sentence; or running text. */
export const CompareTable = (props: TableProps) => {
  const { comparison, base, versions, widths, inline, questions, root } = props;
  const moved = useMovedLink(root);
  const columns = versions.map((passage, index): ColumnOf => ({
    passage,
    of: comparison.sentences.length,
    among: comparison.versions[index]?.sentences ?? 0,
  }));
  return (
    <table ref={root} className="compare-table" style={{ width: widths.all }}>
      <caption className="visually-hidden">{words.table(versions.length + 1)}</caption>
      <colgroup>
        <col style={{ width: widths.base }} />
        {versions.map(({ ref }) => (
          <col key={ref} style={{ width: widths.version }} />
        ))}
      </colgroup>
      <Heads {...props} />
      <tbody>
        {questions ? <Questions base={base} versions={versions} /> : null}
        {inline ? (
          <InlineRow {...props} columns={columns} moved={moved} />
        ) : (
          <SentenceRows {...props} columns={columns} moved={moved} />
        )}
      </tbody>
    </table>
  );
};

const Heads = ({ comparison, base, versions, current, onBase, onRemove }: TableProps) => (
  <thead>
    <tr>
      <th scope="col" className="compare-base">
        <BaseHead passage={base} sentences={comparison.sentences.length} onRemove={() => onRemove(base)} />
      </th>
      {comparison.versions.map((version, index) => {
        const passage = versions[index];
        return passage === undefined ? null : (
          <th
            key={version.ref}
            scope="col"
            tabIndex={-1}
            data-version={index}
            data-current={index === current ? '' : undefined}
          >
            <VersionHead
              passage={passage}
              version={version}
              before={index === 0 ? base : versions[index - 1]}
              onBase={() => onBase(version.ref)}
              onRemove={() => onRemove(passage)}
            />
          </th>
        );
      })}
    </tr>
  </thead>
);

const Questions = ({ base, versions }: Pick<TableProps, 'base' | 'versions'>) => (
  <tr className="compare-questions">
    {[base, ...versions].map(({ ref, question, language }, index) => {
      const content = (
        <>
          <span className="visually-hidden">{words.question}: </span>
          <p lang={language} dir={directionOf(language)}>
            {question?.text}
          </p>
        </>
      );
      return index === 0 ? (
        <th key={ref} scope="row" className="compare-base">
          {content}
        </th>
      ) : (
        <td key={ref}>{content}</td>
      );
    })}
  </tr>
);

type RowsProps = TableProps & { readonly columns: readonly ColumnOf[]; readonly moved: MovedLink };

const SentenceRows = (props: RowsProps) => {
  const { comparison, changesOnly, columns } = props;
  const [opened, setOpened] = useState<readonly number[]>([]);
  return shownRows(gridOf(comparison), changesOnly, opened).map((shown) =>
    shown.kind === 'row' ? (
      <SentenceRow key={shown.row.key} row={shown.row} {...props} />
    ) : (
      <tr key={`gap-${shown.from}`} className="compare-gap">
        <td colSpan={columns.length + 1}>
          <span>
            {words.hiddenHere(shown.from, shown.to)}{' '}
            <button type="button" className="link" onClick={() => setOpened([...opened, shown.from])}>
              {words.show}
            </button>
          </span>
        </td>
      </tr>
    ),
  );
};

const SentenceRow = ({ row, base, columns, moved }: RowsProps & { readonly row: GridRow }) => {
  const isAdded = row.cells.some(isChange);
  return (
    <tr>
      <th
        scope="row"
        className="compare-base"
        data-linked={row.base !== null && moved.isBase(row.base.at) ? '' : undefined}
      >
        {row.base === null ? (
          isAdded ? (
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
      {row.cells.map((cell, index) => {
        const column = columns[index];
        return column === undefined ? null : (
          <td
            key={column.passage.ref}
            tabIndex={isChange(cell) ? -1 : undefined}
            data-change={isChange(cell) ? '' : undefined}
            data-version={index}
          >
            <CellContent cell={cell} column={column} moved={moved} />
          </td>
        );
      })}
    </tr>
  );
};

const InlineRow = ({ comparison, base, columns, moved, changesOnly }: RowsProps) => (
  <tr className="compare-inline">
    <th scope="row" className="compare-base">
      <span className="visually-hidden">{words.baseHas} </span>
      <p className="compare-text" lang={base.language} dir={directionOf(base.language)}>
        {comparison.sentences.map((sentence, index) => (
          // Two sentences may say the same; their places tell them apart.
          <span key={`${index + 1} ${sentence}`} data-linked={moved.isBase(index + 1) ? '' : undefined}>
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
          <Running {...{ version, index, column, moved, changesOnly }} />
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
