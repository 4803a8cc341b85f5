import { useState } from 'react';
import type { Keyness } from '../../contract/index.ts';
import { Field } from '../parts/field.tsx';
import { strings } from '../strings.ts';

const words = strings.keyness;
/** As in the contract. */
const LONGEST = 200_000;

/** The query of one side, asked by Enter or on leaving the box, with what it was taken to mean and how much it finds. */
export const SideBox = ({
  name,
  label,
  hint,
  query,
  found,
  meaning,
  onAsk,
  box,
}: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly query: string;
  readonly found: Keyness['a'] | undefined;
  /** What it means where that is not said of the query. */
  readonly meaning: string;
  readonly onAsk: (query: string) => void;
  readonly box?: React.Ref<HTMLInputElement>;
}) => {
  const [draft, setDraft] = useState(query);
  const [last, setLast] = useState(query);
  // Going back, or exchanging the sides, writes another query into the box.
  if (last !== query) {
    setLast(query);
    setDraft(query);
  }
  const ask = () => draft !== query && onAsk(draft);
  return (
    <div className="keyness-side">
      <div className="keyness-query">
        <span className="keyness-name" aria-hidden>
          {name}
        </span>
        <Field
          ref={box}
          className="grow"
          label={label}
          placeholder={hint}
          dir="auto"
          maxLength={LONGEST}
          value={draft}
          onChange={({ target }) => setDraft(target.value)}
          onBlur={ask}
          onKeyDown={(event) => {
            if (event.key === 'Enter' && !event.nativeEvent.isComposing) ask();
          }}
        />
      </div>
      <p className="small quiet figures keyness-said" role="status">
        {found === undefined ? (
          ' '
        ) : (
          <>
            {query.trim() === '' ? meaning : found.understood || words.everything}
            {' · '}
            {words.side(found.passages, found.briefings, found.words)}
            {found.undated === 0 ? '' : `, ${words.undated(found.undated)}`}
          </>
        )}
      </p>
      {query.trim() === ''
        ? null
        : found?.ignored.map(({ text, start, reason }) => (
            <p key={start} className="small keyness-trouble">
              {words.notUsed(text, reason)}
            </p>
          ))}
    </div>
  );
};
