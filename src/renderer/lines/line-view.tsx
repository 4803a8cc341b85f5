import { useMemo, useRef, useState } from 'react';
import type { CoverageDay, Line, LineWording } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Redline } from '../compare/redline.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { figure } from '../parts/figures.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { ErrorState, LoadingBar } from '../parts/states.tsx';
import { useWidth } from '../parts/width.ts';
import { replace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { LeftOut } from '../timeline/left-out.tsx';
import { Lane, LaneAxis } from './lane.tsx';
import { LineActions } from './line-actions.tsx';
import { Places } from './places.tsx';
import { dayOf, scaleOf } from './time.ts';

const words = strings.lines;
const noDays: readonly CoverageDay[] = [];

/** A line: what is known of it, its wordings each as a change from the one before, and where the chosen one is said. */
export const LineView = ({ id, place }: { readonly id: number; readonly place: PlaceOn<'lines'> }) => {
  const call = useCall('lines.get', { ids: [id] });
  const line = call.value?.[0];
  const { filter } = useScope();
  const [rule, setRule] = useState<{ least?: number; window?: number }>({});
  const [ticked, setTicked] = useState<ReadonlySet<number>>(new Set());
  if (line === undefined)
    return call.error === undefined ? (
      <LoadingBar show={call.loading} />
    ) : (
      <ErrorState error={call.error} onRetry={call.retry} />
    );
  const chosen = Math.min(Number(place.at) || 0, line.wordings.length - 1);
  return (
    <div className="line-view">
      <header className="line-head">
        <h2 lang={line.language} dir={directionOf(line.language)}>
          {line.name ?? line.text}
        </h2>
        <p className="figures">
          {words.said(line.uses, line.briefings, line.wordingCount)}, {words.span(line.first, line.last)}.{' '}
          {line.longestSilence ? `${words.silence(line.longestSilence)}.` : null}
        </p>
        <p className="small quiet">{line.kind === 'formula' ? words.formulaNote : words.sentenceNote}</p>
        <LineActions line={line} ticked={[...ticked]} onDone={() => setTicked(new Set())} />
      </header>
      <Wordings
        line={line}
        chosen={chosen}
        onChoose={(at) => replace({ ...place, id, at: String(at) })}
        ticked={ticked}
        onTick={(at) => setTicked(toggled(ticked, at))}
      />
      <Places line={line} at={chosen} />
      <LeftOut query={`line:${line.id}`} filter={filter} {...rule} onSet={setRule} />
      <Counts label={words.askers} counts={line.askers} />
      <Counts label={words.topics} counts={line.topics} />
    </div>
  );
};

const toggled = (ticked: ReadonlySet<number>, at: number): ReadonlySet<number> =>
  ticked.has(at) ? new Set([...ticked].filter((each) => each !== at)) : new Set([...ticked, at]);

const Wordings = ({
  line,
  chosen,
  onChoose,
  ticked,
  onTick,
}: {
  readonly line: Line;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
  readonly ticked: ReadonlySet<number>;
  readonly onTick: (at: number) => void;
}) => {
  const box = useRef<HTMLTableCellElement>(null);
  const width = useWidth(box);
  const [series] = line.series;
  const { value: days = noDays } = useCall(
    'coverage.days',
    line.series.length === 1 && series ? { series } : {},
  );
  const scale = useMemo(() => {
    const said = line.wordings.flatMap(({ first, last }) => [first ?? [], last ?? []].flat().map(dayOf));
    return said.length === 0 ? null : scaleOf(said, Math.max(120, Math.floor(width)));
  }, [line, width]);
  return (
    <table className="line-wordings" aria-label={words.lanes(line.wordings.length)}>
      <thead>
        <tr>
          <th scope="col" className="line-number" aria-label={words.splitTip} title={words.splitTip} />
          <th scope="col">{words.wording}</th>
          <th scope="col" className="line-uses">
            {words.count}
          </th>
          <th scope="col" ref={box} className="line-lane">
            {words.lane}
          </th>
        </tr>
      </thead>
      <tbody>
        {line.wordings.map((wording, at) => (
          <tr key={wording.form} aria-current={at === chosen ? 'true' : undefined}>
            <td className="line-number figures">
              {line.wordings.length > 1 ? (
                <CheckBox checked={ticked.has(at)} onChange={() => onTick(at)} label={words.tick(at + 1)} />
              ) : null}
              {figure(at + 1)}
            </td>
            <td>
              <Wording wording={wording} language={line.language} onChoose={() => onChoose(at)} />
            </td>
            <td className="line-uses figures">{figure(wording.uses)}</td>
            <td className="line-lane">
              {scale === null || width === 0 ? null : (
                <Lane
                  wording={wording}
                  days={days}
                  scale={scale}
                  label={words.places(at + 1, wording.uses)}
                />
              )}
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td colSpan={3} className="line-key small">
            <span className="line-key-use">
              <i aria-hidden />
              {words.tickKey}
            </span>
            <span className="coverage-key" data-state="unknown">
              <i aria-hidden />
              {words.unknownKey}
            </span>
          </td>
          <td className="line-lane">{scale === null || width === 0 ? null : <LaneAxis scale={scale} />}</td>
        </tr>
      </tfoot>
    </table>
  );
};

const Wording = ({
  wording,
  language,
  onChoose,
}: {
  readonly wording: LineWording;
  readonly language: string;
  readonly onChoose: () => void;
}) => {
  const { text, change, first, last, coexists, written } = wording;
  return (
    <>
      <button
        type="button"
        className="line-wording"
        lang={language}
        dir={directionOf(language)}
        onClick={onChoose}
      >
        {change ? <Redline words={change.words} /> : text}
      </button>
      <p className="small quiet figures">
        {words.span(first, last)}
        {change ? `; ${change.when}` : ''}
      </p>
      {coexists.length > 0 ? <p className="small quiet figures">{words.coexists(coexists)}</p> : null}
      {written.length > 1 ? (
        <p className="small quiet" title={written.map((each) => `${each.uses} ${each.text}`).join('\n')}>
          {words.written(written.length)}
        </p>
      ) : null}
    </>
  );
};

const Counts = ({
  label,
  counts,
}: {
  readonly label: string;
  readonly counts: readonly { readonly name: string; readonly uses: number }[];
}) =>
  counts.length === 0 ? null : (
    <section className="line-counts" aria-label={label}>
      <h3>{label}</h3>
      <ul>
        {counts.slice(0, 12).map(({ name, uses }) => (
          <li key={name}>
            <span className="one-line">{name}</span>
            <i aria-hidden style={{ width: `${(uses / (counts[0]?.uses ?? 1)) * 100}%` }} />
            <b className="figures">{figure(uses)}</b>
          </li>
        ))}
      </ul>
    </section>
  );
