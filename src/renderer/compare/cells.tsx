import { ArrowLeftRight, CornerDownRight, Plus } from 'lucide-react';
import type { AlignedRow, Passage } from '../../contract/index.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { Clamped } from './clamped.tsx';
import type { Cell, Piece } from './grid.ts';
import type { MovedLink } from './moved-link.ts';
import { Redline } from './redline.tsx';

const words = strings.compare;

/** What a cell needs to know of its column. */
export type ColumnOf = {
  readonly passage: Passage;
  /** Sentences of the base and of this version. */
  readonly of: number;
  readonly among: number;
};

/** What one version says in one row. */
export const CellContent = ({
  cell,
  column,
  moved,
}: {
  readonly cell: Cell;
  readonly column: ColumnOf;
  readonly moved: MovedLink;
}) => {
  if (cell === null) return null;
  if (cell.kind === 'same') return <p className="compare-said">{words.same}</p>;
  if (cell.kind === 'removed') return <p className="compare-said">{words.notSaid}</p>;
  if (cell.kind === 'said')
    return cell.pieces.map((piece) => (
      <PieceContent key={keyOf(piece)} piece={piece} column={column} moved={moved} />
    ));
  if (cell.kind === 'moved') return <Moved row={cell.row} column={column} moved={moved} />;
  return (
    <p className="compare-text" {...languageOf(column)}>
      <Redline words={cell.row.words} />
    </p>
  );
};

const Moved = ({
  row,
  column,
  moved,
}: {
  readonly row: AlignedRow;
  readonly column: ColumnOf;
  readonly moved: MovedLink;
}) => {
  const link = moved.of(column.passage.ref, row);
  return (
    <div className="compare-moved" {...link.marks}>
      <button type="button" className="compare-tag" data-kind="moved" onClick={link.jump}>
        <ArrowLeftRight className="icon" aria-hidden />
        {words.moved(row.baseAt ?? 0, column.of, row.otherAt ?? 0, column.among)}
      </button>
      <p className="compare-text" {...languageOf(column)}>
        <Redline words={row.words} />
      </p>
    </div>
  );
};

const PieceContent = ({
  piece,
  column,
  moved,
}: {
  readonly piece: Piece;
  readonly column: ColumnOf;
  readonly moved: MovedLink;
}) => {
  if (piece.kind === 'moved-here') {
    const link = moved.of(column.passage.ref, piece.row);
    return (
      <div className="compare-moved" data-here {...link.marks}>
        <button type="button" className="compare-tag" data-kind="moved" onClick={link.jump}>
          <CornerDownRight className="icon" aria-hidden />
          {words.movedHere(piece.row.baseAt ?? 0)}
        </button>
      </div>
    );
  }
  const { language } = column.passage;
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

const languageOf = ({ passage: { language } }: ColumnOf) => ({ lang: language, dir: directionOf(language) });

const keyOf = (piece: Piece) =>
  piece.kind === 'added' ? `a${piece.rows[0]?.otherAt}` : `m${piece.row.otherAt}`;
