import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { openAll, openOne, readOne, told } from './opened.ts';

const bytesOf = (file: string): Uint8Array =>
  readFileSync(new URL(`../../../fixtures/formats/${file}`, import.meta.url));

describe('e-mails', () => {
  it('are what was written in them, by their subject and the day they were sent, which is doubted', async () => {
    const transcript = await readOne(bytesOf('letter.eml'), '/a/letter.eml');
    expect(told(transcript)).toMatchObject({
      title: 'Transcript: Osei’s press conference',
      date: '2025-03-15',
      exchanges: [
        {
          outlet: 'Harbour Courier',
          speaker: 'Mira Osei',
          statement: expect.stringContaining('– two days late –'),
        },
        { outlet: 'Lakeside Radio', statement: 'It will be kept until the end of the year.' },
      ],
      whole: true,
    });
    expect(transcript.reasons).toContainEqual(expect.objectContaining({ code: 'sent' }));
  });

  it('give each attached document; a letter that only carries them is none, nor are pictures', async () => {
    expect(await openAll(bytesOf('attachments.eml'), '/a/b.eml')).toMatchObject([
      { path: '/a/b.eml/14 März.docx', document: { format: 'docx' } },
      { path: expect.stringMatching(/^\/a\/b\.eml\/[^/]*21 March 2025\.txt$/), document: { format: 'text' } },
    ]);
  });
});

describe('saved web pages', () => {
  it('in one file with all that belongs to them: the page, its own day, no menu', async () => {
    const transcript = await readOne(bytesOf('page.mhtml'), '/a/page.mhtml');
    expect(told(transcript)).toMatchObject({
      title: 'Mira Osei’s Regular Press Conference',
      date: '2025-03-14',
      exchanges: [{}, {}],
      whole: true,
    });
    expect(transcript.text).not.toMatch(/News|Imprint|color/);
  });

  const page = (inHead: string, inBody = ''): string =>
    `<html><head><title>Briefing</title>${inHead}</head><body><main><h1>Regular briefing of the ministry</h1>${inBody}
     <p>Herald: Will the bridge be opened before the summer?</p><p>Mira Osei: It will be opened in May.</p></main></body></html>`;
  it.each([
    [
      'JSON-LD',
      page(
        '<script type="application/ld+json">{"@graph":[{"datePublished":"2025-03-14T10:00:00Z"}]}</script>',
      ),
    ],
    ['a meta element', page('<meta name="dcterms.issued" content="2025-03-14">')],
    ['microdata', page('<meta itemprop="datePublished" content="2025-03-14">')],
    ['microdata in the text', page('', '<span itemprop="datePublished" content="2025-03-14">today</span>')],
    ['a time element', page('', '<time datetime="2025-03-14T09:00">this morning</time>')],
  ])('say their day in %s', async (_where, html) => {
    expect(await readOne(html, '/a/page.html')).toMatchObject({ date: '2025-03-14' });
  });

  it('with several times say none: each may be that of another page', async () => {
    const times = '<time datetime="2025-03-14">a</time><time datetime="2025-03-15">b</time>';
    expect(await readOne(page('', times), '/a/page.html')).toMatchObject({ date: null });
  });
});

describe('captions', () => {
  it('with voices: rolling lines are said once, a paragraph a turn', async () => {
    const transcript = await readOne(bytesOf('rolling.vtt'), '/a/rolling.vtt');
    expect(told(transcript)).toMatchObject({
      exchanges: [
        {
          asker: 'Tomas Reinholt',
          question: 'Does the commission expect the water to rise above the old mark this summer?',
          speaker: 'Ms. Adeyemi',
          statement: expect.stringMatching(
            /^We expect it to stay below\. The dikes hold, .* is on our page\.$/,
          ),
        },
        {
          asker: 'Ines Carvallo',
          statement: expect.stringMatching(/^It is finished & open\. The first salmon/),
        },
        { asker: 'Tomas Reinholt', question: 'Who pays for it?' },
      ],
      whole: true,
    });
    expect(transcript.text).toContain('NOTE recorded on 2 June 2025');
  });

  it('with names in capitals behind chevrons', async () => {
    const transcript = await readOne(bytesOf('named.srt'), '/a/named.srt');
    expect(told(transcript).exchanges).toMatchObject([
      {
        question: 'Does the commission expect the water to rise?',
        statement: 'We expect it to stay below the old mark. The dikes hold. In one word: yes.',
      },
      { question: 'And the fish ladder?', statement: 'It is finished.' },
    ]);
  });

  it('without names are running text', async () => {
    const srt =
      '1\n00:00:01,000 --> 00:00:02,000\nOne line\n\n2\n00:00:02,000 --> 00:00:03,000\nand another.\n\n3\n00:00:30,000 --> 00:00:31,000\n- Who?\n- Nobody.\n';
    expect(await openOne(srt, '/a/b.txt')).toMatchObject({
      format: 'captions',
      source: { text: 'One line and another.\n\n— Who?\n\n— Nobody.' },
    });
  });
});
