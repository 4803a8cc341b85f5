import { likenessOf, onesIn } from '../language/likeness.ts';
import type { Likenesses } from '../likeness/kin.ts';
import type { SearchAsks } from '../search/asks.ts';
import { inColumns } from '../search/expressions.ts';
import { holds, type Places } from '../search/places.ts';
import { partBits } from '../search/tree.ts';
import type { Columns } from '../collection/columns.ts';
import type { Rarity, Units } from './rarity.ts';

/** Words that are asked of the index: the rarest, as long as they stand in so few statements altogether. */
const mostAsked = 32;
const mostFound = 120_000;
/** How many candidates are looked at closely for their rare words, and for their likeness over all. */
const most = { byWords: 150, bySketch: 60 };
/** Of 64 bits texts with nothing in common differ in 32, give or take 4: so few are no chance. */
const mostApart = 18;

type Asked = {
  readonly columns: Columns;
  readonly units: Units;
  readonly indexText: string;
  readonly rarity: Rarity;
  readonly sketches: Likenesses;
  /** Only these are answers. */
  readonly among: Places;
};

/**
 * Places whose statements may be most like a text: those that have its rarest words, asked of the index, and those whose
 * sketch is nearest (b-bit minwise hashing, as in `language/likeness`), which finds what says the same in common words.
 */
export const likeCandidates = (asked: Asked, asks: SearchAsks): Set<number> =>
  new Set([...byWords(asked, asks), ...bySketch(asked)]);

const byWords = ({ columns, units, rarity, among }: Asked, asks: SearchAsks): number[] => {
  const scores = new Float32Array(columns.size);
  const found: number[] = [];
  let expected = 0;
  const rarest = [...units.keys()]
    .filter((unit) => !unit.includes('"'))
    .toSorted((a, b) => rarity.weigh(b) - rarity.weigh(a));
  for (const unit of rarest.slice(0, mostAsked)) {
    expected += rarity.partOf(unit) * columns.size;
    if (expected > mostFound && found.length > 0) break;
    for (const id of asks.matches(inColumns(`"${unit}"`, partBits.statement))) {
      const place = columns.placeOf(id);
      if (place < 0 || !holds(among, place)) continue;
      if (scores[place] === 0) found.push(place);
      scores[place] = (scores[place] ?? 0) + rarity.weigh(unit);
    }
  }
  return found.toSorted((a, b) => (scores[b] ?? 0) - (scores[a] ?? 0) || a - b).slice(0, most.byWords);
};

const bySketch = ({ columns, indexText, sketches: { high, low }, among }: Asked): number[] => {
  const own = likenessOf(indexText);
  if (own.high === 0 && own.low === 0) return [];
  const near: { readonly place: number; readonly apart: number }[] = [];
  for (let place = 0; place < columns.size; place++) {
    const [h, l] = [high[place] ?? 0, low[place] ?? 0];
    if ((h === 0 && l === 0) || !holds(among, place)) continue;
    const apart = onesIn(h ^ own.high) + onesIn(l ^ own.low);
    if (apart <= mostApart) near.push({ place, apart });
  }
  return near
    .toSorted((x, y) => x.apart - y.apart)
    .slice(0, most.bySketch)
    .map(({ place }) => place);
};
