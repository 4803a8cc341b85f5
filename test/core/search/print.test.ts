import { array, assert, constantFrom, letrec, nat, oneof, property, record, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readLoneTerm } from '../../../src/core/search/lone-term.ts';
import type { Names } from '../../../src/core/search/names.ts';
import { parseQuery } from '../../../src/core/search/parser.ts';
import { printQuery } from '../../../src/core/search/print.ts';
import { isValues, matchWays, type QueryNode } from '../../../src/core/search/tree.ts';

const names: Names = {
  version: () => 0,
  lists: () => ['harbour', 'sea words', '5" guns'],
  topics: () => ['Ferries', 'Arms sales'],
  entriesOf: (list) => (list === 'harbour' ? ['quay'] : ['ship', 'sail*', 'open sea', '/tide[sr]/']),
  queryOf: (topic) => (topic === 'Ferries' ? 'ferry OR @harbour' : '(arms NEAR sale) -topic:Ferries'),
};

/** A tree without its places. */
const bare = (node: unknown): unknown => {
  if (Array.isArray(node)) return node.map(bare);
  if (typeof node !== 'object' || node === null) return node;
  return Object.fromEntries(
    Object.entries(node)
      .filter(([key]) => key !== 'start' && key !== 'end')
      .map(([key, value]) => [key, bare(value)]),
  );
};
const read = (query: string): QueryNode => {
  const { tree, ignored } = parseQuery(query, names);
  if (!tree || ignored.length > 0) throw new Error(`${query}: ${ignored[0]?.reason}`);
  return tree;
};

const place = { start: 0, end: 0 };
const word = constantFrom(
  'peace',
  'Talks',
  'AND,',
  'política',
  'ＦＵＬＬ',
  '=sanctions',
  'NEAR.',
  'settle*',
  '*ment',
  'wom?n',
  'un*ed',
  '和',
  '政治解决',
  'cease-fire',
  'U.S.',
  '22:37',
  '"political settlement"',
  '«say "so"»',
  '"spirit of * cooperation"',
  '"two wo?ds*"~0',
  '"peace talks"~5',
  'TikTok*的',
  '中国*',
  'السَّلام',
  '/reunif\\w+/',
  '/a (b|c)[/"]\\//',
  '/[(]x/',
);
const term = word.map((text): QueryNode => {
  const reading = text.endsWith('~5') || text.endsWith('~0') ? null : readLoneTerm(text);
  return reading?.kind === 'node' ? { ...reading.node, ...place } : read(text);
});
const list = constantFrom('@harbour', '@"sea words"', '@«5" guns»').map(read);
const field = constantFrom(
  'outlet:Reuters',
  'outlet:"New York*"',
  'asker:""',
  'speaker:路透社',
  'lang:zh-Hant',
  'title:«a "b"»',
  'date:2024-02',
  'date:..2023',
  'date:2024-01..2024-03-05',
  'note:visa*',
  'note:""',
  'line:12',
  'topic:ferries',
  'topic:"arms  sales"',
  ...isValues.map((what) => `is:${what}`),
).map(read);
const part = constantFrom('question', 'statement', 'announcement');

const { node: anyTree } = letrec<{ node: QueryNode; operand: QueryNode }>((tie) => ({
  operand: oneof(
    { depthSize: 'small', withCrossShrink: true },
    term,
    list,
    array(tie('operand'), { minLength: 2, maxLength: 3 }).map((of): QueryNode => ({
      kind: 'any',
      of,
      ...place,
    })),
  ),
  node: oneof(
    { depthSize: 'medium', withCrossShrink: true },
    term,
    field,
    list,
    part.map((name): QueryNode => ({ kind: 'within', part: name, of: null, ...place })),
    tuple(part, tie('node')).map(([name, of]): QueryNode => ({ kind: 'within', part: name, of, ...place })),
    tuple(constantFrom(...matchWays), term, tie('node')).map(([as, a, b]): QueryNode => ({
      kind: 'match',
      as,
      of: { kind: 'all', of: [a, b], ...place },
      ...place,
    })),
    tie('node').map((of): QueryNode => ({ kind: 'not', of, ...place })),
    tuple(
      constantFrom('all' as const, 'any' as const),
      array(tie('node'), { minLength: 2, maxLength: 4 }),
    ).map(([kind, of]): QueryNode => ({ kind, of, ...place })),
    array(
      tuple(
        tie('operand'),
        oneof(
          record({ op: constantFrom('near' as const, 'before' as const), words: nat(1000) }),
          constantFrom(
            { op: 'before' as const, words: null },
            { op: 'with' as const, words: null },
            { op: 'near' as const, words: 10 },
          ),
        ),
      ),
      { minLength: 2, maxLength: 4 },
    ).map((links): QueryNode => ({
      kind: 'near',
      of: links.map(([one]) => one),
      links: links.slice(1).map(([, link]) => link),
      ...place,
    })),
  ),
}));

describe('a query that is printed', () => {
  test('is read as the same tree, whatever the tree', () => {
    assert(
      property(anyTree, (tree) => {
        const query = printQuery(tree);
        const parsed = parseQuery(query, names);
        expect(parsed.ignored).toEqual([]);
        expect(bare(parsed.tree)).toEqual(bare(tree));
      }),
      { numRuns: 600 },
    );
  });

  const marks = constantFrom(
    ...'(¦)¦ ¦ ¦"¦”¦«¦»¦*¦?¦=¦-¦/¦[¦]¦@¦~¦~5¦:¦a¦b c¦和¦平*¦é¦１¦\\¦\ud800¦\0¦\n'.split('¦'),
    ...'AND¦ OR ¦ NOT ¦ NEAR ¦ NEAR/5 ¦ BEFORE ¦ WITH ¦in:question¦match:case '.split('¦'),
    ...'outlet:¦date:2024¦is:opening¦@harbour¦topic:Ferries'.split('¦'),
  );
  test('of whatever marks, is read as the same tree with nothing to name, and is printed the same', () => {
    assert(
      property(array(marks, { maxLength: 24 }), (pieces) => {
        const { tree } = parseQuery(pieces.join(''), names);
        if (!tree) return;
        const printed = printQuery(tree);
        const again = parseQuery(printed, names);
        expect(again.ignored).toEqual([]);
        expect(bare(again.tree)).toEqual(bare(tree));
        expect(printQuery(again.tree ?? tree)).toBe(printed);
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    ['in:statement  peace AND talks', 'in:statement peace talks'],
    ['“political settlement” -(a OR b)', '"political settlement" NOT (a OR b)'],
    ['=peace NEAR/10 (talks OR 和平)', '"peace" NEAR (talks OR 和平)'],
    ['in:question match:case a OR b BEFORE/3 /c/', 'in:question match:case a OR b BEFORE/3 /c/'],
  ])('%s', (query, printed) => {
    expect(printQuery(read(query))).toBe(printed);
  });
});
