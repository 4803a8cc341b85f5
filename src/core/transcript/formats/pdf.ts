import { WorkbenchError, type Reason } from '../../../contract/index.ts';
import type { Content } from './document.ts';
import type { Format } from './format.ts';
import { columnsOf } from './pdf/columns.ts';
import { withoutFurniture } from './pdf/furniture.ts';
import { linesOf, median, type Page, type Piece } from './pdf/page.ts';
import { paragraphsOf, type Paragraph } from './pdf/paragraphs.ts';
import { isTitle } from './marked-up.ts';

/** PDF documents that hold text: its words in the order of reading, running heads and page numbers set apart as the foot. */
export const pdf = {
  name: 'pdf',
  noun: 'PDF document',
  endings: ['.pdf'],
  isKnownBy: ({ head }) => head.slice(0, 1024).includes('%PDF-'),
  read: async ({ bytes }): Promise<Content> => {
    const { pages, title } = await wordsOf(bytes);
    refuseWithoutText(pages);
    const { body, furniture } = withoutFurniture(pages.map(linesOf));
    furniture.push(...turnedWords(pages));
    const columns = body.flatMap(columnsOf);
    const paragraphs = paragraphsOf(columns);
    const titles = [...headingsIn(paragraphs), ...(title !== null && isTitle(title) ? [title] : [])];
    return {
      source: {
        text: paragraphs.map(({ text }) => text).join('\n\n'),
        titles: titles.map((value) => ({ value, from: 'heading of the document' })),
        dates: [],
        origins: [],
        foot: [...new Set(furniture)].join('\n'),
      },
      encoding: 'utf-8',
      reasons: [
        ...cutReasons(bytes),
        ...furnitureReasons(furniture),
        ...columnReasons(columns.length, pages.length),
      ],
    };
  },
} satisfies Format;

/** More pages than any transcript: reading them would take the better part of a minute. */
const mostPages = 3000;

const wordsOf = async (bytes: Uint8Array): Promise<{ pages: readonly Page[]; title: string | null }> => {
  const { getDocumentProxy } = await import('unpdf');
  // The library takes the bytes it is given for itself.
  const document = await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 }).catch(refuse);
  try {
    if (document.numPages > mostPages) throw tooLong(document.numPages);
    const pages: Page[] = [];
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const { items } = await page.getTextContent();
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const pieces = items.flatMap((item) => ('str' in item ? [pieceOf(item, left, bottom)] : []));
      pages.push({ width: right - left, height: top - bottom, pieces });
      page.cleanup();
    }
    const { info } = await document.getMetadata().catch(() => ({ info: {} }));
    const title = 'Title' in info && typeof info.Title === 'string' ? info.Title.trim() : null;
    return { pages, title };
  } finally {
    await document.loadingTask.destroy();
  }
};

type Item = { readonly str: string; readonly transform: readonly number[]; readonly width: number };

const pieceOf = ({ str, transform, width }: Item, left: number, bottom: number): Piece => {
  const [a = 0, b = 0, c = 0, d = 0, x = 0, y = 0] = transform;
  const text = str.replace(/[^\P{Cc}\t\n]/gu, '').normalize('NFC');
  // Words that do not lie level are stamps and numbers in margins.
  const level = Math.abs(b) <= Math.abs(a);
  return { text, x: x - left, y: y - bottom, width, size: Math.hypot(c, d), level };
};

const refuse = (error: unknown): never => {
  if (error instanceof Error && error.name === 'PasswordException') {
    throw new WorkbenchError('file-unreadable', 'The PDF document is locked with a password.', {
      remedy: 'Open it with its password, print it into a new PDF, and import that.',
    });
  }
  throw error;
};

const tooLong = (pages: number): WorkbenchError =>
  new WorkbenchError('too-large', `The PDF document has ${pages.toLocaleString('en-GB')} pages.`, {
    remedy: 'Cut it into one file a briefing.',
  });

const refuseWithoutText = (pages: readonly Page[]): void => {
  const text = pages.flatMap(({ pieces }) => pieces.map((piece) => piece.text)).join('');
  const letters = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  const nameless = text.match(/[\ue000-\uf8ff\ufffd]/g)?.length ?? 0;
  const remedy = 'Have its text recognised (OCR) by a PDF program, and import what that saves.';
  if (letters < pages.length * 10 && letters < 200) {
    const count = `${pages.length} page${pages.length === 1 ? '' : 's'}`;
    throw new WorkbenchError('file-unreadable', `The PDF document holds ${count} of pictures and no text.`, {
      remedy,
    });
  }
  if (nameless > letters)
    throw new WorkbenchError(
      'file-unreadable',
      'The fonts of the PDF document do not say which letters they draw.',
      {
        remedy,
      },
    );
};

const turnedWords = (pages: readonly Page[]): readonly string[] =>
  pages.flatMap(({ pieces }) =>
    pieces.flatMap(({ text, level }) => (level || text.trim() === '' ? [] : [text.trim()])),
  );

/** Paragraphs in larger letters among the first: the first is the title. */
const headingsIn = (paragraphs: readonly Paragraph[]): readonly string[] => {
  const usual = median(paragraphs.map(({ size }) => size));
  return paragraphs
    .slice(0, 5)
    .filter(({ text, size }) => size > usual * 1.15 && text.length >= 8 && text.length < 300)
    .slice(0, 1)
    .map(({ text }) => text);
};

/** Of a PDF that was not copied whole, what is there is read. */
const cutReasons = (bytes: Uint8Array): readonly Reason[] => {
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).subarray(-2048);
  if (end.includes('%%EOF')) return [];
  const text = 'The PDF document has no end: it was cut short, and pages may be missing.';
  return [{ code: 'damaged', text, weight: 0.2 }];
};

const furnitureReasons = (furniture: readonly string[]): readonly Reason[] =>
  furniture.length === 0
    ? []
    : [
        {
          code: 'page-furniture',
          text: `${furniture.length} running heads, feet and page numbers were taken out of the text and stand at its foot.`,
          weight: 0,
        },
      ];

const columnReasons = (columns: number, pages: number): readonly Reason[] =>
  columns <= pages
    ? []
    : [{ code: 'columns', text: 'Pages in several columns were read column by column.', weight: 0.02 }];
