import './topics-screen.css';
import { ChevronDown, FileDown, ListFilter, Plus, Sparkles, Tags } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { callNow, useCall } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Field } from '../parts/field.tsx';
import { runCommand, useKeys } from '../parts/keys.ts';
import { useWide } from '../parts/media.ts';
import { Menu, MenuItem, MenuLine } from '../parts/menu.tsx';
import { Panes, paneWidths } from '../parts/panes.tsx';
import { save } from '../parts/save.ts';
import { Segments } from '../parts/segments.tsx';
import { EmptyState, Settled } from '../parts/states.tsx';
import { attempt } from '../parts/toast.ts';
import { go, replace, usePlace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { useTray } from '../tray/tray.ts';
import { ExamplesDialog } from './examples-dialog.tsx';
import { ListsView } from './lists-view.tsx';
import { NewsView } from './news-view.tsx';
import { RoseView } from './rose-view.tsx';
import { TakingDialog } from './taking-dialog.tsx';
import { TopicDialog } from './topic-dialog.tsx';
import { TopicPane } from './topic-pane.tsx';
import { hasNews, rowsOf, sortedTopics, type TopicRow } from './topic-rows.ts';
import { TopicTable } from './topic-table.tsx';

const words = strings.topics;

/** Topics with what they find; what came in on them since one looked; word lists; words that rose lately. */
export const TopicsScreen = () => {
  const place = usePlace();
  if (place.screen !== 'topics') return null;
  return (
    <>
      <Bar place={place} />
      {place.show === 'topics' ? <Topics place={place} /> : null}
      {place.show === 'news' ? <NewsView /> : null}
      {place.show === 'lists' ? <ListsView place={place} /> : null}
      {place.show === 'rose' ? <RoseView /> : null}
    </>
  );
};

type Asking = 'examples' | 'taking' | null;

const Bar = ({ place }: { readonly place: PlaceOn<'topics'> }) => {
  const { value: news } = useCall('lookout.news', {});
  const { value: lists } = useCall('lists.list', {});
  const { refs } = useTray();
  const [asking, setAsking] = useState<Asking>(null);
  const box = useRef<HTMLDivElement>(null);
  const wide = useWide();
  const leave = (as: 'csv' | 'json') => attempt(async () => save(await callNow('topics.export', { as })));
  const filters = place.show === 'topics' || place.show === 'lists';
  useKeys({
    'export.view': () => leave('csv'),
    'list.filter': filters ? () => box.current?.querySelector('input')?.focus() : undefined,
  });
  const heard = news?.topics.filter(hasNews).length;
  return (
    <div className="screen-bar topics-bar">
      <h1>{words.title}</h1>
      <Segments
        label={words.show}
        value={place.show}
        segments={[
          { value: 'topics', label: words.shows.topics },
          { value: 'news', label: words.shows.news, ...(heard === undefined ? {} : { count: heard }) },
          {
            value: 'lists',
            label: words.shows.lists,
            ...(lists === undefined ? {} : { count: lists.length }),
          },
          { value: 'rose', label: words.shows.rose },
        ]}
        onChoose={(show) => go({ ...place, show, at: '', find: '', sort: [] })}
      />
      <span className="grow" />
      {filters ? (
        <div ref={box}>
          <Field
            label={words.find}
            placeholder={words.find}
            icon={ListFilter}
            className="topics-find"
            value={place.find}
            onChange={({ target }) => replace({ ...place, find: target.value })}
          />
        </div>
      ) : null}
      {wide || !filters ? null : (
        <Button kind="quiet" keys="view.side-panel" onClick={() => runCommand('view.side-panel')}>
          {words.beside}
        </Button>
      )}
      {wide ? (
        <Button icon={Sparkles} onClick={() => setAsking('examples')}>
          {words.examples}
        </Button>
      ) : (
        <IconButton icon={Sparkles} label={words.examples} onClick={() => setAsking('examples')} />
      )}
      <Menu
        align="end"
        trigger={
          <Button aria-label={words.more} icon={FileDown}>
            <ChevronDown className="icon" aria-hidden />
          </Button>
        }
      >
        <MenuItem keys="export.view" onChoose={() => leave('csv')}>
          {words.leaveCsv}
        </MenuItem>
        <MenuItem onChoose={() => leave('json')}>{words.leaveJson}</MenuItem>
        <MenuLine />
        <MenuItem onChoose={() => setAsking('taking')}>{words.take}</MenuItem>
      </Menu>
      {place.show === 'topics' || place.show === 'lists' ? (
        <Button kind="primary" icon={Plus} keys="topics.add" onClick={() => runCommand('topics.add')}>
          {place.show === 'lists' ? words.lists.add : words.add}
        </Button>
      ) : null}
      {asking === 'examples' ? <ExamplesDialog refs={refs} onClose={() => setAsking(null)} /> : null}
      {asking === 'taking' ? <TakingDialog onClose={() => setAsking(null)} /> : null}
    </div>
  );
};

const Topics = ({ place }: { readonly place: PlaceOn<'topics'> }) => {
  const { filter } = useScope();
  const call = useCall('topics.list', { filter, archived: true });
  const [adding, setAdding] = useState<string | null>(null);
  useKeys({ 'topics.add': () => setAdding('') });
  return (
    <Settled call={call} className="topic-fill">
      {(all) => {
        const archived = all.filter((topic) => topic.archived).length;
        return (
          <>
            {all.length === 0 ? (
              <Empty onTry={setAdding} />
            ) : (
              <Listed
                place={place}
                topics={place.archived ? all : all.filter((topic) => !topic.archived)}
                archived={archived}
                groups={[...new Set(all.map(({ group }) => group))].filter(Boolean)}
              />
            )}
            {adding === null ? null : (
              <TopicDialog
                query={adding}
                onSaved={({ id }) => replace({ ...place, at: String(id) })}
                onClose={() => setAdding(null)}
              />
            )}
          </>
        );
      }}
    </Settled>
  );
};

const Listed = ({
  place,
  topics,
  archived,
  groups,
}: {
  readonly place: PlaceOn<'topics'>;
  readonly topics: readonly Omit<TopicRow, 'news'>[];
  readonly archived: number;
  readonly groups: readonly string[];
}) => {
  const { value: news } = useCall('lookout.news', {});
  const wide = useWide();
  const rows = useMemo(
    () => sortedTopics(rowsOf(topics, news?.topics, place.find), place.sort),
    [topics, news, place.find, place.sort],
  );
  const cursor = rows.findIndex(({ id }) => String(id) === place.at);
  const first = rows[0]?.id;
  useEffect(() => {
    if (cursor < 0 && first !== undefined) replace({ ...place, at: String(first) });
  }, [cursor, first, place]);
  return (
    <Panes
      name="topics"
      right={{
        label: words.pane.label,
        ...paneWidths.side,
        content: <TopicPane topic={rows[cursor]} groups={groups} />,
      }}
    >
      {rows.length === 0 ? (
        <EmptyState
          icon={Tags}
          title={words.noneFound(place.find)}
          actions={<Button onClick={() => replace({ ...place, find: '' })}>{words.clearFind}</Button>}
        />
      ) : (
        <TopicTable
          rows={rows}
          wide={wide}
          sort={place.sort}
          onSort={(sort) => replace({ ...place, sort })}
          cursor={cursor}
          onMove={({ id }) => replace({ ...place, at: String(id) })}
        />
      )}
      {archived === 0 ? null : (
        <label className="topic-check topic-archived small quiet">
          <CheckBox
            checked={place.archived}
            label={words.archivedToo}
            onChange={(on) => replace({ ...place, archived: on })}
          />
          {`${words.archivedToo} (${archived})`}
        </label>
      )}
    </Panes>
  );
};

const Empty = ({ onTry }: { readonly onTry: (query: string) => void }) => (
  <EmptyState
    icon={Tags}
    title={words.empty.title}
    actions={
      <Button kind="primary" icon={Plus} keys="topics.add" onClick={() => onTry('')}>
        {words.add}
      </Button>
    }
  >
    <p>{words.empty.text}</p>
    <p className="topic-try">
      {words.empty.try}{' '}
      {words.empty.examples.map((query) => (
        <button key={query} type="button" className="link" onClick={() => onTry(query)}>
          {query}
        </button>
      ))}
    </p>
  </EmptyState>
);
