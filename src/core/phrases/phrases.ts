import type { Filter, Handlers, Parsed, SilenceRule } from '../../contract/index.ts';
import type { Columns } from '../collection/columns.ts';
import type { CoverageRoom } from '../coverage/coverage.ts';
import type { Evaluation, Searcher } from '../search/searcher.ts';
import { briefingsWithin } from '../trends/scope.ts';
import { earlierWordingOf } from './earlier.ts';
import { createMeasures, historyOf, type Measures } from './history.ts';
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
  let kept: { readonly of: Columns; readonly key: string; readonly measures: Measures } | null = null;
  const measuresFor = ({ columns }: Evaluation, filter: Filter | undefined): Measures => {
    // What the person says of days is written by this very connection.
    const key = JSON.stringify([filter, searcher.asks.changes()]);
    if (kept?.of !== columns || kept.key !== key) {
      const measures = createMeasures(columns, calendar, briefingsWithin(columns, filter));
      kept = { of: columns, key, measures };
    }
    return kept.measures;
  };
  return {
    'phrase.history': (asked) => {
      const found = find(asked);
      return historyOf(found, measuresFor(found, asked.filter), asked.silence ?? rule());
    },
    'phrase.earlier': (asked) => earlierWordingOf(find(asked), searcher),
  };
};
