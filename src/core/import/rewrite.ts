import type { WritableStore } from '../store/store.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { prepareRecut } from './recut.ts';

type FactsParams = Pick<Transcript, 'title' | 'date' | 'time' | 'dateFrom' | 'series' | 'confidence'> & {
  id: number;
  spokespersons: string;
  reasons: string;
};

/**
 * Writes a reading that was put right in the place of the one `before`; call inside a transaction. The text is the same,
 * and so is the day its file was read. Passages whose words are the same keep their
 * rows and their place in the index, and where only facts and names differ, all do.
 */
export const createRewriter = (store: WritableStore) => {
  const recut = prepareRecut(store);
  const rename = prepareRename(store);
  return (id: number, right: Transcript, before: Transcript, textSha256: string): void => {
    if (isCutAlike(right, before)) rename(id, right);
    else recut(id, right, before, textSha256);
  };
};

const prepareRename = (store: WritableStore) => {
  const facts = store.prepare<[FactsParams]>(
    `UPDATE briefing SET title = @title, date = @date, time = @time, date_from = @dateFrom, series = @series,
       spokespersons = @spokespersons, confidence = @confidence, reasons = @reasons
     WHERE id = @id`,
  );
  const names = store.prepare<[string | null, string | null, string | null, number, string, number]>(
    'UPDATE passage SET asker = ?, outlet = ?, speaker = ? WHERE briefing_id = ? AND kind = ? AND n = ?',
  );
  return (id: number, right: Transcript): void => {
    const { title, date, time, dateFrom, series, confidence } = right;
    const spokespersons = JSON.stringify(right.spokespersons);
    const reasons = JSON.stringify(right.reasons);
    facts.run({ id, title, date, time, dateFrom, series, confidence, spokespersons, reasons });
    for (const { n, asker, outlet, speaker } of right.exchanges)
      names.run(asker, outlet, speaker, id, 'exchange', n);
    for (const { n, speaker } of right.announcements) names.run(null, null, speaker, id, 'announcement', n);
  };
};

/** Whether two readings of one text have the same parts in the same places, whoever speaks in them. */
const isCutAlike = (one: Transcript, other: Transcript): boolean =>
  one.language === other.language && cutOf(one) === cutOf(other);

const cutOf = ({ spans, exchanges, announcements }: Transcript): string =>
  JSON.stringify([
    spans.map(({ kind, start, end, n }) => [kind, start, end, n]),
    exchanges.map(({ n, question, statement }) => [n, question, statement]),
    announcements.map(({ n, span }) => [n, span]),
  ]);
