import { afterAll, describe, expect, test } from 'vitest';
import { methods } from '../../../src/contract/index.ts';
import { aboutFerries, openSearch } from './ferries.ts';

const { handlers, close } = openSearch(...aboutFerries);
afterAll(close);

/** What is offered at the bar in a query, and the query that each choice makes. */
const offered = async (written: string, asked = false): Promise<readonly string[]> => {
  const at = written.indexOf('|');
  const query = written.replace('|', '');
  const { input, output } = methods['search.complete'];
  const found = output.parse(await handlers['search.complete'](input.parse({ query, at, asked })));
  return found.choices.map(
    ({ text, hint, count }) =>
      `${query.slice(0, found.from)}${text}${query.slice(found.to)}${count === null ? '' : ` ${count}`}${hint && count !== null ? ` ${hint}` : ''}`,
  );
};

describe('while typing, the box offers', () => {
  test.each([
    ['fields', 'ferry ou|', ['ferry outlet:']],
    ['operators in capitals', 'ferry NE|', ['ferry NEAR', 'ferry NEAR/5']],
    ['both', 'NO|', ['note:', 'NOT']],
    [
      'the outlets that are held, most first',
      'outlet:| ferry',
      ['outlet:"NRC Handelsblad" ferry 1', 'outlet:Reuters ferry 1', 'outlet:路透社 ferry 1'],
    ],
    ['one by any of its words', '-outlet:hand|', ['-outlet:"NRC Handelsblad" 1']],
    ['one in quotation marks that are not closed', 'outlet:"nrc |', ['outlet:"NRC Handelsblad" 1']],
    ['people', 'in:statement speaker:mor|', ['in:statement speaker:"Ada Moreno" 4']],
    ['series', 'series:f|', ['series:"Foreign ministry" 1']],
    ['languages by name', 'lang:chi|', ['lang:zh 1 Chinese']],
    ['years, the latest first', 'date:|', ['date:2024 3', 'date:2023 1']],
    ['months of a year', 'date:2024|', ['date:2024-02 3']],
    ['the end of a range', 'date:2023..|', ['date:2023..2024 3', 'date:2023..2023 1']],
    ['states', 'is:un|', ['is:unanswered', 'is:undated', 'is:unnamed']],
    ['parts', 'IN:st|', ['in:statement']],
    ['ways of writing', 'match:c|', ['match:case']],
  ])('%s', async (_, query, expected) => {
    expect(await offered(query)).toEqual(expected);
  });

  test.each([
    '|',
    'ferry |',
    'f|',
    'ou|tside',
    '"outlet:|',
    '/ou|',
    'is:opening|',
    'foo:b|',
    'AND|',
    'outlet:"NRC Handelsblad"|',
  ])('nothing at %j', async (query) => {
    expect(await offered(query)).toEqual([]);
  });

  test('everything there is, when asked to', async () => {
    const all = await offered('ferry |', true);
    expect(all).toContain('ferry outlet:');
    expect(all).toContain('ferry BEFORE');
  });

  test('nothing, and no crash, for a caret beyond the query', () => {
    expect(handlers['search.complete']({ query: 'a', at: 9, asked: false })).toEqual({
      from: 9,
      to: 9,
      choices: [],
    });
  });
});
