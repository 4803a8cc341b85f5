import './people.css';
import { Download, ListFilter, Merge, UsersRound } from 'lucide-react';
import { useMemo, useRef, useState } from 'react';
import type { Entity } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { runCommand, useKeys } from '../parts/keys.ts';
import { useWide } from '../parts/media.ts';
import { Panes, paneWidths } from '../parts/panes.tsx';
import { save } from '../parts/save.ts';
import { Segments } from '../parts/segments.tsx';
import { EmptyState, ErrorState, LoadingBar } from '../parts/states.tsx';
import { attempt } from '../parts/toast.ts';
import { go, replace, usePlace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { act } from './acting.ts';
import { EntityPane } from './entity-pane.tsx';
import { EntityTable } from './entity-table.tsx';
import { NameDialog } from './name-dialog.tsx';
import { listOf, sortedEntities, usedNames, type Shown } from './people-rows.ts';
import { useSelected } from './selected.ts';
import { Suggestions } from './suggestions.tsx';

const words = strings.people;
const nobody: readonly Entity[] = [];
const lists: readonly Shown[] = ['outlets', 'askers', 'speakers'];

/** Outlets and people with all their names; what may be one; merging, splitting, renaming, each with a way back. */
export const PeopleScreen = () => {
  const place = usePlace();
  const call = useCall('people.list', {});
  if (place.screen !== 'people') return null;
  if (call.error !== undefined && call.value === undefined)
    return <ErrorState error={call.error} onRetry={call.retry} />;
  return (
    <>
      <LoadingBar show={call.loading} />
      <Bar place={place} all={call.value ?? nobody} />
      {place.show === 'suggestions' ? (
        <Suggestions />
      ) : (
        <List
          key={place.show}
          place={place}
          show={place.show}
          all={call.value ?? nobody}
          known={call.value !== undefined}
        />
      )}
    </>
  );
};

const Bar = ({ place, all }: { readonly place: PlaceOn<'people'>; readonly all: readonly Entity[] }) => {
  const { value: suggestions } = useCall('people.suggestions', {});
  const { filter } = useScope();
  const wide = useWide();
  const box = useRef<HTMLDivElement>(null);
  const leave = () => attempt(async () => save(await callNow('people.export', {})));
  useKeys({
    'export.view': leave,
    'list.filter':
      place.show === 'suggestions' ? undefined : () => box.current?.querySelector('input')?.focus(),
  });
  const counts = Object.fromEntries(lists.map((show) => [show, listOf(all, show, '').length]));
  return (
    <div className="screen-bar people-bar">
      <h1>{words.title}</h1>
      <Segments
        label={words.show}
        value={place.show}
        segments={[
          ...lists.map((show) => ({ value: show, label: words.shows[show], count: counts[show] ?? 0 })),
          {
            value: 'suggestions' as const,
            label: words.shows.suggestions,
            ...(suggestions === undefined ? {} : { count: suggestions.length }),
          },
        ]}
        onChoose={(show) => go({ ...place, show, sort: [], at: '' })}
      />
      {Object.keys(filter).length === 0 ? null : (
        <span className="small quiet one-line">{words.beyondScope}</span>
      )}
      <span className="grow" />
      {place.show === 'suggestions' ? null : (
        <div ref={box}>
          <Field
            label={words.find}
            placeholder={words.find}
            icon={ListFilter}
            className="people-find"
            value={place.find}
            onChange={({ target }) => replace({ ...place, find: target.value })}
          />
        </div>
      )}
      {wide || place.show === 'suggestions' ? null : (
        <Button kind="quiet" keys="view.side-panel" onClick={() => runCommand('view.side-panel')}>
          {words.beside}
        </Button>
      )}
      {wide ? (
        <Button icon={Download} onClick={leave}>
          {words.export}
        </Button>
      ) : (
        <IconButton icon={Download} label={words.export} keys="export.view" onClick={leave} />
      )}
    </div>
  );
};

const List = ({
  place,
  show,
  all,
  known,
}: {
  readonly place: PlaceOn<'people'>;
  readonly show: Shown;
  readonly all: readonly Entity[];
  readonly known: boolean;
}) => {
  const wide = useWide();
  const rows = useMemo(
    () => sortedEntities(listOf(all, show, place.find), place.sort, show),
    [all, show, place.find, place.sort],
  );
  const selection = useSelected(rows);
  const [merging, setMerging] = useState(false);
  const several = selection.entities.length > 1;
  useKeys({ 'people.merge': several ? () => setMerging(true) : undefined });
  const cursor = rows.findIndex(({ id }) => id === place.at);
  return (
    <Panes
      name="people"
      right={{
        label: words.entity.label,
        ...paneWidths.side,
        content: (
          <EntityPane
            entity={rows[cursor]}
            onRenamed={(name) =>
              replace({ ...place, at: `${show === 'outlets' ? 'outlet' : 'person'}:${name}` })
            }
          />
        ),
      }}
    >
      {known && rows.length === 0 ? (
        <Nobody place={place} show={show} />
      ) : (
        <EntityTable
          show={show}
          rows={rows}
          wide={wide}
          sort={place.sort}
          onSort={(sort) => replace({ ...place, sort })}
          cursor={cursor}
          onMove={({ id }) => replace({ ...place, at: id })}
          selection={selection}
        />
      )}
      {selection.entities.length === 0 ? null : (
        <div className="people-selection" role="toolbar" aria-label={words.selection}>
          <b className="figures">{words.selected(selection.entities.length)}</b>
          <Button
            kind="primary"
            icon={Merge}
            keys="people.merge"
            disabled={!several}
            title={several ? undefined : words.tooFew}
            onClick={() => setMerging(true)}
          >
            {words.merge}
          </Button>
          <span className="grow" />
          <Button kind="quiet" onClick={selection.clear}>
            {words.clear}
            <kbd>Esc</kbd>
          </Button>
        </div>
      )}
      {merging && several ? (
        <MergeDialog
          entities={selection.entities}
          onMerged={(name) => {
            selection.clear();
            replace({ ...place, at: `${show === 'outlets' ? 'outlet' : 'person'}:${name}` });
          }}
          onClose={() => setMerging(false)}
        />
      ) : null}
    </Panes>
  );
};

const Nobody = ({ place, show }: { readonly place: PlaceOn<'people'>; readonly show: Shown }) =>
  place.find === '' ? (
    <EmptyState icon={UsersRound} title={words.nobody[show]} />
  ) : (
    <EmptyState
      icon={UsersRound}
      title={words.noneFound(place.find)}
      actions={<Button onClick={() => replace({ ...place, find: '' })}>{words.clearFind}</Button>}
    />
  );

const MergeDialog = ({
  entities,
  onMerged,
  onClose,
}: {
  readonly entities: readonly Entity[];
  readonly onMerged: (name: string) => void;
  readonly onClose: () => void;
}) => {
  // One of the list, or else the most used, is what they are likely called.
  const likely = entities.toSorted(
    (a, b) =>
      Number(b.listed !== null) - Number(a.listed !== null) || b.asked + b.answered - a.asked - a.answered,
  );
  const names = [...likely.map(({ name }) => name), ...likely.flatMap(usedNames).map(({ label }) => label)];
  return (
    <NameDialog
      title={words.dialog.merge(entities.length)}
      note={words.dialog.mergeNote}
      button={words.dialog.doMerge}
      names={[...new Set(names)]}
      onName={(as) => {
        onClose();
        act(
          () => callNow('people.merge', { ids: likely.map(({ id }) => id), as }),
          () => onMerged(as),
        );
      }}
      onClose={onClose}
    />
  );
};
