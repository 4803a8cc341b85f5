import './selected-passage.css';
import { Columns2, Plus, Radar } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Output, Passage, Range, Stretch } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { go } from '../place/history.ts';
import { TrayFinder } from '../compare/finder.tsx';
import { PassageNotes } from '../notes/passage-notes.tsx';
import { Button } from '../parts/button.tsx';
import { proseDate } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { PassageText } from '../parts/passage-text.tsx';
import { Settled } from '../parts/states.tsx';
import { strings } from '../strings.ts';
import { useTray } from '../tray/tray.ts';
import { TrayChips } from '../tray/tray-status.tsx';
import { searchFor, type SearchPlace } from './asked.ts';
import type { Cursor } from './cursor.ts';
import { openPassage } from './results.tsx';

const words = strings.search;

/** The exchange one stands on, in full, with its matches marked. */
export const SelectedPassage = ({
  place,
  cursor,
  text,
}: {
  readonly place: SearchPlace;
  readonly cursor: Cursor;
  /** Where the text is, for those who scroll it. */
  readonly text: React.RefObject<HTMLDivElement | null>;
}) => {
  const passages = useCall('passages.get', { refs: [cursor.ref] });
  const tray = useTray();
  return (
    <>
      <Settled call={passages} className="selected">
        {([passage]) =>
          passage === undefined ? null : <SelectedText {...{ place, cursor, passage, text }} />
        }
      </Settled>
      <footer className="selected-tray">
        <p className="small quieter">{tray.refs.length === 0 ? null : words.tray(tray.refs.length)}</p>
        <TrayChips />
        {tray.refs.length < 2 ? null : (
          <Button icon={Columns2} keys="tray.compare" onClick={tray.compare}>
            {words.compare}
          </Button>
        )}
      </footer>
    </>
  );
};

const SelectedText = ({
  place,
  cursor,
  passage,
  text,
}: {
  readonly place: SearchPlace;
  readonly cursor: Cursor;
  readonly passage: Passage;
  readonly text: React.RefObject<HTMLDivElement | null>;
}) => {
  const { ref, briefingId, kind, n, of, date, title, language, question, statement } = passage;
  const { value: marks = [] } = useCall('search.marks', { query: place.q, briefingId });
  const inQuestion = rangesIn(question, marks, ref);
  const inStatement = rangesIn(statement, marks, ref);
  const count = inQuestion.length + inStatement.length;
  const current = cursor.match < 0 ? Math.max(0, count + cursor.match) : cursor.match;
  useKeys({
    'match.next': () => cursor.moveToMatch(current + 1, count),
    'match.previous': () => cursor.moveToMatch(current - 1, count),
  });
  useCurrentInSight(text, `${ref} ${current}`);
  return (
    <>
      <header className="selected-head">
        <h2 className="figures">{date === null ? words.noDate : proseDate(date)}</h2>
        <span className="quiet figures">{kind === 'announcement' ? words.opening(n) : words.of(n, of)}</span>
        <span className="grow" />
        <Button size="small" keys="list.open" onClick={() => openPassage(place, ref)}>
          {words.open}
        </Button>
      </header>
      {/* A region that scrolls must be reachable by keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className="selected-text" ref={text} tabIndex={0} role="group" aria-label={title}>
        <p className="small quiet selected-title" title={title}>
          <bdi>{title}</bdi>
        </p>
        {question === null ? null : (
          <Name field="outlet" name={passage.outletName} label={passage.askerName ?? passage.outletName} />
        )}
        <Said className="selected-question" said={question} {...{ language, current }} ranges={inQuestion} />
        {statement === null ? null : (
          <Name field="speaker" name={passage.speakerName} label={passage.speakerName} />
        )}
        <Said
          className="selected-statement"
          said={statement}
          language={language}
          ranges={inStatement}
          current={current - inQuestion.length}
        />
        <PassageNotes briefingId={briefingId} at={ref} />
      </div>
      <Actions passage={passage} current={current} count={count} />
    </>
  );
};

/** Brings the match one stands on into sight whenever it is another one. */
const useCurrentInSight = (text: React.RefObject<HTMLElement | null>, name: string) => {
  const shown = useRef('');
  useEffect(() => {
    const mark = text.current?.querySelector('mark[data-current]');
    if (!mark || shown.current === name) return;
    shown.current = name;
    mark.scrollIntoView({ block: 'nearest' });
  });
};

const Said = ({
  said,
  ...rest
}: Omit<React.ComponentProps<typeof PassageText>, 'text'> & { readonly said: Stretch | null }) =>
  said === null ? null : <PassageText text={said.text} {...rest} />;

/** Who speaks; opens a search for all of theirs. */
const Name = ({
  field,
  name,
  label,
}: {
  readonly field: 'outlet' | 'speaker';
  readonly name: string | null;
  readonly label: string | null;
}) => (
  <p className="selected-name">
    {name === null ? (
      <bdi>{label ?? strings.parts.notNamed}</bdi>
    ) : (
      <button
        type="button"
        title={field === 'outlet' ? words.openOutlet(name) : words.openSpeaker(name)}
        onClick={() => go(searchFor(field, name))}
      >
        <bdi>{label}</bdi>
      </button>
    )}
  </p>
);

const Actions = ({
  passage: { ref },
  current,
  count,
}: {
  readonly passage: Passage;
  readonly current: number;
  readonly count: number;
}) => {
  const tray = useTray();
  const [finding, setFinding] = useState(false);
  useKeys({ 'like.find': () => setFinding(true) });
  return (
    <div className="selected-actions">
      {tray.has(ref) ? (
        <Button icon={Columns2} onClick={() => tray.remove(ref)}>
          {words.takeOut}
        </Button>
      ) : (
        <Button icon={Plus} keys="tray.add" onClick={() => tray.add(ref)}>
          {words.add}
        </Button>
      )}
      <Button icon={Radar} keys="like.find" onClick={() => setFinding(true)}>
        {words.like}
      </Button>
      {finding ? (
        <TrayFinder finding={{ how: 'like', witness: ref }} onClose={() => setFinding(false)} />
      ) : null}
      {count === 0 ? null : (
        <span className="small quieter figures">
          {words.matchOf(Math.min(current, count - 1) + 1, count)}
        </span>
      )}
    </div>
  );
};

/** The marks of one stretch of a passage, as offsets into it. */
const rangesIn = (stretch: Stretch | null, marks: Output<'search.marks'>, ref: string): Range[] =>
  stretch === null
    ? []
    : marks
        .filter((mark) => mark.ref === ref && mark.start >= stretch.start && mark.end <= stretch.end)
        .map(({ start, end }) => [start - stretch.start, end - stretch.start]);
