import { CircleQuestionMark, Search, X } from 'lucide-react';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { Reading } from '../../contract/index.ts';
import { drift, go } from '../place/history.ts';
import { IconButton } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { strings } from '../strings.ts';
import type { SearchPlace } from './asked.ts';

const words = strings.search;
/** A pause in typing after which the query is asked. */
const PAUSE_MS = 120;
/** As in the contract. */
const LONGEST = 200_000;

/** The query as one types it. After a pause it is where one is; Enter and the arrow down go on to the results. */
export const QueryBox = ({
  place,
  reading,
  toResults,
  showHelp,
}: {
  readonly place: SearchPlace;
  readonly reading: Reading | undefined;
  readonly toResults: () => void;
  readonly showHelp: () => void;
}) => {
  const input = useRef<HTMLInputElement>(null);
  const [draft, setDraft] = useDraft(place);
  const focus = () => input.current?.select();
  useKeys({ 'list.filter': focus, 'find.open': focus, 'search.open': focus });
  const isEmpty = place.q === '';
  useEffect(() => {
    if (isEmpty) input.current?.focus();
  }, [isEmpty]);
  return (
    <search className="field query-box">
      <Search className="icon" aria-hidden />
      <div className="query-line">
        <Unused input={input} draft={draft} reading={reading} />
        <input
          ref={input}
          aria-label={words.query}
          placeholder={words.placeholder}
          spellCheck={false}
          autoComplete="off"
          maxLength={LONGEST}
          dir="auto"
          value={draft}
          onChange={({ target, nativeEvent }) =>
            setDraft(target.value, nativeEvent instanceof InputEvent && nativeEvent.isComposing)
          }
          onCompositionEnd={({ currentTarget }) => setDraft(currentTarget.value, false)}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'Enter' && draft !== place.q) go({ ...place, q: draft });
            if (event.key === 'Enter' || event.key === 'ArrowDown') {
              event.preventDefault();
              toResults();
            }
          }}
        />
      </div>
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

/** Underlines in the box what was not used: the same letters behind the input, unseen but for the line. */
const Unused = ({
  input,
  draft,
  reading,
}: {
  readonly input: React.RefObject<HTMLInputElement | null>;
  readonly draft: string;
  readonly reading: Reading | undefined;
}) => {
  const behind = useRef<HTMLDivElement>(null);
  const unused = reading?.query === draft ? reading.ignored : [];
  const isShown = unused.length > 0;
  useLayoutEffect(() => {
    const box = input.current;
    if (box === null || !isShown) return;
    const follow = () => behind.current?.scrollTo({ left: box.scrollLeft });
    follow();
    box.addEventListener('scroll', follow);
    return () => box.removeEventListener('scroll', follow);
  });
  if (!isShown) return null;
  return (
    <div ref={behind} className="query-behind" dir="auto" aria-hidden>
      {unused.map(({ start, end }, index) => (
        <span key={start}>
          {draft.slice(unused[index - 1]?.end ?? 0, start)}
          <u>{draft.slice(start, end)}</u>
        </span>
      ))}
    </div>
  );
};
