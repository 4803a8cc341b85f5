import './query-box.css';
import { CircleQuestionMark, Search, X } from 'lucide-react';
import { useEffect, useId, useRef, useState } from 'react';
import type { Ignored, Output } from '../../contract/index.ts';
import { drift, go } from '../place/history.ts';
import { IconButton } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { strings } from '../strings.ts';
import type { SearchPlace } from './asked.ts';
import { Choices, choiceId } from './choices.tsx';
import { useCompletion } from './completion.ts';
import { QueryMarks } from './query-marks.tsx';
import { QuerySwitches } from './query-switches.tsx';

const words = strings.search;
/** A pause in typing after which the query is asked. */
const PAUSE_MS = 120;
/** As in the contract. */
const LONGEST = 200_000;

/**
 * The query as one types it, with what could stand there offered. After a pause it is where one is; Enter and the arrow
 * down go on to the results.
 */
export const QueryBox = ({
  place,
  reading,
  unused,
  caretAt,
  toResults,
  showHelp,
}: {
  readonly place: SearchPlace;
  readonly reading: Output<'search.read'> | undefined;
  /** The parts of the place's query that were not used. */
  readonly unused: readonly Ignored[];
  /** Told where the caret is, and null when it leaves the box. */
  readonly caretAt: (at: number | null) => void;
  readonly toResults: () => void;
  readonly showHelp: () => void;
}) => {
  const input = useRef<HTMLInputElement>(null);
  const list = useId();
  const [draft, setDraft] = useDraft(place);
  const completion = useCompletion();
  const focus = () => input.current?.select();
  useKeys({ 'list.filter': focus, 'find.open': focus, 'search.open': focus });
  const isEmpty = place.q === '';
  useEffect(() => {
    if (isEmpty) input.current?.focus();
  }, [isEmpty]);
  const take = (index: number) => {
    const taken = completion.taken(index);
    if (taken === null) return;
    setDraft(taken.text, false);
    completion.offer(taken.text, taken.at);
    moveCaret(input.current, taken.at);
  };
  const onKeyDown = (event: React.KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
    const handled = completion.isOpen
      ? chooseBy(event.key, completion, take)
      : event.altKey && event.key === 'ArrowDown';
    if (handled) {
      event.preventDefault();
      if (!completion.isOpen) completion.ask(draft, input.current?.selectionStart ?? draft.length);
      return;
    }
    if (event.altKey || (event.key !== 'Enter' && event.key !== 'ArrowDown')) return;
    event.preventDefault();
    completion.close();
    if (event.key === 'Enter' && draft !== place.q) go({ ...place, q: draft });
    toResults();
  };
  return (
    <search className="field query-box">
      <Search className="icon" aria-hidden />
      <div className="query-line">
        <QueryMarks input={input} draft={draft} unused={draft === place.q ? unused : []} />
        <input
          ref={input}
          role="combobox"
          aria-label={words.query}
          aria-autocomplete="list"
          aria-expanded={completion.isOpen}
          aria-controls={list}
          aria-activedescendant={completion.active < 0 ? undefined : choiceId(list, completion.active)}
          aria-invalid={unused.length > 0 || undefined}
          placeholder={words.placeholder}
          spellCheck={false}
          autoComplete="off"
          maxLength={LONGEST}
          dir="auto"
          value={draft}
          onChange={({ target, nativeEvent }) => {
            const composing = nativeEvent instanceof InputEvent && nativeEvent.isComposing;
            setDraft(target.value, composing);
            if (composing) completion.close();
            else completion.offer(target.value, target.selectionStart ?? target.value.length);
          }}
          onCompositionEnd={({ currentTarget }) => {
            setDraft(currentTarget.value, false);
            completion.offer(currentTarget.value, currentTarget.selectionStart ?? 0);
          }}
          onSelect={({ currentTarget }) => caretAt(currentTarget.selectionStart)}
          onBlur={() => {
            completion.close();
            caretAt(null);
          }}
          onKeyDown={onKeyDown}
        />
        {completion.isOpen ? (
          <Choices
            id={list}
            input={input}
            before={draft.slice(0, completion.from)}
            completion={completion}
            take={take}
          />
        ) : null}
      </div>
      <QuerySwitches place={place} reading={reading} />
      {draft === '' ? null : (
        <IconButton
          icon={X}
          label={words.clear}
          onClick={() => {
            go({ ...place, q: '' });
            input.current?.focus();
          }}
        />
      )}
      <IconButton icon={CircleQuestionMark} label={words.help} onClick={showHelp} />
    </search>
  );
};

/** What a key does while choices are open; false for keys that go on with the typing. */
const chooseBy = (
  key: string,
  { active, move, close }: ReturnType<typeof useCompletion>,
  take: (index: number) => void,
): boolean => {
  if (key === 'ArrowDown' || key === 'ArrowUp') move(key === 'ArrowDown' ? 1 : -1);
  else if (key === 'Escape') close();
  else if ((key === 'Enter' || key === 'Tab') && active >= 0) take(active);
  else return false;
  return true;
};

/** Puts the caret behind a choice once the box shows it. */
const moveCaret = (input: HTMLInputElement | null, at: number) => {
  requestAnimationFrame(() => input?.setSelectionRange(at, at));
};

/** What is being typed; it becomes the place's query after a pause, and follows it when one goes back. */
const useDraft = (place: SearchPlace) => {
  const [draft, setDraft] = useState({ text: place.q, of: place.q, composing: false });
  if (draft.of !== place.q) setDraft({ text: place.q, of: place.q, composing: false });
  useEffect(() => {
    if (draft.composing || draft.text === draft.of) return;
    const timer = setTimeout(() => drift({ ...place, q: draft.text }), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [draft, place]);
  const set = (text: string, composing: boolean) => setDraft({ ...draft, text, composing });
  return [draft.text, set] as const;
};
