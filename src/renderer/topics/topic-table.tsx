import { TriangleAlert } from 'lucide-react';
import { useMemo } from 'react';
import { Opens } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { runCommand } from '../parts/keys.ts';
import { Marker } from '../parts/marker.tsx';
import { VirtualTable, type Column } from '../parts/virtual-table.tsx';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { Spark } from './spark.tsx';
import { newOn, usualSort, type TopicRow } from './topic-rows.ts';

const words = strings.topics;

/** The topics: Enter searches for one, its side panel says the rest. */
export const TopicTable = ({
  rows,
  wide,
  sort,
  onSort,
  cursor,
  onMove,
}: {
  readonly rows: readonly TopicRow[];
  readonly wide: boolean;
  readonly sort: readonly string[];
  readonly onSort: (sort: readonly string[]) => void;
  readonly cursor: number;
  readonly onMove: (row: TopicRow) => void;
}) => {
  const columns = useMemo(() => columnsOf(wide), [wide]);
  return (
    <div className="topic-list">
      <VirtualTable
        name="topics"
        label={words.table}
        rows={rows}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        columns={columns}
        sort={sort.length === 0 ? usualSort : sort}
        onSort={(next) => onSort(next.join() === usualSort.join() ? [] : next)}
        cursor={cursor}
        move={(index) => {
          const row = rows[index];
          if (row) onMove(row);
        }}
        open={(index) => {
          const row = rows[index];
          if (row) go(placeOn('search', { q: row.query }));
        }}
        peek={() => runCommand('view.side-panel')}
        attributesOf={({ archived }, index) => ({
          'aria-selected': index === cursor,
          'data-archived': archived ? '' : undefined,
        })}
      />
    </div>
  );
};

const columnsOf = (wide: boolean): Column<TopicRow>[] => {
  const all: (Column<TopicRow> | false)[] = [
    {
      id: 'name',
      head: words.columns.name,
      track: 'minmax(130px, 1.1fr)',
      cell: ({ name, colour, archived }) => (
        <span className="topic-name">
          <Marker place={colour} size={14} />
          <bdi className="one-line">{name}</bdi>
          {archived ? <span className="small quiet">{words.archived}</span> : null}
        </span>
      ),
      title: ({ name }) => name,
    },
    {
      id: 'group',
      head: words.columns.group,
      track: 'minmax(70px, 0.6fr)',
      cell: ({ group }) => <span className="quiet">{group}</span>,
      title: ({ group }) => group,
    },
    {
      id: 'query',
      head: words.columns.query,
      track: 'minmax(110px, 1.4fr)',
      cell: ({ query, ignored }) => (
        <span className="topic-name">
          {ignored.length === 0 ? null : (
            <TriangleAlert className="icon topic-warn" aria-label={words.partsIgnored(ignored.length)} />
          )}
          <bdi className="one-line quiet">{query}</bdi>
        </span>
      ),
      title: ({ query, ignored }) => [query, ...ignored].join('\n'),
    },
    {
      id: 'total',
      head: words.columns.total,
      track: '66px',
      align: 'end',
      cell: ({ name, query, total }) => (
        <Opens
          tabIndex={-1}
          title={words.open(name, total)}
          onClick={() => go(placeOn('search', { q: query }))}
        >
          {figure(total)}
        </Opens>
      ),
    },
    wide && {
      id: 'spark',
      head: words.columns.spark,
      track: '112px',
      cell: ({ name, spark }) => <Spark counts={spark} label={words.spark(name)} />,
    },
    { id: 'last', head: words.columns.last, track: '96px', cell: ({ last }) => last ?? '' },
    {
      id: 'news',
      head: words.columns.news,
      track: '60px',
      align: 'end',
      cell: ({ news }) =>
        news === null || news.hits === 0 ? null : (
          <Opens
            tabIndex={-1}
            className="topic-new"
            title={words.openNew(news.name, news.hits)}
            onClick={() => go(newOn(news))}
          >
            {figure(news.hits)}
          </Opens>
        ),
    },
  ];
  return all.filter((column) => column !== false);
};
