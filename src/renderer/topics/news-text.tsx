import { Fragment } from 'react';
import type { TopicNews } from '../../contract/index.ts';
import { Opens } from '../parts/button.tsx';
import { figure, proseMoment } from '../parts/figures.ts';
import { go } from '../place/history.ts';
import { strings } from '../strings.ts';
import { changedOn, hasNews, newBy, newOn } from './topic-rows.ts';

const words = strings.topics.news;
const MOST_ASKERS = 6;

/** What came in on a topic, in sentences whose numbers open. */
export const NewsText = ({ news }: { readonly news: TopicNews }) => {
  const { hits, first, last, firstEver, silence, askers, changed, mark } = news;
  const since = mark.at === null ? words.neverLooked : words.looked(proseMoment(mark.at));
  if (!hasNews(news)) return <p className="small quiet">{words.nothing(since)}</p>;
  return (
    <div className="news-text">
      {hits === 0 ? null : (
        <p>
          <Opens title={strings.topics.openNew(news.name, hits)} onClick={() => go(newOn(news))}>
            {words.hits(hits)}
          </Opens>{' '}
          <span className="quiet">
            {[
              first === null || last === null ? '' : words.between(first, last),
              firstEver ? words.firstEver : '',
              since,
            ]
              .filter(Boolean)
              .join(', ')}
          </span>
        </p>
      )}
      {silence === null ? null : (
        <p>{words.silence(silence.first, silence.days, silence.briefings, silence.before)}</p>
      )}
      {askers.length === 0 || firstEver ? null : (
        <p>
          {words.askers}:{' '}
          {askers.slice(0, MOST_ASKERS).map((asker, at) => (
            <Fragment key={`${asker.filter} ${asker.name}`}>
              {at === 0 ? '' : ', '}
              <bdi>{asker.name}</bdi>{' '}
              <Opens onClick={() => go(newBy(news, asker))}>{figure(asker.hits)}</Opens>
            </Fragment>
          ))}
          {askers.length > MOST_ASKERS ? ` ${words.otherAskers(askers.length - MOST_ASKERS)}` : ''}
        </p>
      )}
      {changed.hits === 0 ? null : (
        <p className="small">
          <Opens onClick={() => go(changedOn(news))}>
            {words.changed(changed.hits, changed.briefings.length)}
          </Opens>
        </p>
      )}
    </div>
  );
};
