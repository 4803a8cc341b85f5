import { BellRing } from 'lucide-react';
import { useCall } from '../client/client.ts';
import { addressOf, placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';

/** After an import: on how many topics something came in, leading there; nothing where nothing did. */
export const NewsLink = () => {
  const { value } = useCall('lookout.news', {});
  const heard = value?.topics.filter(({ hits }) => hits > 0).length ?? 0;
  if (heard === 0) return null;
  return (
    <p className="news-link">
      <BellRing className="icon" aria-hidden />
      <a className="link" href={addressOf(placeOn('topics', { show: 'news' }))}>
        {strings.topics.news.badge(heard)}
      </a>
    </p>
  );
};
