import type { Leaving } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { linesAt } from '../concordance/lines.ts';
import type { Asked, SearchPlace } from '../search/asked.ts';
import { collocatesAt, dispersionAt, wordsAt } from './asked.ts';

/** What a view of the query leaves as CSV: every row of it, in its order. */
export const leavingOf = (place: SearchPlace, asked: Asked): Promise<Leaving> => {
  switch (place.view) {
    case 'collocates':
      return callNow('export.collocates', collocatesAt(place, asked));
    case 'words':
      return callNow('export.words', wordsAt(place, asked));
    case 'dispersion':
      return callNow('export.dispersion', dispersionAt(place, asked));
    default:
      return callNow('export.concordance', linesAt(place, asked));
  }
};
