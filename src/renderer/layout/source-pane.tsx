import { Check, CircleAlert, X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { MarkRole, Previewed, TurnMark } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { strings } from '../strings.ts';
import { likelyLabel, moved, rowsOf, type Stretch, type TextRow } from './lines.ts';
import { LineOfText } from './line-of-text.tsx';
import { useMouseSelection } from './mouse-selection.ts';
import type { Teaching } from './teaching.ts';

const words = strings.layout;
const roles = ['asks', 'answers', 'leads', 'apart', 'never', 'ends'] as const satisfies MarkRole[];
const ROW = 30;

/** Where the person is in the text: a place, and what is selected there beside what is likely. */
export type Spot = { readonly place: number; readonly selection: Stretch | null };

/** The text of the file, line by line: a line is chosen, a label in it set, and its part said. */
export const SourcePane = ({
  teaching,
  preview,
  spot,
  onSpot,
}: {
  readonly teaching: Teaching;
  readonly preview: Previewed;
  readonly spot: Spot;
  readonly onSpot: (spot: Spot) => void;
}) => {
  const { text, spans, language } = preview;
  const { marks } = teaching;
  const pane = useRef<HTMLDivElement>(null);
  const rows = useMemo(() => rowsOf(text), [text]);
  const cursor = rowAt(rows, spot.place);
  const row = rows[cursor];
  const selection = spot.selection ?? (row === undefined ? null : usualIn(text, row, marks, spans));
  const mark = (role: MarkRole) => {
    if (selection) teaching.mark(role === 'ends' && row ? whole(text, row) : selection, role);
  };
  const setSelection = (stretch: Stretch) => onSpot({ place: stretch.start, selection: stretch });
  const unmark = () => selection && teaching.unmark(selection);
  useLabelKeys({ text, row, selection, setSelection, mark, unmark });
  useMouseSelection(pane, setSelection);
  const drawLine = (each: TextRow, index: number) => (
    <LineOfText
      text={text}
      row={each}
      spans={spans}
      marks={marks}
      selection={index === cursor ? selection : null}
    />
  );
  return (
    <div className="layout-source">
      <MarkBar text={text} selection={selection} mark={mark} marks={marks} />
      <Marks text={text} teaching={teaching} onShow={(place) => onSpot({ place, selection: null })} />
      <div ref={pane} className="layout-lines" lang={language} dir={directionOf(language)}>
        <VirtualRows
          name={`layout ${teaching.id}`}
          label={words.rowsName}
          rows={rows}
          keyOf={({ start }) => start}
          height={ROW}
          measured
          cursor={cursor}
          move={(index) => {
            // A click that ends a selection by the mouse must not undo it.
            if (index !== cursor) onSpot({ place: rows[index]?.start ?? 0, selection: null });
          }}
          draw={drawLine}
        />
      </div>
    </div>
  );
};

/** Keys on the label: words more or less, and what it is. */
const useLabelKeys = ({
  text,
  row,
  selection,
  setSelection,
  mark,
  unmark,
}: {
  readonly text: string;
  readonly row: TextRow | undefined;
  readonly selection: Stretch | null;
  readonly setSelection: (stretch: Stretch) => void;
  readonly mark: (role: MarkRole) => void;
  readonly unmark: () => void;
}) => {
  const shift = (edge: 'start' | 'end', by: 1 | -1) => () =>
    row && selection && setSelection(moved(text, row, selection, edge, by));
  useKeys({
    'label.asks': () => mark('asks'),
    'label.answers': () => mark('answers'),
    'label.leads': () => mark('leads'),
    'label.apart': () => mark('apart'),
    'label.never': () => mark('never'),
    'label.ends': () => mark('ends'),
    'label.unmark': unmark,
    'label.more': shift('end', 1),
    'label.less': shift('end', -1),
    'label.later': shift('start', 1),
    'label.earlier': shift('start', -1),
  });
};

const MarkBar = ({
  text,
  selection,
  mark,
  marks,
}: {
  readonly text: string;
  readonly selection: Stretch | null;
  readonly mark: (role: MarkRole) => void;
  readonly marks: readonly TurnMark[];
}) => (
  <div className="layout-mark-bar">
    <p className="small quiet one-line" title={words.how}>
      {marks.length === 0 ? words.how : words.selected}
      {selection === null || marks.length === 0 ? null : (
        <bdi className="layout-selected">{` “${text.slice(selection.start, selection.end)}”`}</bdi>
      )}
    </p>
    <div className="layout-roles" role="group" aria-label={words.mark}>
      {roles.map((role) => (
        <Button
          key={role}
          size="small"
          keys={`label.${role}`}
          disabled={selection === null}
          data-role={role}
          onClick={() => mark(role)}
        >
          {words.roles[role]}
        </Button>
      ))}
    </div>
  </div>
);

/** What was marked, each with whether it is read so. */
const Marks = ({
  text,
  teaching,
  onShow,
}: {
  readonly text: string;
  readonly teaching: Teaching;
  readonly onShow: (start: number) => void;
}) =>
  teaching.marks.length === 0 ? null : (
    <ul className="layout-marks" aria-label={words.marks}>
      {teaching.marks.map((mark, at) => {
        const said = text.slice(mark.start, mark.end);
        const met = teaching.taught?.met[at];
        const Sign = met === false ? CircleAlert : Check;
        return (
          <li key={mark.start} className="chip" data-met={met === false ? 'not' : undefined}>
            <Sign className="icon" aria-label={met === false ? words.notMet : words.met} />
            <button type="button" className="one-line" onClick={() => onShow(mark.start)}>
              {words.roles[mark.role]} <bdi className="quiet">{said}</bdi>
            </button>
            <button
              type="button"
              className="chip-remove"
              aria-label={words.unmark(words.roles[mark.role], said)}
              onClick={() => teaching.unmark(mark)}
            >
              <X className="icon" aria-hidden />
            </button>
          </li>
        );
      })}
    </ul>
  );

/** The label that is marked or read at the start of a row, or else the likeliest. */
const usualIn = (
  text: string,
  row: TextRow,
  marks: readonly TurnMark[],
  spans: Previewed['spans'],
): Stretch => {
  const marked = marks.find(({ start, end }) => start < row.end && end > row.start);
  if (marked) return { start: marked.start, end: marked.end };
  const label = spans.find(({ kind, start, end }) => kind === 'label' && start < row.end && end > row.start);
  if (!label) return likelyLabel(text, row);
  const said = text.slice(Math.max(label.start, row.start), Math.min(label.end, row.end));
  const start = Math.max(label.start, row.start) + (said.length - said.trimStart().length);
  return { start, end: start + Math.max(1, said.trim().length) };
};

const whole = (text: string, { start, end }: TextRow): Stretch => {
  const said = text.slice(start, Math.min(end, start + 400));
  const from = start + (said.length - said.trimStart().length);
  return { start: from, end: from + said.trim().length };
};

/** Where the first label would be, or the text begins. */
export const firstLabel = ({ spans }: Previewed): number =>
  spans.find(({ kind }) => kind === 'label')?.start ?? spans[0]?.start ?? 0;

const rowAt = (rows: readonly TextRow[], place: number): number => {
  const found = rows.findIndex(({ end }) => end > place);
  return found < 0 ? rows.length - 1 : found;
};
