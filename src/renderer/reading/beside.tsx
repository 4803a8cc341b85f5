import './beside.css';
import { useMemo, type ReactNode, type RefObject } from 'react';
import type { Briefing } from '../../contract/index.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { Spans } from './as-found.tsx';
import type { Block } from './blocks.ts';
import { Chunks } from './chunks.tsx';
import type { Mark } from './marked-text.tsx';
import { useTwinSelection } from './twin-selection.ts';

const words = strings.reading;
const NONE: readonly Mark[] = [];

/**
 * What was read beside the source as it came, a row for each thing that is read, so that both scroll as one: all of the
 * source stands in the rows, in its order. What is selected on one side is marked on the other.
 */
export const Beside = ({
  briefing,
  blocks,
  marks,
  current,
  scroller,
  draw,
}: {
  readonly briefing: Briefing;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly current: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly draw: (block: Block) => ReactNode;
}) => {
  const { text, language } = briefing;
  const rows = useMemo(() => rowsOf(briefing, blocks), [briefing, blocks]);
  useTwinSelection(scroller);
  const row = ({ block, spans, start, end }: Row) => (
    <div key={start} className="beside-row" data-beside={refOf(block)}>
      <div className="beside-read" lang={language}>
        {block === undefined ? null : draw(block)}
      </div>
      <div className="found" lang={language} dir={directionOf(language)}>
        <Spans
          text={text}
          spans={spans}
          marks={marks.some((mark) => mark.end > start && mark.start < end) ? marks : NONE}
          current={current}
        />
      </div>
    </div>
  );
  return (
    <div className="beside">
      <div className="beside-head small quiet" aria-hidden>
        <span>{words.asRead}</span>
        <span>{words.asItCame}</span>
      </div>
      <Chunks items={rows} blockOf={({ block }) => block} draw={row} />
    </div>
  );
};

type Row = {
  readonly block: Block | undefined;
  readonly spans: Briefing['spans'];
  readonly start: number;
  readonly end: number;
};

const refOf = (block: Block | undefined) =>
  block === undefined || block.type === 'apart' ? undefined : block.ref;

/** The whole source, cut where what is read begins, with the label before it; what stands before all of them is first. */
const rowsOf = ({ spans, text }: Briefing, blocks: readonly Block[]): readonly Row[] => {
  const labels = new Map(spans.filter(({ kind }) => kind === 'label').map(({ start, end }) => [end, start]));
  const begins = blocks.map((block) => {
    const start = startOf(block);
    const label = labels.get(start) ?? start;
    // White space before it stays where it was: at the end of the row before.
    return { block, start: label + text.slice(label).search(/\S|$/) };
  });
  const first = begins[0]?.start ?? text.length;
  const cuts: { block: Block | undefined; start: number }[] =
    first === 0 ? begins : [{ block: undefined, start: 0 }, ...begins];
  return cuts.map(({ block, start }, index) => {
    const end = cuts[index + 1]?.start ?? text.length;
    const within = spans
      .filter((span) => span.end > start && span.start < end)
      .map((span) => ({ ...span, start: Math.max(start, span.start), end: Math.min(end, span.end) }));
    return { block, start, end, spans: within };
  });
};

const startOf = (block: Block): number => {
  if (block.type === 'apart') return block.start;
  return block.type === 'exchange' ? block.exchange.question.start : block.announcement.start;
};
