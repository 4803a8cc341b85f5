import './twins.css';
import { FileStack, RefreshCw, Square } from 'lucide-react';
import { useMemo } from 'react';
import type { TwinGroup, TwinState } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Panes, paneWidths } from '../parts/panes.tsx';
import { Segments } from '../parts/segments.tsx';
import { EmptyState, ErrorState, LoadingBar } from '../parts/states.tsx';
import { attempt, say } from '../parts/toast.ts';
import { replace, usePlace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { useFinding } from './finding.ts';
import { GroupList } from './group-list.tsx';
import { SideBySide } from './side-by-side.tsx';

const words = strings.twins;
const none: readonly TwinGroup[] = [];
const states: readonly TwinState[] = ['twins', 'perhaps', 'apart'];

/** Briefings with several versions at the left; two versions of the chosen one side by side. */
export const TwinsScreen = () => {
  const place = usePlace();
  const call = useCall('twins.list', {});
  if (place.screen !== 'twins') return null;
  if (call.error !== undefined && call.value === undefined)
    return <ErrorState error={call.error} onRetry={call.retry} />;
  return (
    <>
      <LoadingBar show={call.loading} />
      <Twins place={place} all={call.value ?? none} known={call.value !== undefined} />
    </>
  );
};

/** The group a place names, and the state it is shown under. */
const chosenAt = (place: PlaceOn<'twins'>, all: readonly TwinGroup[]): TwinGroup | undefined => {
  const holding = all.filter(({ versions }) => versions.some(({ briefingId }) => briefingId === place.id));
  return (
    holding.find(
      ({ versions, state }) =>
        state === place.show &&
        (place.with === 0 || versions.some(({ briefingId }) => briefingId === place.with)),
    ) ?? holding[0]
  );
};

const Twins = ({
  place,
  all,
  known,
}: {
  readonly place: PlaceOn<'twins'>;
  readonly all: readonly TwinGroup[];
  readonly known: boolean;
}) => {
  const chosen = chosenAt(place, all);
  const show = chosen?.state ?? place.show;
  const groups = useMemo(() => all.filter(({ state }) => state === show), [all, show]);
  const counts = new Map(states.map((state) => [state, all.filter((group) => group.state === state).length]));
  const choose = (group: TwinGroup | undefined) => {
    const [lead, next] = group?.versions ?? [];
    replace({
      ...place,
      show: group?.state ?? place.show,
      id: lead?.briefingId ?? 0,
      with: next?.briefingId ?? 0,
      at: '',
    });
  };
  return (
    <>
      <div className="screen-bar">
        <h1>{words.title}</h1>
        <span className="quiet figures one-line" aria-live="polite">
          {known ? words.groups(counts.get('twins') ?? 0) : strings.parts.counting}
        </span>
        <span className="grow" />
        {all.length === 0 ? null : (
          <Segments
            label={words.show}
            value={show}
            segments={states.map((value) => ({
              value,
              label: words.shows[value],
              count: counts.get(value) ?? 0,
            }))}
            onChoose={(state) => {
              const first = all.find((group) => group.state === state);
              if (first) choose(first);
              else replace({ ...place, show: state, id: 0, with: 0, at: '' });
            }}
          />
        )}
        <Find />
      </div>
      {known && all.length === 0 ? (
        <EmptyState icon={FileStack} title={words.empty}>
          {words.emptyNote}
        </EmptyState>
      ) : (
        <Panes
          name="twins"
          left={{
            label: words.list,
            ...paneWidths.side,
            content: <GroupList groups={groups} state={show} chosen={chosen} onChoose={choose} />,
          }}
        >
          {chosen === undefined ? (
            <p className="twins-prompt quiet">{known && groups.length > 0 ? words.choosePrompt : ''}</p>
          ) : (
            <SideBySide place={place} group={chosen} />
          )}
        </Panes>
      )}
    </>
  );
};

/** Looks for versions again, says how far it is, and stops on request. */
const Find = () => {
  const finding = useFinding();
  if (finding !== null)
    return (
      <>
        <span className="quiet small figures" role="status">
          {words.finding(finding.done, finding.total)}
        </span>
        <Button icon={Square} onClick={() => attempt(async () => void (await callNow('twins.cancel', {})))}>
          {words.cancel}
        </Button>
      </>
    );
  const find = () =>
    attempt(async () => {
      const { state, groups } = await callNow('twins.find', { all: true });
      if (state === 'finished') say(words.found(groups));
    });
  return (
    <Button icon={RefreshCw} onClick={find}>
      {words.find}
    </Button>
  );
};
