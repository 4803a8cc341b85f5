import type { Output, TopicVersion } from '../contract/index.ts';
import { columns, counted } from './terminal.ts';

const orDash = (value: number | null): number | string => value ?? '–';

/** Every query a topic had, with what each change did. */
export const versionsText = (versions: readonly TopicVersion[]): string => {
  const rows = versions.map(({ at, before, after, gained, lost, query }) => [
    at.slice(0, 16).replace('T', ' '),
    orDash(before),
    orDash(after),
    gained === null ? '–' : `+${gained}`,
    lost === null ? '–' : `-${lost}`,
    query,
  ]);
  const opens = versions.flatMap(({ gainedQuery, lostQuery, gained, lost }) => [
    ...(gained ? [`Gained: briefing search ${JSON.stringify(gainedQuery)}`] : []),
    ...(lost ? [`Lost: briefing search ${JSON.stringify(lostQuery)}`] : []),
  ]);
  return [
    columns([['at (UTC)', 'before', 'after', 'gained', 'lost', 'query'], ...rows]),
    'Counted in passages when the query changed.',
    ...opens.slice(0, 2),
  ].join('\n');
};

/** What a topic shares with others. */
export const overlapText = (name: string, { total, with: others }: Output<'topics.overlap'>): string => {
  if (others.length === 0) return `${name} (${counted(total, 'passage')}) shares none with another topic.`;
  const rows = others.map(({ both, total: its, jaccard, name: other }) => [
    both,
    `${percent(both, total)} of it`,
    `${percent(both, its)} of ${its}`,
    jaccard.toFixed(3),
    other,
  ]);
  return `${name}: ${counted(total, 'passage')}\n${columns([['both', 'of this', 'of the other', 'Jaccard', 'topic'], ...rows])}`;
};

const percent = (part: number, all: number): string => `${all === 0 ? 0 : Math.round((part / all) * 100)} %`;

/** Words that mark passages off. */
export const marksText = ({ chosen, rest, terms }: Output<'topics.suggest'>): string => {
  if (terms.length === 0) return 'No word marks these passages off from the rest.';
  const rows = terms.map(({ term, chosen: has, rest: others, g2, logRatio }) => [
    has,
    others,
    g2.toFixed(1),
    logRatio.toFixed(1),
    term,
  ]);
  return `${columns([['chosen', 'rest', 'G2', 'log ratio', 'term'], ...rows])}
Passages that have it, of ${chosen} chosen and ${rest.toLocaleString('en-GB')} others. G2 over 10.83 is p < 0.001 for one word by itself; these are suggestions.`;
};

/** Words that rose lately. */
export const risenText = (rose: Output<'topics.rose'>, days: number): string => {
  if (rose === null) return `The collection has no two periods of ${days} days to compare.`;
  const { now, before, each, risen } = rose;
  const periods = `${now.from} to ${now.to} (${counted(now.briefings, 'briefing')}) against ${before.from} to ${before.to} (${counted(before.briefings, 'briefing')})`;
  if (risen.length === 0) return `${periods}: no word rose by more than chance allows.`;
  const rows = risen.map((word) => [
    word.now,
    word.before,
    word.ratio === null ? 'new' : word.ratio.toFixed(1),
    `${word.low.toFixed(1)} to ${word.high === null ? '∞' : word.high.toFixed(1)}`,
    word.briefings,
    word.term,
  ]);
  return `${periods}\n${columns([['now', 'before', 'times', '95 %', 'briefings', 'word'], ...rows])}
Times as often per 10,000 words. Of many words some rise by chance: these are suggestions.${each > 1 ? ` Words were looked for in every ${each}th passage; the counts are of all.` : ''}`;
};
