import { castList } from './cast-list.ts';
import { confidenceOf, type Refusal } from './confidence.ts';
import { contentOf } from './content.ts';
import { dateOf, timeOf } from './dates.ts';
import type { Document } from './formats/document.ts';
import { readText } from './formats/text.ts';
import { linesOf, titleLine, withoutFields, type Line } from './head.ts';
import { languageOf } from './language.ts';
import type { Pattern } from './layouts/index.ts';
import { firstOf } from './patterns.ts';
import { peopleBeforeOffice, peopleInTitle } from './people.ts';
import { bestReading, isLayout, type Reading, type Wish } from './reading.ts';
import { seriesOf } from './series.ts';
import type { Source, Statement } from './source.ts';
import { shareOfContent } from './spans.ts';
import { readingOf } from './told.ts';
import type { Transcript } from './transcript.ts';

/** Reads bytes that are text: see `readDocument`. A file that is empty or no text is `file-unreadable`. */
export const readTranscript = (bytes: Uint8Array, path: string, wish: Wish = {}): Transcript =>
  readDocument({ ...readText({ bytes, path }, {}), path, bytes, format: 'text' }, wish);

/**
 * Reads a document, whatever it is: who asks and who answers, its day, and how far the reading is to be trusted.
 * `wish` adds layouts that were taught and may choose one by name.
 */
export const readDocument = (document: Document, wish: Wish = {}): Transcript =>
  withFoot(readBody(document, wish), document.source.foot);

/** What stands below the running text is kept behind it, as its foot. */
const withFoot = (transcript: Transcript, foot: string | undefined): Transcript => {
  if (foot === undefined || foot === '') return transcript;
  const { spans } = transcript;
  const text = `${transcript.text}\n\n${foot}`;
  const last = spans.at(-1);
  const start = last?.kind === 'foot' ? last.start : transcript.text.length;
  const kept = last?.kind === 'foot' ? spans.slice(0, -1) : spans;
  return { ...transcript, text, spans: [...kept, { kind: 'foot', start, end: text.length, n: null }] };
};

const readBody = (document: Document, wish: Wish): Transcript => {
  const { source, path } = document;
  const { text } = source;
  const opening = linesOf(text, 0, Math.min(text.length, 4000), 12);
  const named = namedOver(titleOf(source, opening), opening);
  const told = source.told?.turns;
  const choice = told
    ? { reading: readingOf(text, told, named), rival: null }
    : bestReading(text, named, wish);
  const reading = choice?.reading ?? null;
  const head = linesOf(text, 0, reading?.turns[0]?.mark.start ?? text.length, 60);
  const title = statedBy(reading?.layout.title, head) ?? titleOf(source, head);
  const cast = castList(text, title, namedOver(title, head), reading?.turns ?? []);
  const content = contentOf(text, head, reading, cast);
  const lines = datedLines(text, head, reading);
  const stem = fileStem(path);
  const day = statedBy(reading?.layout.date, head);
  const titles = [
    ...(source.told?.date ? [source.told.date] : []),
    ...(day === null ? [] : [{ value: day, from: 'line that the layout names' }]),
    ...statedTitles(source, title),
  ];
  const language = languageOf(text);
  // A day that a table tells is not also found in the head and the name that were made of it.
  const places = source.told?.date ? { lines: [], path: '' } : { lines, path };
  const found = dateOf({ titles, ...places, marks: source.dates, text, language });
  const layout = reading?.layout.name ?? 'prose';
  return {
    text,
    encoding: document.encoding,
    format: document.format,
    title: title ?? stem,
    date: found.date,
    time: timeOf([source.told?.time ?? '', ...lines, ...source.dates.map((date) => date.value)]),
    dateFrom: found.from,
    series:
      source.told?.series ??
      seriesOf({
        title,
        head: `${stem}\n${text.slice(0, Math.min(1500, reading?.turns[0]?.mark.start ?? 1500))}`,
        said: text.slice(0, 3000),
        origins: source.origins,
      }),
    language,
    spokespersons: cast.spokespersons(reading?.conference ?? null),
    ...content,
    layout,
    ...confidenceOf({
      encoding: document.reasons,
      date: found,
      titled: title !== null,
      exchanges: content.exchanges,
      announcements: content.announcements.length,
      unanswered: reading?.conference.unanswered ?? 0,
      covered: shareOfContent(content.spans),
      layout: reading?.layout.name ?? null,
      chosen: refusalOf(reading, wish),
      rival: choice?.rival ?? null,
    }),
  };
};

/** What a layout's pattern finds in the lines over the first label. */
const statedBy = (pattern: Pattern | undefined, head: readonly Line[]): string | null => {
  for (const { words } of pattern ? head : []) {
    const found = firstOf(pattern && [pattern], words);
    const value = (found?.[1] ?? found?.[0] ?? '').trim();
    if (value !== '') return value;
  }
  return null;
};

/** What a chosen layout came to: null where none was chosen or it found its speakers. */
const refusalOf = (reading: Reading | null, wish: Wish): Refusal | null => {
  if (wish.layout === undefined || reading) return null;
  return { layout: wish.layout, known: isLayout(wish.layout, wish) };
};

const titleOf = (source: Source, head: readonly Line[]): string | null => {
  const stated = source.titles.map((title) => title.value.replace(/[\s\u00a0]+/g, ' ').trim());
  return stated.find((title) => title.length >= 12) ?? stated[0] ?? titleLine(head);
};

/**
 * The people whom the title names as speakers, and the same title in another script; where it names nobody, those whom a line
 * over the text does.
 */
const namedOver = (title: string | null, head: readonly Line[]): readonly string[] => {
  if (title !== null) {
    const inTitle = peopleInTitle(title);
    const twins = head.slice(0, 6).filter(({ words }) => words.length < 240 && isHan(words) !== isHan(title));
    if (inTitle.length > 0)
      return [...new Set([...inTitle, ...twins.flatMap(({ words }) => peopleInTitle(words))])];
  }
  return [...new Set(head.slice(0, 12).flatMap((line) => peopleBeforeOffice(line.words)))];
};

const isHan = (words: string): boolean => /\p{Script=Han}/u.test(words);

const statedTitles = (source: Source, title: string | null): readonly Statement[] =>
  source.titles.length > 0 || title === null ? source.titles : [{ value: title, from: 'title' }];

const fileStem = (path: string): string =>
  (path.split(/[\\/]/).at(-1) ?? '').replace(/\.[A-Za-z]{1,8}$/, '') || 'untitled';

/** The lines that may carry a day or a time: the short ones of the head that are no YAML, and the last ones of the text. */
const datedLines = (text: string, head: readonly Line[], reading: Reading | null): readonly string[] => {
  const short = withoutFields(head)
    .filter((line) => line.end - line.start < 160)
    .map((line) => line.words);
  const last = reading?.turns.at(-1);
  const foot = last ? linesOf(text, last.to, text.length, 6).map((line) => line.words) : [];
  return [...short, ...foot];
};
