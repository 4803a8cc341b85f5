import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { columnsOf } from '../../../../src/core/transcript/formats/table-columns.ts';
import { readDocument } from '../../../../src/core/transcript/read.ts';
import type { ReadingChoices } from '../../../../src/contract/index.ts';
import { openAll, told } from './opened.ts';
import { zipOf } from './zip-fixture.ts';

const bytesOf = (file: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/formats/${file}`, import.meta.url));

const readAll = async (content: Uint8Array | string, path: string, choices: ReadingChoices = {}) =>
  (await openAll(content, path, choices)).map((opened) => {
    if ('failure' in opened) return { path: opened.path, failure: opened.failure };
    const transcript = readDocument(opened.document);
    return { path: opened.path, reasons: transcript.reasons, series: transcript.series, ...told(transcript) };
  });

describe('tables of questions and answers', () => {
  it('become a briefing for each day and title, each row an exchange, courtesies too', async () => {
    const briefings = await readAll(bytesOf('exchanges.csv'), '/a/exchanges.csv');
    expect(briefings).toMatchObject([
      {
        path: '/a/exchanges.csv/2025-02-03 Regierungspressekonferenz',
        title: 'Regierungspressekonferenz',
        date: '2025-02-03',
        exchanges: [
          {
            asker: 'Annika Brückner',
            outlet: 'Seeblatt',
            question: 'Wann wird die Drehbrücke freigegeben?',
            statement: 'Am 20. Februar; die Lager sind geliefert.',
          },
          {
            asker: 'Tomas Reinholt',
            outlet: 'Radio Seeufer',
            question: 'Und die Nachtfähre?',
            statement: 'Sie fährt bis Jahresende.\nDanach sehen wir uns die Zahlen an.',
          },
          { asker: 'Annika Brückner', question: 'Danke.', statement: 'Gern geschehen.' },
        ],
        whole: true,
      },
      {
        path: '/a/exchanges.csv/2025-02-17 Regierungspressekonferenz',
        date: '2025-02-17',
        exchanges: [{ asker: 'Ines Carvallo', outlet: 'Nordagentur' }],
      },
    ]);
    expect(briefings[0]).toMatchObject({
      reasons: expect.arrayContaining([
        expect.objectContaining({
          code: 'columns-judged',
          text: expect.stringContaining('question from “Frage”'),
        }),
      ]),
    });
  });

  it('whose columns have names that say nothing are judged by what is in them', async () => {
    const csv =
      'x1,x2,x3\n' +
      '5 May 2025,Will the bridge that was promised for the spring be opened this year?,It will be opened before the summer; the bearings have been delivered.\n' +
      '5 May 2025,Has the contractor been paid in full for the scaffolding of last winter?,Half of it has been paid. The rest is due when the bridge is opened.\n';
    expect(await readAll(csv, '/a/b.csv')).toMatchObject([
      {
        date: '2025-05-05',
        exchanges: [{}, {}],
        reasons: expect.arrayContaining([expect.objectContaining({ weight: 0.1 })]),
      },
    ]);
  });

  it('that only tell of transcripts hold none: addresses, names of files and notes were not said', async () => {
    const rows =
      '{"day":"2025-05-05","address":"https://example.org/briefings/2025/may/the-bridge-and-the-contractor.html","note":"Two people answer. One of them has no label, and is named in the title only."}\n' +
      '{"day":"2025-05-06","address":"https://example.org/briefings/2025/may/the-ferry-that-did-not-sail.html","note":"The date is only in the name of the file. The moderator is not named."}\n';
    expect(await readAll(rows, '/a/list.jsonl')).toMatchObject([
      { failure: { message: expect.stringContaining('No column of questions, answers or speeches') } },
    ]);
  });

  it('are read as a person says', async () => {
    const csv = 'when,words,reply\n2025-05-05,Is it open?,It is.\n';
    const columns = { date: 'when', question: 'words', statement: 'reply' };
    expect(await readAll(csv, '/a/b.csv', { columns })).toMatchObject([
      {
        exchanges: [{ question: 'Is it open?', statement: 'It is.' }],
        reasons: expect.arrayContaining([expect.objectContaining({ code: 'columns-chosen' })]),
      },
    ]);
  });

  it('without days and titles are one briefing, however long', async () => {
    const rows = Array.from({ length: 20_000 }, (_, at) => `Is ${at} open?,It is.`);
    const [only, ...others] = await openAll(`question,answer\n${rows.join('\n')}\n`, '/a/b.csv');
    expect(others).toEqual([]);
    expect(only).toMatchObject({ path: '/a/b.csv/rows' });
  });

  it('carry down what stands in the first row of merged cells', async () => {
    const csv = 'date,title,question,answer\n2025-05-05,Noon,Is it open?,It is.\n,,And now?,Still.\n';
    expect(await readAll(csv, '/a/b.csv')).toMatchObject([{ title: 'Noon', exchanges: [{}, {}] }]);
  });

  it('settle which figure is the day by the rest of the column', async () => {
    const csv = 'date,question,answer\n3/4/2025,Is it open?,It is.\n28/4/2025,And now?,Still.\n';
    expect(await readAll(csv, '/a/b.csv')).toMatchObject([{ date: '2025-04-03' }, { date: '2025-04-28' }]);
  });
});

describe('tables of speeches', () => {
  it.each(['speeches.xlsx', 'speeches.tsv'])(
    '%s: who asks by their role, in the order that is counted',
    async (file) => {
      expect(await readAll(bytesOf(file), `/a/${file}`)).toMatchObject([
        {
          path: `/a/${file}/2025-05-06 Question time: the lake treaty`,
          date: '2025-05-06',
          exchanges: [
            {
              asker: 'Tomas Reinholt',
              speaker: 'Ms. Adeyemi',
              statement: expect.stringContaining('binds all five towns'),
            },
            { asker: 'Ines Carvallo', speaker: 'Ms. Adeyemi' },
          ],
          whole: true,
        },
        { date: '2025-05-13', exchanges: [{ question: 'Will the night ferry be kept?' }] },
      ]);
    },
  );

  it('in JSON lines, briefings that hold lists of turns: who asks is judged by what is said', async () => {
    expect(await readAll(bytesOf('briefings.jsonl'), '/a/briefings.jsonl')).toMatchObject([
      {
        title: 'Noon briefing',
        series: 'Lake Commission',
        date: '2025-06-02',
        exchanges: [{}, { speaker: 'Ms. Adeyemi' }],
        whole: true,
      },
      { date: '2025-06-09', exchanges: [{ statement: expect.stringContaining('It met on Friday') }] },
    ]);
  });

  it('whose cells hold whole transcripts are read like any other', async () => {
    const transcript =
      'Herald: Will it open?\nMira Osei: In May, before the tides.\nHerald: And the ferry?\nMira Osei: It stays.';
    const json = JSON.stringify([
      { date: '2025-03-14', title: 'Osei’s Regular Press Conference', body: transcript },
    ]);
    expect(await readAll(json, '/a/b.json')).toMatchObject([{ date: '2025-03-14', exchanges: [{}, {}] }]);
  });
});

describe('tables that are none', () => {
  it.each([
    ['an empty file', '', '/a/b.csv', 'empty'],
    ['a row of names alone', 'date,question,answer\n', '/a/b.csv', 'no rows'],
    ['figures', 'year,fish\n2024,12\n2025,14\n', '/a/b.csv', 'No column of questions'],
    ['settings', '{"name":"x","version":"1.0"}', '/a/package.json', 'No column of questions'],
    ['JSON with a broken line', '{"text":"a"}\n{"text":\n', '/a/b.jsonl', 'Line 2'],
  ])('%s', async (_what, content, path, why) => {
    expect(await readAll(content, path)).toMatchObject([
      { path, failure: { code: 'file-unreadable', message: expect.stringContaining(why) } },
    ]);
  });
});

describe('the columns of a table', () => {
  it('are told with some of their cells and what each is taken for', async () => {
    const input = { bytes: bytesOf('exchanges.csv'), path: '/a/exchanges.csv' };
    const path = '/a/exchanges.csv/2025-02-03 Regierungspressekonferenz';
    const columns = await columnsOf(input, path);
    expect(columns.map(({ name, role }) => [name, role])).toEqual([
      ['Datum', 'date'],
      ['Titel', 'title'],
      ['Journalistin', 'asker'],
      ['Medium', 'outlet'],
      ['Frage', 'question'],
      ['Antwort', 'statement'],
    ]);
    expect(columns[0]?.samples).toEqual(['03.02.2025', '03.02.2025', '03.02.2025']);
    const chosen = await columnsOf(input, path, { columns: { text: 'Antwort' } });
    expect(chosen.map(({ role }) => role)).toEqual([null, null, null, null, null, 'text']);
  });

  it('are found in an archive', async () => {
    const bytes = zipOf([
      { name: 'a.txt', data: 'words' },
      { name: 't/exchanges.csv', data: bytesOf('exchanges.csv') },
    ]);
    const path = '/a/b.zip/t/exchanges.csv/2025-02-03 Regierungspressekonferenz';
    expect(await columnsOf({ bytes, path: '/a/b.zip' }, path)).toHaveLength(6);
  });

  it('are none where the file is no table', async () => {
    expect(await columnsOf({ bytes: bytesOf('briefing.docx'), path: '/a/b.docx' }, '/a/b.docx')).toEqual([]);
  });
});
