import { ListPlus, Rows3 } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import type { ListedWordList } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { runCommand, useKeys } from '../parts/keys.ts';
import { Panes, paneWidths } from '../parts/panes.tsx';
import { EmptyState, Settled } from '../parts/states.tsx';
import { attempt, say } from '../parts/toast.ts';
import { VirtualTable, type Column } from '../parts/virtual-table.tsx';
import { replace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { ListPane } from './list-pane.tsx';

const words = strings.topics.lists;

/** The person's own word lists: a table, and the one chosen to be written in. */
export const ListsView = ({ place }: { readonly place: PlaceOn<'topics'> }) => {
  const call = useCall('lists.list', {});
  const add = () =>
    attempt(async () => {
      const names = new Set(call.value?.map(({ name }) => name.toLowerCase()));
      let name: string = words.untitled;
      for (let n = 2; names.has(name); n++) name = `${words.untitled} ${n}`;
      const { id } = await callNow('lists.save', { name });
      replace({ ...place, at: String(id) });
      say(words.saved(name), async () => void (await callNow('lists.remove', { id })));
    });
  useKeys({ 'topics.add': add });
  return (
    <Settled call={call} className="topic-fill">
      {(lists) =>
        lists.length === 0 ? (
          <EmptyState
            icon={Rows3}
            title={words.empty}
            actions={
              <Button kind="primary" icon={ListPlus} keys="topics.add" onClick={add}>
                {words.add}
              </Button>
            }
          >
            {words.emptyText}
          </EmptyState>
        ) : (
          <Lists place={place} lists={lists} />
        )
      }
    </Settled>
  );
};

const Lists = ({
  place,
  lists,
}: {
  readonly place: PlaceOn<'topics'>;
  readonly lists: readonly ListedWordList[];
}) => {
  const rows = useMemo(() => {
    const wanted = place.find.trim().toLowerCase();
    return lists.filter(({ name, entries }) => `${name}\n${entries}`.toLowerCase().includes(wanted));
  }, [lists, place.find]);
  const cursor = rows.findIndex(({ id }) => String(id) === place.at);
  const first = rows[0]?.id;
  useEffect(() => {
    if (cursor < 0 && first !== undefined) replace({ ...place, at: String(first) });
  }, [cursor, first, place]);
  return (
    <Panes
      name="lists"
      right={{ label: words.pane, ...paneWidths.side, content: <ListPane list={rows[cursor]} /> }}
    >
      <div className="topic-list">
        <VirtualTable
          name="word lists"
          label={words.table}
          rows={rows}
          keyOf={({ id }) => id}
          nameOf={({ name }) => name}
          columns={columns}
          cursor={cursor}
          move={(index) => {
            const list = rows[index];
            if (list) replace({ ...place, at: String(list.id) });
          }}
          open={() => runCommand('topics.edit')}
          peek={() => runCommand('view.side-panel')}
          attributesOf={(_, index) => ({ 'aria-selected': index === cursor })}
        />
      </div>
    </Panes>
  );
};

const columns: Column<ListedWordList>[] = [
  {
    id: 'name',
    head: words.columns.name,
    track: 'minmax(120px, 1fr)',
    cell: ({ name }) => <bdi className="entity-name one-line">@{name}</bdi>,
    title: ({ name }) => name,
  },
  {
    id: 'count',
    head: words.columns.count,
    track: '80px',
    align: 'end',
    cell: ({ count }) => figure(count),
  },
  {
    id: 'troubles',
    head: words.columns.troubles,
    track: '96px',
    align: 'end',
    cell: ({ troubles }) => (troubles.length === 0 ? null : figure(troubles.length)),
  },
  {
    id: 'topics',
    head: words.columns.topics,
    track: 'minmax(100px, 1fr)',
    cell: ({ topics }) => <span className="quiet">{topics.join(', ')}</span>,
    title: ({ topics }) => topics.join(', '),
  },
  {
    id: 'note',
    head: words.columns.note,
    track: 'minmax(100px, 1fr)',
    cell: ({ note }) => <span className="quiet">{note.split('\n')[0]}</span>,
    title: ({ note }) => note,
  },
];
