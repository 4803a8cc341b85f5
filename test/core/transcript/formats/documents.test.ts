import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { openAll, openOne, readOne, told } from './opened.ts';

const folder = fileURLToPath(new URL('../../../fixtures/formats/', import.meta.url));
const bytesOf = (file: string): Uint8Array => readFileSync(`${folder}${file}`);
const read = (file: string) => readOne(bytesOf(file), `/briefings/${file}`);

/** Three questions and answers, with a note, as pandoc and LibreOffice wrote them. */
const threeQuestions = {
  title: expect.stringContaining('14'),
  date: '2025-03-14',
  exchanges: [
    {
      asker: 'Harbour Courier',
      outlet: 'Harbour Courier',
      question:
        'Last week the minister said that the swing bridge would open “before the spring tides”. Can you confirm that the date stands? Some of the yards on the west bank say that the bearings have not been delivered.',
      speaker: 'Mira Osei',
      statement:
        'The date stands. The bearings arrived on Tuesday and were tested the same night.[1]\n\nWe have told the yards so in writing. The opening is a matter of days, not of weeks.',
    },
    {
      asker: 'Lakeside Radio',
      outlet: 'Lakeside Radio',
      question: 'A follow-up on the ferry. Will the night service be kept once the bridge is open?',
      speaker: 'Mira Osei',
      statement:
        'The night service will be kept until the end of the year. After that we shall look at the numbers.',
    },
    {
      asker: 'Northern Wire',
      outlet: 'Northern Wire',
      question: 'The union says that nobody has spoken with it about the night shifts. Is that so?',
      speaker: 'Mira Osei',
      statement:
        'We met the union on 3 March and we shall meet it again next week. I would not go beyond that.',
    },
  ],
  whole: true,
};

describe('word processors', () => {
  it.each(['briefing.docx', 'briefing.odt', 'briefing.rtf'])(
    '%s: headings, paragraphs, and its note at the foot',
    async (file) => {
      const transcript = await read(file);
      expect(told(transcript)).toMatchObject(threeQuestions);
      const foot = transcript.spans.at(-1);
      expect(foot?.kind).toBe('foot');
      expect(transcript.text.slice(foot?.start).trim()).toBe(
        '[1] The report of the test was published on 12 March.',
      );
    },
  );

  it('a table with names on the left is read as labels and what they say', async () => {
    const transcript = await read('labels-in-table.docx');
    expect(told(transcript)).toMatchObject({
      date: '2025-06-02',
      exchanges: [
        { speaker: 'Ms. Adeyemi', statement: expect.stringContaining('the commission adds a third') },
        { speaker: 'Ms. Adeyemi', statement: expect.stringContaining('The first salmon') },
      ],
    });
  });

  it('RTF in code pages of one byte and of two, with escapes, fields and pictures', async () => {
    const rtf = String.raw`{\rtf1\ansi\ansicpg936\deff0{\fonttbl{\f0\fnil\fcharset134 SimSun;}{\f1\fswiss\fcharset204 Arial;}}
{\info{\title Bridge \'b4\'f3\'c7\'c5}}{\header running head}
\pard\f0 \'bc\'c7\'d5\'df\'a3\'ba\'b4\'f3\'c7\'c5\'ba\'ce\'ca\'b1\'cd\'a8\'b3\'b5\'a3\'bf\par
{\field{\*\fldinst HYPERLINK "http://example.org"}{\fldrslt link words}} {\f1 \'cc\'ee\'f1\'f2} \u8364? \u-10179?\u-8704? \{brace\}{\v hidden}{\pict\pngblip 89504e47}\line second\par
\trowd\cellx1000\cellx4000 \intbl A\cell B\cell\row\pard End.\par}`;
    const { source, encoding } = await openOne(rtf, '/a/b.rtf');
    expect(source.text).toBe('记者：大桥何时通车？\n\nlink words Мост € 😀 {brace}\nsecond\n\nA\tB\n\nEnd.');
    expect(source.titles).toMatchObject([{ value: 'Bridge 大桥' }]);
    expect(encoding).toBe('gb18030');
  });
});

describe('e-books', () => {
  it('are read in the order of their spine', async () => {
    const transcript = await read('briefing.epub');
    expect(told(transcript)).toMatchObject({ date: '2025-03-14', exchanges: [{}, {}, {}], whole: true });
    expect(transcript.text.match(/Spokesperson Mira Osei/g)).toHaveLength(1);
  });
});

describe('PDF documents', () => {
  it.each(['two-columns.pdf', 'indented.pdf'])(
    '%s: five exchanges, running heads set apart, words joined over the ends of lines',
    async (file) => {
      const transcript = await read(file);
      const { exchanges, ...about } = told(transcript);
      expect(about).toMatchObject({
        title: 'Regular Press Conference of the Harbour Ministry on 14 March 2025',
        date: '2025-03-14',
        whole: true,
      });
      expect(exchanges.map(({ outlet, speaker }) => [outlet, speaker])).toEqual(
        ['Harbour Courier', 'Lakeside Radio', 'Northern Wire', 'Harbour Courier', 'Lakeside Radio'].map(
          (outlet) => [outlet, 'Mira Osei'],
        ),
      );
      expect(exchanges[0]?.question).toContain('the long-awaited bearings have not been delivered');
      expect(exchanges[0]?.statement.split('\n\n')).toEqual([
        'The date stands. The bearings arrived on Tuesday and were tested the same night. We have told the yards so in writing, and we repeat it here for the benefit of everybody who depends on the crossing: the opening is a matter of days, not of weeks.',
        'The contractor has not withdrawn. There was a misunderstanding about the responsibility for the temporary scaffolding, which has been clarified in correspondence between the administrative departments and the contractor.',
      ]);
      expect(exchanges[4]?.statement).toMatch(/^Invitations will be sent .* painted the barriers\.$/);
      expect(transcript.reasons.map(({ code }) => code)).toContain('page-furniture');
      expect(transcript.spans.at(-1)?.kind).toBe('foot');
    },
  );

  it('Chinese lines are joined without spaces', async () => {
    const { exchanges, date } = told(await read('chinese.pdf'));
    expect(date).toBe('2025-03-14');
    expect(exchanges).toMatchObject([
      { outlet: '港口信使报', statement: expect.stringContaining('共同维护两岸居民的利益。') },
      { outlet: '湖滨电台', statement: '夜间渡轮将保留到年底。之后我们会根据乘客人数再作决定。' },
    ]);
  });

  it.each([
    ['scan.pdf', 'pictures', 'OCR'],
    ['locked.pdf', 'password', 'password'],
  ])('%s says what is wrong and what to do', async (file, why, remedy) => {
    const [only] = await openAll(bytesOf(file), `/a/${basename(file)}`);
    expect(only).toMatchObject({
      failure: {
        code: 'file-unreadable',
        message: expect.stringContaining(why),
        details: { remedy: expect.stringContaining(remedy) },
      },
    });
  });
});

describe('documents that are none', () => {
  const [docx, pdf] = [bytesOf('briefing.docx'), bytesOf('two-columns.pdf')];
  it.each<[string, Uint8Array, string, string]>([
    ['a Word document cut short', docx.subarray(0, 5000), '/a/b.docx', 'Word document is damaged'],
    ['a Word document that is none', Buffer.alloc(4000, 7), '/a/b.docx', 'no Word document'],
    ['a PDF cut short', pdf.subarray(0, 900), '/a/b.pdf', 'PDF document is damaged'],
    [
      'a PDF of garbage',
      Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(4000, 7)]),
      '/a/b.pdf',
      'PDF document is damaged',
    ],
    [
      'an RTF that declares more than it holds',
      Buffer.from('{\\rtf1 \\bin2147483647 abc}'),
      '/a/b.rtf',
      'more than it holds',
    ],
    [
      'an old Office document',
      Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      '/a/b.doc',
      'old Office document',
    ],
  ])('%s fails in words, with a remedy', async (_what, bytes, path, why) => {
    const opened = await openAll(bytes, path);
    expect(opened).toMatchObject([
      { path, failure: { code: 'file-unreadable', message: expect.stringContaining(why) } },
    ]);
  });

  it('a document with another ending is known by its bytes', async () => {
    expect(await openOne(docx, '/a/b.txt')).toMatchObject({ format: 'docx' });
    expect(await openOne(pdf, '/a/page.html')).toMatchObject({ format: 'pdf' });
    expect(await openOne('Plain words.', '/a/b.docx')).toMatchObject({ format: 'text' });
  });
});
