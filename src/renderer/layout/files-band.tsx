import { BookCheck } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { BriefingRow, Output, Surveyed } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { figure, percent } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { baseName } from '../parts/path-name.tsx';
import { Segments } from '../parts/segments.tsx';
import { attempt } from '../parts/toast.ts';
import { VirtualTable, type Column } from '../parts/virtual-table.tsx';
import { go, replace } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { apply } from './apply.ts';
import { FIRST_LOOK, useSurvey } from './survey.ts';
import type { Teaching } from './teaching.ts';

const words = strings.layout;
const noRows: readonly BriefingRow[] = [];

/** The files that are to be read so: which, what each would come to, and the button that does it. */
export const FilesBand = ({
  place,
  teaching,
  peers,
}: {
  readonly place: PlaceOn<'layout'>;
  readonly teaching: Teaching;
  readonly peers: Output<'layouts.peers'>;
}) => {
  const [all, setAll] = useState(false);
  const ids = idsOf(place, peers);
  const looked = useMemo(() => (all ? ids : ids.slice(0, FIRST_LOOK)), [all, ids]);
  const survey = useSurvey(looked, teaching.way, teaching.isChanged);
  const library = useCall('briefings.list', {}).value ?? noRows;
  const rows = useMemo(() => {
    const byId = new Map(library.map((row) => [row.id, row]));
    return ids.flatMap((id) => {
      const row = byId.get(id);
      return row ? [{ row, surveyed: survey.get(id) }] : [];
    });
  }, [ids, library, survey]);
  const run = () =>
    attempt(async () => {
      const layout = teaching.way.layout;
      const folder = place.scope === 'folder' ? peers.folder.path : undefined;
      const chosen = await apply({ ids, choices: teaching.way.choices, layout, folder });
      teaching.settle(chosen);
    });
  const isReady = teaching.isChanged && teaching.preview.fresh;
  useKeys({ 'layout.apply': isReady ? run : undefined });
  return (
    <section className="layout-files" aria-label={words.files} data-pane tabIndex={-1}>
      <div className="layout-files-head">
        <Scopes place={place} peers={peers} />
        <span
          className="small quiet figures one-line"
          title={place.scope === 'doubt' ? peers.doubt?.text : undefined}
        >
          {teaching.isChanged ? gainOf(survey, ids.length) : null}
          {place.scope === 'doubt' && !teaching.isChanged ? peers.doubt?.text : null}
        </span>
        {teaching.isChanged && looked.length < ids.length ? (
          <button type="button" className="link small" onClick={() => setAll(true)}>
            {words.lookAll(ids.length)}
          </button>
        ) : null}
        <span className="grow" />
        {teaching.way.layout === undefined ? null : (
          <Field
            label={words.name}
            value={teaching.name}
            maxLength={200}
            className="layout-name"
            onChange={({ target }) => teaching.rename(target.value)}
          />
        )}
        <Button kind="primary" icon={BookCheck} keys="layout.apply" disabled={!isReady} onClick={run}>
          {words.apply(ids.length)}
        </Button>
      </div>
      <FilesTable rows={rows} place={place} />
    </section>
  );
};

const idsOf = ({ id, scope }: PlaceOn<'layout'>, peers: Output<'layouts.peers'>): readonly number[] => {
  if (scope === 'folder') return peers.folder.ids;
  if (scope === 'series') return peers.series?.ids ?? [id];
  return scope === 'doubt' ? (peers.doubt?.ids ?? [id]) : [id];
};

const Scopes = ({
  place,
  peers,
}: {
  readonly place: PlaceOn<'layout'>;
  readonly peers: Output<'layouts.peers'>;
}) => {
  const scopes = [
    { value: 'file' as const, label: words.scopes.file },
    { value: 'folder' as const, label: words.scopes.folder, count: peers.folder.ids.length },
    ...(peers.series
      ? [{ value: 'series' as const, label: words.scopes.series, count: peers.series.ids.length }]
      : []),
    ...(peers.doubt
      ? [{ value: 'doubt' as const, label: words.scopes.doubt, count: peers.doubt.ids.length }]
      : []),
  ];
  return (
    <Segments
      label={words.where}
      value={place.scope}
      segments={scopes}
      onChoose={(scope) => replace({ ...place, scope })}
    />
  );
};

/** What the files looked at hold now and would hold. */
const gainOf = (survey: ReadonlyMap<number, Surveyed>, of: number): string => {
  const read = [...survey.values()].filter(({ would }) => would !== null);
  const now = read.reduce((sum, row) => sum + row.now.exchanges, 0);
  const would = read.reduce((sum, row) => sum + (row.would?.exchanges ?? 0), 0);
  const gain = words.gain(now, would, read.length);
  return survey.size < of ? `${gain} · ${words.looked(survey.size, of)}` : gain;
};

type FileRow = { readonly row: BriefingRow; readonly surveyed: Surveyed | undefined };

const FilesTable = ({
  rows,
  place,
}: {
  readonly rows: readonly FileRow[];
  readonly place: PlaceOn<'layout'>;
}) => {
  const [cursor, setCursor] = useState(-1);
  return (
    <VirtualTable
      name={`layout files ${place.id} ${place.scope}`}
      label={words.files}
      rows={rows}
      keyOf={({ row }) => row.id}
      nameOf={({ row }) => row.title}
      columns={columns}
      cursor={cursor}
      move={setCursor}
      open={(index) => {
        const file = rows[index];
        if (file) go(placeOn('layout', { id: file.row.id, scope: place.scope }));
      }}
    />
  );
};

const columns: Column<FileRow>[] = [
  {
    id: 'file',
    head: words.columnsOf.file,
    track: 'minmax(200px, 1fr)',
    cell: ({ row }) => baseName(row.paths[0] ?? row.title),
    title: ({ row }) => row.paths[0],
  },
  {
    id: 'now',
    head: words.columnsOf.now,
    track: '120px',
    align: 'end',
    cell: ({ row }) => words.exchanges(row.exchanges),
  },
  {
    id: 'would',
    head: words.columnsOf.would,
    track: '140px',
    align: 'end',
    cell: ({ row, surveyed }) => {
      if (surveyed?.would) {
        const { exchanges } = surveyed.would;
        return exchanges === row.exchanges ? figure(exchanges) : <b>{words.exchanges(exchanges)}</b>;
      }
      return surveyed ? <span className="layout-problem">–</span> : null;
    },
    title: ({ surveyed }) => surveyed?.problem ?? undefined,
  },
  {
    id: 'date',
    head: words.columnsOf.date,
    track: '110px',
    cell: ({ row, surveyed }) => words.date(surveyed?.would ? surveyed.would.date : row.date),
  },
  {
    id: 'confidence',
    head: words.columnsOf.confidence,
    track: '150px',
    align: 'end',
    cell: ({ row, surveyed }) =>
      surveyed?.would
        ? `${percent(row.confidence)} → ${percent(surveyed.would.confidence)}`
        : (surveyed?.problem ?? percent(row.confidence)),
    title: ({ surveyed }) => surveyed?.problem ?? undefined,
  },
];
