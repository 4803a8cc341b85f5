import { describe, expect, it } from 'vitest';
import type { Briefing, SpanKind } from '../../src/contract/index.ts';
import { rowsOf } from '../../src/renderer/reading/beside-rows.ts';
import { blocksOf } from '../../src/renderer/reading/blocks.ts';
import { snippetAround } from '../../src/renderer/reading/snippet.ts';
import { binsOf, nameOfSpan } from '../../src/renderer/search/when-bins.ts';

/** A briefing read from pieces of text, each with its kind and number. */
const briefingOf = (pieces: readonly (readonly [SpanKind, string, number?])[]): Briefing => {
  let text = '';
  const spans = pieces.map(([kind, said, n = null]) => {
    const start = text.length;
    text += said;
    return { kind, start, end: text.length, n };
  });
  const stretch = (kind: SpanKind, n: number) => {
    const span = spans.find((other) => other.kind === kind && other.n === n);
    return { text: text.slice(span?.start, span?.end), start: span?.start ?? 0, end: span?.end ?? 0 };
  };
  const numbers = (kind: SpanKind) =>
    spans.flatMap((span) => (span.kind === kind && span.n !== null ? [span.n] : []));
  return {
    id: 7,
    paths: ['a.txt'],
    sha256: '',
    title: '',
    date: null,
    time: null,
    series: null,
    language: 'en',
    spokespersons: [],
    spokespersonNames: [],
    words: 0,
    confidence: 1,
    versions: [],
    reasons: [],
    dateFrom: null,
    layout: '',
    encoding: 'utf-8',
    format: 'text',
    checkedAt: '',
    apart: [],
    text,
    spans,
    exchanges: numbers('question').map((n) => ({
      n,
      question: { ...stretch('question', n), asker: null, outlet: null, askerName: null, outletName: null },
      statement: { ...stretch('statement', n), speaker: null, speakerName: null },
    })),
    statements: numbers('announcement').map((n) => ({
      n,
      speaker: null,
      speakerName: null,
      ...stretch('announcement', n),
    })),
  };
};

describe('a briefing as it is read', () => {
  it('keeps every piece in its order: head, announcement, exchanges, what was put between, foot', () => {
    const blocks = blocksOf(
      briefingOf([
        ['head', 'Ministry\n'],
        ['announcement', 'A visit is announced.\n', 1],
        ['label', 'Q: '],
        ['question', 'When?\n', 1],
        ['stage', '(Laughter.)\n'],
        ['label', 'A: '],
        ['statement', 'Soon.\n', 1],
        ['label', 'Moderator: '],
        ['aside', 'The last question.\n'],
        ['foot', 'Contact us'],
      ]),
    );
    expect(blocks.map((block) => (block.type === 'apart' ? block.text : block.ref))).toEqual([
      'Ministry\n',
      '7#s1',
      '7#1',
      'Moderator: The last question.\n',
      'Contact us',
    ]);
    expect(blocks[2]).toMatchObject({ between: [{ kind: 'stage', text: '(Laughter.)\n' }] });
  });

  it('leaves out what is white space only, and joins a head that is in two pieces', () => {
    const blocks = blocksOf(
      briefingOf([
        ['head', 'Ministry\n'],
        ['head', 'of Ports\n'],
        ['aside', ' \n'],
      ]),
    );
    expect(blocks).toEqual([{ type: 'apart', kind: 'head', start: 0, text: 'Ministry\nof Ports\n' }]);
  });
});

describe('the line around a hit', () => {
  it('begins at a word, says with dots that it was cut, and moves the ranges with it', () => {
    const text = `${'before '.repeat(20)}the port ${'after '.repeat(40)}`;
    const at = text.indexOf('port');
    const { text: line, ranges } = snippetAround(text, [[at, at + 4]]);
    expect(line).toMatch(/^…before .*the port after .*…$/);
    expect(ranges.map(([start, end]) => line.slice(start, end))).toEqual(['port']);
  });
});

describe('when the matches were said', () => {
  const months = (count: number) =>
    Array.from({ length: count }, (_, index) => ({
      bin: `${2000 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
      count: 1,
      held: index % 2 === 0,
    }));

  it('puts months together so that bars can be told apart', () => {
    expect(binsOf(months(24)).size).toBe('month');
    expect(binsOf(months(120))).toMatchObject({ size: 'quarter', bins: { length: 40 } });
    expect(binsOf(months(300)).bins[0]).toEqual({
      from: '2000-01-01',
      to: '2000-12-31',
      count: 12,
      held: true,
    });
  });

  it('names a stretch as shortly as it can be said', () => {
    expect(nameOfSpan('2024-02-01', '2024-02-29')).toBe('February 2024');
    expect(nameOfSpan('2024-01-01', '2024-03-31')).toBe('January to March 2024');
    expect(nameOfSpan('2024-01-01', '2024-12-31')).toBe('2024');
    expect(nameOfSpan('2024-01-01', '')).toBe('Since 1 January 2024');
  });
});

describe('what was read beside its source', () => {
  it('has all of the source in its rows, each from the label before what is read in it', () => {
    const briefing = briefingOf([
      ['head', 'Menu\n\n'],
      ['label', 'Coast Wire: '],
      ['question', 'Will it sail?\n\n', 1],
      ['label', 'Lin Hale: '],
      ['statement', 'It will.\n\n', 1],
      ['stage', '(Laughter)\n'],
      ['label', '\nTide Radio: '],
      ['question', 'When?\n', 2],
      ['statement', 'Soon.\n', 2],
      ['foot', 'Print'],
    ]);
    const rows = rowsOf(briefing, blocksOf(briefing));
    const said = rows.map(({ spans }) =>
      spans.map(({ start, end }) => briefing.text.slice(start, end)).join(''),
    );
    expect(said).toEqual([
      'Menu\n\n',
      'Coast Wire: Will it sail?\n\nLin Hale: It will.\n\n',
      '(Laughter)\n\n',
      'Tide Radio: When?\nSoon.\n',
      'Print',
    ]);
    expect(said.join('')).toBe(briefing.text);
    expect(rows.map(({ block }) => block?.type)).toEqual(['apart', 'exchange', 'apart', 'exchange', 'apart']);
  });

  it('has a row without anything read where the source begins with something else', () => {
    const briefing = briefingOf([
      ['head', '\n\n'],
      ['announcement', 'Good day.', 1],
    ]);
    const rows = rowsOf(briefing, blocksOf(briefing));
    expect(rows.map(({ start, end }) => [start, end])).toEqual([
      [0, 2],
      [2, 11],
    ]);
    expect(rows[0]?.block).toBeUndefined();
  });
});
