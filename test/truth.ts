import { existsSync, readFileSync } from 'node:fs';
import type { Transcript } from '../src/core/transcript/transcript.ts';

/** What is known of a document by hand: what is absent was not counted. */
export type Truth = {
  readonly file: string;
  readonly date?: string | null;
  readonly title?: string | null;
  readonly lang?: string;
  readonly spokespersons?: readonly string[];
  readonly exchanges?: number;
  readonly first_asker?: string | null;
  readonly last_asker?: string | null;
  readonly askers?: readonly string[];
  readonly also_file?: string;
};

/** One thing known of a document, held against what was read; `miss` says both, with the reading's own doubts. */
export type Verdict = {
  readonly what: string;
  readonly file: string;
  readonly right: boolean;
  readonly miss: string;
};

/** The rows of a file of JSON lines; none where it is not there. */
export const truthsIn = (path: string): readonly Truth[] =>
  existsSync(path)
    ? readFileSync(path, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        // The rows are written by hand in the shape of Truth.
        .map((line) => JSON.parse(line) as Truth)
    : [];

/** Holds a reading against what is known. */
export const judge = (truth: Truth, file: string, transcript: Transcript): readonly Verdict[] => {
  const verdicts: Verdict[] = [];
  const doubts = transcript.reasons.filter(({ weight }) => weight > 0).map(({ text }) => text);
  const check = (what: string, expected: unknown, got: unknown, right: boolean): void => {
    const why = doubts.length > 0 ? ` (its own doubts: ${doubts.join(' ')})` : '';
    const miss = `expected ${JSON.stringify(expected)}, got ${JSON.stringify(got)}${why}`;
    verdicts.push({ what, file, right, miss });
  };
  const { date, title, language, spokespersons, exchanges } = transcript;
  if (truth.date !== undefined) check('date', truth.date, date, truth.date === date);
  if (truth.title) check('title', truth.title, title, truth.title === title);
  if (truth.lang) check('language', truth.lang, language, truth.lang === language);
  const speakers = truth.spokespersons?.filter((name) => name !== 'missing' && !unnamed.test(name));
  if (speakers) check('spokespersons', speakers, spokespersons, sameSpeakers(speakers, spokespersons));
  if (truth.exchanges !== undefined)
    check('exchange count', truth.exchanges, exchanges.length, truth.exchanges === exchanges.length);
  const askers = exchanges.map(({ asker, outlet }) => ({ asker, outlet }));
  const ends = [
    ['first asker', truth.first_asker ?? truth.askers?.[0], askers[0]],
    ['last asker', truth.last_asker ?? truth.askers?.at(-1), askers.at(-1)],
  ] as const;
  for (const [what, expected, got] of ends)
    if (expected) check(what, expected, got ?? null, got !== undefined && sameAsker(expected, got));
  return verdicts;
};

/** Labels that name nobody: one word for all who ask or answer, in any language, whatever a reader notes behind it. */
const unnamed =
  /^(?:-|Q\.?|J|A|问|問|记者|記者|媒體提問|媒体提问|質問|질문|기자|Follow-up|PREGUNTA|INTERLOCUTORA?|JOURNALIST|Jrnlst|Question|Reporter|Answer|Jornalista|Вопрос|Frage|سؤال)(?:$|\s)|unnamed/i;

type Named = { readonly asker: string | null; readonly outlet: string | null };

/** Counts by hand write askers as labelled ("Q (Jane Roe, Daily)"); one who is not named is null here. */
const sameAsker = (expected: string, { asker, outlet }: Named): boolean => {
  if (unnamed.test(expected)) return asker === null || expected.toLowerCase().includes(asker.toLowerCase());
  const fold = (words: string): string => words.replace(/[《》]|记者$/g, '').toLowerCase();
  const [name = '', place = ''] = expected.split(' (');
  return (
    [asker, outlet].some((one) => one !== null && fold(one) === fold(name)) &&
    (place === '' || fold(outlet ?? '') === fold(place.replace(/^the |\)$/gi, '')))
  );
};

const sameSpeakers = (expected: readonly string[], got: readonly string[]): boolean =>
  expected.length === 0
    ? got.length === 0
    : expected.every((name) => got.some((one) => lastWord(one) === lastWord(name)));

const lastWord = (name: string): string =>
  name
    .replace(/\s*\(.*/, '')
    .toLowerCase()
    .split(' ')
    .at(-1) ?? '';
