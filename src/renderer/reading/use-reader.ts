import { useCallback, useMemo, useRef, useState } from 'react';
import type { Briefing } from '../../contract/index.ts';
import { go, replace } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { useKeys } from '../parts/keys.ts';
import { useStored } from '../parts/stored.ts';
import { useBriefingNotes, type Draft } from '../notes/noting.ts';
import { queryOfWords, wholeWords } from '../timeline/whole-words.ts';
import { blocksOf, passagesIn } from './blocks.ts';
import { focusPassage, jumpTo } from './jump.ts';
import { selectedWords } from './selection.ts';
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
  const matches = useMatches(briefing, place, finder);
  const notes = useBriefingNotes(briefing.id, (ref) => {
    if (scroller.current !== null) focusPassage(scroller.current, ref);
  });
  // Where a briefing is put right, one goes from part to part.
  const reads = place.view !== 'mend';
  const isNoted = place.view === 'read' || place.view === 'beside';
  const at = passages.findIndex(({ ref }) => ref === here);
  const moveTo = (ref: string | undefined) => {
    if (ref === undefined || scroller.current === null) return;
    setHere(ref);
    replace({ ...place, at: ref, on: 'top' });
    jumpTo(scroller.current, ref);
    focusPassage(scroller.current, ref);
  };
  const step = (by: 1 | -1) => {
    const ref = matches.step(by, here);
    if (ref !== undefined) setHere(ref);
  };
  const choose = useCallback(
    (ref: string) => {
      setHere(ref);
      if (ref === place.at && scroller.current !== null) jumpTo(scroller.current, ref);
      else go({ ...place, at: ref, on: 'top' });
    },
    [place],
  );
  /** Goes to another hit of the query: in this briefing without a step in the history. */
  const goToHit = (ref: string) => {
    const id = Number(ref.split('#')[0]);
    if (id !== briefing.id) return go({ ...place, id, at: ref, on: '' });
    setHere(ref);
    replace({ ...place, at: ref, on: '' });
    if (scroller.current !== null) jumpTo(scroller.current, ref);
    matches.stepInto(ref);
  };
  const note = (first: Draft['first']) => {
    const selected = scroller.current === null ? null : selectedWords(scroller.current);
    const ref = selected?.ref ?? here;
    if (ref === '') return;
    const draft = { ref, text: '', tags: [], first };
    if (selected === null) return notes.noting.write({ ...draft, on: { ref }, words: '' });
    const { start, end } = selected;
    const on = { briefingId: briefing.id, start, end };
    notes.noting.write({ ...draft, on, words: briefing.text.slice(start, end) });
  };
  const showHistory = () => {
    const selected = scroller.current === null ? null : selectedWords(scroller.current);
    const q =
      selected === null ? place.q : queryOfWords(wholeWords(briefing.text, selected.start, selected.end));
    if (q.trim() !== '') go(placeOn('timeline', { q }));
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
    'note.add': isNoted ? () => note('text') : undefined,
    'phrase.history': isNoted ? showHistory : undefined,
    'note.tag': isNoted ? () => note('tags') : undefined,
    'briefing.print': reads ? () => window.print() : undefined,
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
    goToHit,
    note,
    showHistory,
    notes,
    hasOutline,
  };
};
