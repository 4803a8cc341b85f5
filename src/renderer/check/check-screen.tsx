import './check.css';
import { Download, ScanText, Upload } from 'lucide-react';
import { useRef } from 'react';
import type { Doubt } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Confidence } from '../library/columns.tsx';
import { openDoubt } from '../mending/doubts.ts';
import { settle } from '../mending/mend.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { save } from '../parts/save.ts';
import { SettledDoubts } from './settled.tsx';
import { EmptyState, ErrorState, LoadingBar } from '../parts/states.tsx';
import { attempt, say } from '../parts/toast.ts';
import { VirtualTable, type Column } from '../parts/virtual-table.tsx';
import { go, replace, usePlace } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.mending.check;
const noDoubts: readonly Doubt[] = [];

/** Briefings in doubt, in the order of what a look would win: Enter puts one right, X says that it is right as it is. */
export const CheckScreen = () => {
  const place = usePlace();
  const call = useCall('doubts.list', {});
  const doubts = call.value ?? noDoubts;
  const exportAll = () => attempt(async () => save(await callNow('corrections.export', {})));
  useKeys({ 'export.view': exportAll });
  if (place.screen !== 'check') return null;
  if (call.error !== undefined && call.value === undefined)
    return <ErrorState error={call.error} onRetry={call.retry} />;
  return (
    <>
      <LoadingBar show={call.loading} />
      <div className="screen-bar">
        <h1>{strings.shell.screens.check}</h1>
        <span className="quiet figures">
          {call.value === undefined ? strings.parts.counting : words.count(doubts.length)}
        </span>
        <span className="grow" />
        <SettledDoubts />
        <ImportCorrections />
        <Button icon={Download} onClick={exportAll}>
          {words.exportAll}
        </Button>
      </div>
      <p className="check-note small quiet">{words.note}</p>
      {call.value !== undefined && doubts.length === 0 ? (
        <EmptyState title={words.none}>{words.noneNote}</EmptyState>
      ) : (
        <Queue place={place} doubts={doubts} />
      )}
    </>
  );
};

const ImportCorrections = () => {
  const picker = useRef<HTMLInputElement>(null);
  const take = (file: File | undefined) => {
    if (file === undefined) return;
    attempt(async () => {
      const { applied, misfits } = await callNow('corrections.import', { text: await file.text() });
      say(words.imported(applied, misfits.length));
    });
  };
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".json,application/json"
        hidden
        onChange={({ target }) => {
          take(target.files?.[0]);
          target.value = '';
        }}
      />
      <Button icon={Upload} onClick={() => picker.current?.click()}>
        {words.importAll}
      </Button>
    </>
  );
};

const Queue = ({
  place,
  doubts,
}: {
  readonly place: PlaceOn<'check'>;
  readonly doubts: readonly Doubt[];
}) => {
  const cursor = doubts.findIndex(({ briefingId }) => String(briefingId) === place.at);
  const idAt = (index: number) => doubts[index]?.briefingId;
  const setRight = (index: number) => {
    const id = idAt(index);
    if (id === undefined) return;
    const next = idAt(index + 1) ?? idAt(index - 1);
    replace({ ...place, at: next === undefined ? '' : String(next) });
    settle([id]);
  };
  const current = idAt(cursor);
  useKeys({
    'layout.open':
      current === undefined ? undefined : () => go(placeOn('layout', { id: current, scope: 'doubt' })),
  });
  return (
    <div className="check">
      <VirtualTable
        name="check"
        label={words.table}
        rows={doubts}
        keyOf={({ briefingId }) => briefingId}
        nameOf={({ title }) => title}
        columns={columns}
        cursor={cursor}
        move={(index) => replace({ ...place, at: String(idAt(index) ?? '') })}
        open={(index) => {
          const doubt = doubts[index];
          if (doubt !== undefined) openDoubt(doubt);
        }}
        select={setRight}
      />
    </div>
  );
};

const columns: Column<Doubt>[] = [
  { id: 'gain', head: words.columns.gain, track: '72px', align: 'end', cell: ({ gain }) => figure(gain, 1) },
  {
    id: 'confidence',
    head: words.columns.confidence,
    track: '100px',
    cell: ({ confidence }) => <Confidence value={confidence} />,
  },
  {
    id: 'title',
    head: words.columns.title,
    track: 'minmax(160px, 1fr)',
    cell: ({ title }) => title,
    title: ({ title }) => title,
  },
  {
    id: 'why',
    head: words.columns.why,
    track: 'minmax(180px, 1.2fr)',
    cell: ({ reasons }) => <span className="quiet">{reasons.map(({ text }) => text).join(' ')}</span>,
    title: ({ reasons }) => reasons.map(({ text }) => text).join('\n'),
  },
  {
    id: 'remedy',
    head: words.columns.remedy,
    track: '150px',
    cell: ({ remedy }) => words.remedies[remedy],
  },
  {
    id: 'shared',
    head: words.columns.shared,
    track: '72px',
    align: 'end',
    cell: ({ shared }) => figure(shared),
  },
  {
    id: 'exchanges',
    head: words.columns.exchanges,
    track: '92px',
    align: 'end',
    cell: ({ exchanges }) => figure(exchanges),
  },
  {
    id: 'layout',
    head: '',
    track: '44px',
    cell: ({ briefingId, title }) => (
      <IconButton
        icon={ScanText}
        size="small"
        label={strings.layout.openOf(title)}
        keys="layout.open"
        tabIndex={-1}
        onClick={() => go(placeOn('layout', { id: briefingId, scope: 'doubt' }))}
      />
    ),
  },
];
