import { describe, expect, it, onTestFinished } from 'vitest';
import type { Nonanswer } from '../../../src/contract/index.ts';
import type { ToldBriefing } from '../fixture-store.ts';
import { openNonanswers } from './open-nonanswers.ts';

/** Answers that say something of other things, so that a question and its answer are few among many. */
const calm: ToldBriefing['said'] = [
  {
    question: 'How are the ferries?',
    statement: 'The ferries run as they did before the storm came in.',
    outlet: 'Delta TV',
  },
  {
    question: 'Is the market open?',
    statement: 'Yes, the market is open from eight in the morning on.',
    outlet: 'City Desk',
  },
];

const suggested = async (...briefings: readonly ToldBriefing[]): Promise<Map<string, Nonanswer>> => {
  const fixture = await openNonanswers(...briefings);
  onTestFinished(fixture.close);
  return new Map((await fixture.list()).suggestions.map((each) => [each.ref, each]));
};

const asked = (question: string, statement: string, outlet = 'Harbour Post') => ({
  question,
  statement,
  outlet,
});
const day = (...said: ToldBriefing['said']): ToldBriefing => ({
  date: '2024-03-04',
  said: [...said, ...calm],
});

describe('names of the question that the answer never takes up', () => {
  it('are told where nothing that is asked about comes back', async () => {
    const question = 'What do you say of the link between the company Quellnet and the port?';
    const found = await suggested(day(asked(question, 'We oppose any groundless attack on our good name.')));
    const [one] = [...found.values()];
    expect(one?.missing).toEqual(['Quellnet']);
    const word = one?.evidence[0]?.words[0];
    expect(question.slice(word?.start, word?.end)).toBe('Quellnet');
  });

  it.each([
    ['by the word itself', 'What of Quellnet?', 'We know Quellnet and its work on the quays well.'],
    ['by its country in another form', 'Will you visit Chile?', 'Our ties with the Chilean side are close.'],
    [
      'by the noun it was told with',
      'What of the company Quellnet?',
      'The company has to follow the law, as all do.',
    ],
    ['by its initials', 'What of the Northern Tide Council?', 'The NTC speaks for itself in these matters.'],
    [
      'by the last word of its name',
      'What of the Morvan Regional Council?',
      'We talk to councils at every level.',
    ],
    [
      'as a person',
      'Will you meet Governor Anna Telmar?',
      'We have nothing against it; she is welcome here.',
    ],
    ['with a yes', 'Will you go to Morvan?', 'Yes, we will.'],
  ])('are not told when taken up %s', async (_, question, statement) => {
    const found = await suggested(day(asked(question, statement)));
    expect([...found.values()].filter(({ reasons }) => reasons.includes('missing'))).toEqual([]);
  });

  it('are not told of examples, of who is called by name, and of who reported it', async () => {
    const found = await suggested(
      day(
        asked(
          'How do you answer the fears of ports like Morvan and Telmar?',
          'Our quays keep all the rules that bind us.',
        ),
        asked('Ilsa, is that so?', 'It was decided yesterday and nothing has been changed since then.'),
        asked('Reuters had it first. Is that so?', 'It was decided last week and all were told of it then.'),
      ),
    );
    expect([...found.keys()]).toEqual([]);
  });

  it('are found in Chinese, and taken up by one character of a country', async () => {
    const found = await suggested({
      date: '2024-03-04',
      language: 'zh',
      said: [
        asked('请问贵方是否与“海潮科技”公司有关系？', '我们反对任何毫无根据的抹黑和指责。'),
        asked('日本外相称将访问港口。请问有何评论？', '日方的有关说法我们注意到了。'),
      ],
    });
    expect([...found.values()].map(({ missing }) => missing)).toEqual([['海潮科技']]);
  });
});

describe('words that turn a question away', () => {
  const away = 'I have nothing new for you on this subject today.';
  const questions = [
    'Will Morvan pay for the damaged pier?',
    'Did Telmar sign the fishing treaty?',
    'How many boats left Ostrava quay?',
    'Is Quellnet under investigation?',
    'When does Admiral Lund retire?',
    'What became of the Selby lighthouse?',
  ];

  it('are learnt from the collection: a line that answers quite different questions', async () => {
    const briefings = questions.map((question, at) => ({
      date: `2024-03-0${at + 1}`,
      said: [asked(question, away, `Outlet ${at}`), ...calm],
    }));
    const found = await suggested(...briefings);
    const turnedAway = [...found.values()].filter(({ reasons }) => reasons.includes('deflection'));
    expect(turnedAway).toHaveLength(questions.length);
    const evidence = found.get('1#1')?.evidence.find(({ kind }) => kind === 'deflection');
    expect(evidence).toMatchObject({ strength: 2, line: expect.any(Number) });
    expect(evidence?.why).toContain('answers 6 exchanges');
    // What is said every day in answer to the same question turns nothing away.
    expect(turnedAway.every(({ ref }) => ref.endsWith('#1'))).toBe(true);
  });

  it('come from the person’s own list as well', async () => {
    const fixture = await openNonanswers(
      day(asked('Who pays for it?', 'That is a matter for the tide, as they say.')),
    );
    onTestFinished(fixture.close);
    expect((await fixture.list()).suggestions).toEqual([]);
    fixture.store
      .prepare(
        "INSERT INTO word_list (name, entries, note, saved_at) VALUES ('deflections', 'a matter for the tide', '', '')",
      )
      .run();
    await fixture.find();
    const [only] = (await fixture.list()).suggestions;
    expect(only?.reasons).toEqual(['deflection']);
    expect(only?.evidence[0]?.why).toContain('@deflections');
  });
});

describe('an answer that was given before', () => {
  const first =
    'Our stance on the strait is well known. We will go on working for a calm settlement of the matter in our own way.';
  const again = 'We will go on working for a calm settlement of the matter in our own way.';

  it('is told of both, where the same asker asks further', async () => {
    const found = await suggested(
      day(asked('Will you go to the talks?', first), asked('Which way do you mean by that?', again)),
    );
    expect(found.get('1#1')?.evidence).toMatchObject([{ kind: 'near-repeat', ref: '1#2' }]);
    expect(found.get('1#2')?.evidence).toMatchObject([
      { kind: 'near-repeat', ref: '1#1', by: 'Harbour Post' },
    ]);
  });

  it('is told of the later one alone, where somebody else asks', async () => {
    const found = await suggested(
      day(
        asked('Will you go to the talks?', first),
        asked('Which way do you mean by that?', again, 'Radio Quay'),
      ),
    );
    expect([...found.keys()]).toEqual(['1#2']);
  });
});

describe('the same asker who asks about the same', () => {
  it('is told with where, in the same briefing', async () => {
    const found = await suggested(
      day(
        asked(
          'Did Quellnet build the sluice at Morvan?',
          'The sluice at Morvan was built by good people of Quellnet.',
        ),
        asked('But did Quellnet build the sluice?', 'The sluice stands, and Quellnet knows it.'),
      ),
    );
    expect(found.get('1#1')).toMatchObject({ reaskedIn: ['1#2'], reasons: ['asked-again'] });
    expect(found.has('1#2')).toBe(false);
  });

  it('is nobody, where another outlet asks', async () => {
    const found = await suggested(
      day(
        asked(
          'Did Quellnet build the sluice at Morvan?',
          'The sluice at Morvan was built by good people of Quellnet.',
        ),
        asked(
          'But did Quellnet build the sluice?',
          'The sluice stands, and Quellnet knows it.',
          'Radio Quay',
        ),
      ),
    );
    expect([...found.keys()]).toEqual([]);
  });
});

describe('suggestions', () => {
  it('are narrowed by a query, and looked for again only when something changed', async () => {
    const fixture = await openNonanswers(
      day(asked('What of the company Quellnet?', 'We oppose any groundless attack on us.')),
    );
    onTestFinished(fixture.close);
    expect((await fixture.list({ query: 'Quellnet' })).total).toBe(1);
    expect(await fixture.list({ query: 'ferries' })).toMatchObject({ total: 0, exchanges: 1 });
    expect((await fixture.list()).current).toBe(true);
    fixture.add(
      day(asked('What of the company Tidewell?', 'We oppose any groundless attack on our people.')),
    );
    expect((await fixture.list()).current).toBe(false);
    await fixture.find();
    expect(await fixture.list()).toMatchObject({ total: 2, current: true });
  });
});
