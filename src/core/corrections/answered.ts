import type { Change, Reason } from '../../contract/index.ts';
import { confidenceOf } from '../transcript/confidence.ts';
import { shareOfContent } from '../transcript/spans.ts';
import type { Transcript } from '../transcript/transcript.ts';

/** What a reading's exchanges say of it: counted again once they are put right. */
const counted: ReadonlySet<string> = new Set([
  'exchanges',
  'no-labels',
  'no-exchanges',
  'no-speaker',
  'uncovered',
]);
/** The layout that was chosen found no speakers: answered as soon as there are exchanges. */
const refused: ReadonlySet<string> = new Set(['layout-fits-not', 'layout-unknown']);

type Trust = Pick<Transcript, 'confidence' | 'reasons'>;

/**
 * How far a reading is to be trusted after it was put right: doubts about facts that the person gave are answered, those
 * about exchanges are counted again, and all others stay.
 */
export const trustAfter = (asRead: Transcript, right: Transcript, changes: readonly Change[]): Trust => {
  const facts = changes.flatMap((change) => (change.kind === 'facts' ? [change] : []));
  const isDated = facts.some(({ date }) => date !== undefined);
  const isTitled = facts.some(({ title }) => title !== undefined);
  const keeps = ({ code }: Reason): boolean =>
    !(isDated && (code === 'no-date' || code.startsWith('date'))) && !(isTitled && code === 'no-title');
  const kept = asRead.reasons.filter(keeps);
  const stillRefused = right.exchanges.length === 0 && kept.some(({ code }) => refused.has(code));
  const reasons = stillRefused ? kept : recounted(kept, right);
  if (isDated) reasons.push({ code: 'date', text: 'The date was put right by hand.', weight: 0 });
  const taken = reasons.reduce((sum, { weight }) => sum + weight, 0);
  return { confidence: Math.max(0, Math.round((1 - taken) * 100) / 100), reasons };
};

/** Null where nobody found speakers; where only the person did, that. */
const layoutOf = ({ layout, exchanges }: Transcript): string | null => {
  if (layout !== 'prose') return layout;
  return exchanges.length === 0 ? null : 'put right by hand';
};

/** Reasons with those that depend on the exchanges as they are now, each in the place of the one it follows. */
const recounted = (reasons: readonly Reason[], right: Transcript): Reason[] => {
  const fresh = confidenceOf({
    encoding: [],
    date: { date: right.date, from: null, doubts: [] },
    titled: true,
    exchanges: right.exchanges,
    announcements: right.announcements.length,
    unanswered: 0,
    covered: shareOfContent(right.spans),
    layout: layoutOf(right),
    chosen: null,
    rival: null,
  }).reasons.filter(({ code }) => counted.has(code));
  const left = new Map(fresh.map((reason) => [reason.code, reason]));
  const placed = reasons.flatMap((reason) => {
    if (refused.has(reason.code)) return [];
    if (!counted.has(reason.code)) return [reason];
    const now = left.get(reason.code);
    left.delete(reason.code);
    return now ? [now] : [];
  });
  return [...left.values(), ...placed];
};
