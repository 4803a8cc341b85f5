import './lines.css';
import { ChevronDown, Download, ListFilter, Quote, RefreshCw, Square } from 'lucide-react';
import { useMemo, useRef } from 'react';
import type { LineRow, LineSort } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Field } from '../parts/field.tsx';
import { useKeys } from '../parts/keys.ts';
import { Menu, MenuChoice } from '../parts/menu.tsx';
import { Panes } from '../parts/panes.tsx';
import { save } from '../parts/save.ts';
import { Segments } from '../parts/segments.tsx';
import { EmptyState, ErrorState, LoadingBar } from '../parts/states.tsx';
import { attempt, say } from '../parts/toast.ts';
import { replace, usePlace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { useFindingLines } from './finding.ts';
import { LineList, useLines } from './line-list.tsx';
import { LineView } from './line-view.tsx';

const words = strings.lines;
const nothing: readonly LineRow[] = [];
const sorts = (
  [
    'uses',
    'briefings',
    'wordings',
    'changed',
    'last',
    'first',
    'silence',
  ] as const satisfies readonly LineSort[]
).map((sort) => [sort, words.sorts[sort]] as const);

/** Standing lines at the left; the wordings of the chosen one, how each changed, and when it was said. */
export const LinesScreen = () => {
  const place = usePlace();
  return place.screen === 'lines' ? <Lines place={place} /> : null;
};

const Lines = ({ place }: { readonly place: PlaceOn<'lines'> }) => {
  const { filter } = useScope();
  const { find: query, kind, changed, muted, sort } = place;
  const asked = useMemo(
    () => ({ query, filter, kinds: [kind], changed, muted, sort }),
    [query, filter, kind, changed, muted, sort],
  );
  const call = useLines(asked);
  if (call.error !== undefined && call.value === undefined)
    return <ErrorState error={call.error} onRetry={call.retry} />;
  const rows = call.value?.lines ?? nothing;
  const known = call.value !== undefined;
  const plain = place.find === '' && !place.changed && place.kind === 'sentence';
  const id = place.id === 0 ? (rows[0]?.id ?? 0) : place.id;
  return (
    <>
      <LoadingBar show={call.loading} />
      <Bar place={place} total={call.value?.total} />
      {known && rows.length === 0 && plain && place.id === 0 ? (
        <EmptyState icon={Quote} title={words.empty}>
          {words.emptyNote}
        </EmptyState>
      ) : (
        <Panes
          name="lines"
          left={{
            label: words.list,
            width: 300,
            min: 240,
            max: 420,
            content: (
              <div className="lines-side">
                <Narrow place={place} muted={call.value?.muted ?? 0} />
                {call.value === undefined ? null : rows.length === 0 ? (
                  <EmptyState title={words.none}>{words.noneNote}</EmptyState>
                ) : (
                  <LineList
                    key={JSON.stringify(asked)}
                    asked={asked}
                    listed={call.value}
                    name={`${place.kind} ${place.sort}`}
                    chosen={id}
                    onChoose={(row) => {
                      if (row.id !== id) replace({ ...place, id: row.id, at: '' });
                    }}
                  />
                )}
              </div>
            ),
          }}
        >
          {id === 0 ? (
            <p className="lines-prompt quiet">{rows.length > 0 ? words.choose : ''}</p>
          ) : (
            <LineView key={id} id={id} place={place} />
          )}
        </Panes>
      )}
    </>
  );
};

const Bar = ({ place, total }: { readonly place: PlaceOn<'lines'>; readonly total: number | undefined }) => {
  const leave = () => attempt(async () => save(await callNow('lines.export', { as: 'json' })));
  useKeys({ 'export.view': leave });
  return (
    <div className="screen-bar">
      <h1>{words.title}</h1>
      <span className="quiet figures one-line" aria-live="polite">
        {total === undefined ? strings.parts.counting : words.total(total)}
      </span>
      <Segments
        label={words.kind}
        value={place.kind}
        segments={(['sentence', 'formula'] as const).map((value) => ({ value, label: words.kinds[value] }))}
        onChoose={(kind) => replace({ ...place, kind, id: 0, at: '' })}
      />
      <span className="grow" />
      <Find />
      <IconButton icon={Download} label={words.export} keys="export.view" onClick={leave} />
    </div>
  );
};

/** What of the list is shown, and in which order. */
const Narrow = ({ place, muted }: { readonly place: PlaceOn<'lines'>; readonly muted: number }) => {
  const box = useRef<HTMLDivElement>(null);
  useKeys({ 'list.filter': () => box.current?.querySelector('input')?.focus() });
  return (
    <div className="lines-narrow" ref={box}>
      <Field
        label={words.find}
        placeholder={words.find}
        icon={ListFilter}
        value={place.find}
        onChange={({ target }) => replace({ ...place, find: target.value, id: 0 })}
      />
      <div className="lines-narrow-row">
        <Menu
          trigger={
            <Button kind="quiet" size="small">
              {words.sorts[place.sort]}
              <ChevronDown className="icon" aria-hidden />
            </Button>
          }
        >
          <MenuChoice
            label={words.sort}
            value={place.sort}
            choices={sorts}
            onChoose={(sort) => replace({ ...place, sort, id: 0 })}
          />
        </Menu>
        <span className="grow" />
        <label className="lines-check small">
          <CheckBox checked={place.changed} onChange={(changed) => replace({ ...place, changed, id: 0 })} />
          {words.onlyChanged}
        </label>
      </div>
      {muted > 0 || place.muted ? (
        <label className="lines-check small">
          <CheckBox checked={place.muted} onChange={(shown) => replace({ ...place, muted: shown })} />
          {place.muted ? words.withMuted : words.mutedHidden(muted)}
        </label>
      ) : null}
    </div>
  );
};

/** Looks for lines again, says how far it is, and stops on request. */
const Find = () => {
  const finding = useFindingLines();
  if (finding !== null)
    return (
      <>
        <span className="quiet small figures" role="status">
          {words.finding(finding.done, finding.total)}
        </span>
        <Button icon={Square} onClick={() => attempt(async () => void (await callNow('lines.cancel', {})))}>
          {words.stop}
        </Button>
      </>
    );
  const find = () =>
    attempt(async () => {
      const { state, lines } = await callNow('lines.find', { all: true });
      if (state === 'finished') say(words.found(lines));
    });
  return (
    <Button icon={RefreshCw} onClick={find}>
      {words.again}
    </Button>
  );
};
