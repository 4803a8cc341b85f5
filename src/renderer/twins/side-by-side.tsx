import { ArrowLeftRight, Check, Columns2, Crown, Undo2, Unlink } from 'lucide-react';
import { useMemo } from 'react';
import type { TwinGroup, TwinRow, TwinVersion } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { languageName } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { Menu, MenuChoice } from '../parts/menu.tsx';
import { directionOf } from '../parts/passage-text.tsx';
import { EmptyState, ErrorState, LoadingBar } from '../parts/states.tsx';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { go, replace } from '../place/history.ts';
import { addressOf, placeOn, type PlaceOn } from '../place/place.ts';
import { useRemembered } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import { useTray } from '../tray/tray.ts';
import { confirm, deny, makeLead, undecide } from './deciding.ts';
import { Sureness } from './group-list.tsx';
import { RowOfTwins } from './twin-row.tsx';

const words = strings.twins;
const ROW = 180;
const noRows: readonly TwinRow[] = [];

/** Two versions of a group: what ties them, what the person says of it, and their exchanges side by side. */
export const SideBySide = ({
  place,
  group,
}: {
  readonly place: PlaceOn<'twins'>;
  readonly group: TwinGroup;
}) => {
  const left = group.versions.find(({ briefingId }) => briefingId === place.id) ?? group.versions[0];
  const others = group.versions.filter((version) => version !== left);
  const right = others.find(({ briefingId }) => briefingId === place.with) ?? others[0];
  if (left === undefined || right === undefined) return null;
  return <Sides place={place} group={group} left={left} right={right} />;
};

const Sides = ({
  place,
  group,
  left,
  right,
}: {
  readonly place: PlaceOn<'twins'>;
  readonly group: TwinGroup;
  readonly left: TwinVersion;
  readonly right: TwinVersion;
}) => {
  const call = useCall('twins.get', { left: left.briefingId, right: right.briefingId });
  const all = call.fresh ? (call.value?.rows ?? noRows) : noRows;
  const rows = useMemo(
    () => (place.only ? all.filter(({ kind }) => kind !== 'same') : all),
    [all, place.only],
  );
  const swap = () => replace({ ...place, id: right.briefingId, with: left.briefingId });
  const show = (side: 'id' | 'with', id: number) =>
    replace({ ...place, id: left.briefingId, with: right.briefingId, [side]: id });
  useKeys({ 'twins.only': () => replace({ ...place, only: !place.only }), 'twins.swap': swap });
  return (
    <div className="twins-sides">
      <Decisions place={place} group={group} right={right} />
      <div className="twins-heads">
        <Head
          version={left}
          label={words.left}
          group={group}
          other={right}
          onChoose={(id) => show('id', id)}
        />
        <Head
          version={right}
          label={words.right}
          group={group}
          other={left}
          onChoose={(id) => show('with', id)}
        />
        <IconButton icon={ArrowLeftRight} label={words.swap} keys="twins.swap" size="small" onClick={swap} />
      </div>
      <LoadingBar show={call.loading} />
      {call.error !== undefined && !call.fresh ? (
        <ErrorState error={call.error} onRetry={call.retry} />
      ) : call.fresh && rows.length === 0 ? (
        <EmptyState
          title={words.noDifferences}
          actions={<Button onClick={() => replace({ ...place, only: false })}>{words.all}</Button>}
        >
          {words.noDifferencesNote}
        </EmptyState>
      ) : (
        <Rows rows={rows} left={left} right={right} />
      )}
    </div>
  );
};

const refsOf = (row: TwinRow | undefined): string[] =>
  [row?.left?.ref, row?.right?.ref].filter((ref) => ref !== undefined);

const Rows = ({
  rows,
  left,
  right,
}: {
  readonly rows: readonly TwinRow[];
  readonly left: TwinVersion;
  readonly right: TwinVersion;
}) => {
  const tray = useTray();
  const [at, setAt] = useRemembered(`twins row ${left.briefingId} ${right.briefingId}`, -1);
  const cursor = Math.min(at, rows.length - 1);
  const refs = refsOf(rows[cursor]);
  useKeys({
    'tray.add': refs.length === 0 ? undefined : () => tray.addAll(refs),
    'tray.start': refs.length === 0 ? undefined : () => tray.start(refs),
    'tray.compare': tray.refs.length > 1 ? tray.compare : undefined,
  });
  const draw = (row: TwinRow) => <RowOfTwins row={row} left={left.language} right={right.language} />;
  return (
    <>
      <VirtualRows
        name={`twins ${left.briefingId} ${right.briefingId}`}
        label={words.sides}
        rows={rows}
        keyOf={(row) => refsOf(row).join(' ')}
        height={ROW}
        measured
        cursor={cursor}
        move={setAt}
        open={(index) => {
          const [ref] = refsOf(rows[index]);
          if (ref !== undefined) go(placeOn('briefing', { id: Number(ref.split('#')[0]), at: ref }));
        }}
        rowClass="twins-row"
        attributesOf={(row, index) => ({ 'data-kind': row.kind, 'aria-selected': index === cursor })}
        draw={draw}
      />
      <footer className="twins-foot">
        <Button
          icon={Columns2}
          keys="tray.add"
          size="small"
          disabled={refs.length === 0}
          onClick={() => tray.addAll(refs)}
        >
          {refs.length === 1 ? words.addOne : words.add}
        </Button>
        <span className="small quieter one-line">{words.keys}</span>
      </footer>
    </>
  );
};

const Head = ({
  version,
  other,
  group,
  label,
  onChoose,
}: {
  readonly version: TwinVersion;
  readonly other: TwinVersion;
  readonly group: TwinGroup;
  readonly label: string;
  readonly onChoose: (id: number) => void;
}) => {
  const { briefingId, title, date, language, series, exchanges, path, lead } = version;
  const choices = group.versions
    .filter((each) => each.briefingId !== other.briefingId)
    .map((each) => [`${each.briefingId}`, nameOf(each)] as const);
  return (
    <section className="twins-head" aria-label={label}>
      <p className="twins-head-line">
        <b className="figures">{date ?? words.noDate}</b>
        <span>{languageName(language)}</span>
        <span className="quiet figures">{words.exchanges(exchanges)}</span>
        {lead && group.state === 'twins' ? (
          <span className="twins-lead" title={words.leadTip}>
            <Crown className="icon" aria-hidden />
            {words.lead}
          </span>
        ) : null}
        {choices.length < 2 ? null : (
          <Menu
            trigger={
              <button type="button" className="link small">
                {words.choose}
              </button>
            }
          >
            <MenuChoice
              label={label}
              value={`${briefingId}`}
              choices={choices}
              onChoose={(id) => onChoose(Number(id))}
            />
          </Menu>
        )}
      </p>
      <a
        className="twins-title one-line"
        href={addressOf(placeOn('briefing', { id: briefingId }))}
        lang={language}
        dir={directionOf(language)}
        title={title}
      >
        {title}
      </a>
      <p className="small quieter one-line" title={path ?? undefined}>
        {[series, path?.split(/[\\/]/).slice(-2).join('/')].filter(Boolean).join(' · ')}
      </p>
    </section>
  );
};

const nameOf = ({ language, exchanges, path }: TwinVersion): string =>
  [languageName(language), words.exchanges(exchanges), path?.split(/[\\/]/).slice(-2).join('/')]
    .filter(Boolean)
    .join(' · ');

/** How sure it is and why, and what the person can say. */
const Decisions = ({
  place,
  group,
  right,
}: {
  readonly place: PlaceOn<'twins'>;
  readonly group: TwinGroup;
  readonly right: TwinVersion;
}) => {
  const { state, decided } = group;
  const canConfirm = state !== 'twins' || !decided;
  const follower = group.versions.find(({ lead }) => !lead);
  const leader = right.lead ? follower : right;
  useKeys({
    'twins.confirm': canConfirm ? () => confirm(group) : undefined,
    'twins.deny': state === 'apart' ? undefined : () => deny(group, right),
    'twins.lead': state === 'twins' && leader ? () => makeLead(group, leader) : undefined,
  });
  return (
    <div className="twins-decisions">
      <div className="twins-why">
        <Sureness group={group} />
        <ul aria-label={words.reasons}>
          {group.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      <div className="twins-actions">
        {canConfirm ? (
          <Button icon={Check} keys="twins.confirm" onClick={() => confirm(group)}>
            {words.confirm}
          </Button>
        ) : null}
        {state === 'apart' ? null : (
          <Button icon={Unlink} keys="twins.deny" onClick={() => deny(group, right)}>
            {words.deny}
          </Button>
        )}
        {decided ? (
          <Button kind="quiet" icon={Undo2} onClick={() => undecide(group)}>
            {words.undecide}
          </Button>
        ) : null}
        {state === 'twins' && leader ? (
          <Button kind="quiet" icon={Crown} keys="twins.lead" onClick={() => makeLead(group, leader)}>
            {words.makeLead}
          </Button>
        ) : null}
        <span className="grow" />
        <Button
          keys="twins.only"
          aria-pressed={place.only}
          onClick={() => replace({ ...place, only: !place.only })}
        >
          {words.only}
        </Button>
      </div>
    </div>
  );
};
