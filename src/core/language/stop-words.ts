import { createRequire } from 'node:module';
import lunr from 'lunr';
import { fold, formsOf } from './tokens.ts';

const loadPackage = createRequire(import.meta.url);

/** Languages for which lunr-languages has a list; English is lunr's own. */
const listed = new Set('ar da de el es fi fr he hu hy it ko nl no pl pt ro ru sv tr'.split(' '));

// What an apostrophe leaves of an English word: lunr's list holds the words whole, and an apostrophe parts words here.
const englishPieces = 's t d ll re ve m don isn aren wasn weren doesn didn hasn haven hadn wouldn couldn won';

/** Function words of Chinese and Japanese, a short list of our own: words that a text about anything has. */
const own: Readonly<Record<string, string>> = {
  zh: '的 了 着 过 地 得 所 之 其 和 与 及 以及 并 并且 而 而且 或 或者 但 但是 因 因为 由于 所以 因此 如 如果 若 则 虽然 尽管 即 即使 是 就 也 都 还 又 再 才 便 很 更 最 太 不 没 没有 未 在 于 从 自 由 向 往 对 对于 关于 就是 把 被 将 为 为了 以 用 按 按照 根据 通过 随着 这 那 这个 那个 这些 那些 此 该 各 每 某 我 你 您 他 她 它 我们 你们 他们 她们 它们 自己 什么 怎么 怎样 如何 谁 哪 哪里 哪些 吗 呢 吧 啊 呀 嘛 有 会 能 可 可以 要 应 应该 到 给 让 使 比 同 跟 等 等等 上 下 中 里 内 外 一 一个 个 们 着 来 去 说',
  ja: 'の に は を た が で て と し れ さ も する から な こと として い や など ない この その あの ため よう また もの これ それ ある いる です ます でし まし だ へ まで より か ね よ について という において',
};

/** A part of lunr that a file of lunr-languages builds on, and that tells its list of stop words. */
type Host = { generateStopWordFilter: (words: readonly string[]) => (token: unknown) => unknown };

const readList = (language: string): ReadonlySet<string> => {
  let list: readonly string[] = (own[language] ?? '').split(' ');
  if (listed.has(language)) {
    // lunr's types end where its plug-ins begin: they write into the object they are given.
    const host = Object.create(lunr) as Host;
    host.generateStopWordFilter = (words) => {
      list = words;
      return (token) => token;
    };
    for (const file of ['stemmer.support', language]) {
      // Every file of lunr-languages exports this one function.
      const apply = loadPackage(`lunr-languages/lunr.${file}.js`) as (lunr: Host) => void;
      apply(host);
    }
  }
  // A list may hold words with a hyphen or an apostrophe, which are several words here. Its own pieces are in it as well.
  return new Set(
    list.flatMap((word) => (own[language] ? fold(word) : formsOf(word))).filter((form) => form !== ''),
  );
};

const lists = new Map<string, ReadonlySet<string>>();
const englishRest = new Set(englishPieces.split(' '));

/**
 * Whether a normal form is a stop word of a language (BCP 47): by lunr's list for English, with the pieces that an
 * apostrophe leaves; by those of lunr-languages for twenty more; by short lists of our own for Chinese and Japanese. In
 * any other language no word is.
 */
export const isStopWord = (form: string, tag: string): boolean => {
  const language = tag.split('-')[0]?.toLowerCase() ?? '';
  if (language === 'en')
    return englishRest.has(form) || lunr.stopWordFilter(new lunr.Token(form, {})) === undefined;
  let list = lists.get(language);
  if (!list) lists.set(language, (list = readList(language)));
  return list.has(form);
};
