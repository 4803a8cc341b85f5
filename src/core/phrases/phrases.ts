import type { Handlers, Parsed, SilenceRule } from '../../contract/index.ts';
import type { CoverageRoom } from '../coverage/coverage.ts';
import { createSilences } from '../coverage/silences.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { briefingsWithin } from '../trends/scope.ts';
import { earlierWordingOf } from './earlier.ts';
import { historyOf } from './history.ts';
import { phraseQuery } from './said.ts';

type Asked = Parsed<'phrase.history'>;

/** First, last and return of words or of a query. `rule` is what counts as a silence where nobody says. */
export const createPhrases = (
  searcher: Searcher,
  calendar: Pick<CoverageRoom, 'of'>,
  rule: () => SilenceRule,
): Handlers<'phrase.history' | 'phrase.earlier'> => {
  const find = ({ text, as, filter, in: side }: Asked): Evaluation =>
    searcher.evaluate(as === 'words' ? phraseQuery(text) : text, filter, { in: side });
  return {
    'phrase.history': (asked) => {
      const found = find(asked);
      const briefings = briefingsWithin(found.columns, asked.filter);
      const silences = createSilences(found.columns, calendar, briefings);
      return historyOf(found, { briefings, calendar, silences, rule: asked.silence ?? rule() });
    },
    'phrase.earlier': (asked) => earlierWordingOf(find(asked), searcher),
  };
};
