import { useMemo } from 'react';
import type { Entity } from '../../contract/index.ts';
import { Opens } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { runCommand } from '../parts/keys.ts';
import { VirtualTable, type Column, type Selection } from '../parts/virtual-table.tsx';
import { go } from '../place/history.ts';
import { strings } from '../strings.ts';
import { countOf, searchOf, usedNames, usualSort, type Shown } from './people-rows.ts';

const words = strings.people;

/** Outlets, or people who ask or answer: Enter shows all of theirs, X selects. */
export const EntityTable = ({
  show,
  rows,
  wide,
  sort,
  onSort,
  cursor,
  onMove,
  selection,
}: {
  readonly show: Shown;
  readonly rows: readonly Entity[];
  readonly wide: boolean;
  readonly sort: readonly string[];
  readonly onSort: (sort: readonly string[]) => void;
  readonly cursor: number;
  readonly onMove: (entity: Entity) => void;
  readonly selection: Selection & {
    readonly extend: (from: number, to: number) => void;
    readonly clear: () => void;
  };
}) => {
  const columns = useMemo(() => columnsOf(show, wide), [show, wide]);
  return (
    <div className="people-list">
      <VirtualTable
        name={`people ${show}`}
        label={words.table[show]}
        rows={rows}
        keyOf={({ id }) => id}
        nameOf={({ name }) => name}
        columns={columns}
        sort={sort.length === 0 ? usualSort : sort}
        onSort={(next) => onSort(next.join() === usualSort.join() ? [] : next)}
        cursor={cursor}
        move={(index) => {
          const entity = rows[index];
          if (entity) onMove(entity);
        }}
        open={(index) => {
          const entity = rows[index];
          if (entity) go(searchOf(entity, show === 'speakers' ? 'answered' : 'asked'));
        }}
        peek={() => runCommand('view.side-panel')}
        select={(index) => selection.toggle(rows[index]?.id ?? '', false)}
        extend={selection.extend}
        escape={selection.clear}
        selection={selection}
        attributesOf={({ id }) => ({
          'aria-selected': selection.keys.has(id),
          'data-selected': selection.keys.has(id) ? '' : undefined,
        })}
      />
    </div>
  );
};

const columnsOf = (show: Shown, wide: boolean): Column<Entity>[] => {
  const what = show === 'speakers' ? 'answered' : 'asked';
  const all: (Column<Entity> | false)[] = [
    {
      id: 'name',
      head: words.columns.name,
      track: 'minmax(150px, 1fr)',
      cell: ({ name }) => <bdi className="entity-name">{name}</bdi>,
      title: ({ name }) => name,
    },
    {
      id: 'names',
      head: words.columns.names,
      track: 'minmax(130px, 1fr)',
      cell: (entity) => <span className="quiet">{othersOf(entity)}</span>,
      title: (entity) => othersOf(entity),
    },
    {
      id: 'count',
      head: words.columns[what],
      track: '78px',
      align: 'end',
      cell: (entity) => (
        <Opens
          tabIndex={-1}
          title={words.open(entity.name, countOf(entity, show), what)}
          onClick={() => go(searchOf(entity, what))}
        >
          {figure(countOf(entity, show))}
        </Opens>
      ),
    },
    wide && { id: 'first', head: words.columns.first, track: '96px', cell: ({ first }) => first ?? '' },
    { id: 'last', head: words.columns.last, track: '96px', cell: ({ last }) => last ?? '' },
    show === 'outlets'
      ? wide && {
          id: 'about',
          head: words.columns.about,
          track: '132px',
          cell: (entity) => <span className="quiet">{aboutOf(entity)}</span>,
        }
      : wide && {
          id: 'series',
          head: words.columns.series,
          track: 'minmax(110px, 0.6fr)',
          cell: ({ series }) => <span className="quiet">{series.filter(Boolean).join(', ')}</span>,
          title: ({ series }) => series.join(', '),
        },
  ];
  return all.filter((column) => column !== false);
};

/** The names that transcripts use, but for what it is called. */
const othersOf = (entity: Entity): string => {
  const labels = [...new Set(usedNames(entity).map(({ label }) => label))];
  return labels.filter((label) => label !== entity.name).join(', ');
};

const sorts: Readonly<Record<string, string>> = words.sorts;

/** What the list says of an outlet, in a few words. */
export const aboutOf = ({ listed }: Entity): string =>
  listed === null
    ? words.unlisted
    : [sorts[listed.sort] ?? listed.sort, listed.country].filter(Boolean).join(', ');
