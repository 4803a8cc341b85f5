import { isoDate, type Input, type Output, type TopicNews } from '../contract/index.ts';
import type { Command } from './command.ts';
import { WrongCall, type Given } from './given.ts';
import { counted } from './terminal.ts';
import { openWorkbench } from './workbench.ts';

export const watchCommand: Command = {
  usage: 'watch',
  does: 'Says what came in on each topic since you last looked: hits, askers, the end of a silence',
  help: [
    [
      '--since DATE|IMPORT',
      'since the imports of a day (YYYY-MM-DD, in UTC), or since import number IMPORT began',
    ],
    ['--seen', 'say afterwards that you have looked'],
    ['--topic NAME', 'only this topic; may be repeated'],
    [
      '--silence DAYS,BRIEFINGS',
      'what counts as a silence from now on (30,10): so many days, or held briefings',
    ],
  ],
  options: {
    since: { type: 'string' },
    seen: { type: 'boolean' },
    topic: { type: 'string', multiple: true },
    silence: { type: 'string' },
  },
  run: async (given, terminal) => {
    const since = sinceOf(given);
    const rule = ruleOf(given);
    const workbench = openWorkbench(given.project, false);
    try {
      if (rule) await workbench.ask('lookout.rule', rule);
      const all = await workbench.ask('lookout.news', since ? { since } : {});
      const topics = among(all.topics, given.all('topic'));
      if (given.has('seen') && topics.length > 0)
        await workbench.ask('lookout.seen', { ids: topics.map(({ id }) => id), upTo: all.upTo });
      const told = { ...all, topics };
      terminal.answer(given.json, told, () => newsText(told, given.has('seen')));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const sinceOf = (given: Given): Input<'lookout.news'>['since'] => {
  const since = given.option('since');
  if (since === undefined) return undefined;
  if (/^[1-9]\d{0,14}$/.test(since)) return { import: Number(since) };
  if (!isoDate.safeParse(since).success)
    throw new WrongCall(
      `--since is a day, YYYY-MM-DD, or the number of an import; ${JSON.stringify(since)} is neither.`,
    );
  return { date: since };
};

const ruleOf = (given: Given): Input<'lookout.rule'> | null => {
  const silence = given.option('silence');
  if (silence === undefined) return null;
  const [, days, briefings] = /^(\d{1,5}),(\d{1,6})$/.exec(silence) ?? [];
  if (days === undefined || briefings === undefined || Number(days) < 1 || Number(briefings) < 1)
    throw new WrongCall(`--silence is days and briefings, like 30,10; ${JSON.stringify(silence)} is not.`);
  return { days: Number(days), briefings: Number(briefings) };
};

const among = (topics: readonly TopicNews[], names: readonly string[]): TopicNews[] => {
  if (names.length === 0) return [...topics];
  const strangers = names.filter((name) => !topics.some((topic) => topic.name === name));
  if (strangers.length > 0)
    throw new WrongCall(
      `No topic that is watched is called ${strangers.map((name) => JSON.stringify(name)).join(', ')}.`,
    );
  return topics.filter(({ name }) => names.includes(name));
};

const newsText = ({ topics, unwatched, rule }: Output<'lookout.news'>, seen: boolean): string => {
  if (topics.length === 0 && unwatched === 0)
    return 'No topics yet. Keep one: briefing topics add NAME QUERY';
  const heard = topics.filter(hasNews);
  const quiet = topics.length - heard.length;
  const foot = [
    quiet > 0 ? `Nothing new on ${counted(quiet, 'topic')}.` : '',
    unwatched > 0 ? `${counted(unwatched, 'topic')} not watched.` : '',
    `A silence: ${rule.days} days with a briefing held, or ${counted(rule.briefings, 'briefing')}.`,
    seen ? 'Marked as looked at.' : '',
  ];
  return [...heard.map(topicText), foot.filter(Boolean).join(' ')].join('\n\n');
};

/** Whether there is anything to tell. */
const hasNews = ({ hits, changed, ignored }: TopicNews): boolean =>
  hits > 0 || changed.hits > 0 || ignored.length > 0;

const topicText = (news: TopicNews): string => {
  const { name, hits, first, last, total, firstEver, askers, silence, changed, mark, ignored } = news;
  const dates = first === null ? '' : first === last ? `, ${first}` : `, ${first} to ${last}`;
  const since = mark.at === null ? '' : ` since ${mark.at.slice(0, 16).replace('T', ' ')}`;
  return [
    `${name}: ${counted(hits, 'new hit')}${since}${dates} (${total.toLocaleString('en-GB')} in all)`,
    firstEver ? '  the first ever' : '',
    silence
      ? `  first on ${silence.first} after ${counted(silence.days, 'day')} of silence: ${counted(silence.briefings, 'briefing')} held since ${silence.before} without it`
      : '',
    askers.length > 0 ? `  asks for the first time: ${askersText(askers)}` : '',
    changed.hits > 0
      ? `  ${counted(changed.hits, 'hit')} in ${counted(changed.briefings.length, 'briefing')} whose file changed: new or not`
      : '',
    ...ignored.map((reason) => `  not all of its query is used: ${reason}`),
  ]
    .filter(Boolean)
    .join('\n');
};

const askersText = (askers: TopicNews['askers']): string => {
  const named = askers.slice(0, 8).map((one) => `${one.name} (${one.hits})`);
  return named.join(', ') + (askers.length > 8 ? ` and ${askers.length - 8} more (--json)` : '');
};
