import { describe, expect, test } from 'vitest';
import { WorkbenchError } from '../../../src/contract/index.ts';
import { readTranscript } from '../../../src/core/transcript/read.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

const troubleOf = (bytes: Uint8Array): WorkbenchError => {
  try {
    readTranscript(bytes, 'document.txt');
  } catch (error) {
    if (error instanceof WorkbenchError) return error;
  }
  throw new Error('the file was read');
};

const rebuilt = (bytes: Uint8Array, path = 'document.txt') => {
  const transcript = readTranscript(bytes, path);
  expect(transcript.spans.map((span) => transcript.text.slice(span.start, span.end)).join('')).toBe(
    transcript.text,
  );
  return transcript;
};

describe('files that are no text', () => {
  test.for([
    ['an empty file', new Uint8Array(), /empty/],
    ['nothing but a byte order mark', Uint8Array.of(0xef, 0xbb, 0xbf), /empty/],
    ['a PDF', bytesOf('%PDF-1.7 and so on'), /PDF.*Save its text as/],
    ['NUL bytes', Uint8Array.of(0x51, 0x3a, 0, 0, 0, 1, 2, 0, 0), /NUL bytes/],
    [
      'bytes at random',
      Uint8Array.from({ length: 4000 }, (_none, at) => (at * 7919 + 3) % 256 || 1),
      /not text/,
    ],
  ] as const)('%s is refused with what to do', ([, bytes, message]) => {
    const trouble = troubleOf(bytes);
    expect(trouble.code).toBe('file-unreadable');
    expect(trouble.message).toMatch(message);
  });
});

describe('documents in trouble', () => {
  test('mixed encodings are read line by line, nothing lost, the doubt told', () => {
    const transcript = rebuilt(
      Buffer.concat([
        Buffer.from('Kestrel TV: “Where?” — às três\n'),
        Buffer.from([0x49, 0x74, 0x92, 0x73, 0x20, 0x73, 0x6f, 0x0a]),
      ]),
    );
    expect(transcript.text).toContain('It’s so');
    expect(transcript.reasons.map((reason) => reason.code)).toContain('mixed-encodings');
  });

  test('without a date the date is null', () => {
    expect(rebuilt(bytesOf('Q: Is it open?\n\nA: It is.')).date).toBeNull();
  });

  test('without speakers the text is one statement of low confidence', () => {
    const transcript = rebuilt(
      bytesOf(`Notes\n\n${'The river rose in the night and fell in the morning. '.repeat(10)}`),
    );
    expect(transcript.exchanges).toEqual([]);
    expect(transcript.announcements).toHaveLength(1);
    expect(transcript.confidence).toBeLessThan(0.5);
    expect(transcript.reasons.map((reason) => reason.code)).toContain('no-labels');
  });

  test.for([
    ['words', 'word and another word, '],
    ['open brackets', '['],
    ['asterisks', '*'],
    ['spaces', ' '],
    ['empty lines', '\r\n'],
  ] as const)('five megabytes of %s are read', ([, piece]) => {
    const text = piece.repeat(Math.ceil(5_000_000 / piece.length));
    expect(rebuilt(bytesOf(text), 'long.md').exchanges).toEqual([]);
    expect(rebuilt(bytesOf(text)).text).toBe(text);
  });

  test('unpaired surrogates, control characters and mixed line ends are kept or replaced, never a crash', () => {
    const wide = Buffer.from('\ufeffQ: What\ud800 is it?\r\nA: \u0007This.\rQ: And?\nA: That.', 'utf16le');
    const transcript = rebuilt(wide);
    expect(transcript.exchanges).toHaveLength(2);
    expect(transcript.text).toContain('\r\nA: \u0007This.\rQ:');
    expect(transcript.reasons.map((reason) => reason.code)).toContain('damaged');
  });

  test('a script in a page is no text', () => {
    const page =
      '<html><body><h1>Press conference on 4 May 2030</h1><script>alert("Q: x?")</script><p>Q: Is it open for the whole week?</p><p>A: It is open.</p></body></html>';
    const transcript = rebuilt(bytesOf(page), 'page.html');
    expect(transcript.text).not.toContain('alert');
    expect(transcript.exchanges).toHaveLength(1);
  });
});
