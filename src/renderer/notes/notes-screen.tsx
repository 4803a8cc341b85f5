import './notes-screen.css';
import { Download, Search } from 'lucide-react';
import { useDeferredValue, useMemo, useRef } from 'react';
import type { Note, NoteFilter } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Field } from '../parts/field.tsx';
import { figure } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { save } from '../parts/save.ts';
import { EmptyState, ErrorState, LoadingBar } from '../parts/states.tsx';
import { attempt } from '../parts/toast.ts';
import { drift, replace, usePlace } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { NotesTable } from './notes-table.tsx';

const words = strings.notes;
const noNotes: readonly Note[] = [];

/** Every note by the day of its briefing, narrowed by tags and words; Enter opens its place, and all of them leave. */
export const NotesScreen = () => {
  const place = usePlace();
  return place.screen === 'notes' ? <Notes place={place} /> : null;
};

const Notes = ({ place }: { readonly place: PlaceOn<'notes'> }) => {
  const filter = useMemo(() => filterAt(place), [place]);
  const asked = useDeferredValue(filter);
  const call = useCall('notes.list', asked);
  const all = useCall('notes.list', {}).value;
  const box = useRef<HTMLInputElement>(null);
  const exportCsv = () => attempt(async () => save(await callNow('notes.csv', filter)));
  useKeys({ 'export.view': exportCsv, 'list.filter': () => box.current?.select() });
  if (call.error !== undefined && call.value === undefined)
    return <ErrorState error={call.error} onRetry={call.retry} />;
  const notes = call.value ?? noNotes;
  const count = all === undefined ? strings.parts.counting : words.counted(notes.length, all.length);
  return (
    <>
      <LoadingBar show={call.loading} />
      <div className="screen-bar">
        <h1>{strings.shell.screens.notes}</h1>
        <span className="quiet figures" role="status">
          {all !== undefined && notes.length === all.length ? words.count(all.length) : count}
        </span>
        <span className="grow" />
        <Button icon={Download} keys="export.view" disabled={notes.length === 0} onClick={exportCsv}>
          {words.csv}
        </Button>
        <Button
          icon={Download}
          title={words.refiTip}
          disabled={notes.length === 0}
          onClick={() => attempt(() => saveProject(filter))}
        >
          {words.refi}
        </Button>
      </div>
      {all?.length === 0 ? (
        <EmptyState title={words.none}>{words.noneNote}</EmptyState>
      ) : (
        <>
          <div className="notes-bar">
            <Field
              ref={box}
              label={words.find}
              placeholder={words.find}
              icon={Search}
              dir="auto"
              value={place.find}
              onChange={({ target }) => drift({ ...place, find: target.value })}
            />
            <TagBar place={place} isAdrift={all?.some(({ adrift }) => adrift !== null) === true} />
          </div>
          {call.value !== undefined && notes.length === 0 ? (
            <EmptyState
              title={words.nothing}
              actions={<Button onClick={() => replace(placeOn('notes'))}>{words.showAll}</Button>}
            />
          ) : (
            <NotesTable place={place} notes={notes} />
          )}
        </>
      )}
    </>
  );
};

const TagBar = ({ place, isAdrift }: { readonly place: PlaceOn<'notes'>; readonly isAdrift: boolean }) => {
  const { value: tags } = useCall('notes.tags', {});
  const toggle = (tag: string) =>
    drift({
      ...place,
      tag: place.tag.includes(tag) ? place.tag.filter((each) => each !== tag) : [...place.tag, tag],
    });
  return (
    <div className="notes-tags" role="group" aria-label={words.narrow}>
      {tags?.map(({ tag, notes }) => (
        <button
          key={tag}
          type="button"
          className="notes-tag"
          aria-pressed={place.tag.includes(tag)}
          onClick={() => toggle(tag)}
        >
          <bdi>{tag}</bdi> <span className="quieter figures">{figure(notes)}</span>
        </button>
      ))}
      {isAdrift || place.adrift ? (
        <label className="notes-only">
          <CheckBox checked={place.adrift} onChange={() => drift({ ...place, adrift: !place.adrift })} />
          {words.onlyAdrift}
        </label>
      ) : null}
    </div>
  );
};

const filterAt = ({ tag, find, adrift }: PlaceOn<'notes'>): NoteFilter => ({
  ...(tag.length === 0 ? {} : { tags: [...tag] }),
  ...(find.trim() === '' ? {} : { saying: find }),
  ...(adrift ? { adrift } : {}),
});

const saveProject = async (filter: NoteFilter): Promise<void> =>
  save(await callNow('notes.refi', filter));
