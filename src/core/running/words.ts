import { sentencesOf } from '../language/sentences.ts';
import { fold, isUnspaced, pieces, walk } from '../language/tokens.ts';
import { isUnspacedLanguage, segmenterFor } from '../language/words.ts';

/** What counts as a word where there are no spaces: what a segmenter makes one, or each character, as in the index. */
export type WordUnit = 'words' | 'characters';

/**
 * Every word of the collection in the order it stands there, as numbers. Words are those of the index (runs of letters
 * and digits); where there are no spaces, the characters that a segmenter puts together are one.
 */
export type RunningWords = {
  /** Normal forms, each once; a form's number is its place here. */
  readonly forms: readonly string[];
  /** The language that has each form most often, as a place in `languages`. */
  readonly languageOf: Uint8Array;
  readonly languages: readonly string[];
  /** Words as they are written, each once, the form of each, and how often it stands. */
  readonly written: readonly string[];
  readonly formOf: Int32Array;
  readonly counts: Int32Array;
  /** Running words: each a place in `written`. */
  readonly ids: Int32Array;
  /** One bit a running word: whether a sentence begins with it. */
  readonly sentences: Uint32Array;
  /** The question of passage p is `parts[2p]` to `parts[2p + 1]`, its statement from there to `parts[2p + 2]`. */
  readonly parts: Int32Array;
  /** How many words of the index each running word takes, where a segmenter puts some together; else null: one. */
  readonly takes: Uint8Array | null;
};

/** Running words while they are read, passage by passage in the order of the columns. */
export type RunningWordsWriter = {
  readonly add: (text: string | null, language: string) => void;
  readonly finish: () => RunningWords;
};

/** More languages than this are counted as one. */
const mostLanguages = 250;
/** The most words of the index that one word takes: a longer one goes on as another. */
const mostTaken = 255;

/** Begins running words; `expected` is a guess at how many there will be. The long lists can be shared between threads. */
export const writeRunningWords = (passages: number, expected: number, unit: WordUnit): RunningWordsWriter => {
  const vocabulary = createVocabulary();
  const languages: string[] = [];
  const parts = shared(2 * passages + 1);
  let ids = shared(Math.max(1024, expected));
  let sentences = new Uint32Array(shared((ids.length >>> 5) + 1).buffer);
  let takes = unit === 'words' ? new Uint8Array(new SharedArrayBuffer(ids.length)) : null;
  let [size, part] = [0, 0];

  const grow = (): void => {
    const room = Math.ceil(ids.length * 1.5);
    ids = grown(ids, shared(room));
    sentences = grown(sentences, new Uint32Array(shared((room >>> 5) + 1).buffer));
    if (takes) takes = grown(takes, new Uint8Array(new SharedArrayBuffer(room)));
  };
  const placeOf = (language: string): number => {
    const at = languages.indexOf(language);
    return at >= 0 ? at : languages.length < mostLanguages ? languages.push(language) - 1 : 0;
  };
  const addText = (text: string, language: string): void => {
    const put = vocabulary.speak(placeOf(language));
    const starts = sentencesOf(text, language);
    let sentence = 0;
    const tell = (number: number, start: number, taken: number): void => {
      if (size === ids.length) grow();
      if ((starts[sentence]?.start ?? Infinity) <= start) {
        sentences[size >>> 5] = (sentences[size >>> 5] ?? 0) | (1 << (size & 31));
        while ((starts[sentence]?.start ?? Infinity) <= start) sentence++;
      }
      if (takes) takes[size] = taken;
      ids[size++] = number;
    };
    if (unit === 'words' && isUnspacedLanguage(language)) {
      walkSegmented(text, language, (form, start, taken) => tell(put(form, 0, form.length), start, taken));
    } else {
      pieces(text, (start, end) => {
        const number = put(text, start, end);
        if (number >= 0) tell(number, start, 1);
      });
    }
  };
  return {
    add: (text, language) => {
      if (text !== null) addText(text, language);
      parts[++part] = size;
    },
    finish: () => ({
      ...vocabulary.finish(),
      languages,
      ids: ids.subarray(0, size),
      sentences: sentences.subarray(0, (size >>> 5) + 1),
      parts,
      takes: takes && takes.subarray(0, size),
    }),
  };
};

const shared = (length: number): Int32Array => new Int32Array(new SharedArrayBuffer(length * 4));

const grown = <List extends Int32Array | Uint32Array | Uint16Array | Uint8Array>(
  from: List,
  to: List,
): List => {
  to.set(from);
  return to;
};

/** The words met so far, as they are written and by form. */
const createVocabulary = () => {
  const known = createSpellings();
  /** Of each spelling the word it is, -1 for signs alone. */
  const words: number[] = [];
  const formNumbers = new Map<string, number>();
  const written: string[] = [];
  const forms: string[] = [];
  const formOf: number[] = [];
  const seen: Int32Array[] = [];
  const meet = (word: string): number => {
    const form = fold(word);
    if (form === '') return -1;
    let own = formNumbers.get(form);
    if (own === undefined) formNumbers.set(form, (own = forms.push(form) - 1));
    formOf.push(own);
    return written.push(word) - 1;
  };
  return {
    /** Gives the number of each word of a language, from one offset of a text to another, -1 for none, and counts it. */
    speak: (language: number): ((text: string, start: number, end: number) => number) => {
      let counts = (seen[language] ??= new Int32Array(0));
      return (text, start, end) => {
        const spelling = known(text, start, end);
        if (spelling === words.length) words.push(meet(text.slice(start, end)));
        const number = words[spelling] ?? -1;
        if (number < 0) return number;
        if (number >= counts.length) {
          counts = grown(counts, new Int32Array(Math.max(1024, number * 2)));
          seen[language] = counts;
        }
        counts[number] = (counts[number] ?? 0) + 1;
        return number;
      };
    },
    finish: () => ({
      forms,
      written,
      formOf: Int32Array.from(formOf),
      counts: Int32Array.from(written, (_word, at) =>
        seen.reduce((sum, counts) => sum + (counts[at] ?? 0), 0),
      ),
      languageOf: mostIn(seen, formOf, forms.length),
    }),
  };
};

/** Numbers each different stretch of the texts told, from 0: by its code units where it stands, three times as fast as by strings. */
const createSpellings = (): ((text: string, start: number, end: number) => number) => {
  let slots = new Int32Array(1 << 16);
  let units = new Uint16Array(1 << 18);
  const hashes: number[] = [];
  /** Where the code units of each begin; those of the last end where the next will begin. */
  const begins = [0];
  const isAt = (spelling: number, text: string, start: number, end: number): boolean => {
    const from = begins[spelling] ?? 0;
    if ((begins[spelling + 1] ?? 0) - from !== end - start) return false;
    for (let at = start; at < end; at++) if (units[from + at - start] !== text.charCodeAt(at)) return false;
    return true;
  };
  const add = (text: string, start: number, end: number): void => {
    const from = begins.at(-1) ?? 0;
    const to = from + end - start;
    if (to > units.length) units = grown(units, new Uint16Array(to * 2));
    for (let at = start; at < end; at++) units[from + at - start] = text.charCodeAt(at);
    begins.push(to);
  };
  const putAway = (spelling: number, hash: number): void => {
    let slot = hash & (slots.length - 1);
    while (slots[slot] !== 0) slot = (slot + 1) & (slots.length - 1);
    slots[slot] = spelling + 1;
  };
  return (text, start, end) => {
    // FNV-1a (Fowler, Noll and Vo), over code units.
    let hash = 0x811c9dc5;
    for (let at = start; at < end; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
    hash ^= hash >>> 15;
    for (let slot = hash & (slots.length - 1); ; slot = (slot + 1) & (slots.length - 1)) {
      const spelling = (slots[slot] ?? 0) - 1;
      if (spelling < 0) break;
      if (hashes[spelling] === hash && isAt(spelling, text, start, end)) return spelling;
    }
    add(text, start, end);
    const spelling = hashes.push(hash) - 1;
    if (hashes.length * 2 > slots.length) {
      slots = new Int32Array(slots.length * 2);
      hashes.forEach((one, at) => putAway(at, one));
    } else putAway(spelling, hash);
    return spelling;
  };
};

/** The language with most of each form's counts. */
const mostIn = (seen: readonly Int32Array[], formOf: readonly number[], forms: number): Uint8Array => {
  const most = new Int32Array(forms);
  const of = new Uint8Array(forms);
  seen.forEach((counts, language) => {
    const here = new Int32Array(forms);
    counts.forEach((count, word) => {
      const form = formOf[word] ?? 0;
      here[form] = (here[form] ?? 0) + count;
    });
    here.forEach((count, form) => {
      if (count <= (most[form] ?? 0)) return;
      most[form] = count;
      of[form] = language;
    });
  });
  return of;
};

/** Tells the words of a text without spaces: the index's characters, put together where the segmenter does. */
const walkSegmented = (
  text: string,
  language: string,
  tell: (form: string, start: number, taken: number) => void,
): void => {
  const segments = segmenterFor(language).segment(text)[Symbol.iterator]();
  let border = 0;
  let [word, from, taken] = ['', 0, 0];
  const end = (): void => {
    if (word !== '') tell(word, from, taken);
    word = '';
  };
  walk(text, (form, start) => {
    if (!isUnspaced(form)) {
      end();
      tell(form, start, 1);
      return;
    }
    if (start >= border || taken === mostTaken) end();
    while (start >= border) {
      const next = segments.next();
      if (next.done) break;
      border = next.value.index + next.value.segment.length;
    }
    if (word === '') [from, taken] = [start, 0];
    word += form;
    taken++;
  });
  end();
};

/** The running words of one part: from the first on, up to the end. */
export const partOf = ({ parts }: RunningWords, place: number, isQuestion: boolean): [number, number] => {
  const at = 2 * place + (isQuestion ? 0 : 1);
  return [parts[at] ?? 0, parts[at + 1] ?? 0];
};

type Lookup = {
  readonly numbers: ReadonlyMap<string, number>;
  /** The written words of form f are `list[starts[f]]` to `list[starts[f + 1]]`. */
  readonly starts: Int32Array;
  readonly list: Int32Array;
};
const lookups = new WeakMap<RunningWords, Lookup>();

const lookupOf = (running: RunningWords): Lookup => {
  const known = lookups.get(running);
  if (known) return known;
  const { forms, formOf } = running;
  const starts = new Int32Array(forms.length + 2);
  for (const form of formOf) starts[form + 2] = (starts[form + 2] ?? 0) + 1;
  for (let form = 2; form < starts.length; form++)
    starts[form] = (starts[form] ?? 0) + (starts[form - 1] ?? 0);
  const list = new Int32Array(formOf.length);
  formOf.forEach((form, word) => {
    const at = starts[form + 1] ?? 0;
    list[at] = word;
    starts[form + 1] = at + 1;
  });
  const made = { numbers: new Map(forms.map((form, number) => [form, number])), starts, list };
  lookups.set(running, made);
  return made;
};

/** The numbers of the written words that are one of these forms. */
export const writtenOf = (running: RunningWords, forms: readonly string[]): number[] => {
  const { numbers, starts, list } = lookupOf(running);
  return forms.flatMap((form) => {
    const number = numbers.get(form);
    return number === undefined ? [] : [...list.subarray(starts[number], starts[number + 1])];
  });
};

/** A table of all written words: 1 for those of these numbers. */
export const tableOf = ({ written }: RunningWords, numbers: Iterable<number>): Uint8Array => {
  const table = new Uint8Array(written.length);
  for (const number of numbers) table[number] = 1;
  return table;
};

/** Whether a sentence begins with a running word. */
export const beginsSentence = ({ sentences }: RunningWords, word: number): boolean =>
  ((sentences[word >>> 5] ?? 0) & (1 << (word & 31))) !== 0;
