import type { Format } from './format.ts';
import { isOfType } from './look.ts';
import { fromMarkup, properties, type Vocabulary } from './marked-up.ts';
import { openParts } from './office.ts';

/** OpenDocument texts, as LibreOffice writes them. */
export const odt = {
  name: 'odt',
  noun: 'OpenDocument text',
  endings: ['.odt', '.ott', '.fodt'],
  isKnownBy: (look) => isOfType(look, 'application/vnd.oasis.opendocument.text'),
  read: async ({ bytes }) => {
    const parts = await openParts(bytes, 'OpenDocument text', 'content.xml');
    const source = fromMarkup(await parts.text('content.xml'), openDocument);
    const told = properties(parts.has('meta.xml') ? await parts.text('meta.xml') : '');
    return {
      source: { ...source, titles: [...source.titles, ...told.titles] },
      encoding: 'utf-8',
      reasons: [],
    };
  },
} satisfies Format;

const openDocument: Vocabulary = {
  xml: true,
  roles: {
    'text:p': 'paragraph',
    'text:h': 'heading',
    'table:table-row': 'row',
    'table:table-cell': 'cell',
    'text:note': 'note',
    'text:note-citation': 'skipped',
    'text:tracked-changes': 'skipped',
    'office:annotation': 'skipped',
    'office:automatic-styles': 'skipped',
    'office:font-face-decls': 'skipped',
  },
  spaces: { 'text:s': ' ', 'text:tab': '\t', 'text:line-break': '\n' },
};
