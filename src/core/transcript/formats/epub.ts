import { Parser } from 'htmlparser2';
import { posix } from 'node:path';
import { WorkbenchError } from '../../../contract/index.ts';
import type { Source } from '../source.ts';
import type { Format } from './format.ts';
import { holdsPart, isOfType } from './look.ts';
import { fromMarkup, htmlDocument, properties } from './marked-up.ts';
import { openParts } from './office.ts';

/** E-books: their chapters in the order of reading, as one text. */
export const epub = {
  name: 'epub',
  noun: 'e-book',
  endings: ['.epub'],
  isKnownBy: (look) => isOfType(look, 'application/epub+zip') || holdsPart(look, 'META-INF/container.xml'),
  read: async ({ bytes }) => {
    const parts = await openParts(bytes, 'e-book', 'META-INF/container.xml');
    if (
      parts.has('META-INF/encryption.xml') &&
      /EncryptedData/.test(await parts.text('META-INF/encryption.xml'))
    )
      throw new WorkbenchError('file-unreadable', 'The e-book is locked to a reader.', {
        remedy: 'Open it in the program it belongs to and save its text.',
      });
    const root = attributesIn(await parts.text('META-INF/container.xml'), 'rootfile')[0]?.['full-path'] ?? '';
    const packaged = await parts.text(root);
    const chapters: Source[] = [];
    for (const name of readingOrder(packaged, posix.dirname(root))) {
      if (parts.has(name)) chapters.push(fromMarkup(await parts.text(name), htmlDocument));
    }
    const told = properties(packaged);
    const text = chapters
      .map((chapter) => chapter.text)
      .filter((words) => words !== '')
      .join('\n\n');
    return {
      source: {
        text,
        titles: [...told.titles, ...(chapters[0]?.titles ?? [])],
        dates: told.dates,
        origins: told.origins,
      },
      encoding: 'utf-8',
      reasons: [],
    };
  },
} satisfies Format;

type Attributes = Readonly<Record<string, string>>;

const attributesIn = (xml: string, element: string): readonly Attributes[] => {
  const found: Attributes[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name.replace(/^.*:/, '') === element) found.push(attributes);
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  return found;
};

/** The parts of a book that its spine names, without its table of contents. */
const readingOrder = (packaged: string, folder: string): readonly string[] => {
  const items = new Map(attributesIn(packaged, 'item').map((item) => [item['id'] ?? '', item]));
  return attributesIn(packaged, 'itemref').flatMap(({ idref = '', linear }) => {
    const item = items.get(idref);
    if (!item || linear === 'no' || /\bnav\b/.test(item['properties'] ?? '')) return [];
    return [posix.join(folder, decodeURIComponent(item['href'] ?? ''))];
  });
};
