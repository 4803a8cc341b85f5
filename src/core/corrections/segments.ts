import type { SpanKind } from '../../contract/index.ts';
import type { ReadAnnouncement, ReadExchange, Span, Transcript } from '../transcript/transcript.ts';

/** A span with who asks or speaks in it: what corrections change. */
export type Segment = {
  readonly kind: SpanKind;
  readonly start: number;
  readonly end: number;
  readonly asker: string | null;
  readonly outlet: string | null;
  readonly speaker: string | null;
};

/** What a person can put right of a reading. */
export type Reading = Omit<Transcript, 'text'>;

/** The spans of a reading, each with its names. */
export const segmentsOf = ({ spans, exchanges, announcements }: Reading): Segment[] => {
  const nameless = { asker: null, outlet: null, speaker: null };
  const segments = spans.map(({ kind, start, end }): Segment => ({ kind, start, end, ...nameless }));
  const name = (at: number, names: Partial<Segment>): void => {
    const segment = segments[at];
    if (segment) segments[at] = { ...segment, ...names };
  };
  for (const { question, statement, asker, outlet, speaker } of exchanges) {
    name(question, { asker, outlet });
    name(statement, { speaker });
  }
  for (const { span, speaker } of announcements) name(span, { speaker });
  return segments;
};

/**
 * A reading made of segments: every question since the last statement is an exchange with the next one. A question that
 * nothing answers, and a statement that nothing asked for, cannot be either: it stands apart, or is an announcement.
 */
export const readingOf = (segments: readonly Segment[], reading: Reading): Reading => {
  const spans: Span[] = [];
  const exchanges: ReadExchange[] = [];
  const announcements: ReadAnnouncement[] = [];
  let asked: number[] = [];
  const put = (segment: Segment, kind: SpanKind, n: number | null): number =>
    spans.push({ kind, start: segment.start, end: segment.end, n }) - 1;
  const announce = (segment: Segment): void => {
    const n = announcements.length + 1;
    announcements.push({ n, span: put(segment, 'announcement', n), speaker: segment.speaker });
  };
  const answer = (segment: Segment): void => {
    const first = exchanges.length;
    const statement = put(segment, 'statement', first + asked.length);
    asked.forEach((question, at) => {
      const span = spans[question];
      if (!span) return;
      spans[question] = { ...span, n: first + at + 1 };
      const { asker, outlet } = segments[question] ?? segment;
      exchanges.push({ n: first + at + 1, question, statement, asker, outlet, speaker: segment.speaker });
    });
    asked = [];
  };
  for (const segment of segments) {
    if (segment.kind === 'question') asked.push(put(segment, 'question', null));
    else if (segment.kind === 'announcement') announce(segment);
    else if (segment.kind === 'statement' && asked.length > 0) answer(segment);
    else if (segment.kind === 'statement') announce(segment);
    else put(segment, segment.kind, null);
  }
  const unanswered = new Set(asked);
  const tiled = spans.map((span, at): Span => (unanswered.has(at) ? { ...span, kind: 'aside' } : span));
  return { ...reading, spans: tiled, exchanges, announcements };
};
