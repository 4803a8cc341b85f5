import { isUnspaced, walk } from '../language/tokens.ts';
import { isUnspacedLanguage, segmenterFor } from '../language/words.ts';

/** What counts as a word where there are no spaces: what a segmenter makes one, or each character. */
export type WordUnit = 'words' | 'characters';

/**
 * Every word of the collection in the order it stands there, as numbers. Words are those of the index (runs of letters
 * and digits, by normal form); where there are no spaces, the characters that a segmenter puts together are one.
 */
export type RunningWords = {
  /** Normal forms, each once; a word's number is its place here. */
  readonly forms: readonly string[];
  /** The language that has each form most often, as a place in `languages`. */
  readonly languageOf: Uint8Array;
  readonly languages: readonly string[];
  /** The number of each form. */
  readonly numberOf: (form: string) => number | undefined;
  /** Running words: the form, where it starts in its part's text, and how long it is, in UTF-16 units. */
  readonly ids: Int32Array;
  readonly starts: Int32Array;
  readonly lengths: Uint16Array;
  /** The question of passage p is `parts[2p]` to `parts[2p + 1]`, its statement from there to `parts[2p + 2]`. */
  readonly parts: Int32Array;
};

/** Running words while they are read, passage by passage in the order of the columns. */
export type RunningWordsWriter = {
  readonly add: (text: string | null, language: string) => void;
  readonly finish: () => RunningWords;
};

const longest = 65_535;
/** More languages than this are counted as one. */
const mostLanguages = 250;

/** Begins running words; `expected` is a guess at how many there will be. */
export const writeRunningWords = (passages: number, expected: number, unit: WordUnit): RunningWordsWriter => {
  const numbers = new Map<string, number>();
  const forms: string[] = [];
  const languages: string[] = [];
  const seen: Int32Array[] = [];
  let ids = new Int32Array(Math.max(1024, expected));
  let starts = new Int32Array(ids.length);
  let lengths = new Uint16Array(ids.length);
  const parts = new Int32Array(2 * passages + 1);
  let size = 0;
  let part = 0;
  let counts: Int32Array = new Int32Array(0);
  let language = 0;

  const grow = (): void => {
    const room = Math.ceil(ids.length * 1.5);
    ids = grown(ids, new Int32Array(room));
    starts = grown(starts, new Int32Array(room));
    lengths = grown(lengths, new Uint16Array(room));
  };
  const put = (form: string, start: number, end: number): void => {
    if (size === ids.length) grow();
    let number = numbers.get(form);
    if (number === undefined) {
      number = forms.push(form) - 1;
      numbers.set(form, number);
    }
    if (number >= counts.length) {
      counts = grown(counts, new Int32Array(Math.max(1024, number * 2)));
      seen[language] = counts;
    }
    counts[number] = (counts[number] ?? 0) + 1;
    ids[size] = number;
    starts[size] = start;
    lengths[size] = Math.min(longest, end - start);
    size++;
  };
  const speak = (tag: string): void => {
    let at = languages.indexOf(tag);
    if (at < 0) at = languages.length < mostLanguages ? languages.push(tag) - 1 : 0;
    language = at;
    counts = seen[at] ??= new Int32Array(0);
  };
  return {
    add: (text, tag) => {
      if (text !== null) {
        speak(tag);
        if (unit === 'words' && isUnspacedLanguage(tag)) walkSegmented(text, tag, put);
        else walk(text, put);
      }
      parts[++part] = size;
    },
    finish: () => ({
      forms,
      languages,
      languageOf: mostIn(seen, forms.length),
      numberOf: (form) => numbers.get(form),
      ids: ids.subarray(0, size),
      starts: starts.subarray(0, size),
      lengths: lengths.subarray(0, size),
      parts,
    }),
  };
};

const grown = <List extends Int32Array | Uint16Array>(from: List, to: List): List => {
  to.set(from);
  return to;
};

/** The language with most of each form's counts. */
const mostIn = (seen: readonly Int32Array[], forms: number): Uint8Array => {
  const most = new Int32Array(forms);
  const of = new Uint8Array(forms);
  seen.forEach((counts, language) => {
    for (let form = 0; form < Math.min(forms, counts.length); form++) {
      const count = counts[form] ?? 0;
      if (count <= (most[form] ?? 0)) continue;
      most[form] = count;
      of[form] = language;
    }
  });
  return of;
};

/** Tells the words of a text without spaces: the index's characters, put together where the segmenter does. */
const walkSegmented = (
  text: string,
  language: string,
  tell: (form: string, start: number, end: number) => void,
): void => {
  const segments = segmenterFor(language).segment(text)[Symbol.iterator]();
  let border = 0;
  let [word, from, to] = ['', 0, 0];
  const end = (): void => {
    if (word !== '') tell(word, from, to);
    word = '';
  };
  walk(text, (form, start, stop) => {
    if (!isUnspaced(form)) {
      end();
      tell(form, start, stop);
      return;
    }
    if (start >= border) end();
    while (start >= border) {
      const next = segments.next();
      if (next.done) break;
      border = next.value.index + next.value.segment.length;
    }
    if (word === '') from = start;
    word += form;
    to = stop;
  });
  end();
};

/** The running words of one part: from the first on, up to the end. */
export const partOf = ({ parts }: RunningWords, place: number, isQuestion: boolean): [number, number] => {
  const at = 2 * place + (isQuestion ? 0 : 1);
  return [parts[at] ?? 0, parts[at + 1] ?? 0];
};

/** The first running word between two places that starts at an offset or later. */
export const firstFrom = ({ starts }: RunningWords, from: number, to: number, offset: number): number => {
  let [low, high] = [from, to];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
};
