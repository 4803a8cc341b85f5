import iconv from 'iconv-lite';

/** A source of numbers that is the same for the same seed: mulberry32. */
export type Dice = {
  readonly below: (most: number) => number;
  readonly of: <One>(all: readonly One[]) => One;
};

export const diceFrom = (seed: number): Dice => {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (most: number): number => Math.floor(next() * most);
  const of = <One>(all: readonly One[]): One => {
    const one = all[below(all.length)];
    if (one === undefined) throw new RangeError('nothing to choose from');
    return one;
  };
  return { below, of };
};

type OnText = (text: string, dice: Dice) => string;
type OnBytes = (bytes: Uint8Array, dice: Dice) => Uint8Array;

const stretch = (length: number, dice: Dice, most = length): readonly [number, number] => {
  const from = dice.below(length + 1);
  return [from, Math.min(length, from + dice.below(most + 1))];
};

const swapped = (parts: readonly string[], glue: string, dice: Dice): string => {
  const all = [...parts];
  const [one, other] = [dice.below(all.length), dice.below(all.length)];
  [all[one], all[other]] = [all[other] ?? '', all[one] ?? ''];
  return all.join(glue);
};

const insert = (text: string, words: string, dice: Dice): string => {
  const at = dice.below(text.length + 1);
  return text.slice(0, at) + words + text.slice(at);
};

const odd = [
  '\u0000',
  '\u0007',
  '\u001b[31m',
  '\u0085',
  '\u2028',
  '\ufeff',
  '\u202e',
  '\u200b',
  '\ud800',
  '\udc00',
  '\ufffd',
  '\r',
  '\f',
  '\u00a0',
];
const runs = [
  ':',
  '：',
  '(',
  '（',
  '[',
  '【',
  '<',
  '>',
  '-',
  '–',
  '*',
  '_',
  '&',
  '"',
  '“',
  ' ',
  '\u00a0',
  '\n',
  '\t',
  'Q',
  'A',
  '?',
  '.',
  '1',
  '年',
  '\\',
  '#',
  '|',
  '{',
  '\r\n',
];

const onText: readonly OnText[] = [
  (text, dice) => {
    const [from, to] = stretch(text.length, dice);
    return text.slice(0, from) + text.slice(to);
  },
  (text, dice) => {
    const [from, to] = stretch(text.length, dice, 4000);
    return text.slice(0, to) + text.slice(from, to).repeat(1 + dice.below(20)) + text.slice(to);
  },
  (text, dice) => swapped(text.split('\n'), '\n', dice),
  (text, dice) => swapped(text.split(/\n\s*\n/), '\n\n', dice),
  (text, dice) => insert(text, dice.of(odd).repeat(1 + dice.below(3)), dice),
  (text, dice) => insert(text, dice.of(runs).repeat(1 + dice.below(20_000)), dice),
  (text) => text.replace(/\s*\n\s*/g, ' '),
  (text, dice) => text.replaceAll('\n', dice.of(['\r\n', '\r', '\u2028', '\n\n\n', ' '])),
  (text, dice) => text.replaceAll(dice.of([':', '：', '?', '？', '。', '.', ' ', '"']), dice.of(runs)),
  (text, dice) => (dice.below(2) === 0 ? text.toUpperCase() : text.toLowerCase()),
  (text, dice) =>
    Array.from(text.slice(0, 20_000)).toReversed().join('') + text.slice(20_000 + dice.below(100)),
  (text, dice) =>
    insert(
      text,
      `<${dice.of(['p', 'NAME', 'div', '/p', '!--', 'script', 'v', '![CDATA['])}>`.repeat(
        1 + dice.below(3000),
      ),
      dice,
    ),
  (text, dice) =>
    `${dice.of(['---\n', '<?xml version="1.0"?>\n<a>', '<html><body>', "b'<p>", '{"a":', 'WEBVTT\n\n', '1\n00:00:01,000 --> 00:00:02,000\n'])}${text}`,
];

const encodings = [
  'utf-16le',
  'utf-16be',
  'gb18030',
  'windows-1252',
  'shift_jis',
  'euc-kr',
  'koi8-r',
  'big5',
  'iso-8859-6',
  'utf-8',
];

const onBytes: readonly OnBytes[] = [
  (bytes, dice) => bytes.subarray(0, dice.below(bytes.length + 1)),
  (bytes, dice) => bytes.subarray(dice.below(bytes.length + 1)),
  (bytes, dice) => {
    const changed = Uint8Array.from(bytes);
    for (let left = 1 + dice.below(50); left > 0; left--)
      changed[dice.below(changed.length)] = dice.below(256);
    return changed;
  },
  (bytes, dice) => Buffer.concat([bytes, bytes.subarray(...stretch(bytes.length, dice))]),
];

/** A document after some changes that wear, software and malice make; its text is changed or its bytes, or both. */
export const mutated = (bytes: Uint8Array, dice: Dice): Uint8Array => {
  let changed = bytes;
  if (dice.below(4) > 0) {
    let text = new TextDecoder().decode(bytes);
    for (let left = 1 + dice.below(4); left > 0; left--)
      text = dice.of(onText)(text, dice).slice(0, 2_000_000);
    changed = iconv.encode(text, dice.below(3) > 0 ? 'utf-8' : dice.of(encodings), {
      addBOM: dice.below(4) === 0,
    });
  }
  return dice.below(3) === 0 ? dice.of(onBytes)(changed, dice) : changed;
};

/** A path by which a mutated document is opened: mostly its own, now and then of another format. */
export const pathFor = (path: string, dice: Dice): string =>
  dice.below(4) > 0
    ? path
    : path.replace(
        /(?:\.\w{1,5})?$/,
        dice.of([
          '.txt',
          '.md',
          '.html',
          '',
          '.csv',
          '.tsv',
          '.jsonl',
          '.srt',
          '.vtt',
          '.eml',
          '.mhtml',
          '.rtf',
          '.docx',
          '.odt',
          '.pdf',
          '.epub',
          '.zip',
          '.xlsx',
          '.xml',
        ]),
      );
