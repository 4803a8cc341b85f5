import type { ReactNode } from 'react';
import type {
  EarlierWording,
  Filter,
  Output,
  PhraseHistory as History,
  UsesBy,
} from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Redline } from '../compare/redline.tsx';
import { figure } from '../parts/figures.ts';
import { EmptyState, Settled } from '../parts/states.tsx';
import { addressOf, placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { askedBy, readingOf } from './answer-link.tsx';
import { UsesLane } from './uses-lane.tsx';

const words = strings.timeline;

/** First, last, silences and returns, the nearest earlier wording, and who said it. Every number opens its passages. */
export const PhraseHistory = ({ query, filter }: { readonly query: string; readonly filter: Filter }) => {
  const asked = { text: query, as: 'query' as const, filter };
  const call = useCall('phrase.history', asked);
  const { value: earlier } = useCall('phrase.earlier', asked);
  return (
    <Settled call={call} className="timeline-body">
      {(history) =>
        history.uses === 0 ? (
          <EmptyState title={words.none}>{words.noneNote}</EmptyState>
        ) : (
          <Told history={history} earlier={earlier} query={query} />
        )
      }
    </Settled>
  );
};

const Told = ({
  history,
  earlier,
  query,
}: {
  readonly history: History;
  readonly earlier: Output<'phrase.earlier'> | undefined;
  readonly query: string;
}) => {
  const { unit, uses, exchanges, briefings, undated, folded, days } = history;
  return (
    <div className="timeline-page">
      <p className="history-sum figures">
        <a href={addressOf(placeOn('search', { q: query, view: 'concordance' }))}>{words.uses(uses, unit)}</a>{' '}
        <a href={addressOf(placeOn('search', { q: query }))}>{words.inExchanges(exchanges, briefings)}</a>
        <span className="small quiet">
          {undated > 0 ? ` ${words.undated(undated)}.` : ''}
          {folded > 0 ? ` ${words.folded(folded)}.` : ''}
        </span>
      </p>
      <Facts history={history} query={query} />
      {days.length === 0 ? null : <UsesLane history={history} query={query} />}
      {earlier === undefined ? null : <Earlier {...earlier} />}
      <Returns history={history} query={query} />
      <div className="history-by">
        <By label={words.by.speaker} field="speaker" rows={history.bySpeaker} query={query} />
        <By label={words.by.outlet} field="outlet" rows={history.byOutlet} query={query} />
        <By label={words.by.asker} field="asker" rows={history.byAsker} query={query} />
      </div>
    </div>
  );
};

const Facts = ({ history, query }: { readonly history: History; readonly query: string }) => {
  const { first, last, firstRefs, lastRefs, firstIsCoverageStart, gapBefore, longestSilence, since } =
    history;
  if (first === null || last === null) return null;
  const dayLink = (date: string, refs: readonly string[]) => (
    <a className="history-day figures" href={readingOf(refs[0] ?? '', query)}>
      {date}
    </a>
  );
  return (
    <dl className="history-facts">
      <Fact name={words.first} main={dayLink(first, firstRefs)}>
        {firstIsCoverageStart
          ? words.coverageStart
          : gapBefore === null
            ? ''
            : words.gapBefore(gapBefore.unknown, gapBefore.from, gapBefore.to)}
      </Fact>
      <Fact name={words.last} main={dayLink(last, lastRefs)}>
        {since === null ? words.upToDate : `${words.since}: ${words.silence(since)}`}
      </Fact>
      <Fact
        name={words.longest}
        main={
          <span className="history-day figures">
            {longestSilence === null ? '–' : words.span(longestSilence.from, longestSilence.to)}
          </span>
        }
      >
        {longestSilence === null ? words.noSilence : words.silence(longestSilence)}
      </Fact>
    </dl>
  );
};

const Fact = ({
  name,
  main,
  children,
}: {
  readonly name: string;
  readonly main: ReactNode;
  readonly children: ReactNode;
}) => (
  <div>
    <dt className="small quiet">{name}</dt>
    <dd>{main}</dd>
    <dd className="small quiet figures">{children}</dd>
  </div>
);

const Earlier = ({ of, nearest }: Output<'phrase.earlier'>) => (
  <section className="history-part" aria-label={words.earlier}>
    <h2>{words.earlier}</h2>
    {nearest === null ? (
      <p className="small quiet">{words.noEarlier}</p>
    ) : (
      <>
        <p className="history-earlier">
          <Redline words={nearest.words} />
        </p>
        <EarlierPlace nearest={nearest} />
        <p className="small quiet">{words.earlierNote(nearest.likeness, of)}</p>
      </>
    )}
  </section>
);

const EarlierPlace = ({ nearest }: { readonly nearest: EarlierWording }) => (
  <p className="history-links">
    <a href={readingOf(nearest.ref, nearest.query)}>
      <b className="figures">{nearest.date ?? words.noDate}</b>{' '}
      <bdi>{askedBy({ ref: nearest.ref, outlet: nearest.asker, asker: null })}</bdi>
    </a>
    <a href={addressOf(placeOn('timeline', { q: nearest.query }))}>{words.itsHistory}</a>
  </p>
);

const Returns = ({ history, query }: { readonly history: History; readonly query: string }) => (
  <section className="history-part" aria-label={words.returns}>
    <h2>
      {words.returns} <span className="quiet figures">{figure(history.returns.length)}</span>
    </h2>
    <p className="small quiet">{words.rule(history.rule)}</p>
    {history.returns.length === 0 ? (
      <p>{words.noReturns}</p>
    ) : (
      <ol className="history-returns">
        {history.returns.map((each) => (
          <li key={each.to} className="figures">
            <a href={readingOf(each.refs[0] ?? '', query)}>
              <b>{each.to}</b>
            </a>
            <span className="quiet">{words.silence(each)}</span>
          </li>
        ))}
      </ol>
    )}
  </section>
);

const MOST = 10;

const By = ({
  label,
  field,
  rows,
  query,
}: {
  readonly label: string;
  readonly field: 'speaker' | 'asker' | 'outlet';
  readonly rows: readonly UsesBy[];
  readonly query: string;
}) => (
  <section className="line-counts" aria-label={label}>
    <h3>{label}</h3>
    <ul>
      {rows.slice(0, MOST).map(({ name, uses, first, last }) => (
        <li key={name} title={words.span(first ?? words.noDate, last ?? words.noDate)}>
          <bdi className="one-line">{name || words.notNamed}</bdi>
          <i aria-hidden style={{ width: `${(uses / (rows[0]?.uses ?? 1)) * 100}%` }} />
          <b className="figures">
            <a href={addressOf(placeOn('search', { q: query, [field]: [name] }))}>{figure(uses)}</a>
          </b>
        </li>
      ))}
    </ul>
    {rows.length > MOST ? (
      <p className="small quiet">
        <a href={addressOf(placeOn('search', { q: query }))}>{words.more(rows.length - MOST)}</a>
      </p>
    ) : null}
  </section>
);
