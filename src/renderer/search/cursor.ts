import { useEffect, useState } from 'react';
import type { SearchResult } from '../../contract/index.ts';
import { replace } from '../place/history.ts';
import { useRemembered } from '../place/remembered.ts';
import type { Asked, SearchPlace } from './asked.ts';
import { useHit } from './hits.ts';

/** The exchange one stands on in the results, and the match in it. */
export type Cursor = {
  /** Its place in the list, from 0; -1 where the list has it nowhere. */
  readonly index: number;
  /** '' where there is none. */
  readonly ref: string;
  /** The match one stands on, from 0; counted from the end where negative. */
  readonly match: number;
  readonly total: number;
  readonly move: (index: number) => void;
  /** To a match of this exchange, or past the first or last one to the exchange before or after. */
  readonly moveToMatch: (match: number, of: number) => void;
};

/** Where one stands in the results; the address names the exchange, so that a link leads to it. */
export const useCursor = (place: SearchPlace, asked: Asked, result: SearchResult | undefined): Cursor => {
  const total = result?.total ?? 0;
  const linked = result?.hits.findIndex(({ ref }) => ref === place.at) ?? -1;
  const [index, setIndex] = useRemembered('cursor', -1);
  const [match, setMatch] = useState({ of: '', at: 0 });
  const at = index >= 0 && index < total ? index : place.at === '' ? (total > 0 ? 0 : -1) : linked;
  const { hit, fresh } = useHit(asked, place.sort, at < 0 ? null : at);
  const [known, setKnown] = useState('');
  if (fresh && hit !== undefined && hit.ref !== known) setKnown(hit.ref);
  const ref = at < 0 || known === '' ? place.at : known;
  const step = (to: number, firstMatch: number) => {
    if (to < 0 || to >= total) return;
    setIndex(to);
    setMatch({ of: `${to}`, at: firstMatch });
  };
  const isMoved = index >= 0 && fresh && hit?.ref === ref && ref !== place.at;
  useEffect(() => {
    if (isMoved) replace({ ...place, at: ref });
  }, [isMoved, place, ref]);
  return {
    index: at,
    ref,
    match: match.of === `${at}` ? match.at : 0,
    total,
    move: (to) => step(to, 0),
    moveToMatch: (to, of) => {
      if (to < 0) step(at - 1, -1);
      else if (to >= of) step(at + 1, 0);
      else setMatch({ of: `${at}`, at: to });
    },
  };
};
