import { afterAll, describe, expect, it } from 'vitest';
import { array, check, constantFrom, property } from 'fast-check';
import { WorkbenchError } from '../../../src/contract/index.ts';
import { requiredBy } from '../../../src/core/search/literals.ts';
import { createRegexRunner, onePass } from '../../../src/core/search/regexes.ts';
import { openSearch } from './ferries.ts';

const fixture = openSearch({
  date: '2024-02-07',
  said: [
    { statement: `Harbour tolls rise.\nTolls fall. ${'a'.repeat(40)}!` },
    { question: 'Reunification or reunion?', statement: 'The US and us. 乌克兰问题。 Café, cafe\u0301.' },
    { question: 'Any news?', statement: 'None.' },
  ],
});
afterAll(fixture.close);
const troubleOf = (work: () => unknown): unknown => {
  try {
    work();
  } catch (error) {
    return error;
  }
  return null;
};

describe('a regular expression', () => {
  it.each([
    ['/reunif\\w+/', [['1#1', 1]]],
    ['/^tolls/', [['1#s1', 1]]],
    ['match:case /US/', [['1#1', 1]]],
    ['/\\bus\\b/', [['1#1', 2]]],
    ['/(toll|harbour)s?/', [['1#s1', 3]]],
    ['/乌克兰|克里/', [['1#1', 1]]],
    ['/x*/', []],
    ['/café/', [['1#1', 1]]],
    ['-/n/', [['1#s1', 0]]],
    ['/fall\\. a{40}!/', [['1#s1', 1]]],
  ])('%s finds what it matches in the texts as they were written', (query, expected) => {
    const { hits } = fixture.ask({ query, sort: 'oldest' });
    const found = hits.map(({ ref, occurrences }) => [ref, occurrences]);
    expect(found.toSorted()).toEqual(expected.toSorted());
  });

  it('that would never end is stopped, and what to do is said', () => {
    const node = { kind: 'regex', text: '/(a+)+$/', source: '(a+)+$', start: 0, end: 8 } as const;
    const began = performance.now();
    const trouble = troubleOf(() =>
      createRegexRunner(
        node,
        0,
        onePass(() => {}, 100),
      )([`${'a'.repeat(40)}!`]),
    );
    expect(performance.now() - began).toBeLessThan(5000);
    expect(trouble).toBeInstanceOf(WorkbenchError);
    expect(trouble).toMatchObject({ code: 'too-slow', message: expect.stringContaining('/(a+)+$/') });
  });

  it('has one allowance for all texts', () => {
    const node = { kind: 'regex', text: '/a/', source: 'a', start: 0, end: 3 } as const;
    let left = 50;
    const allowance = { ...onePass(), left: () => left, spend: (ms: number) => void (left -= ms) };
    const run = createRegexRunner(node, 0, allowance);
    run(['a'.repeat(1000)]);
    expect(left).toBeLessThan(50);
  });

  it('that lasts is given up once nobody waits for it, in the midst of the texts that it was given', () => {
    const node = { kind: 'regex', text: '/(a+)+$/', source: '(a+)+$', start: 0, end: 8 } as const;
    let asked = 0;
    const checkWanted = (): void => {
      if (++asked === 3) throw new WorkbenchError('cancelled', 'Nobody waits.');
    };
    const texts = ['a', `${'a'.repeat(40)}!`];
    expect(troubleOf(() => createRegexRunner(node, 0, onePass(checkWanted))(texts))).toMatchObject({
      code: 'cancelled',
    });
  });

  it('that was stopped and begun anew finds in each text what it finds there', () => {
    const node = { kind: 'regex', text: '/(a+)+b/', source: '(a+)+b', start: 0, end: 8 } as const;
    const texts = Array.from({ length: 40 }, (_, n) => (n % 8 === 0 ? 'a'.repeat(22) : `${n} ab`));
    const found = createRegexRunner(node, 0, onePass())(texts);
    expect(found).toEqual(texts.map((text, n) => (n % 8 === 0 ? [] : [[text.length - 2, text.length]])));
  });

  it('that needs more room than V8 has is refused in words', () => {
    const node = { kind: 'regex', text: '/(?:a|b)*c/', source: '(?:a|b)*c', start: 0, end: 11 } as const;
    const text = 'ab'.repeat(5_000_000);
    expect(troubleOf(() => createRegexRunner(node, 0, onePass())([text]))).toMatchObject({
      code: 'invalid-input',
    });
  });
});

describe('what every match holds', () => {
  it.each([
    ['reunif\\w+', { kind: 'run', text: 'reunif' }],
    ['ab?c+d', { kind: 'all', of: ['a', 'c', 'd'].map((text) => ({ kind: 'run', text })) }],
    ['ab|cd', { kind: 'any', of: ['ab', 'cd'].map((text) => ({ kind: 'run', text })) }],
    ['ab|.', null],
    ['(?:ab)?', null],
    ['(?<n>ab)c{0,2}', { kind: 'run', text: 'ab' }],
    ['(?=ab)', null],
    ['(?<!ab)cd', { kind: 'run', text: 'cd' }],
    ['[ab\\]]cd\\.e', { kind: 'run', text: 'cd.e' }],
    ['\\u{61}\\p{L}\\k', null],
    ['a{0}b{2,}', { kind: 'run', text: 'b' }],
  ])('of %s', (source, required) => {
    expect(requiredBy(source)).toEqual(required);
  });

  it('never leaves out a passage in which it matches', () => {
    const pieces = [
      'toll',
      'us',
      'n',
      '克',
      'é',
      '.',
      '\\w',
      '[a-u]',
      '(?:re|ca)',
      '(?:to|x)?',
      '\\b',
      '+',
      '?',
      '{2}',
      '|',
    ];
    const texts = fixture.ask({ query: '', limit: 10 }).hits.map(({ ref }) => ref);
    expect(texts).toHaveLength(3);
    const parts = [
      [`Harbour tolls rise.\nTolls fall. ${'a'.repeat(40)}!`],
      ['Reunification or reunion?\n', 'The US and us. 乌克兰问题。 Café, cafe\u0301.'],
      ['Any news?\n', 'None.'],
    ];
    const sources = array(constantFrom(...pieces), { minLength: 1, maxLength: 5 }).map((some) =>
      some.join(''),
    );
    const { counterexample } = check(
      property(sources, (source) => {
        const pattern = patternOf(source);
        if (!pattern) return true;
        const { total, occurrences } = fixture.ask({ query: `/${source}/` });
        const counts = parts.map((some) =>
          some.flatMap((text) => [...text.matchAll(pattern)]).filter(([match]) => match !== ''),
        );
        return (
          total === counts.filter(({ length }) => length > 0).length && occurrences === counts.flat().length
        );
      }),
      { numRuns: 400, seed: 11 },
    );
    expect(counterexample).toBeNull();
  });
});

const patternOf = (source: string): RegExp | null => {
  try {
    return new RegExp(source, 'gimu');
  } catch {
    return null;
  }
};
