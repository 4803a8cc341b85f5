import { describe, expect, it } from 'vitest';
import { choicesAt } from '../../../src/core/import/way.ts';

const columns = { question: 'words' };
const chosen = [
  { path: '/a', choices: { encoding: 'big5' } },
  { path: '/b/t.csv/2025-05-05 Noon', choices: { columns } },
];

describe('what was chosen for a file', () => {
  it('is what was chosen for the nearest place that holds it', () => {
    expect(choicesAt(chosen, '/a/c/d.txt')).toEqual({ encoding: 'big5' });
    expect(choicesAt(chosen, '/ab/d.txt')).toEqual({});
  });

  it('are the columns of a table where they were chosen for a briefing in it', () => {
    expect(choicesAt(chosen, '/b/t.csv')).toEqual({ columns });
    expect(choicesAt(chosen, '/b/t.cs')).toEqual({});
  });
});
