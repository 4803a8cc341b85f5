import { BellRing, Check } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Output, SilenceRule, TopicNews } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { useKeys } from '../parts/keys.ts';
import { Marker } from '../parts/marker.tsx';
import { EmptyState, Settled } from '../parts/states.tsx';
import { attempt } from '../parts/toast.ts';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { go } from '../place/history.ts';
import { useRemembered } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import { NewsText } from './news-text.tsx';
import { changedOn, hasNews, newOn } from './topic-rows.ts';
import { markSeen } from './topics.ts';

const words = strings.topics.news;
const ROW = 96;

type News = Output<'lookout.news'>;

/** The watch list: what came in on each topic since one looked. Enter shows it, Y marks it as looked at. */
export const NewsView = () => {
  const call = useCall('lookout.news', {});
  return (
    <Settled call={call} className="news">
      {(news) => {
        const heard = news.topics.filter(hasNews);
        return (
          <>
            {heard.length === 0 ? (
              <EmptyState icon={BellRing} title={words.none}>
                {words.noneNote}
              </EmptyState>
            ) : (
              <Heard heard={heard} upTo={news.upTo} />
            )}
            <Foot news={news} heard={heard} />
          </>
        );
      }}
    </Settled>
  );
};

/** A topic that was heard of, and up to where what is shown goes. */
type HeardTopic = { readonly news: TopicNews; readonly upTo: News['upTo'] };

const see = ({ news, upTo }: HeardTopic): void => attempt(() => markSeen([news.id], upTo));

const Heard = ({ heard, upTo }: { readonly heard: readonly TopicNews[]; readonly upTo: News['upTo'] }) => {
  const [at, setAt] = useRemembered('news', 0);
  const rows = useMemo(() => heard.map((news) => ({ news, upTo })), [heard, upTo]);
  // What was looked at leaves the list, and the next one stands in its place.
  const cursor = Math.min(at, rows.length - 1);
  const current = rows[cursor];
  useKeys({ 'topics.seen': current && (() => see(current)) });
  return (
    <VirtualRows
      name="topics news"
      label={words.list}
      rows={rows}
      keyOf={({ news }) => news.id}
      height={ROW}
      measured
      cursor={cursor}
      move={setAt}
      open={(index) => {
        const news = rows[index]?.news;
        if (news) go(news.hits > 0 ? newOn(news) : changedOn(news));
      }}
      rowClass="news-row"
      attributesOf={(_, index) => ({ 'aria-selected': index === cursor })}
      head={{ node: head, height: 0, columns: 2 }}
      draw={draw}
    />
  );
};

/** Names the cells for those who do not see them. A list could not hold numbers that open; a grid can. */
const head = (
  <div role="row" aria-rowindex={1} className="visually-hidden">
    <span role="columnheader">{words.list}</span>
    <span role="columnheader">{words.seen}</span>
  </div>
);

const draw = (row: HeardTopic) => (
  <>
    <div role="gridcell" className="news-what">
      <p className="news-name">
        <Marker place={row.news.colour} />
        <b>
          <bdi>{row.news.name}</bdi>
        </b>
        <span className="small quiet">{row.news.group}</span>
      </p>
      <NewsText news={row.news} />
    </div>
    <div role="gridcell">
      <Button size="small" icon={Check} keys="topics.seen" tabIndex={-1} onClick={() => see(row)}>
        {words.seen}
      </Button>
    </div>
  </>
);

const Foot = ({ news, heard }: { readonly news: News; readonly heard: readonly TopicNews[] }) => {
  const quiet = news.topics.length - heard.length;
  const said = [
    quiet > 0 ? words.quiet(quiet) : '',
    news.unwatched > 0 ? words.unwatched(news.unwatched) : '',
  ].filter(Boolean);
  return (
    <footer className="news-foot small quiet">
      <span>{said.join(' · ')}</span>
      <span className="grow" />
      <Rule key={JSON.stringify(news.rule)} rule={news.rule} />
      <Button
        size="small"
        disabled={heard.length === 0}
        onClick={() =>
          attempt(() =>
            markSeen(
              news.topics.map(({ id }) => id),
              news.upTo,
            ),
          )
        }
      >
        {words.seenAll}
      </Button>
    </footer>
  );
};

/** What counts as a silence, to be changed. */
const Rule = ({ rule }: { readonly rule: SilenceRule }) => {
  const [draft, setDraft] = useState({ days: String(rule.days), briefings: String(rule.briefings) });
  const told = { days: Number(draft.days), briefings: Number(draft.briefings) };
  const isRule =
    Number.isInteger(told.days) && told.days > 0 && Number.isInteger(told.briefings) && told.briefings > 0;
  const save = () => {
    if (!isRule) return setDraft({ days: String(rule.days), briefings: String(rule.briefings) });
    if (told.days !== rule.days || told.briefings !== rule.briefings)
      attempt(async () => void (await callNow('lookout.rule', told)));
  };
  const field = (name: keyof SilenceRule, label: string) => (
    <Field
      label={label}
      inputMode="numeric"
      className="news-number"
      value={draft[name]}
      onChange={({ target }) =>
        setDraft({ ...draft, [name]: target.value.replaceAll(/\D/g, '').slice(0, 5) })
      }
      onBlur={save}
      onKeyDown={(event) => event.key === 'Enter' && save()}
    />
  );
  return (
    <span className="news-rule">
      {words.rule} {field('days', words.days)} {words.ruleDays} {field('briefings', words.briefings)}{' '}
      {words.ruleBriefings}
    </span>
  );
};
