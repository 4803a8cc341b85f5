import type { Handlers, NearAnswer, Parsed } from '../../contract/index.ts';
import { dateOf, languageAt, noDay, type Columns, type Names } from '../collection/columns.ts';
import { placesOfRefs, refAt } from '../collection/refs.ts';
import { isStopWord } from '../language/stop-words.ts';
import { formsOf } from '../language/tokens.ts';
import { wordsOf } from '../language/words.ts';
import type { Sketches } from '../likeness/likeness.ts';
import type { PassageTexts } from '../search/asks.ts';
import { countOf, noPlaces, put, without, type Places } from '../search/places.ts';
import type { Searcher } from '../search/searcher.ts';
import { beginningOf } from '../search/snippets.ts';
import type { ReadableStore } from '../store/store.ts';
import { alignSentences } from './align.ts';
import { likeCandidates } from './candidates.ts';
import { prepareParts, prepareText, type Prepared } from './prepared.ts';
import { createRarity, unitsOf, type Rarity, type Units } from './rarity.ts';
import { createWitnesses } from './witnesses.ts';

/** Fewer than this in common is what any two statements have. */
const leastScore = 0.08;
const mostTerms = 5;
const snippetLength = 240;
/** Of a sentence in nearly the same words this part at least is the same. */
const nearlySame = 0.7;

/** Finds the answers most like one, by their words alone. */
export const createNearest = (
  store: ReadableStore,
  searcher: Searcher,
  sketches: Sketches,
): Handlers<'compare.nearest'> => {
  const read = createWitnesses(store);
  const rarityOf = createRarity(searcher.asks);
  return {
    'compare.nearest': ({ witness, limit, filter }: Parsed<'compare.nearest'>) => {
      const { columns, found } = searcher.evaluate('', filter);
      const { parts, language } = read(witness, columns.who);
      const indexText = parts.map(({ text }) => formsOf(text).join(' ')).join(' ');
      const own = ownPlaces(
        columns,
        parts.flatMap(({ ref }) => ref ?? []),
      );
      const among = without(found, own);
      const [units, rarity] = [unitsOf(indexText), rarityOf(columns)];
      const candidates = likeCandidates(
        { columns, units, indexText, rarity, sketches: sketches(columns), among },
        searcher.asks,
      );
      const ranked = rank(columns, units, rarity, [...candidates], searcher);
      const asked = { prepared: prepareParts(parts, language), units, rarity };
      const shown = ranked.slice(0, limit);
      const texts = searcher.asks.texts(shown.map(({ place }) => columns.ids[place] ?? 0));
      return {
        witness,
        compared: countOf(among),
        looked: candidates.size,
        answers: texts.flatMap((text) => {
          const one = shown[text.at];
          return one ? [answerOf(columns, one, text, asked)] : [];
        }),
      };
    },
  };
};

/** The passages that a text is of, in all their versions. */
const ownPlaces = (columns: Columns, refs: readonly string[]): Places => {
  const own = noPlaces(columns.size);
  for (const place of placesOfRefs(columns, refs).values())
    for (const each of [place, ...versionsOf(columns, place)]) put(own, each);
  return own;
};

const versionsOf = ({ versions }: Columns, place: number): number[] => {
  const exchange = versions?.exchangeOf[place] ?? -1;
  if (!versions || exchange < 0) return [];
  const all = versions.places.subarray(versions.starts[exchange], versions.starts[exchange + 1]);
  return [...all].filter((other) => other !== place);
};

type Ranked = { readonly place: number; readonly score: number };

/** By Dice's coefficient (1945) over the units of both, each weighed by how rare it is; of equals the first held. */
const rank = (
  { ids }: Columns,
  units: Units,
  { weigh }: Rarity,
  candidates: readonly number[],
  { asks }: Searcher,
): Ranked[] => {
  const whole = weightOf(units, weigh);
  return asks
    .indexTexts(candidates.map((place) => ids[place] ?? 0))
    .map(({ at, statement }) => {
      const others = unitsOf(statement);
      let shared = 0;
      for (const [unit, times] of units) {
        const has = others.get(unit);
        if (has !== undefined) shared += Math.min(times, has) * weigh(unit);
      }
      const all = whole + weightOf(others, weigh);
      return { place: candidates[at] ?? 0, score: all === 0 ? 0 : (2 * shared) / all };
    })
    .filter(({ score }) => score >= leastScore)
    .toSorted((a, b) => b.score - a.score || a.place - b.place);
};

const weightOf = (units: Units, weigh: Rarity['weigh']): number => {
  let sum = 0;
  for (const [unit, times] of units) sum += times * weigh(unit);
  return sum;
};

type Like = { readonly prepared: Prepared; readonly units: Units; readonly rarity: Rarity };

const answerOf = (
  columns: Columns,
  { place, score }: Ranked,
  { title, statement }: PassageTexts,
  like: Like,
): NearAnswer => {
  const language = languageAt(columns, place);
  const day = columns.day[place] ?? noDay;
  const text = statement ?? '';
  const sentences = sharedSentences(like.prepared, prepareText(text, language));
  const terms = sharedTerms(text, language, like);
  const of = like.prepared.sentences.length;
  return {
    ref: refAt(columns, place),
    briefingId: columns.briefing[place] ?? 0,
    title,
    date: day === noDay ? null : dateOf(day),
    series: nameAt(columns.series, place),
    language,
    outlet: nameAt(columns.outlet, place),
    asker: nameAt(columns.asker, place),
    speaker: nameAt(columns.speaker, place),
    snippet: beginningOf(text, snippetLength),
    score: Number(score.toFixed(4)),
    sentences,
    shared: sentences.length,
    of,
    terms,
    why: whyOf(sentences.length, of, terms),
    otherVersions: versionsOf(columns, place).map((other) => refAt(columns, other)),
  };
};

const nameAt = (names: Names, place: number): string | null => names.values[names.of[place] ?? 0] || null;

/** Sentences that both have in nearly the same words, as the second writes them. */
const sharedSentences = (base: Prepared, other: Prepared): string[] =>
  alignSentences(base, other).flatMap(({ other: text, words }) => {
    const sizes = { same: 0, removed: 0, added: 0 };
    for (const [op, piece] of words) sizes[op] += piece.length;
    const longer = sizes.same + Math.max(sizes.removed, sizes.added);
    return text !== null && sizes.same >= nearlySame * longer ? [text] : [];
  });

/** Words that both have and few others, the rarest first. */
const sharedTerms = (text: string, language: string, { units, rarity }: Like): string[] => {
  const weights = new Map<string, { readonly word: string; readonly weight: number }>();
  for (const word of wordsOf(text, language)) {
    const form = formsOf(word).join(' ');
    if (form === '' || weights.has(form) || isStopWord(form, language)) continue;
    const own = [...unitsOf(form).keys()];
    const shared = own.length > 0 && own.every((unit) => units.has(unit) && rarity.tells(unit));
    if (shared) weights.set(form, { word, weight: Math.max(...own.map(rarity.weigh)) });
  }
  return [...weights.values()]
    .toSorted((a, b) => b.weight - a.weight)
    .slice(0, mostTerms)
    .map(({ word }) => word);
};

const whyOf = (shared: number, of: number, terms: readonly string[]): string => {
  const sentences =
    shared === 0
      ? []
      : [`${shared} of ${of} ${of === 1 ? 'sentence' : 'sentences'} in nearly the same words`];
  const words = terms.length === 0 ? [] : [`both say ${terms.map((term) => `"${term}"`).join(', ')}`];
  const why = [...sentences, ...words].join('; ');
  return why === '' ? 'Many of the same common words' : why.slice(0, 1).toUpperCase() + why.slice(1);
};
