import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
export const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const onsets = [
  'b',
  'br',
  'c',
  'ch',
  'd',
  'dr',
  'f',
  'g',
  'gr',
  'h',
  'l',
  'm',
  'n',
  'p',
  'pr',
  'r',
  's',
  'st',
  't',
  'tr',
  'v',
  'w',
];
const vowels = ['a', 'e', 'i', 'o', 'u', 'ea', 'io'];
const codas = ['', '', 'n', 'r', 's', 't', 'l', 'nd', 'st', 'm'];

/** Invented words, the most frequent first; short ones are frequent, as in real languages. */
export const vocabulary = (size: number, random: () => number): readonly string[] => {
  const pick = (list: readonly string[]): string => list[Math.floor(random() * list.length)] ?? '';
  const words = new Set<string>();
  while (words.size < size) {
    const syllables = 1 + Math.floor(random() * (1 + Math.log10(words.size + 10)));
    words.add(Array.from({ length: syllables }, () => pick(onsets) + pick(vowels) + pick(codas)).join(''));
  }
  return [...words];
};

const outlets = [
  'Harbour Post',
  'Northern Wire',
  'Delta TV',
  'The Meridian',
  'Radio Quay',
  'Evening Ledger',
  'Agence Sud',
  'Kestrel News',
  'City Desk',
];
const speakers = ['Ilsa Maren', 'Tomas Veld', 'Ana Correa'];
const ministries = [
  'Foreign',
  'Defence',
  'Trade',
  'Finance',
  'Energy',
  'Health',
  'Transport',
  'Justice',
  'Interior',
  'Culture',
];
/** So many working days have a briefing of each ministry: some twenty-one years. */
const daysHeld = 5500;
const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** How much is written, and of what. */
export type Plan = {
  readonly briefings: number;
  readonly exchanges: number;
  readonly words: number;
  readonly seed: number;
};

/** An exchange as it was written. */
export type Written = { readonly question: string; readonly statement: string };

/**
 * Writes briefings as real files, in folders by year, and gives back what is in them: of one ministry a briefing each
 * working day for some twenty-one years, then of the next. Words are drawn by Zipf's law (rank to the power of about -1) from 40,000.
 */
export const writeBriefings = (
  folder: string,
  plan: Plan,
): { exchanges: readonly Written[]; words: readonly string[]; bytes: number } => {
  const random = seeded(plan.seed);
  const words = vocabulary(40_000, random);
  const draw = (): string => words[Math.floor(words.length ** random()) - 1] ?? words[0] ?? '';
  const sentence = (length: number): string => {
    const [first = '', ...rest] = Array.from({ length }, draw);
    return `${first.charAt(0).toUpperCase()}${first.slice(1)} ${rest.join(' ')}.`;
  };
  const passage = (length: number): string => {
    const sentences: string[] = [];
    for (let left = length; left > 0; left -= 18) sentences.push(sentence(Math.max(4, Math.min(18, left))));
    return sentences.join(' ');
  };
  const exchanges: Written[] = [];
  let bytes = 0;
  const date = new Date();
  for (let i = 0; i < plan.briefings; i++) {
    if (i % daysHeld === 0) date.setTime(Date.UTC(2003, 0, 1));
    do date.setUTCDate(date.getUTCDate() + 1);
    while (date.getUTCDay() % 6 === 0);
    const speaker = speakers[Math.floor(i / 2000) % speakers.length] ?? '';
    const ministry = ministries[Math.floor(i / daysHeld) % ministries.length] ?? '';
    const [day, month, year] = [date.getUTCDate(), months[date.getUTCMonth()], date.getUTCFullYear()];
    const lines = [
      `${ministry} Ministry Spokesperson ${speaker}’s Regular Press Conference on ${month} ${day}, ${year}`,
      '',
    ];
    for (let n = 0; n < plan.exchanges; n++) {
      const question = `${passage(Math.round(plan.words * 0.3)).slice(0, -1)}?`;
      const statement = passage(Math.round(plan.words * 0.7));
      exchanges.push({ question, statement });
      lines.push(
        `${outlets[Math.floor(random() * outlets.length)]}: ${question}`,
        '',
        `${speaker}: ${statement}`,
        '',
      );
    }
    const text = lines.join('\n');
    bytes += Buffer.byteLength(text);
    const place = join(folder, String(year));
    mkdirSync(place, { recursive: true });
    const path = join(place, `${date.toISOString().slice(0, 10)} ${Math.floor(i / daysHeld)}.txt`);
    // What an earlier run wrote stays as old as it is: nobody indexes it anew.
    if (!existsSync(path) || readFileSync(path, 'utf8') !== text) writeFileSync(path, text);
  }
  return { exchanges, words, bytes };
};
