import type { Doubt, Handlers, Output, Publish, Reason } from '../../contract/index.ts';
import { refOf } from '../collection/refs.ts';
import type { WritableStore } from '../store/store.ts';

/** Surer than this nothing is in doubt. */
export const sure = 0.95;
/** Holds of a row `b` of briefings that waits in the queue; its parameter is `sure`. */
export const inDoubt = `removed_at IS NULL AND confidence < ?
  AND NOT EXISTS (SELECT 1 FROM looked_at l WHERE l.briefing_id = b.id AND l.text_sha256 = b.text_sha256)`;
/** Words that about make an exchange, where none was read. */
const wordsAnExchange = 350;
/** What a look at one file wins for each other with the same doubt: a layout or a date rule found once serves them. */
const sharedPart = 0.25;

type Row = {
  id: number;
  title: string;
  date: string | null;
  series: string | null;
  confidence: number;
  exchanges: number;
  words: number;
  reasons: string;
};

/**
 * The queue of briefings in doubt. A look is expected to win (1 − confidence) × exchanges, where those that were not
 * read are guessed from the words, and a quarter of that for every other briefing with the same heaviest reason.
 */
export const createDoubts = (
  store: WritableStore,
  publish: Publish,
): Handlers<'doubts.list' | 'doubts.settle' | 'doubts.settled'> => {
  const rows = store.prepare<[number], Row>(
    `SELECT id, title, date, series, confidence, exchanges, words, reasons FROM briefing b
     WHERE ${inDoubt}`,
  );
  const lookedAt = store.prepare<[], Output<'doubts.settled'>[number]>(
    `SELECT b.id AS briefingId, b.title, b.date, b.confidence, l.at
     FROM looked_at l JOIN briefing b ON b.id = l.briefing_id AND b.text_sha256 = l.text_sha256
     WHERE b.removed_at IS NULL ORDER BY l.at DESC, b.id`,
  );
  const nameless = store.prepare<[number], { kind: 'exchange' | 'announcement'; n: number }>(
    "SELECT kind, n FROM passage WHERE briefing_id = ? AND speaker IS NULL ORDER BY kind = 'exchange' DESC, n LIMIT 1",
  );
  const placed = (doubt: Omit<Doubt, 'at' | 'remedy'>): Doubt => {
    const remedy = remedyFor(doubt.code);
    const passage = remedy === 'names' ? nameless.get(doubt.briefingId) : undefined;
    const at = passage ? refOf({ briefingId: doubt.briefingId, ...passage }) : null;
    return { ...doubt, remedy, at };
  };
  const settle = store.prepare<[string, number]>(
    `INSERT OR REPLACE INTO looked_at (briefing_id, text_sha256, at)
     SELECT id, text_sha256, ? FROM briefing WHERE id = ?`,
  );
  const unsettle = store.prepare<[number]>('DELETE FROM looked_at WHERE briefing_id = ?');
  return {
    'doubts.list': () => ranked(rows.all(sure)).map(placed),
    'doubts.settled': () => lookedAt.all(),
    'doubts.settle': ({ briefingIds, right }) => {
      const settled = store
        .transaction(() =>
          briefingIds.filter(
            (id) => (right ? settle.run(new Date().toISOString(), id) : unsettle.run(id)).changes > 0,
          ),
        )
        .immediate();
      publish('collection.changed', { what: 'briefings' });
      return { settled };
    },
  };
};

const remedies: Readonly<Record<string, Doubt['remedy']>> = {
  'no-date': 'date',
  'no-labels': 'layout',
  'no-exchanges': 'layout',
  'rival-layout': 'layout',
  'layout-fits-not': 'layout',
  'layout-unknown': 'layout',
  uncovered: 'layout',
  'no-speaker': 'names',
  'guessed-encoding': 'encoding',
  'declared-otherwise': 'encoding',
  'mixed-encodings': 'encoding',
};

/** What would most likely help against a doubt. */
const remedyFor = (code: string): Doubt['remedy'] =>
  code.startsWith('date-') ? 'date' : (remedies[code] ?? 'look');

const ranked = (rows: readonly Row[]): Omit<Doubt, 'at' | 'remedy'>[] => {
  const doubts = rows.map((row) => {
    const { id: briefingId, title, date, series, confidence, exchanges, words } = row;
    // Written by the import as a list of reasons.
    const all = JSON.parse(row.reasons) as Reason[];
    const reasons = all.filter(({ weight }) => weight > 0).toSorted((a, b) => b.weight - a.weight);
    const atStake = Math.max(1, exchanges, exchanges === 0 ? words / wordsAnExchange : 0);
    const own = (1 - confidence) * atStake;
    const code = reasons[0]?.code ?? '';
    return { doubt: { briefingId, title, date, series, confidence, exchanges, reasons, code }, own };
  });
  const sums = new Map<string, { own: number; files: number }>();
  for (const { doubt, own } of doubts) {
    const sum = sums.get(doubt.code) ?? { own: 0, files: 0 };
    sums.set(doubt.code, { own: sum.own + own, files: sum.files + 1 });
  }
  return doubts
    .map(({ doubt, own }) => {
      const { own: all, files } = sums.get(doubt.code) ?? { own, files: 1 };
      return { ...doubt, shared: files - 1, gain: own + sharedPart * (all - own) };
    })
    .toSorted((a, b) => b.gain - a.gain || a.briefingId - b.briefingId);
};
