import { cast, type Turn } from './cast.ts';
import { confidenceOf } from './confidence.ts';
import { dateOf, timeOf, type Found } from './dates.ts';
import { decode, type Decoded } from './decode.ts';
import { confer, type Conference, type Pair } from './exchanges.ts';
import { footStart, linesOf, openingProse, titleLine, type Line } from './head.ts';
import { languageOf } from './language.ts';
import { layouts } from './layouts/index.ts';
import { marksIn, type Mark, type MarkStyle } from './marks.ts';
import { askerName, nameInTitle, outletInLabel, outletInWords, peopleInTitle, speakerName } from './people.ts';
import { seriesOf } from './series.ts';
import { sourceOf, type Source } from './source.ts';
import { tile } from './spans.ts';
import type { ReadAnnouncement, ReadExchange, Span, Transcript } from './transcript.ts';
import { lookOf } from './voices.ts';

/** Reads a document: its text, who asks and who answers, its day, and how far the reading is to be trusted. `file-unreadable` for what is no text. */
export const readTranscript = (bytes: Uint8Array, path: string): Transcript => {
  const decoded = decode(bytes);
  const source = sourceOf(decoded.text, path);
  const early = titleOf(source, linesOf(source.text, 0, Math.min(source.text.length, 4000), 12));
  const named = early ? peopleInTitle(early) : [];
  const reading = bestReading(source.text, named);
  return compose({ decoded, source, path, named, reading });
};

type Reading = { readonly layout: string; readonly turns: readonly Turn[]; readonly conference: Conference };
type Parts = { readonly decoded: Decoded; readonly source: Source; readonly path: string; readonly named: readonly string[]; readonly reading: Reading | null };

const titleOf = (source: Source, head: readonly Line[]): string | null => {
  const stated = source.titles.map((title) => title.value.replace(/[\s\u00a0]+/g, ' ').trim());
  return stated.find((title) => title.length >= 12) ?? stated[0] ?? titleLine(head);
};

/** Tries every layout that fits the text's looks and keeps the one that explains most. */
const bestReading = (text: string, named: readonly string[]): Reading | null => {
  const marks = new Map<MarkStyle, readonly Mark[]>();
  let best: { readonly reading: Reading; readonly score: number } | null = null;
  for (const layout of layouts) {
    if (layout.hint && !layout.hint.test(text.slice(0, 20_000))) continue;
    if (best && best.score >= 1.1 - layout.handicap) continue;
    const found = marks.get(layout.style) ?? marksIn(text, layout.style);
    marks.set(layout.style, found);
    const turns = cast(text, found, layout, named);
    if (!turns) continue;
    const trimmed = withoutFoot(text, turns);
    const conference = confer(text, trimmed);
    const score = worth(text, conference) - layout.handicap;
    if (!best || score > best.score + 0.01) best = { reading: { layout: layout.name, turns: trimmed, conference }, score };
  }
  return best?.reading ?? null;
};

const worth = (text: string, { pairs, announcements, unanswered }: Conference): number => {
  let covered = 0;
  for (const pair of pairs) covered += pair.statement.to - (pair.questions[0]?.from ?? pair.statement.from);
  let announced = 0;
  for (const announcement of announcements) announced += announcement.to - announcement.from;
  const lost = unanswered / Math.max(1, unanswered + pairs.length);
  return Math.min(1, pairs.length / 2) * 0.3 + ((covered + announced * 0.4) / text.length) * 0.5 + Math.min(0.2, pairs.length * 0.01) - lost * 0.3;
};

const withoutFoot = (text: string, turns: readonly Turn[]): readonly Turn[] => {
  const last = turns.at(-1);
  return last ? [...turns.slice(0, -1), { ...last, to: footStart(text, last.from, last.to) }] : turns;
};

const compose = (parts: Parts): Transcript => {
  const { decoded, source, path, reading } = parts;
  const { text } = source;
  const start = reading?.turns[0]?.mark.start ?? text.length;
  const head = linesOf(text, 0, start, 60);
  const stated = titleOf(source, head);
  const laid = layOut(text, parts, head, stated);
  const apart = apartLines(text, head, reading);
  const found: Found | null = dateOf({ titles: titlesFor(source, stated), lines: apart, marks: source.dates, path, text });
  const { confidence, reasons } = confidenceOf({
    encoding: decoded.reasons,
    date: found?.date ?? null,
    dateFrom: found?.from ?? null,
    titled: stated !== null,
    exchanges: laid.exchanges,
    announcements: laid.announcements.length,
    unanswered: reading?.conference.unanswered ?? 0,
    covered: shareOfContent(laid.spans, text.length),
    labels: reading !== null,
    layout: reading?.layout ?? 'prose',
  });
  return {
    text,
    encoding: decoded.encoding,
    title: stated ?? fileStem(path),
    date: found?.date ?? null,
    time: timeOf([...apart, ...source.dates.map((date) => date.value)]),
    dateFrom: found?.from ?? null,
    series: seriesOf(stated, `${fileStem(path)}\n${text.slice(0, 3000)}`, source.origins),
    language: languageOf(text),
    spokespersons: spokespersonsOf(laid.exchanges, laid.announcements, parts.named),
    exchanges: laid.exchanges,
    announcements: laid.announcements,
    spans: laid.spans,
    layout: reading?.layout ?? 'prose',
    confidence,
    reasons,
  };
};

const fileStem = (path: string): string => (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[A-Za-z]{1,8}$/, '') || 'untitled';

const titlesFor = (source: Source, stated: string | null): Source['titles'] =>
  source.titles.length > 0 ? source.titles : stated ? [{ value: stated, from: 'title' }] : [];

/** The lines that may carry a day or a time: those of the head that are no prose, and the last ones of the text. */
const apartLines = (text: string, head: readonly Line[], reading: Reading | null): readonly string[] => {
  const top = head.filter((line) => line.end - line.start < 160).map((line) => line.words).filter((words) => !/^[\w-]{2,20}:\s/.test(words) && !/^\\?\s{2}\S/.test(words));
  const last = reading?.turns.at(-1);
  const foot = last ? linesOf(text, last.to, text.length, 6).map((line) => line.words) : [];
  return [...top, ...foot];
};

const shareOfContent = (spans: readonly Span[], length: number): number =>
  spans.reduce((sum, span) => sum + (span.n === null ? 0 : span.end - span.start), 0) / Math.max(1, length);

type LaidOut = { readonly spans: readonly Span[]; readonly exchanges: readonly ReadExchange[]; readonly announcements: readonly ReadAnnouncement[] };

const layOut = (text: string, parts: Parts, head: readonly Line[], title: string | null): LaidOut => {
  const { reading } = parts;
  const start = reading?.turns[0]?.mark.start ?? text.length;
  const prose = openingProse(head);
  const content: Span[] = [];
  const opening = reading ? prose : (prose ?? wholeText(text, head));
  let announced = 0;
  if (opening) content.push({ kind: 'announcement', start: opening.start, end: opening.end, n: ++announced });
  for (const { from, to } of reading?.conference.announcements ?? []) content.push({ kind: 'announcement', start: from, end: to, n: ++announced });
  let n = 0;
  for (const pair of reading?.conference.pairs ?? []) {
    for (const [at, question] of pair.questions.entries()) {
      n++;
      content.push({ kind: 'question', start: question.from, end: question.to, n });
      if (at === pair.questions.length - 1) content.push({ kind: 'statement', start: pair.statement.from, end: pair.statement.to, n });
    }
  }
  const spans = tile(text, content, [{ kind: 'head', start: 0, end: start, n: null }, ...apartOf(text, reading)]);
  return { spans, ...namesOf(text, parts, title, spans) };
};

const wholeText = (text: string, head: readonly Line[]): { readonly start: number; readonly end: number } | null => {
  const first = head[0];
  const lines = linesOf(text, 0, text.length, 100_000);
  const last = lines.at(-1);
  if (!first || !last || last.end - first.start < 200) return null;
  return { start: first.start, end: last.end };
};

const apartOf = (text: string, reading: Reading | null): readonly Span[] => {
  if (!reading) return [];
  const spans: Span[] = [];
  const turns = reading.turns;
  for (const [at, turn] of turns.entries()) {
    const next = turns[at + 1];
    spans.push({ kind: 'label', start: turn.mark.start, end: turn.mark.end, n: null });
    if (turn.to > turn.from) spans.push({ kind: 'aside', start: turn.from, end: turn.to, n: null });
    if (!next) spans.push({ kind: 'foot', start: Math.max(turn.to, turn.mark.end), end: text.length, n: null });
  }
  return spans.filter((span) => span.end > span.start);
};

const namesOf = (text: string, parts: Parts, title: string | null, spans: readonly Span[]): Omit<LaidOut, 'spans'> => {
  const pairs = parts.reading?.conference.pairs ?? [];
  const known = knownPeople(parts, title);
  const places = new Map(spans.map((span, at) => [`${span.kind}${span.start}`, at] as const));
  const placeOf = (kind: Span['kind'], start: number): number => places.get(`${kind}${start}`) ?? -1;
  const exchanges: ReadExchange[] = [];
  let previous: ReadExchange | null = null;
  for (const pair of pairs) {
    const statement = placeOf('statement', pair.statement.from);
    for (const question of pair.questions) {
      const who = askerOf(text, question.turn, previous);
      const read: ReadExchange = { n: exchanges.length + 1, question: placeOf('question', question.from), statement, ...who, speaker: speakerOf(pair, parts.named, known, title) };
      exchanges.push(read);
      previous = read;
    }
  }
  const turnsAt = new Map((parts.reading?.conference.announcements ?? []).map((one) => [one.from, one.turn] as const));
  const announcements = spans.flatMap((span, at) => {
    if (span.kind !== 'announcement') return [];
    const turn = turnsAt.get(span.start);
    return [{ n: span.n ?? 0, span: at, speaker: turn && turn.part !== 'apart' ? nameOfSpeaker(turn, parts.named, known, title) : soleOf(parts.named) }];
  });
  return { exchanges, announcements };
};

/** People in the title, and those whom labels give in full. */
const knownPeople = (parts: Parts, title: string | null): readonly string[] => {
  const known = new Set(parts.named);
  for (const { part, mark, look } of parts.reading?.turns ?? []) {
    if (part !== 'answers' || (look !== 'name' && look !== 'official')) continue;
    const full = speakerName(mark.name, []);
    if (full && look === 'name' && full.includes(' ')) known.add(full);
    const titled = title ? nameInTitle(title, mark.name) : null;
    if (titled) known.add(titled);
  }
  return [...known];
};

const soleOf = (named: readonly string[]): string | null => (named.length === 1 ? (named[0] ?? null) : null);

const followUp = /^(?:追问|追問|记者追问|follow[- ]?up|zusatz(?:frage)?|nachfrage)$/i;

const askerOf = (text: string, turn: Turn, previous: ReadExchange | null): Pick<ReadExchange, 'asker' | 'outlet'> => {
  const { name } = turn.mark;
  if (followUp.test(name)) return { asker: previous?.asker ?? null, outlet: previous?.outlet ?? null };
  const look = lookOf(name);
  if (look === 'asks' || look === 'unknown' || look === 'leads' || name === '') return { asker: null, outlet: null };
  const asker = askerName(name);
  if (look === 'outlet' || look === 'stranger') return { asker, outlet: outletInLabel(asker) };
  return { asker, outlet: outletInWords(name, text.slice(turn.from, Math.min(turn.to, turn.from + 300))) };
};

/** The one who says most of an answer. */
const speakerOf = (pair: Pair, named: readonly string[], known: readonly string[], title: string | null): string | null => {
  const [first, ...others] = pair.answers;
  if (!first) return null;
  const longest = others.reduce((best, turn) => (turn.to - turn.from > best.to - best.from ? turn : best), first);
  return nameOfSpeaker(longest, named, known, title);
};

const nameOfSpeaker = (turn: Turn, named: readonly string[], known: readonly string[], title: string | null): string | null => {
  if (turn.look === 'answers') return soleOf(named);
  if (turn.look === 'unknown') return null;
  return (title ? nameInTitle(title, turn.mark.name) : null) ?? speakerName(turn.mark.name, known);
};

const spokespersonsOf = (exchanges: readonly ReadExchange[], announcements: readonly ReadAnnouncement[], named: readonly string[]): readonly string[] => {
  const answering = exchanges.flatMap((exchange) => exchange.speaker ?? []);
  const all = answering.length > 0 ? answering : announcements.flatMap((announcement) => announcement.speaker ?? []);
  return [...new Set(all.length > 0 ? all : named)];
};
