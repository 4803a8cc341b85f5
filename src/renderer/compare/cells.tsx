import { ArrowLeftRight, CornerDownRight, CornerLeftUp, Merge, Plus, Split } from 'lucide-react';
import { memo } from 'react';
import type { AlignedRow, ComparedText } from '../../contract/index.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { Clamped } from './clamped.tsx';
import type { Cell, Piece } from './grid.ts';
import { jumpToOther, movedKey } from './moved-link.ts';
import { Redline } from './redline.tsx';

const words = strings.compare;

/** What a cell needs to know of its column. */
export type ColumnOf = {
  readonly text: ComparedText;
  /** Sentences of the base and of this version. */
  readonly of: number;
  readonly among: number;
};

/** What one version says in one row. */
export const CellContent = memo(({ cell, column }: { readonly cell: Cell; readonly column: ColumnOf }) => {
  if (cell === null) return null;
  if (cell.kind === 'same') return <p className="compare-said">{words.same}</p>;
  if (cell.kind === 'removed') return <p className="compare-said">{words.notSaid}</p>;
  if (cell.kind === 'with')
    return (
      <p className="compare-said">
        <CornerLeftUp className="icon" aria-hidden /> {words.saidWith(cell.row.baseAt ?? 0)}
      </p>
    );
  if (cell.kind === 'said')
    return cell.pieces.map((piece) => <PieceContent key={keyOf(piece)} piece={piece} column={column} />);
  if (cell.kind === 'moved') return <Moved row={cell.row} column={column} />;
  return (
    <>
      <SpanTag row={cell.row} />
      <p className="compare-text" {...languageOf(column)}>
        <Redline words={cell.row.words} />
      </p>
    </>
  );
});
CellContent.displayName = 'CellContent';

/** Says that sentences were split or merged; nothing where one stands beside one. */
export const SpanTag = ({ row: { baseSpan, otherSpan } }: { readonly row: AlignedRow }) => {
  if (baseSpan === otherSpan || baseSpan === 0 || otherSpan === 0) return null;
  const isSplit = otherSpan > baseSpan;
  const Icon = isSplit ? Split : Merge;
  return (
    <span className="compare-tag" data-kind="span">
      <Icon className="icon" aria-hidden />
      {isSplit ? words.split(baseSpan, otherSpan) : words.merged(baseSpan, otherSpan)}
    </span>
  );
};

const Moved = ({ row, column }: { readonly row: AlignedRow; readonly column: ColumnOf }) => (
  <div className="compare-moved" data-moved={movedKey(column.text.witness, row)}>
    <button
      type="button"
      className="compare-tag"
      data-kind="moved"
      onClick={({ currentTarget }) => jumpToOther(currentTarget)}
    >
      <ArrowLeftRight className="icon" aria-hidden />
      {words.moved(row.baseAt ?? 0, column.of, row.otherAt ?? 0, column.among)}
    </button>
    <SpanTag row={row} />
    <p className="compare-text" {...languageOf(column)}>
      <Redline words={row.words} />
    </p>
  </div>
);

const PieceContent = ({ piece, column }: { readonly piece: Piece; readonly column: ColumnOf }) => {
  if (piece.kind === 'moved-here')
    return (
      <div className="compare-moved" data-here data-moved={movedKey(column.text.witness, piece.row)}>
        <button
          type="button"
          className="compare-tag"
          data-kind="moved"
          onClick={({ currentTarget }) => jumpToOther(currentTarget)}
        >
          <CornerDownRight className="icon" aria-hidden />
          {words.movedHere(piece.row.baseAt ?? 0)}
        </button>
      </div>
    );
  const { language } = column.text;
  return (
    <Clamped
      lang={language}
      dir={directionOf(language)}
      head={
        <>
          <Plus className="icon" aria-hidden />
          {words.added(piece.rows.length)}
        </>
      }
    >
      <ins>{piece.rows.map(({ other }) => other ?? '').join(spaceIn(language))}</ins>
    </Clamped>
  );
};

/** What stands between two sentences: nothing in Chinese and Japanese. */
export const spaceIn = (language: string): string => (/^(zh|ja)\b/.test(language) ? '' : ' ');

const languageOf = ({ text: { language } }: ColumnOf) => ({ lang: language, dir: directionOf(language) });

const keyOf = (piece: Piece) =>
  piece.kind === 'added' ? `a${piece.rows[0]?.otherAt}` : `m${piece.row.otherAt}`;
