import { afterEach, describe, expect, test } from 'vitest';
import { prepareTranscript } from '../../../src/core/import/prepare.ts';
import { createBriefingWriter } from '../../../src/core/import/write.ts';
import { noDecisions } from '../../../src/core/names/decisions.ts';
import { readShipped } from '../../../src/core/names/shipped.ts';
import { sameOutletBy } from '../../../src/core/twins/outlets.ts';
import { findTwins, pendingOf } from '../../../src/core/twins/find.ts';
import { ferryDay, ferryDayChinese, ferryDayEdited, openTwins, otherDay, toldDay } from './ferry-day.ts';

type Project = Awaited<ReturnType<typeof openTwins>>;
let project: Project;
afterEach(() => project.close());

describe('versions of one briefing are found', () => {
  test('an edited transcript: what it left out is missing, what it changed is altered', async () => {
    project = await openTwins(toldDay(ferryDay), toldDay(ferryDayEdited));
    expect(project.twins()).toEqual([[1, 2]]);
    expect(project.beside(1, 2)).toEqual(['1:1 same', '2:2 altered', '4:3 same']);
  });

  test('the same in another language, exchange by exchange', async () => {
    project = await openTwins(toldDay(ferryDay), toldDay(ferryDayChinese, { language: 'zh' }));
    expect(project.twins()).toEqual([[1, 2]]);
    expect(project.beside(1, 2)).toEqual(['1:1 same', '2:2 same', '3:3 same', '4:4 same']);
  });

  test('by who asks, where a list of outlets knows both names and nothing else tells', async () => {
    const plain = (outlet: string, question: string, statement: string) => ({ outlet, question, statement });
    project = await openTwins(
      toldDay([
        plain('Bloomberg', 'Do you have a comment on that?', 'We have said what there is to say about it.'),
        plain('Reuters', 'Can you say anything more to us?', 'There is no more to be said about it now.'),
      ]),
    );
    project.add(
      toldDay([plain('路透社', '还有什么可以告诉我们的吗？', '现在没有更多可以说的。')], { language: 'zh' }),
    );
    await findTwins(project.store, {
      sameOutlet: sameOutletBy(readShipped('resources'), noDecisions),
      isCancelled: () => false,
      onProgress: () => {},
    });
    expect(project.beside(1, 2)).toEqual(['2:1 same']);
  });

  test('one exchange of it in another language, beside the right one', async () => {
    const one = ferryDayChinese.slice(2, 3);
    project = await openTwins(toldDay(ferryDay), toldDay(one, { language: 'zh' }));
    expect(project.beside(1, 2)).toEqual(['3:1 same']);
  });

  test('an exchange that stands at another place is the same one, moved', async () => {
    const [first, second, third, fourth] = ferryDay;
    project = await openTwins(
      toldDay(ferryDay),
      toldDay([second, third, fourth, first].filter((said) => said !== undefined)),
    );
    expect(project.beside(1, 2)).toEqual(['1:4 same', '2:1 same', '3:2 same', '4:3 same']);
    expect(project.records.rowsOf(1, 2).map(({ moved }) => moved)).toEqual([true, false, false, false]);
  });

  test('stamped with the next day', async () => {
    project = await openTwins(toldDay(ferryDay), toldDay(ferryDayEdited, { date: '2024-03-13' }));
    expect(project.twins()).toEqual([[1, 2]]);
  });

  test('without a date, by its text', async () => {
    project = await openTwins(
      toldDay(ferryDay),
      toldDay(otherDay, { date: '2024-05-01' }),
      toldDay(ferryDayEdited, { date: null }),
    );
    expect(project.twins()).toEqual([[1, 3]]);
  });

  test('without a date, when the dated one comes later', async () => {
    project = await openTwins(toldDay(ferryDayEdited, { date: null }), toldDay(otherDay));
    expect(project.twins()).toEqual([]);
    project.add(toldDay(ferryDay));
    await project.look();
    expect(project.twins()).toEqual([[1, 3]]);
  });

  test('under the name of another series', async () => {
    project = await openTwins(toldDay(ferryDay), toldDay(ferryDayEdited, { series: 'Tides in the press' }));
    expect(project.twins()).toEqual([[1, 2]]);
    expect(project.pair(1, 2)?.reasons).toContain(
      'Named as two series, Ministry of Tides and Tides in the press',
    );
  });

  test('with the evidence in words', async () => {
    project = await openTwins(toldDay(ferryDay), toldDay(ferryDayEdited));
    expect(project.pair(1, 2)?.reasons).toEqual([
      'Both are of 2024-03-12',
      'One series: Ministry of Tides',
      '3 of 3 exchanges of the shorter are found in the other, in the same order',
      '2 word for word, 1 with changes',
    ]);
  });
});

describe('what is no version of one briefing is not found', () => {
  test('a second briefing of the same day', async () => {
    project = await openTwins(toldDay(ferryDay), toldDay(otherDay));
    expect(project.records.pairs()).toEqual([]);
  });

  test('a second briefing of the same day in another language', async () => {
    project = await openTwins(toldDay(otherDay), toldDay(ferryDayChinese, { language: 'zh' }));
    expect(project.twins()).toEqual([]);
  });

  test('a statement of that day, though it was read out at the briefing', async () => {
    const statement = { statement: ferryDay[0]?.statement ?? '' };
    project = await openTwins(toldDay([statement, ...ferryDay]), toldDay([statement]));
    expect(project.records.pairs()).toEqual([]);
  });

  test('the next day, though it says the same standing line and nothing else', async () => {
    const said = [
      {
        question: 'Is there news of the talks on the harbour?',
        statement: 'We have said what we have to say on that, and I have nothing to add today.',
      },
    ];
    project = await openTwins(toldDay(said), toldDay(said, { date: '2024-03-13' }));
    expect(project.records.pairs()).toEqual([]);
  });

  test('the next day in another language, though it is on the same countries', async () => {
    const sameMatters = ferryDayChinese.slice(1, 2);
    project = await openTwins(
      toldDay(ferryDay),
      toldDay(sameMatters, { language: 'zh' }),
      toldDay(sameMatters, { language: 'zh', date: '2024-03-13' }),
    );
    expect(project.twins()).toContainEqual([1, 2]);
    expect(project.twins()).not.toContainEqual([1, 3]);
  });
});

describe('a search for twins', () => {
  test('looks only at what is new or changed', async () => {
    project = await openTwins(toldDay(ferryDay), toldDay(otherDay, { date: '2024-05-01' }));
    expect(pendingOf(project.store)).toEqual([]);
    project.add(toldDay(ferryDayEdited));
    expect(pendingOf(project.store).map(({ id }) => id)).toEqual([3]);
    await project.look();
    expect(project.twins()).toEqual([[1, 3]]);
  });

  test('forgets what was found of a briefing whose text is another now', async () => {
    project = await openTwins(toldDay(ferryDay), toldDay(ferryDayEdited));
    rewrite(project, 2, 3);
    await project.look();
    expect(project.twins()).toEqual([]);
    expect(project.collection.columns().versions).toBeNull();
  });

  test('that is cancelled keeps what it did and goes on from there', async () => {
    project = await openTwins();
    project.add(
      ...Array.from({ length: 450 }, (_, i) =>
        toldDay(otherDay, { date: null, title: `${i}`, series: `${i}` }),
      ),
    );
    let done = 0;
    await findTwins(project.store, {
      isCancelled: () => done >= 200,
      onProgress: (progress) => (done = progress.done),
    });
    expect(pendingOf(project.store)).toHaveLength(250);
  });
});

/** Puts the text of another briefing in the place of one's own, as an import does with a changed file. */
const rewrite = ({ store, add }: Project, id: number, like: number): void => {
  add(toldDay(otherDay, { date: '2020-01-01' }));
  const told = store
    .prepare<[number], { text: string }>(
      'SELECT group_concat(text, char(10)) AS text FROM span WHERE briefing_id = ?',
    )
    .get(like);
  const text = told?.text ?? '';
  const writer = createBriefingWriter(store);
  store.transaction(() =>
    writer.replace(
      id,
      prepareTranscript(
        {
          text,
          spans: [
            { kind: 'question', start: 0, end: 10, n: 1 },
            { kind: 'statement', start: 10, end: text.length, n: 1 },
          ],
          exchanges: [{ n: 1, question: 0, statement: 1, asker: null, outlet: null, speaker: null }],
          announcements: [],
          series: 'Ministry of Tides',
          language: 'en',
          date: '2024-03-12',
          title: 'Another text',
          encoding: 'utf-8',
          format: 'text',
          time: null,
          dateFrom: null,
          layout: 'told',
          confidence: 1,
          reasons: [],
          spokespersons: [],
        },
        new Map(),
      ),
      'another hash',
    ),
  )();
};
