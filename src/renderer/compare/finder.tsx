import './finder.css';
import { Check, Search } from 'lucide-react';
import { useDeferredValue, useRef, useState, type RefObject } from 'react';
import type { Hit } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { Highlight } from '../parts/highlight.tsx';
import { directionOf } from '../parts/passage-text.tsx';
import { Settled } from '../parts/states.tsx';
import { say } from '../parts/toast.ts';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { MOST_COMPARED } from './compared.ts';

const words = strings.compare.finder;
const SHOWN = 50;
const ROW = 84;

/** Finds statements and adds them to the comparison; stays open, so that several can be added. */
export const Finder = ({
  refs,
  onAdd,
  onRemove,
  onClose,
}: {
  readonly refs: readonly string[];
  readonly onAdd: (ref: string) => void;
  readonly onRemove: (ref: string) => void;
  readonly onClose: () => void;
}) => {
  const [query, setQuery] = useState('');
  const [cursor, setCursor] = useState(-1);
  const list = useRef<HTMLDivElement>(null);
  const { filter } = useScope();
  const asked = useDeferredValue(query.trim());
  const found = useCall('search.query', asked === '' ? null : { query: asked, filter, limit: SHOWN });
  const toggle = (hit: Hit | undefined) => {
    if (hit === undefined) return;
    if (refs.includes(hit.ref)) onRemove(hit.ref);
    else if (refs.length >= MOST_COMPARED) say(words.full);
    else onAdd(hit.ref);
  };
  const hits = found.value?.hits ?? [];
  return (
    <Dialog
      open
      title={words.title}
      width={680}
      onClose={onClose}
      foot={<Button onClick={onClose}>{words.done}</Button>}
    >
      <Field
        label={words.field}
        icon={Search}
        placeholder={words.hint}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setCursor(-1);
        }}
        onKeyDown={(event) => {
          if (event.key === 'ArrowDown') {
            event.preventDefault();
            list.current?.focus();
          } else if (event.key === 'Enter') toggle(hits[0]);
        }}
      />
      <div className="finder-results">
        {asked === '' ? <p className="quiet small">{words.start}</p> : null}
        <Settled call={found} className="finder-found">
          {({ total }) => (
            <>
              <p className="quiet small figures" role="status">
                {total === 0 ? words.none : words.found(hits.length, total)}
              </p>
              {total === 0 ? null : (
                <FoundList {...{ hits, refs, cursor, toggle, list }} onMove={setCursor} />
              )}
            </>
          )}
        </Settled>
      </div>
    </Dialog>
  );
};

const FoundList = ({
  hits,
  refs,
  cursor,
  list,
  toggle,
  onMove,
}: {
  readonly hits: readonly Hit[];
  readonly refs: readonly string[];
  readonly cursor: number;
  readonly list: RefObject<HTMLDivElement | null>;
  readonly toggle: (hit: Hit | undefined) => void;
  readonly onMove: (index: number) => void;
}) => {
  const draw = (hit: Hit) => <Found hit={hit} chosen={refs.includes(hit.ref)} onToggle={() => toggle(hit)} />;
  return (
    <VirtualRows
      name="finder"
      label={words.results}
      rows={hits}
      keyOf={({ ref }) => ref}
      height={ROW}
      cursor={cursor}
      move={onMove}
      open={(index) => toggle(hits[index])}
      select={(index) => toggle(hits[index])}
      ref={list}
      rowClass="finder-row"
      attributesOf={({ ref }) => ({ 'data-chosen': refs.includes(ref) ? '' : undefined })}
      draw={draw}
    />
  );
};

const Found = ({
  hit,
  chosen,
  onToggle,
}: {
  readonly hit: Hit;
  readonly chosen: boolean;
  readonly onToggle: () => void;
}) => (
  // The list has the keys; a click is a shortcut to what Enter does.
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
  <div className="finder-hit" onClick={onToggle}>
    <p className="small one-line">
      <b className="figures">{hit.date ?? strings.compare.undated}</b>{' '}
      <span className="quiet">
        {[hit.outlet ?? hit.asker, hit.speaker].filter(Boolean).join(` ${strings.compare.asked} `)}
      </span>
      {chosen ? (
        <span className="finder-chosen">
          <Check className="icon" aria-hidden />
          {words.inComparison}
        </span>
      ) : null}
    </p>
    <p className="finder-text" lang={hit.language} dir={directionOf(hit.language)}>
      <Highlight text={hit.snippet} ranges={hit.matches} />
    </p>
  </div>
);
