import type { Asker, CastList } from './cast-list.ts';
import type { Turn } from './cast.ts';
import type { Stretch } from './exchanges.ts';
import { linesOf, openingProse, type Line } from './head.ts';
import type { Reading } from './reading.ts';
import { tile } from './spans.ts';
import type { ReadAnnouncement, ReadExchange, Span } from './transcript.ts';

/** What a text holds, laid out in spans, with who asks and who answers. */
export type Content = {
  readonly spans: readonly Span[];
  readonly exchanges: readonly ReadExchange[];
  readonly announcements: readonly ReadAnnouncement[];
};

/** Lays a reading out in spans that cover the text; without a reading, prose is one announcement. `head` are the lines before the first label. */
export const contentOf = (
  text: string,
  head: readonly Line[],
  reading: Reading | null,
  cast: CastList,
): Content => {
  const announced = announcementsOf(text, head, reading, cast);
  const asked = askedOf(reading);
  const spans = tile(text, [...announced.map(({ span }) => span), ...asked], apartOf(text, reading));
  const place = placesIn(spans);
  const exchanges: ReadExchange[] = [];
  let previous: Asker | null = null;
  for (const pair of reading?.conference.pairs ?? []) {
    const last = exchanges.length + pair.questions.length;
    for (const { turn } of pair.questions) {
      const n = exchanges.length + 1;
      previous = cast.asker(turn, previous);
      exchanges.push({
        n,
        question: place('question', n),
        statement: place('statement', last),
        ...previous,
        speaker: cast.answerer(pair),
      });
    }
  }
  const announcements = announced.map(({ span, speaker }) => ({
    n: span.n ?? 0,
    span: place('announcement', span.n ?? 0),
    speaker,
  }));
  return { spans, exchanges, announcements };
};

type Numbered = 'question' | 'statement' | 'announcement';

/** Finds the place of a numbered span of a kind. */
const placesIn = (spans: readonly Span[]): ((kind: Numbered, n: number) => number) => {
  const places: Readonly<Record<Numbered, number[]>> = { question: [], statement: [], announcement: [] };
  spans.forEach(({ kind, n }, at) => {
    if (n !== null && (kind === 'question' || kind === 'statement' || kind === 'announcement'))
      places[kind][n] = at;
  });
  return (kind, n) => places[kind][n] ?? 0;
};

type Announced = { readonly span: Span; readonly speaker: string | null };

const announcementsOf = (
  text: string,
  head: readonly Line[],
  reading: Reading | null,
  cast: CastList,
): readonly Announced[] => {
  const opening = openingProse(head) ?? (reading ? null : wholeText(text));
  const labelled = (reading?.conference.announcements ?? []).map((one) => ({
    stretch: one,
    speaker: cast.speaker(one.turn),
  }));
  const sole = cast.spokespersons(reading?.conference ?? null);
  const first = opening ? [{ stretch: opening, speaker: sole.length === 1 ? (sole[0] ?? null) : null }] : [];
  return [...first, ...labelled].map(({ stretch, speaker }, at) => ({
    span: { kind: 'announcement', start: stretch.from, end: stretch.to, n: at + 1 },
    speaker,
  }));
};

/** A text without speakers that is long enough to say something. */
const wholeText = (text: string): Stretch | null => {
  const lines = linesOf(text, 0, text.length, 100_000);
  const [first, last] = [lines[0], lines.at(-1)];
  return first && last && last.end - first.start >= 200 ? { from: first.start, to: last.end } : null;
};

const askedOf = (reading: Reading | null): readonly Span[] => {
  const spans: Span[] = [];
  let n = 0;
  for (const { questions, statement } of reading?.conference.pairs ?? []) {
    for (const question of questions)
      spans.push({ kind: 'question', start: question.from, end: question.to, n: ++n });
    spans.push({ kind: 'statement', start: statement.from, end: statement.to, n });
  }
  return spans;
};

const apartOf = (text: string, reading: Reading | null): readonly Span[] => {
  const turns = reading?.turns ?? [];
  const first = turns[0]?.mark.start ?? text.length;
  const around = turns.flatMap((turn, at) => apartOfTurn(turn, turns[at + 1] ? null : text.length));
  return [{ kind: 'head' as const, start: 0, end: first, n: null }, ...around].filter(
    (span) => span.end > span.start,
  );
};

/** A turn's label and, where it is neither question nor answer, its words; behind the last turn, the foot up to `end`. */
const apartOfTurn = ({ mark, from, to }: Turn, end: number | null): readonly Span[] => [
  { kind: 'label', start: mark.start, end: mark.end, n: null },
  { kind: isStage(mark.name) ? 'stage' : 'aside', start: from, end: to, n: null },
  ...(end === null ? [] : [{ kind: 'foot' as const, start: Math.max(to, mark.end), end, n: null }]),
];

const isStage = (name: string): boolean => /^[（(]/.test(name);
