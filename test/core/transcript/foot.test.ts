import { expect, test } from 'vitest';
import { readTranscript } from '../../../src/core/transcript/read.ts';

const read = (text: string, path = 'conference.md') => {
  const transcript = readTranscript(new TextEncoder().encode(text), path);
  const statement = transcript.spans[transcript.exchanges.at(-1)?.statement ?? -1];
  return {
    ...transcript,
    last: statement ? transcript.text.slice(statement.start, statement.end) : null,
    kinds: transcript.spans.map((span) => span.kind),
  };
};

const conference = `# River Ministry Spokesperson Ada Lind’s Briefing on 4 March 2031

**Estuary News:** Is the lock open?

**Ada Lind:** It is.

**Selkirk Courant:** Until when?

**Ada Lind:** Until Sunday.`;

test.for([
  ['a rule and a line of links', '---\n\n[Print](#) | [Share](#) | [Back to the press room](/press/)'],
  [
    'a long rule and a line of links',
    '----------\n\n[Print](#) | [Share](#) | [Back to the press room](/press/)',
  ],
  [
    'asterisks and a line of links',
    '* * * * *\n\n[Print](#) · [Share](#) · [Back to the press room](/press/)',
  ],
  [
    'a rule and links a line each',
    '---\n\n[All the briefings of the River Ministry since 2012](#)\\\n[Print](#)',
  ],
  ['links without a rule', '[Print](#) | [Share this page with a friend](#)'],
  ['a rule and who owns the page', '---\n\n© 2031 River Ministry. All rights reserved.'],
] as const)('%s end no statement', ([, foot]) => {
  const { last, kinds, announcements } = read(`${conference}\n\n${foot}\n`);
  expect(last).toBe('Until Sunday.');
  expect(kinds.at(-1)).toBe('foot');
  expect(announcements).toEqual([]);
});

test('a late question under a rule stays a question', () => {
  const { exchanges } = read(
    `${conference}\n\n* * * * *\n\n**Estuary News:** And after that?\n\n**Ada Lind:** We shall see.\n`,
  );
  expect(exchanges).toHaveLength(3);
});

test('bars of links over the text are neither title nor statement', () => {
  const { title, announcements, exchanges } = read(
    `[Home](/) | [Press releases and conferences](/press/) | [Contact](/contact/)\n\n${conference.slice(2)}`,
  );
  expect(title).toBe('River Ministry Spokesperson Ada Lind’s Briefing on 4 March 2031');
  expect(announcements).toEqual([]);
  expect(exchanges).toHaveLength(2);
});
