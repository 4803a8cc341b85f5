import { TrendingUp } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Output, Risen } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button, Opens } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { Segments } from '../parts/segments.tsx';
import { EmptyState, Settled } from '../parts/states.tsx';
import { VirtualTable, type Column } from '../parts/virtual-table.tsx';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { useRemembered } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import { TopicDialog } from './topic-dialog.tsx';

const words = strings.topics.rose;
const lengths = ['30', '90', '365'] as const;

type Rose = NonNullable<Output<'topics.rose'>>;

/** Words that rose lately, as suggestions: Enter shows where one stands. */
export const RoseView = () => {
  const [days, setDays] = useRemembered<(typeof lengths)[number]>('rose days', '90');
  const call = useCall('topics.rose', { days: Number(days), limit: 50 });
  return (
    <div className="topic-fill">
      <div className="rose-bar">
        <Segments
          label={words.days}
          value={days}
          segments={lengths.map((value) => ({ value, label: `${value} ${words.days.toLowerCase()}` }))}
          onChoose={setDays}
        />
        <p className="small quiet">{words.note(Number(days))}</p>
      </div>
      <Settled call={call} className="topic-fill">
        {(rose) =>
          rose === null || rose.risen.length === 0 ? (
            <EmptyState icon={TrendingUp} title={rose === null ? words.noPeriods : words.none}>
              {rose === null ? null : periodsOf(rose)}
            </EmptyState>
          ) : (
            <Words rose={rose} />
          )
        }
      </Settled>
    </div>
  );
};

const periodsOf = ({ now, before }: Rose): string =>
  words.periods(
    words.period(now.from, now.to, now.briefings),
    words.period(before.from, before.to, before.briefings),
  );

const openIn = ({ term }: Risen, { from, to }: Rose['now']): void =>
  go(placeOn('search', { q: term, from, to, sort: 'date' }));

const Words = ({ rose }: { readonly rose: Rose }) => {
  const [at, setAt] = useRemembered('rose', 0);
  const [keeping, setKeeping] = useState<string | null>(null);
  const columns = useMemo(() => columnsOf(rose, setKeeping), [rose]);
  const { risen, now } = rose;
  return (
    <>
      <p className="small quiet rose-periods figures">
        {periodsOf(rose)}
        {rose.each === 1 ? null : `. ${words.sampled(rose.each)}`}
      </p>
      <div className="topic-list">
        <VirtualTable
          name="rose"
          label={words.table}
          rows={risen}
          keyOf={({ term }) => term}
          nameOf={({ term }) => term}
          columns={columns}
          cursor={Math.min(at, risen.length - 1)}
          move={setAt}
          open={(index) => {
            const row = risen[index];
            if (row) openIn(row, now);
          }}
          attributesOf={(_, index) => ({ 'aria-selected': index === at })}
        />
      </div>
      {keeping === null ? null : <TopicDialog query={keeping} onClose={() => setKeeping(null)} />}
    </>
  );
};

const columnsOf = ({ now, before }: Rose, keep: (term: string) => void): Column<Risen>[] => [
  {
    id: 'term',
    head: words.columns.term,
    track: 'minmax(120px, 1fr)',
    cell: ({ term }) => <bdi className="entity-name">{term}</bdi>,
  },
  count('now', words.columns.now, (row) => (
    <Opens tabIndex={-1} title={words.open(row.term, row.now)} onClick={() => openIn(row, now)}>
      {figure(row.now)}
    </Opens>
  )),
  count('before', words.columns.before, (row) => (
    <Opens tabIndex={-1} title={words.open(row.term, row.before)} onClick={() => openIn(row, before)}>
      {figure(row.before)}
    </Opens>
  )),
  count('ratio', words.columns.ratio, ({ ratio }) => (ratio === null ? words.fresh : figure(ratio, 1))),
  {
    ...count('interval', words.columns.interval, intervalOf),
    track: '130px',
  },
  count('briefings', words.columns.briefings, ({ briefings }) => figure(briefings)),
  {
    id: 'keep',
    head: '',
    track: '130px',
    align: 'end',
    cell: ({ term }) => (
      <Button size="small" kind="quiet" tabIndex={-1} onClick={() => keep(term)}>
        {words.keep}
      </Button>
    ),
  },
];

const intervalOf = ({ low, high }: Risen): string =>
  `${figure(low, 1)} to ${high === null ? words.endless : figure(high, 1)}`;

const count = (id: string, head: string, cell: Column<Risen>['cell']): Column<Risen> => ({
  id,
  head,
  track: '84px',
  align: 'end',
  cell,
});
