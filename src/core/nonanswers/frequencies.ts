import { isStopWord } from '../language/stop-words.ts';
import { isUnspaced, walk } from '../language/tokens.ts';

/** What the collection's own texts say of words: how they are usually written, and how many exchanges have them. */
export type Frequencies = {
  /** Whether a word is mostly written with a capital where that tells something; one that was never seen there, too. */
  readonly isName: (form: string, language: string) => boolean;
  /** The same, but only if it was seen. */
  readonly isKnownName: (form: string, language: string) => boolean;
  readonly isCalendar: (form: string, language: string) => boolean;
  /** Whether a quarter of a series' exchanges name it, or half of its briefings: it tells none from another. */
  readonly isOwn: (key: string, series: string) => boolean;
  /** In how many exchanges of the language a form stands, or for a string of characters its rarest pair; 0 for none. */
  readonly exchangesWith: (form: string, language: string) => number;
  readonly exchanges: (language: string) => number;
};

/** Counts words while texts are read. */
export type Counting = {
  readonly add: (texts: readonly string[], language: string) => void;
  /** Counts what an exchange of a series names, told for a sample of the exchanges only. */
  readonly addKeys: (keys: ReadonlySet<string>, series: string, briefing: number) => void;
  readonly frequencies: Frequencies;
};

/** Forms by number, and what was counted of each: exchanges with it, the last of them, how it is written. */
type Tally = {
  exchanges: number;
  readonly numbers: Map<string | number, number>;
  readonly with: number[];
  readonly last: number[];
  readonly capital: number[];
  readonly small: number[];
};
type Named = {
  exchanges: number;
  readonly keys: Map<string, number>;
  readonly briefings: Set<number>;
  readonly briefingsWith: Map<string, Set<number>>;
};

/** What more than this share of the exchanges of a series name is its own. */
const ownShare = 0.25;
/** What more than this share of its briefings name, too, once there are some. */
const ownBriefings = 0.5;
const fewestBriefings = 10;
/** Written with a capital in so many of the places where a capital tells something. */
const nameShare = 0.6;

/** Begins to count. */
export const countFrequencies = (): Counting => {
  const tallies = new Map<string, Tally>();
  const tallyOf = (language: string): Tally => {
    let tally = tallies.get(language);
    if (!tally) {
      const counts = { with: [], last: [], capital: [], small: [] };
      tallies.set(language, (tally = { exchanges: 0, numbers: new Map(), ...counts }));
    }
    return tally;
  };
  const named = new Map<string, Named>();
  const share = (form: string, language: string): number | null => {
    const { numbers, capital, small } = tallyOf(language);
    const number = numbers.get(form);
    if (number === undefined) return null;
    const [high, low] = [capital[number] ?? 0, small[number] ?? 0];
    return high + low === 0 ? null : high / (high + low);
  };
  return {
    add: (texts, language) => addExchange(tallyOf(language), texts),
    addKeys: (keys, series, briefing) => {
      const now = named.get(series) ?? newlyNamed();
      named.set(series, now);
      now.exchanges++;
      now.briefings.add(briefing);
      for (const key of keys) {
        count(now.keys, key);
        now.briefingsWith.set(key, (now.briefingsWith.get(key) ?? new Set()).add(briefing));
      }
    },
    frequencies: {
      isName: (form, language) => (share(form, language) ?? 1) >= nameShare,
      isKnownName: (form, language) => (share(form, language) ?? 0) >= nameShare,
      isCalendar: (form, language) => calendarOf(language).has(form),
      isOwn: (key, series) => {
        const now = named.get(series);
        if (!now || now.exchanges < fewestExchanges) return false;
        if ((now.keys.get(key) ?? 0) > now.exchanges * ownShare) return true;
        const { size } = now.briefings;
        return size >= fewestBriefings && (now.briefingsWith.get(key)?.size ?? 0) > size * ownBriefings;
      },
      exchangesWith: (form, language) => exchangesWith(tallyOf(language), form),
      exchanges: (language) => tallyOf(language).exchanges,
    },
  };
};

const newlyNamed = (): Named => ({
  exchanges: 0,
  keys: new Map(),
  briefings: new Set(),
  briefingsWith: new Map(),
});

/** Of fewer exchanges a quarter is one or two. */
const fewestExchanges = 8;

const count = (map: Map<string, number>, key: string): void => void map.set(key, (map.get(key) ?? 0) + 1);

/** Counts each form once an exchange, characters by pairs, and how words are written inside sentences. */
const addExchange = (tally: Tally, texts: readonly string[]): void => {
  const exchange = ++tally.exchanges;
  const once = (form: string | number): number => {
    let number = tally.numbers.get(form);
    if (number === undefined) {
      number = tally.numbers.size;
      tally.numbers.set(form, number);
      tally.with.push(0);
      tally.last.push(0);
      tally.capital.push(0);
      tally.small.push(0);
    }
    if (tally.last[number] !== exchange) tally.with[number] = (tally.with[number] ?? 0) + 1;
    tally.last[number] = exchange;
    return number;
  };
  for (const text of texts) {
    let [before, stop] = [0, 0];
    walk(text, (form, start, end) => {
      if (form.charCodeAt(0) > 0x0dff && isUnspaced(form)) {
        const code = form.charCodeAt(0);
        once(before !== 0 && start === stop ? before * 65_536 + code : form);
        [before, stop] = [code, end];
        return;
      }
      before = 0;
      const number = once(form);
      const code = text.charCodeAt(start);
      const isSmall = code >= 97 && code <= 122;
      const first = isSmall ? '' : text.charAt(start);
      if (!isSmall && first === first.toUpperCase() && first === first.toLowerCase()) return;
      if (beginsSentence(text, start)) return;
      const counts = isSmall || first === first.toLowerCase() ? tally.small : tally.capital;
      counts[number] = (counts[number] ?? 0) + 1;
    });
  }
};

/** Whether a word stands where every word has a capital. */
export const beginsSentence = (text: string, start: number): boolean => {
  let at = start - 1;
  while (at >= 0 && ' \n\t\r\u00a0"\'“”‘’«»(['.includes(text.charAt(at))) at--;
  return at < 0 || '.?!:;…'.includes(text.charAt(at));
};

const exchangesWith = (tally: Tally, form: string): number => {
  const counted = (key: string | number): number => tally.with[tally.numbers.get(key) ?? -1] ?? 0;
  if (form.length < 2 || form.charCodeAt(0) <= 0x0dff || !isUnspaced(form)) return counted(form);
  let rarest = Infinity;
  for (let at = 1; at < form.length; at++)
    rarest = Math.min(rarest, counted(form.charCodeAt(at - 1) * 65_536 + form.charCodeAt(at)));
  return rarest;
};

const calendars = new Map<string, ReadonlySet<string>>();

/** Names of months and weekdays, from ICU. */
const calendarOf = (language: string): ReadonlySet<string> => {
  const known = calendars.get(language);
  if (known) return known;
  const names = new Set<string>();
  for (const style of ['long', 'short'] as const) {
    const month = new Intl.DateTimeFormat(language, { month: style, timeZone: 'UTC' });
    const day = new Intl.DateTimeFormat(language, { weekday: style, timeZone: 'UTC' });
    for (let at = 0; at < 12; at++) {
      const date = Date.UTC(2024, at, 1 + at);
      walk(month.format(date), (form) => names.add(form));
      walk(day.format(date), (form) => names.add(form));
    }
  }
  calendars.set(language, names);
  return names;
};

/** Words of a text that carry its matter: no stop words, no numbers, characters left out. */
export const contentForms = (text: string, language: string): string[] => {
  const forms: string[] = [];
  walk(text, (form) => {
    if (form.length > 2 && !isUnspaced(form) && !/^\d/.test(form) && !isStopWord(form, language))
      forms.push(form);
  });
  return forms;
};
