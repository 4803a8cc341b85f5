import { useEffect, useState } from 'react';
import type { Hit, SearchResult } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { replace } from '../place/history.ts';
import { useRemembered } from '../place/remembered.ts';
import type { SearchPlace } from './asked.ts';
import { useRow, type List } from './hits.ts';

/** The exchange one stands on in the results, and the match in it. */
export type Cursor = {
  /** Its row in the list, from 0; -1 where the list has it nowhere. */
  readonly index: number;
  /** '' where there is none. */
  readonly ref: string;
  /** Undefined until it is known. */
  readonly hit: Hit | undefined;
  /** The match one stands on, from 0; counted from the end where negative. */
  readonly match: number;
  /** Rows of the list. */
  readonly rows: number;
  readonly move: (index: number) => void;
  /** To a match of this exchange, or past the first or last one to the exchange before or after. */
  readonly moveToMatch: (match: number, of: number) => void;
};

/** Where one stands in the results; the address names the exchange, so that a link leads to it. Heads are stepped over. */
export const useCursor = (place: SearchPlace, list: List, result: SearchResult | undefined): Cursor => {
  const rows = result?.rows ?? 0;
  const [index, setIndex] = useRemembered('cursor', -1);
  const [match, setMatch] = useState({ of: '', at: 0 });
  const linked = useLinked(place.at, list, result, index < 0);
  const asked = index >= 0 && index < rows ? index : place.at === '' ? (rows > 0 ? 0 : -1) : linked;
  const at = useRow(list, asked < 0 ? null : asked).row?.kind === 'head' ? asked + 1 : asked;
  const { row, fresh } = useRow(list, at < 0 ? null : at);
  const above = useRow(list, at < 1 ? null : at - 1).row;
  const hit = row?.kind === 'hit' ? row.hit : undefined;
  const [known, setKnown] = useState('');
  if (fresh && hit !== undefined && hit.ref !== known) setKnown(hit.ref);
  const ref = at < 0 || known === '' ? place.at : known;
  const step = (wanted: number, firstMatch: number) => {
    const to = wanted === at - 1 && above?.kind === 'head' ? wanted - 1 : wanted;
    if (to < 0 || to >= rows) return;
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
    hit: hit?.ref === ref ? hit : undefined,
    match: match.of === `${at}` ? match.at : 0,
    rows,
    move: (to) => step(to, 0),
    moveToMatch: (to, of) => {
      if (to < 0) step(at - 1, -1);
      else if (to >= of) step(at + 1, 0);
      else setMatch({ of: `${at}`, at: to });
    },
  };
};

/** The row of the exchange that the address names, wherever in the list it is; -1 where it is not known or not there. */
const useLinked = (at: string, list: List, result: SearchResult | undefined, isWanted: boolean): number => {
  const near = result?.hits.find(({ ref }) => ref === at)?.row;
  const isFar = isWanted && at !== '' && result !== undefined && near === undefined;
  const { value } = useCall('search.query', isFar ? { ...list, find: at, limit: 0 } : null);
  return near ?? value?.at ?? -1;
};
