import { describe, expect, test } from 'vitest';
import { peopleInTitle } from '../../../src/core/transcript/people.ts';
import { readTranscript } from '../../../src/core/transcript/read.ts';

const read = (text: string) => readTranscript(new TextEncoder().encode(text), 'conference.txt');

describe('who speaks, by the title', () => {
  test.for([
    ['河务部发言人伊尔莎·马伦、托马斯·韦林主持例行记者会', ['伊尔莎·马伦', '托马斯·韦林']],
    ['河务部发言人 奥达•伦茨 答记者问', ['奥达•伦茨']],
    ['河务部发言人托马斯·韦林就航道问题答记者问', ['托马斯·韦林']],
    ['河务部发言人覃克主持例行记者会', ['覃克']],
    ['河务部发言人佐藤健和林安达主持例行记者会', ['佐藤健', '林安达']],
    ['河务部发言人就对方在上游的行动答记者问', []],
    ['河务部发言人办公室就此表示', []],
    [
      'River Ministry Spokespersons Ada Lind, Ben Moss and Cy Orr’s Briefing',
      ['Ada Lind', 'Ben Moss', 'Cy Orr'],
    ],
    ['Briefing by Press Secretary Ada Lind and River Minister Ben Moss', ['Ada Lind', 'Ben Moss']],
    ['Briefing by Press Secretary Ada Lind and Members of the Council', ['Ada Lind']],
  ] as const)('%s', ([title, people]) => {
    expect(peopleInTitle(title)).toEqual(people);
  });
});

test('a foreign name in Chinese letters is a speaker, whatever its dot, and by the family name alone', () => {
  const { exchanges, spokespersons } = read(
    '河务部发言人托马斯·韦林主持例行记者会\n\n河口社记者：何时通航？\n\n托马斯•韦林：五月。\n\n红隼电视台记者：还有吗？\n\n韦林：没有。',
  );
  expect(exchanges).toHaveLength(2);
  expect(exchanges[1]?.speaker).toBe('托马斯·韦林');
  expect(spokespersons).toHaveLength(1);
});

test('two spokespersons in a title both answer', () => {
  const { exchanges, announcements } = read(
    'River Ministry Spokespersons Ada Lind and Ben Moss’s Briefing on 4 March 2031\n\nAda Lind: This is my last day here, and Ben Moss takes over from tomorrow.\n\nBen Moss: Thank you. Your questions, please, on whatever river you like.\n\nEstuary News: Is the lock open?\n\nBen Moss: It is.\n\nSelkirk Courant: Will you miss us, Ms Lind?\n\nAda Lind: I shall.',
  );
  expect(announcements.map(({ speaker }) => speaker)).toEqual(['Ada Lind', 'Ben Moss']);
  expect(exchanges.map(({ outlet, speaker }) => [outlet, speaker])).toEqual([
    ['Estuary News', 'Ben Moss'],
    ['Selkirk Courant', 'Ada Lind'],
  ]);
});

describe('outlets that ask a spokesperson whom the title names', () => {
  const asked = (...labels: readonly string[]) =>
    read(
      `River Ministry Spokesperson Ada Lind’s Briefing on 4 March 2031\n\n${labels
        .map((label) => `${label}: Is the lock open?\n\nAda Lind: It is.`)
        .join('\n\n')}`,
    ).exchanges.map(({ asker, outlet }) => [asker, outlet]);

  test('are outlets by whatever name', () => {
    expect(asked('Kolven Sturmvogel', 'Selkirk', 'Corriere di Torrin')).toEqual([
      ['Kolven Sturmvogel', 'Kolven Sturmvogel'],
      ['Selkirk', 'Selkirk'],
      ['Corriere di Torrin', 'Corriere di Torrin'],
    ]);
  });

  test('are told from a journalist whose label or words name the outlet', () => {
    expect(asked('Rosa Mbeki (Kolven Courant)', 'Ian Frost, Estuary News', 'Kolven Courant')).toEqual([
      ['Rosa Mbeki', 'Kolven Courant'],
      ['Ian Frost', 'Estuary News'],
      ['Kolven Courant', 'Kolven Courant'],
    ]);
    expect(asked('Estuary News', 'Rosa Mbeki: Rosa Mbeki, Kolven Courant. Tell me')).toEqual([
      ['Estuary News', 'Estuary News'],
      ['Rosa Mbeki', 'Kolven Courant'],
    ]);
  });
});
