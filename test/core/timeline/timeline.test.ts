import { afterEach, describe, expect, it } from 'vitest';
import { methods, timelineInput, type Input, type Timeline } from '../../../src/contract/index.ts';
import { createTimeline } from '../../../src/core/timeline/timeline.ts';
import { openFixtureStore, type FixtureStore, type ToldBriefing } from '../fixture-store.ts';

let project: FixtureStore;
afterEach(() => project.close());

const open = (...briefings: readonly ToldBriefing[]) => {
  project = openFixtureStore(...briefings);
  const { searcher, corpus, collection } = project;
  // The line of number 7 is said in the first sentence of the first two passages.
  const room = createTimeline(searcher, corpus.run, (line) =>
    line === 7 ? [0, 1].map((place) => ({ place, start: 12, end: 20 })) : [],
  );
  return {
    collection,
    rows: async (asked: Input<'timeline.rows'>) =>
      (await room['timeline.rows'](timelineInput.parse(asked))) satisfies Timeline,
    elements: async (query: string) =>
      room['timeline.elements'](methods['timeline.elements'].input.parse({ query })),
  };
};

const said = (
  date: string | null,
  statement: string,
  outlet = 'Harbour Post',
  series = 'Harbour',
): ToldBriefing => ({
  date,
  series,
  said: [{ question: 'The ferry?', statement, outlet, speaker: 'Ilsa Maren' }],
});

describe('a statement timeline', () => {
  it('has every answer in the order of days, each as its change from the one before', async () => {
    const { rows } = open(
      said('2024-02-01', 'The ferry sails at eight. All are welcome.', 'Gull Radio'),
      said('2024-01-01', 'The ferry sails at seven. All are welcome.'),
      said('2024-01-15', 'The port is calm.'),
      said(null, 'The ferry sails.'),
    );
    const told = await rows({ query: 'ferry sails', in: 'statement' });
    expect(told).toMatchObject({ answers: 3, undated: 1, sentences: 4, total: 3 });
    expect(told.rows.map(({ ref, before }) => [ref, before?.ref ?? null])).toEqual([
      ['2#1', null],
      ['1#1', '2#1'],
      ['4#1', '1#1'],
    ]);
    const [first, second] = told.rows;
    expect(first?.change).toBeNull();
    expect(second).toMatchObject({ outlet: 'Gull Radio', change: { counts: { same: 1, changed: 1 } } });
    expect(second?.change?.rows[0]?.words).toContainEqual(['added', 'eight']);
  });

  it('makes one row of answers in a row that say the same, whatever marks and capitals they have', async () => {
    const { rows } = open(
      said('2024-01-01', 'The ferry sails, at seven.'),
      said('2024-01-02', 'The ferry sails at seven!'),
      said('2024-01-03', 'The Ferry sails at seven.'),
      said('2024-01-04', 'No ferry sails.'),
      said('2024-01-05', 'The ferry sails at seven.'),
    );
    const told = await rows({ query: 'ferry', in: 'statement' });
    expect(told.rows.map(({ same }) => same.map(({ date }) => date))).toEqual([
      ['2024-01-01', '2024-01-02', '2024-01-03'],
      ['2024-01-04'],
      ['2024-01-05'],
    ]);
    expect(told.rows[1]?.before?.date).toBe('2024-01-03');
    const each = await rows({ query: 'ferry', in: 'statement', runs: 'open', limit: 2, offset: 1 });
    expect(each).toMatchObject({
      total: 5,
      rows: [{ ref: '2#1', change: { counts: { same: 0, changed: 1 } } }, { ref: '3#1' }],
    });
  });

  it('compares an answer with the one before it of its own series', async () => {
    const { rows } = open(
      said('2024-01-01', 'The ferry sails at seven.'),
      said('2024-01-02', 'Ferry fares rise.', 'Gull Radio', 'Bank'),
      said('2024-01-03', 'The ferry sails at eight.'),
    );
    const told = await rows({ query: 'ferry', in: 'statement' });
    expect(told.rows.map(({ series, before }) => [series, before?.ref ?? null])).toEqual([
      ['Harbour', null],
      ['Bank', null],
      ['Harbour', '1#1'],
    ]);
    expect(told.threads).toEqual([
      { series: 'Harbour', language: 'en', answers: 2 },
      { series: 'Bank', language: 'en', answers: 1 },
    ]);
  });

  it('tells of each sentence the first answer that had it', async () => {
    const { rows, elements } = open(
      said('2024-01-01', 'The ferry sails. All are welcome.'),
      said('2024-01-02', 'The ferry sails. Bring a coat.'),
      said('2024-01-03', 'Bring a coat. The ferry sails!'),
    );
    const told = await rows({ query: 'ferry', in: 'statement' });
    expect(told.rows[2]?.sentences).toEqual([
      { text: 'Bring a coat.', first: '2#1', firstDate: '2024-01-02', answers: 2 },
      { text: 'The ferry sails!', first: '1#1', firstDate: '2024-01-01', answers: 3 },
    ]);
    expect(
      (await elements('ferry')).elements.map(({ text, first, last, answers }) => [
        text,
        first.ref,
        last.ref,
        answers,
      ]),
    ).toEqual([
      ['The ferry sails.', '1#1', '3#1', 3],
      ['All are welcome.', '1#1', '1#1', 1],
      ['Bring a coat.', '2#1', '3#1', 2],
    ]);
  });

  it('shows only the sentences that say it where that is asked, of a line those that the ledger has', async () => {
    const { rows } = open(
      said('2024-01-01', 'The ferry sails. All are welcome.'),
      said('2024-01-02', 'Bring a coat. The ferry sails. All is well.'),
      said('2024-01-03', 'Nothing else.'),
    );
    const words = await rows({ query: 'ferry', of: 'sentences' });
    expect(words.rows.map(({ sentences, same }) => [sentences.map(({ text }) => text), same.length])).toEqual(
      [[['The ferry sails.'], 2]],
    );
    expect(words.withoutSentence).toBe(1);
    const outlets = await rows({ query: 'outlet:Harbour', of: 'sentences' });
    expect(outlets.answers).toBe(3);
  });
});
