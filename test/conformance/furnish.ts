import type { BriefingRow } from '../../src/contract/index.ts';
import type { Project } from './project.ts';

/** Gives a project what a person makes in it: topics, word lists, notes, something put right, two versions of a briefing. */
export const furnish = async ({ ask }: Project): Promise<void> => {
  const briefings = await ask['briefings.list']({});
  const of = (date: string): readonly BriefingRow['id'][] =>
    briefings.filter((one) => one.date === date).map(({ id }) => id);
  const [english = 0] = of('2031-03-04');
  const [arabic = 0] = of('2031-03-05');
  const [chinese = 0, ...others] = of('2031-03-06');

  const lists = { peace: peaceWords, 'Ferry words': '# Of the sea\nferry\nharbour' };
  for (const [name, entries] of Object.entries(lists)) await ask['lists.save']({ name, entries });
  for (const [name, query] of Object.entries(topics)) await ask['topics.save']({ name, query });
  const note = (ref: string, text: string, ...tags: string[]) =>
    ask['notes.save']({ on: { ref: `${english}#${ref}` }, text, tags });
  await note('1', 'On a visa, and on Peace', 'ferry');
  await note('2', 'Señor Núñez says no');
  await note('s1', '和平谈判', 'visa');
  await ask['corrections.apply']({ briefingId: arabic, changes: [{ kind: 'facts', time: '16:00' }] });
  await ask['twins.decide']({ id: chinese, with: others, verdict: 'twins' });
};

const peaceWords = ['peace*', '=settlement', '"political settlement"', '和平', 'переговоры'].join('\n');
const topics = {
  Peace: 'peace OR 和平 OR paz',
  'Arms sales': 'in:statement (sanction* NEAR/9 ferry)',
  Both: 'topic:Peace @"Ferry words"',
};
