import { array, assert, constantFrom, integer, property, record } from 'fast-check';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorAt, spanKind, type Change } from '../../../src/contract/index.ts';
import { placeOf } from '../../../src/core/corrections/anchors.ts';
import { applyChanges } from '../../../src/core/corrections/apply.ts';
import { readTranscript } from '../../../src/core/transcript/read.ts';
import type { Transcript } from '../../../src/core/transcript/transcript.ts';

const text = `Harbour Ministry: Regular Press Conference on March 5, 2024

Coast Wire: Will the ferry sail?

Lin Hale: It will. Harbour Times: And the strike? It goes on.

Tide Radio: Is there a plan?

Lin Hale: There is a plan for the port.
`;
const read = async (): Promise<Transcript> => readTranscript(new TextEncoder().encode(text), 'one.txt');
const at = (words: string, within = text) => anchorAt(within, within.indexOf(words));
const asked = ({ text: all, spans, exchanges }: Transcript) =>
  exchanges.map(({ question, statement, asker, outlet, speaker }) => ({
    question: all.slice(spans[question]?.start, spans[question]?.end).trim(),
    statement: all.slice(spans[statement]?.start, spans[statement]?.end).trim(),
    asker,
    outlet,
    speaker,
  }));
const put = async (...changes: readonly Change[]) => applyChanges(await read(), changes);

/** Spans touch and rebuild the text; exchanges and announcements are numbered from 1 and name spans of their kind. */
const faultsOf = ({ text: all, spans, exchanges, announcements }: Transcript): string[] => {
  const faults: string[] = [];
  if (spans.map(({ start, end }) => all.slice(start, end)).join('') !== all) faults.push('text');
  spans.forEach(({ start, end }, place) => {
    if (end <= start || start !== (spans[place - 1]?.end ?? 0)) faults.push(`span ${place}`);
  });
  exchanges.forEach(({ n, question, statement }, place) => {
    if (n !== place + 1 || spans[question]?.kind !== 'question' || spans[statement]?.kind !== 'statement')
      faults.push(`exchange ${place}`);
  });
  announcements.forEach(({ n, span }, place) => {
    if (n !== place + 1 || spans[span]?.kind !== 'announcement') faults.push(`announcement ${place}`);
  });
  return faults;
};

describe('putting a reading right', () => {
  it('leaves it as it was where nothing is changed', async () => {
    const asRead = await read();
    expect(applyChanges(asRead, []).transcript).toEqual(asRead);
  });

  it('is the same reading again for every fixture, taken apart and put together', async () => {
    const folder = 'test/fixtures/transcripts';
    for (const name of readdirSync(folder).filter((each) => /\.(txt|md|html)$/.test(each))) {
      const asRead = await readTranscript(readFileSync(join(folder, name)), name);
      const place = asRead.spans.findIndex(({ kind }) => kind === 'statement' || kind === 'announcement');
      const span = asRead.spans[place];
      if (!span) continue;
      const same: Change = { kind: 'retype', at: anchorAt(asRead.text, span.start), as: span.kind };
      const { transcript, misfits } = applyChanges(asRead, [same]);
      expect({ name, misfits, ...transcript }).toEqual({ name, misfits: [], ...asRead });
    }
  });

  it('cuts a part in two: what comes after is another question and answer', async () => {
    const { transcript, misfits } = await put(
      { kind: 'split', at: at('Harbour Times:'), as: 'label' },
      { kind: 'split', at: at('And the strike?'), as: 'question' },
      { kind: 'split', at: at('It goes on.'), as: 'statement' },
      { kind: 'relabel', at: at('And the strike?'), outlet: 'Harbour Times' },
      { kind: 'relabel', at: at('It goes on.'), speaker: 'Lin Hale' },
    );
    expect(misfits).toEqual([]);
    expect(asked(transcript).map(({ outlet, question, statement }) => [outlet, question, statement])).toEqual(
      [
        ['Coast Wire', 'Will the ferry sail?', 'It will.'],
        ['Harbour Times', 'And the strike?', 'It goes on.'],
        ['Tide Radio', 'Is there a plan?', 'There is a plan for the port.'],
      ],
    );
    expect(faultsOf(transcript)).toEqual([]);
  });

  it('joins parts, and takes in what stands between', async () => {
    const { transcript } = await put(
      { kind: 'merge', at: at('It will.') },
      { kind: 'merge', at: at('It will.') },
    );
    expect(asked(transcript)).toMatchObject([
      {
        outlet: 'Coast Wire',
        question: 'Will the ferry sail?',
        statement: expect.stringMatching(/^It will.*port\.$/s),
      },
    ]);
    expect(faultsOf(transcript)).toEqual([]);
  });

  it('makes a question words that stand apart, so that its answer is an announcement', async () => {
    const { transcript } = await put({ kind: 'retype', at: at('Is there a plan?'), as: 'aside' });
    expect(asked(transcript)).toHaveLength(1);
    expect(transcript.announcements).toHaveLength(1);
    expect(faultsOf(transcript)).toEqual([]);
  });

  it('changes facts, and says that a date was put right by hand', async () => {
    const { transcript } = await put(
      { kind: 'facts', date: '2024-03-06', series: 'Harbour ministry' },
      { kind: 'facts', date: null },
    );
    expect(transcript).toMatchObject({
      date: null,
      series: 'Harbour ministry',
      dateFrom: 'put right by hand',
    });
  });

  it('tells of what fits nowhere, and does the rest', async () => {
    const { transcript, misfits } = await put(
      { kind: 'retype', at: { start: 3, quote: 'never said at all', before: '' }, as: 'foot' },
      { kind: 'relabel', at: at('the ferry sail'), asker: 'Nobody' },
      { kind: 'split', at: { ...at('Will the ferry'), quote: 'Will' }, as: 'question' },
      { kind: 'facts', title: 'Another title' },
    );
    expect(misfits.map(({ at: place, problem }) => [place, problem])).toEqual([
      [0, expect.stringContaining('are not in the text any more')],
      [1, expect.stringContaining('no part begins at this place')],
      [2, expect.stringContaining('nothing would be left')],
    ]);
    expect(transcript.title).toBe('Another title');
  });

  it('keeps the text whole whatever is changed, and gives back what was read when all of it is left out', async () => {
    const asRead = await read();
    const changes = array(
      record({
        kind: constantFrom('split' as const, 'retype' as const, 'merge' as const, 'relabel' as const),
        start: integer({ min: 0, max: text.length - 1 }),
        as: constantFrom(...spanKind.options),
      }),
      { maxLength: 12 },
    );
    assert(
      property(changes, (list) => {
        const made = list.map(({ kind, start, as }): Change => {
          const place = anchorAt(text, start);
          if (kind === 'merge') return { kind, at: place };
          return kind === 'relabel' ? { kind, at: place, speaker: 'X' } : { kind, at: place, as };
        });
        expect(faultsOf(applyChanges(asRead, made).transcript)).toEqual([]);
      }),
      { numRuns: 500, seed: 3 },
    );
    expect(applyChanges(asRead, []).transcript).toEqual(asRead);
  });
});

describe('a place in a text that has changed', () => {
  const anchor = at('Is there a plan?');
  it('is where its words moved to', () => {
    const longer = `A new line at the head.\n${text}`;
    expect(placeOf(longer, anchor)).toEqual({ at: longer.indexOf('Is there a plan?') });
  });
  it('is found where only white space changed', () => {
    const wrapped = text.replaceAll(' ', '\n').replaceAll('\n\n', '\n \n');
    expect(placeOf(wrapped, anchor)).toEqual({ at: wrapped.indexOf('Is\nthere\na\nplan?') });
  });
  it('is found by the words before it where its own were edited a little', () => {
    const revised = `Revised.\n${text.replace('Is there a plan?', 'Is there any plan?')}`;
    expect(placeOf(revised, anchor)).toEqual({ at: revised.indexOf('Is there any plan?') });
    const twice = `${revised}\n${text.replace('Is there a plan?', 'Is there no plan?')}`;
    expect(placeOf(twice, anchor)).toHaveProperty('problem');
  });
  it('is nowhere once its words are gone, or stand in two places', () => {
    const other = text.replace(
      /Is there a plan\?[^]*/u,
      'And the tide? It comes and it goes, as it did before.',
    );
    expect(placeOf(other, anchor)).toMatchObject({ problem: expect.stringContaining('not in the text') });
    const quote = { ...anchor, quote: 'Lin Hale:', before: 'nowhere', start: 1 };
    expect(placeOf(text, quote)).toMatchObject({ problem: expect.stringContaining('2 places') });
  });
});
