import './nonanswers.css';
import { ChevronDown, CircleHelp, ListFilter } from 'lucide-react';
import { useRef, useState } from 'react';
import { nonanswerReason, techniques, type Nonanswer } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { useKeys } from '../parts/keys.ts';
import { Menu, MenuChoice } from '../parts/menu.tsx';
import { Panes } from '../parts/panes.tsx';
import { EmptyState, ErrorState, LoadingBar } from '../parts/states.tsx';
import { useStored } from '../parts/stored.ts';
import { say } from '../parts/toast.ts';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { replace, usePlace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { Bar } from './bar.tsx';
import { code, codeName, giveLabels, withdraw } from './coding.ts';
import { LabelsDialog } from './labels-dialog.tsx';
import { compareWith, readThere, SuggestionView } from './suggestion-view.tsx';

const words = strings.nonanswers;
const none: readonly Nonanswer[] = [];
const ROW = 68;

/** Suggested non-answers at the left; the chosen one with its reasons, question beside answer, and keys to decide. */
export const NonanswersScreen = () => {
  const place = usePlace();
  return place.screen === 'nonanswers' ? <Nonanswers place={place} /> : null;
};

const Nonanswers = ({ place }: { readonly place: PlaceOn<'nonanswers'> }) => {
  const { filter } = useScope();
  const [coder, setCoder] = useStored('nonanswers.coder');
  const [open, setOpen] = useStored('nonanswers.open');
  const name = coder?.trim() ?? '';
  const call = useCall('nonanswers.list', {
    query: place.q,
    filter,
    state: place.state,
    sort: place.sort,
    blind: open !== '1',
    limit: 1000,
    ...(place.reason === 'all' ? {} : { reasons: [place.reason] }),
    ...(name === '' ? {} : { coder: name }),
  });
  if (call.error !== undefined && call.value === undefined)
    return <ErrorState error={call.error} onRetry={call.retry} />;
  const rows = call.value?.suggestions ?? none;
  const chosen = rows.find(({ ref }) => ref === place.ref) ?? rows[0];
  const counts = call.value?.counts;
  const isEmpty = counts !== undefined && counts.open + counts.coded + counts.dismissed === 0;
  const plain = place.q === '' && place.reason === 'all';
  return (
    <>
      <LoadingBar show={call.loading} />
      <Bar
        place={place}
        listed={call.value}
        coder={coder ?? ''}
        onCoder={setCoder}
        blind={open !== '1'}
        onBlind={(blind) => setOpen(blind ? null : '1')}
      />
      {isEmpty && plain ? (
        <EmptyState icon={CircleHelp} title={words.empty}>
          {call.value?.current === false ? words.stale : words.emptyNote}
        </EmptyState>
      ) : (
        <Panes
          name="nonanswers"
          left={{
            label: words.list,
            width: 320,
            min: 260,
            max: 460,
            content: <Side place={place} rows={rows} chosen={chosen} known={call.value !== undefined} />,
          }}
        >
          {chosen === undefined ? (
            <p className="nonanswer-prompt quiet">{rows.length > 0 ? words.choose : ''}</p>
          ) : (
            <Deciding place={place} rows={rows} row={chosen} coder={name} />
          )}
        </Panes>
      )}
    </>
  );
};

/** The chosen suggestion with the keys that decide it. */
const Deciding = ({
  place,
  rows,
  row,
  coder,
}: {
  readonly place: PlaceOn<'nonanswers'>;
  readonly rows: readonly Nonanswer[];
  readonly row: Nonanswer;
  readonly coder: string;
}) => {
  const at = rows.indexOf(row);
  const next = rows[at + 1] ?? rows[at - 1];
  const move = () => replace({ ...place, ref: next?.ref ?? row.ref });
  const named = (does: () => void) => () => {
    if (coder !== '') return does();
    say(words.noCoder);
    document.querySelector<HTMLInputElement>('.nonanswer-coder input')?.focus();
  };
  const { value: labels = [] } = useCall('nonanswers.labels', {});
  const [labelling, setLabelling] = useState<Nonanswer | null>(null);
  const give = (key: number) => named(() => code(row, coder, techniques[key]?.id ?? null, move))();
  const dismiss = named(() => code(row, coder, null, move));
  const choose = named(() => setLabelling(row));
  const other = row.evidence.find(({ ref }) => ref !== null)?.ref ?? null;
  useKeys({
    'nonanswers.1': () => give(0),
    'nonanswers.2': () => give(1),
    'nonanswers.3': () => give(2),
    'nonanswers.4': () => give(3),
    'nonanswers.5': () => give(4),
    'nonanswers.6': () => give(5),
    'nonanswers.7': () => give(6),
    'nonanswers.8': () => give(7),
    'nonanswers.9': () => give(8),
    'nonanswers.label': choose,
    'nonanswers.dismiss': dismiss,
    'nonanswers.withdraw': row.code === null ? undefined : () => withdraw(row.ref, coder),
    'nonanswers.next': next === undefined ? undefined : move,
    'nonanswers.compare': other === null ? undefined : () => compareWith(row, other),
    'nonanswers.read': () => readThere(row),
  });
  return (
    <>
      <SuggestionView
        row={row}
        labels={labels}
        onCode={give}
        onLabel={choose}
        onDismiss={dismiss}
        onWithdraw={() => withdraw(row.ref, coder)}
      />
      {labelling ? (
        <LabelsDialog
          given={labelling.code?.own ?? []}
          labels={labels}
          onDone={(own) => giveLabels(labelling, coder, own, labels)}
          onClose={() => setLabelling(null)}
        />
      ) : null}
    </>
  );
};

const Side = ({
  place,
  rows,
  chosen,
  known,
}: {
  readonly place: PlaceOn<'nonanswers'>;
  readonly rows: readonly Nonanswer[];
  readonly chosen: Nonanswer | undefined;
  readonly known: boolean;
}) => {
  const box = useRef<HTMLDivElement>(null);
  useKeys({ 'list.filter': () => box.current?.querySelector('input')?.focus() });
  const reasons = [
    ['all', words.allReasons] as const,
    ...nonanswerReason.options.map((each) => [each, words.reasons[each]] as const),
  ];
  const sorts = (['score', 'date'] as const).map((sort) => [sort, words.sorts[sort]] as const);
  const menu = (label: string, items: React.ReactNode) => (
    <Menu
      trigger={
        <Button kind="quiet" size="small">
          {label}
          <ChevronDown className="icon" aria-hidden />
        </Button>
      }
    >
      {items}
    </Menu>
  );
  return (
    <div className="nonanswer-side">
      <div className="nonanswer-narrow" ref={box}>
        <Field
          label={words.find}
          placeholder={words.find}
          icon={ListFilter}
          value={place.q}
          onChange={({ target }) => replace({ ...place, q: target.value, ref: '' })}
        />
        <div className="nonanswer-row">
          {menu(
            place.reason === 'all' ? words.allReasons : words.reasons[place.reason],
            <MenuChoice
              label={words.reason}
              value={place.reason}
              choices={reasons}
              onChoose={(reason) => replace({ ...place, reason, ref: '' })}
            />,
          )}
          <span className="grow" />
          {menu(
            words.sorts[place.sort],
            <MenuChoice
              label={words.sort}
              value={place.sort}
              choices={sorts}
              onChoose={(sort) => replace({ ...place, sort, ref: '' })}
            />,
          )}
        </div>
      </div>
      {known && rows.length === 0 ? (
        <EmptyState title={words.none}>{words.noneNote}</EmptyState>
      ) : (
        <VirtualRows
          name={`nonanswers ${place.state} ${place.sort}`}
          label={words.list}
          rows={rows}
          keyOf={({ ref }) => ref}
          height={ROW}
          cursor={chosen === undefined ? -1 : rows.indexOf(chosen)}
          move={(index) => {
            const row = rows[index];
            if (row) replace({ ...place, ref: row.ref });
          }}
          rowClass="nonanswer-item"
          attributesOf={({ ref }) => ({ 'aria-selected': ref === chosen?.ref })}
          draw={draw}
        />
      )}
    </div>
  );
};

const draw = (row: Nonanswer) => <Item row={row} />;

const Item = ({ row }: { readonly row: Nonanswer }) => {
  const { value: labels = [] } = useCall('nonanswers.labels', {});
  const { by, date, score, reasons, missing, code: said } = row;
  return (
    <>
      <p className="nonanswer-item-head">
        <bdi className="one-line">{by ?? words.notNamed}</bdi>
        <span className="quiet figures">{date ?? words.noDate}</span>
        <span className="grow" />
        <span className="small figures">{words.score(score)}</span>
      </p>
      <p className="small quiet one-line">
        {said === null
          ? reasons.map((each) => words.reasonOf(each, missing)).join(' · ')
          : codeName(said, labels)}
      </p>
    </>
  );
};
