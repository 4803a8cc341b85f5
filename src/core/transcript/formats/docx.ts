import type { Format } from './format.ts';
import { holdsPart } from './look.ts';
import { fromMarkup, htmlDocument, properties, type Vocabulary } from './marked-up.ts';
import { checkParts, openParts } from './office.ts';

/** Word documents, by way of HTML, with headings, tables and notes. */
export const docx = {
  name: 'docx',
  noun: 'Word document',
  endings: ['.docx', '.docm', '.dotx'],
  isKnownBy: (look) => holdsPart(look, 'word/document.xml'),
  read: async ({ bytes }) => {
    const parts = await openParts(bytes, 'Word document', 'word/document.xml');
    await checkParts(bytes);
    const { default: mammoth } = await import('mammoth');
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    const { value } = await mammoth.convertToHtml(
      { buffer },
      { styleMap: titles, ignoreEmptyParagraphs: true },
    );
    const source = fromMarkup(value, wordDocument);
    const told = properties(parts.has('docProps/core.xml') ? await parts.text('docProps/core.xml') : '');
    // When a file was made is no day of a briefing: of the properties only the title counts.
    return {
      source: { ...source, titles: [...source.titles, ...told.titles] },
      encoding: 'utf-8',
      reasons: [],
    };
  },
} satisfies Format;

const titles = ["p[style-name='Title'] => h1:fresh", "p[style-name='Subtitle'] => p:fresh"];

/** The HTML that is made of a Word document lists its notes at its end, by their numbers. */
const wordDocument: Vocabulary = {
  ...htmlDocument,
  isNote: ({ id = '' }) => /^(?:foot|end)note-\d+$/.test(id),
};
