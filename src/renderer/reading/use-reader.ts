import { useMemo, useRef, useState } from 'react';
import type { Briefing } from '../../contract/index.ts';
import { go, replace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { useKeys } from '../parts/keys.ts';
import { useStored } from '../parts/stored.ts';
import { blocksOf, passagesIn } from './blocks.ts';
import { focusPassage, jumpTo } from './jump.ts';
import { useFind } from './use-find.ts';
import { useMatches } from './use-matches.ts';

/** Where one is in an open briefing, what is found and marked in it, and how one moves; binds the keys that move. */
export const useReader = (briefing: Briefing, place: PlaceOn<'briefing'>) => {
  const blocks = useMemo(() => blocksOf(briefing), [briefing]);
  const passages = useMemo(() => passagesIn(blocks), [blocks]);
  const scroller = useRef<HTMLDivElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const [outline, setOutline] = useStored('reading.outline');
  const [here, setHere] = useState(place.at || (passages[0]?.ref ?? ''));
  const finder = useFind(passages, briefing.language);
  const matches = useMatches(briefing, place.q, finder);
  // Where a briefing is put right, one goes from part to part.
  const reads = place.view !== 'mend';
  const at = passages.findIndex(({ ref }) => ref === here);
  const moveTo = (ref: string | undefined) => {
    if (ref === undefined || scroller.current === null) return;
    setHere(ref);
    replace({ ...place, at: ref });
    jumpTo(scroller.current, ref);
    focusPassage(scroller.current, ref);
  };
  const step = (by: 1 | -1) => {
    const ref = matches.step(by, here);
    if (ref !== undefined) setHere(ref);
  };
  const choose = (ref: string) => {
    setHere(ref);
    if (ref === place.at && scroller.current !== null) jumpTo(scroller.current, ref);
    else go({ ...place, at: ref });
  };
  const openFind = () => {
    setOutline(null);
    // The pane is drawn by the next frame where it was hidden.
    requestAnimationFrame(() => box.current?.select());
  };
  useKeys({
    'exchange.next': reads ? () => moveTo(passages[at + 1]?.ref) : undefined,
    'exchange.previous': reads ? () => moveTo(passages[at - 1]?.ref) : undefined,
    'match.next': matches.count > 0 ? () => step(1) : undefined,
    'match.previous': matches.count > 0 ? () => step(-1) : undefined,
    'find.open': openFind,
    'list.filter': openFind,
    'outline.toggle': () => setOutline(outline === null ? 'hidden' : null),
  });
  const hasOutline = outline === null;
  return {
    blocks,
    passages,
    scroller,
    box,
    finder,
    matches,
    here,
    setHere,
    moveTo,
    step,
    choose,
    hasOutline,
  };
};
