import type { Briefing } from '../../contract/index.ts';
import type { Block } from './blocks.ts';

/** A row of what was read beside its source: `spans` are the source from `start` to `end`, without a gap. */
export type Row = {
  readonly block: Block | undefined;
  readonly spans: Briefing['spans'];
  readonly start: number;
  readonly end: number;
};

/** The whole source, cut where what is read begins, with the label before it; what stands before all of them is first. */
export const rowsOf = ({ spans, text }: Briefing, blocks: readonly Block[]): readonly Row[] => {
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
  let from = 0;
  return cuts.map(({ block, start }, index) => {
    const end = cuts[index + 1]?.start ?? text.length;
    while ((spans[from]?.end ?? Infinity) <= start) from++;
    const within: Briefing['spans'] = [];
    for (let at = from; (spans[at]?.start ?? Infinity) < end; at++) {
      const span = spans[at];
      if (span && span.end > start)
        within.push({ ...span, start: Math.max(start, span.start), end: Math.min(end, span.end) });
    }
    return { block, start, end, spans: within };
  });
};

const startOf = (block: Block): number => {
  if (block.type === 'apart') return block.start;
  return block.type === 'exchange' ? block.exchange.question.start : block.announcement.start;
};
