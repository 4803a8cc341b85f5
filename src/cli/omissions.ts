import type { Companion, Omission, Output } from '../contract/index.ts';
import { aboutHelp, aboutIn, aboutOptions, filterIn } from './about.ts';
import type { Command } from './command.ts';
import { wholeNumber, WrongCall } from './given.ts';
import { counted } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

export const omissionsCommand: Command = {
  usage: 'omissions --line N | --topic T | QUERY',
  does: 'Learns what is usually said together with something, and lists the statements that lack it',
  help: [
    ...aboutHelp,
    ['--least K', 'usual is what at least so many had (8)'],
    ['--window N', 'of the last so many statements (10)'],
    ['--limit N', 'how many statements to list (all)'],
  ],
  options: {
    ...aboutOptions,
    least: { type: 'string' },
    window: { type: 'string' },
    limit: { type: 'string' },
  },
  run: async (given, terminal) => {
    const about = aboutIn(given);
    const window = wholeNumber(given, 'window', 10, 2, 1000);
    const least = wholeNumber(given, 'least', 8, 1, 1000);
    if (least > window) throw new WrongCall('--least is at most --window: no more of them can have had it.');
    const limit = wholeNumber(given, 'limit', 1_000_000_000, 0, 1_000_000_000);
    const asked = { ...filterIn(given), window, least };
    const workbench = openWorkbench(given.project, false);
    try {
      const query = await about.query(workbench);
      const found = await allOf(workbench, { ...asked, query }, limit);
      for (const { text, reason } of found.ignored) terminal.say(`Not used: ${text} (${reason})`);
      terminal.answer(given.json, found, () => textOf(found));
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

type Found = Output<'omissions.list'>;

const allOf = async (
  workbench: Workbench,
  asked: { query: string; window: number; least: number },
  limit: number,
): Promise<Found> => {
  const omissions: Omission[] = [];
  for (;;) {
    const next = await workbench.ask('omissions.list', {
      ...asked,
      offset: omissions.length,
      limit: Math.min(1000, limit - omissions.length),
    });
    omissions.push(...next.omissions);
    if (next.omissions.length === 0 || omissions.length >= Math.min(limit, next.total))
      return { ...next, omissions };
  }
};

const share = ({ said, of, low, high }: Pick<Companion, 'said' | 'of' | 'low' | 'high'>): string =>
  `${said} of the last ${of}, 95 % interval ${Math.round(low * 100)} to ${Math.round(high * 100)} %`;

const textOf = ({
  understood,
  statements,
  judged,
  window,
  least,
  companions,
  omissions,
  total,
}: Found): string =>
  [
    `${understood}: ${counted(statements, 'statement')}, ${judged} with ${window} before them`,
    companions.length === 0
      ? `Nothing else is in at least ${least} of ${window} in a row.`
      : 'Usually said with:',
    ...companions.map(
      (each) => `  ${each.query}  ${each.text} (${share(each)})${each.usual ? '' : '; no longer'}`,
    ),
    `${counted(total, 'statement')} without a companion that was usual until then`,
    ...omissions.map((each) => {
      const companion = companions[each.companion];
      const elsewhere = each.elsewhere === null ? '' : `; said in ${each.elsewhere}`;
      const again = each.after === null ? '; not since' : `; again ${each.after.date ?? each.after.ref}`;
      return `  ${each.date ?? 'no date'}  ${each.ref}  usually said with “${companion?.text ?? ''}” (${share(each)}); not here${elsewhere}${again}`;
    }),
  ].join('\n');
