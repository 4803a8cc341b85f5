import type { Announcement, Briefing, Exchange, SpanKind } from '../../contract/index.ts';
import type { Findable } from './find.ts';

/** What stands apart from what is asked and said, with the label before it, if any. */
export type ApartBlock = {
  readonly type: 'apart';
  readonly kind: Extract<SpanKind, 'head' | 'foot' | 'stage' | 'aside'>;
  readonly start: number;
  readonly text: string;
};

/** An exchange, with what was put between its question and its statement. */
export type ExchangeBlock = {
  readonly type: 'exchange';
  readonly ref: string;
  readonly exchange: Exchange;
  readonly between: readonly ApartBlock[];
};

/** A statement that answers nobody. */
export type AnnouncementBlock = {
  readonly type: 'announcement';
  readonly ref: string;
  readonly announcement: Announcement;
};

/** One thing to read after the other. */
export type Block = ApartBlock | ExchangeBlock | AnnouncementBlock;
/** A block that can be named, compared and found in. */
export type PassageBlock = ExchangeBlock | AnnouncementBlock;

/** A briefing in the order it is read: spans become exchanges, announcements, and what stands apart. */
export const blocksOf = (briefing: Briefing): readonly Block[] => {
  const exchanges = new Map(briefing.exchanges.map((exchange) => [exchange.n, exchange]));
  const announcements = new Map(briefing.statements.map((statement) => [statement.n, statement]));
  const blocks: Block[] = [];
  let open: { readonly n: number; readonly between: ApartBlock[] } | undefined;
  let label: number | undefined;
  for (const { kind, start, end, n } of briefing.spans) {
    const before = label;
    label = kind === 'label' ? start : undefined;
    if (kind === 'question' && n !== null && exchanges.has(n)) {
      const exchange = exchanges.get(n);
      const between: ApartBlock[] = [];
      open = { n, between };
      if (exchange) blocks.push({ type: 'exchange', ref: `${briefing.id}#${n}`, exchange, between });
    } else if (kind === 'statement') {
      open = undefined;
    } else if (kind === 'announcement') {
      const announcement = n === null ? undefined : announcements.get(n);
      if (announcement) blocks.push({ type: 'announcement', ref: `${briefing.id}#s${n}`, announcement });
    } else if (kind !== 'label' && kind !== 'question') {
      const from = before ?? start;
      const apart: ApartBlock = { type: 'apart', kind, start: from, text: briefing.text.slice(from, end) };
      if (apart.text.trim() !== '') append(open?.between ?? blocks, apart);
    }
  }
  return blocks;
};

/** The blocks that one moves between. */
export const passagesIn = (blocks: readonly Block[]): readonly PassageBlock[] =>
  blocks.filter((block) => block.type !== 'apart');

/** A block as find looks at it. */
export const findableOf = (block: PassageBlock): Findable =>
  block.type === 'exchange'
    ? { ref: block.ref, question: block.exchange.question, statement: block.exchange.statement }
    : { ref: block.ref, question: null, statement: block.announcement };

/** Who stands in the margin of a block: the outlet, else the asker as labelled; '' where nobody is named. */
export const nameOf = (block: PassageBlock): string =>
  block.type === 'exchange'
    ? (block.exchange.question.outlet ?? block.exchange.question.asker ?? '')
    : (block.announcement.speaker ?? '');

/** Puts a piece at the end, joining it to one of its kind that it touches. */
const append = (blocks: Block[], apart: ApartBlock) => {
  const last = blocks.at(-1);
  if (last?.type === 'apart' && last.kind === apart.kind && last.start + last.text.length === apart.start)
    blocks.splice(-1, 1, { ...last, text: last.text + apart.text });
  else blocks.push(apart);
};
