import { WorkbenchError } from '../../../contract/index.ts';
import type { Input } from './document.ts';
import { captions } from './captions.ts';
import { csv } from './csv.ts';
import { docx } from './docx.ts';
import { epub } from './epub.ts';
import type { Format } from './format.ts';
import { json } from './json.ts';
import { isCutShort, lookAt } from './look.ts';
import { eml, mhtml } from './mail.ts';
import { odt } from './odt.ts';
import { pdf } from './pdf.ts';
import { rtf } from './rtf.ts';
import { text } from './text.ts';
import { xlsx } from './xlsx.ts';
import { zip } from './zip.ts';

/** Every kind of file that is read; the first that knows the bytes opens them. */
export const formats: readonly Format[] = [
  docx,
  odt,
  epub,
  xlsx,
  zip,
  rtf,
  pdf,
  captions,
  eml,
  mhtml,
  csv,
  json,
  text,
];

/**
 * The format of a file: by what its bytes are, then by its ending, and text where neither says. What is known not to be a
 * transcript, such as the style sheets beside a saved page, is `file-unreadable`.
 */
export const formatOf = (input: Input): Format => {
  const look = lookAt(input);
  const known = formats.find((format) => format.isKnownBy?.(look));
  const claimed = claimedBy(look.ending);
  if (known) return known === zip && claimed && isCutShort(look) ? claimed : known;
  const other = others.find(({ endings }) => endings.includes(look.ending));
  if (other) {
    throw new WorkbenchError(
      'file-unreadable',
      `Files ending in ${look.ending} are ${other.what}, no documents.`,
      {
        remedy: 'If it is a document, give it the ending of its format and import it again.',
      },
    );
  }
  return claimed && !claimed.isKnownBy ? claimed : text;
};

/** The format whose ending a file has, whatever its bytes are. */
export const claimedBy = (ending: string): Format | undefined =>
  formats.find(({ endings }) => endings.includes(ending));

/** Text to the eye, and yet nobody's transcript; pictures and the like are known by their bytes. */
const others = [
  {
    what: 'programs',
    endings: [
      '.js',
      '.mjs',
      '.cjs',
      '.ts',
      '.jsx',
      '.tsx',
      '.py',
      '.sh',
      '.bat',
      '.ps1',
      '.rb',
      '.php',
      '.sql',
    ],
  },
  { what: 'style sheets', endings: ['.css', '.scss', '.less', '.xsl', '.xslt'] },
  { what: 'settings', endings: ['.ini', '.toml', '.lock', '.cfg', '.conf', '.yml', '.yaml', '.plist'] },
  { what: 'pictures', endings: ['.svg', '.eps', '.ps', '.ai'] },
  { what: 'logs', endings: ['.log'] },
] satisfies readonly { what: string; endings: readonly string[] }[];
