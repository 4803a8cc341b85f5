import { ArrowRight, Check, Redo2, Undo2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { isoDate, type Briefing, type Change, type Correction } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { strings } from '../strings.ts';
import { Alike } from './alike.tsx';
import { useDoubtOf } from './doubts.ts';
import { mend, redoStep, undoStep } from './mend.ts';

const words = strings.mending;
const noCorrections: readonly Correction[] = [];
const fields = ['date', 'time', 'title', 'series', 'language', 'spokespersons'] as const;
type FieldName = (typeof fields)[number];
type Draft = Readonly<Record<FieldName, string>>;

/** Beside a briefing that is put right: its facts, what is in doubt, and what was put right so far. */
export const MendPane = ({ briefing, at }: { readonly briefing: Briefing; readonly at: string }) => {
  const corrections = useCall('corrections.list', { briefingId: briefing.id }).value ?? noCorrections;
  const { doubt, left, next, right } = useDoubtOf(briefing.id);
  const last = corrections.findLast(({ state }) => state === 'applied');
  return (
    <div className="mend-pane">
      <Facts key={briefing.id} briefing={briefing} isFirst={at === 'date'} />
      {last === undefined ? null : <Alike key={last.id} correction={last} />}
      {doubt === undefined ? null : (
        <section>
          <h2>{words.inDoubt}</h2>
          <ul>
            {doubt.reasons.map(({ code, text }) => (
              <li key={code + text}>{text}</li>
            ))}
          </ul>
          <Button size="small" icon={Check} keys="mend.right" onClick={right}>
            {words.isRight}
          </Button>
        </section>
      )}
      {next === undefined ? null : (
        <section>
          <Button size="small" icon={ArrowRight} keys="mend.next-doubt" onClick={next}>
            {words.nextDoubt(left)}
          </Button>
        </section>
      )}
      <section>
        <h2>{words.made}</h2>
        {corrections.length === 0 ? (
          <p className="small quiet">{words.noneMade}</p>
        ) : (
          <Made corrections={corrections} />
        )}
      </section>
    </div>
  );
};

const Made = ({ corrections }: { readonly corrections: readonly Correction[] }) => (
  <ol className="mend-made">
    {corrections.toReversed().map(({ id, said, state, problem, step }) => (
      <li key={id} data-state={state}>
        <span>
          {said}
          {state === 'applied' ? null : (
            <span className="small quiet">
              {' '}
              {state === 'undone' ? words.isUndone : words.misfit(problem ?? '')}
            </span>
          )}
        </span>
        {state === 'undone' ? (
          <IconButton icon={Redo2} size="small" label={words.redo(said)} onClick={() => redoStep(step)} />
        ) : (
          <IconButton icon={Undo2} size="small" label={words.undo(said)} onClick={() => undoStep(step)} />
        )}
      </li>
    ))}
  </ol>
);

const Facts = ({ briefing, isFirst }: { readonly briefing: Briefing; readonly isFirst: boolean }) => {
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => {
    if (!isFirst) return;
    // A pane that opens over the text takes the focus first.
    const frame = requestAnimationFrame(() => form.current?.querySelector('input')?.focus());
    return () => cancelAnimationFrame(frame);
  }, [isFirst]);
  const now = draftOf(briefing);
  const [{ before, draft }, setDrafts] = useState({ before: now, draft: now });
  // What is written makes way for facts that have changed, and the field one is in stays where it is.
  if (fields.some((name) => before[name] !== now[name])) setDrafts({ before: now, draft: now });
  const facts = changedFacts(before, draft);
  const wrong = faultOf(draft);
  const isReady = facts !== null && wrong === null;
  const save = () => {
    if (facts !== null && wrong === null) mend(briefing.id, [facts], words.done.facts);
  };
  return (
    <form
      ref={form}
      className="mend-facts"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h2>{words.facts}</h2>
      {fields.map((name) => (
        <label key={name}>
          <span className="small quiet">{words.fields[name]}</span>
          <Field
            label={words.fields[name]}
            value={draft[name]}
            placeholder={words.unknown}
            maxLength={300}
            aria-invalid={wrong?.field === name}
            onChange={({ target }) => setDrafts({ before, draft: { ...draft, [name]: target.value } })}
          />
        </label>
      ))}
      {wrong === null ? null : (
        <p className="small mend-fault" role="alert">
          {wrong.text}
        </p>
      )}
      <div className="mend-save">
        <Button type="submit" kind="primary" size="small" disabled={!isReady}>
          {words.save}
        </Button>
      </div>
    </form>
  );
};

const draftOf = ({ date, time, title, series, language, spokespersons }: Briefing): Draft => ({
  date: date ?? '',
  time: time ?? '',
  title,
  series: series ?? '',
  language,
  spokespersons: spokespersons.join('; '),
});

/** What differs, as a change; null where nothing does. */
const changedFacts = (before: Draft, draft: Draft): Extract<Change, { kind: 'facts' }> | null => {
  const isNew = (name: FieldName) => draft[name].trim() !== before[name].trim();
  if (!fields.some(isNew)) return null;
  const orNone = (value: string) => value.trim() || null;
  return {
    kind: 'facts',
    ...(isNew('date') ? { date: orNone(draft.date) } : {}),
    ...(isNew('time') ? { time: orNone(draft.time) } : {}),
    ...(isNew('title') ? { title: draft.title.trim() } : {}),
    ...(isNew('series') ? { series: orNone(draft.series) } : {}),
    ...(isNew('language') ? { language: draft.language.trim() } : {}),
    ...(isNew('spokespersons')
      ? { spokespersons: draft.spokespersons.split(/[;；]/).flatMap((name) => name.trim() || []) }
      : {}),
  };
};

const faultOf = ({
  date,
  time,
  title,
  language,
}: Draft): { readonly field: FieldName; readonly text: string } | null => {
  const day = date.trim();
  if (day !== '' && !isoDate.safeParse(day).success) return { field: 'date', text: words.faults.date };
  if (time.trim() !== '' && !/^([01]\d|2[0-3]):[0-5]\d$/.test(time.trim()))
    return { field: 'time', text: words.faults.time };
  if (title.trim() === '') return { field: 'title', text: words.faults.title };
  return language.trim().length < 2 ? { field: 'language', text: words.faults.language } : null;
};
