import type { Part } from '../../../src/contract/index.ts';
import { createFinder } from './places.ts';
import { createLexicon, type Stretch, type Text } from './texts.ts';
import type { NamedIn, State, Wanted, Written } from './wanted.ts';
import { wordsIn, type Folding, type Heeded } from './words.ts';

// A search that reads every text from its first word to its last. It was written from the page on searching
// (resources/help/search.md) alone, and shares no code with the program's search: its words and its folding stand in
// words.ts and simplified.ts, stems are lunr's own, and what is asked for is a tree of its own (wanted.ts), never the text
// of a query. Two things are taken from the program, because they are no part of search: where a sentence ends
// (language/sentences.ts), and how transcripts were read into passages and named, which it is told.

/** A passage as the scan is told of it. */
export type ScannedPassage = {
  readonly ref: string;
  readonly briefingId: number;
  readonly date: string | null;
  readonly language: string;
  readonly title: string;
  readonly series: string | null;
  /** Every name of who asks or answers, and every note; none where nobody is named and nothing is noted. */
  readonly names: Readonly<Record<'outlet' | 'asker' | 'speaker' | 'note', readonly string[]>>;
  readonly states: ReadonlySet<State>;
  readonly parts: Readonly<Partial<Record<Part, { readonly text: string; readonly start: number }>>>;
};

/** Where what is asked for stands in a passage. */
export type Found = {
  readonly ref: string;
  readonly briefingId: number;
  /** Offsets into the briefing's text. */
  readonly marks: readonly (Stretch & { readonly part: Part })[];
};

const parts: readonly Part[] = ['question', 'statement', 'announcement'];
const nothing: ReadonlySet<Heeded> = new Set();
const heeding: Readonly<Record<Written, readonly Heeded[]>> = {
  case: ['case'],
  accents: ['accents'],
  script: ['script'],
  written: ['case', 'accents', 'script', 'width'],
};

/** Where in a passage one looks, and how closely. */
type View = { readonly parts: readonly Part[]; readonly heeded: ReadonlySet<Heeded> };
const everywhere: View = { parts, heeded: nothing };

const into = (view: View, part: Part): View => ({ ...view, parts: view.parts.filter((one) => one === part) });
const closer = (view: View, as: Written): View => ({
  ...view,
  heeded: new Set([...view.heeded, ...heeding[as]]),
});

/** Takes all texts apart, once; answers every question by reading them. */
export const createScan = (passages: readonly ScannedPassage[], fold: Folding) => {
  const lexicon = createLexicon(fold);
  const find = createFinder(lexicon, fold);
  const taken = passages.map((passage) => ({
    passage,
    texts: new Map<Part, Text>(
      Object.entries(passage.parts).map(([part, { text }]) => [
        // The entries of an object whose keys are parts.
        part as Part,
        lexicon.take(text, passage.language),
      ]),
    ),
  }));
  type Taken = (typeof taken)[number];

  const known = new Map<string, string>();
  const foldedWords = (text: string): string => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const words = wordsIn(text).map(({ written }) => fold(written));
    const folded = words.filter((one) => one !== '').join(' ');
    known.set(text, folded);
    return folded;
  };
  const outlets = new Set(passages.flatMap(({ names }) => names.outlet).map((name) => foldedWords(name)));
  const isNamed = (
    { names, language, series, title }: ScannedPassage,
    field: NamedIn,
    name: string,
  ): boolean => {
    if (field === 'lang')
      return languagesCalled(name).includes(language.split('-')[0] ?? '') || language === name;
    const all = { ...names, series: series === null ? [] : [series], title: [title] }[field];
    const asked = foldedWords(name);
    if (asked === '') return all.length === 0;
    const folded = all.map((one) => foldedWords(one));
    if (field === 'outlet' && outlets.has(asked)) return folded.includes(asked);
    return folded.some((one) => ` ${one} `.includes(` ${asked} `));
  };

  const holds = (wanted: Wanted, one: Taken, view: View): boolean => {
    const { passage, texts } = one;
    const present = view.parts.some((part) => texts.has(part));
    switch (wanted.is) {
      case 'all':
        return wanted.of.every((each) => holds(each, one, view));
      case 'any':
        return wanted.of.some((each) => holds(each, one, view));
      case 'not':
        return present && !holds(wanted.of, one, view);
      case 'in': {
        const inside = into(view, wanted.part);
        return wanted.of ? holds(wanted.of, one, inside) : inside.parts.some((part) => texts.has(part));
      }
      case 'written':
        return holds(wanted.of, one, closer(view, wanted.as));
      case 'named':
        return present && isNamed(passage, wanted.field, wanted.name);
      case 'dated':
        return present && passage.date !== null && wanted.from <= passage.date && passage.date <= wanted.to;
      case 'state':
        return present && passage.states.has(wanted.state);
      case 'among':
        return present && wanted.refs.includes(passage.ref);
      default:
        return view.parts.some((part) => {
          const text = texts.get(part);
          return text !== undefined && find(wanted, text, view.heeded).length > 0;
        });
    }
  };

  /** Every place of every term that is wanted in a part; what stands behind NOT is not, and behind two of them is. */
  const placesIn = (
    wanted: Wanted,
    part: Part,
    text: Text,
    view: View,
    unwanted = false,
  ): readonly Stretch[] => {
    switch (wanted.is) {
      case 'all':
      case 'any':
        return wanted.of.flatMap((each) => placesIn(each, part, text, view, unwanted));
      case 'not':
        return placesIn(wanted.of, part, text, view, !unwanted);
      case 'in':
        return wanted.of ? placesIn(wanted.of, part, text, into(view, wanted.part), unwanted) : [];
      case 'written':
        return placesIn(wanted.of, part, text, closer(view, wanted.as), unwanted);
      case 'named':
      case 'dated':
      case 'state':
      case 'among':
        return [];
      default:
        return unwanted || !view.parts.includes(part) ? [] : find(wanted, text, view.heeded);
    }
  };

  const marksIn = (wanted: Wanted, { passage, texts }: Taken): Found['marks'] =>
    parts.flatMap((part) => {
      const [text, offset] = [texts.get(part), passage.parts[part]?.start ?? 0];
      if (!text) return [];
      return withoutOverlap(placesIn(wanted, part, text, everywhere)).map(({ start, end }) => ({
        part,
        start: start + offset,
        end: end + offset,
      }));
    });

  return {
    /** The passages that hold what is asked for, with every occurrence. */
    find: (wanted: Wanted): Found[] =>
      taken
        .filter((one) => holds(wanted, one, everywhere))
        .map((one) => ({
          ref: one.passage.ref,
          briefingId: one.passage.briefingId,
          marks: marksIn(wanted, one),
        })),
  };
};

export type Scan = ReturnType<typeof createScan>;

/** Read from left to right: of places that overlap the one that begins first, of those that begin together the longest. */
const withoutOverlap = (places: readonly Stretch[]): Stretch[] => {
  const counted: Stretch[] = [];
  for (const place of places.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (place.start >= (counted.at(-1)?.end ?? 0)) counted.push(place);
  return counted;
};

const englishNames = new Intl.DisplayNames(['en'], { type: 'language' });

/** The languages that a name or a code means: `zh` and `Chinese` both mean zh. */
const languagesCalled = (name: string): string[] =>
  ['ar', 'en', 'es', 'fr', 'ja', 'ru', 'zh'].filter(
    (code) => code === name.toLowerCase() || englishNames.of(code)?.toLowerCase() === name.toLowerCase(),
  );
