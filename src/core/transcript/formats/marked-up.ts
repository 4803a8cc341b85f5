import { Parser } from 'htmlparser2';
import type { Source, Statement } from '../source.ts';
import { createWriter, type Role } from './paragraphs.ts';

/** How elements are named in a kind of mark-up. */
export type Vocabulary = {
  readonly xml: boolean;
  readonly roles: Readonly<Record<string, Role>>;
  /** Elements that stand for white space: what they say. */
  readonly spaces: Readonly<Record<string, string>>;
  /** Whether an element is a note in a list of notes at the end, whose numbers stand in the text already. */
  readonly isNote?: (attributes: Readonly<Record<string, string>>) => boolean;
};

/** A document in mark-up as running text, all of it: it has no menus. */
export const fromMarkup = (markup: string, { xml, roles, spaces, isNote }: Vocabulary): Source => {
  const writer = createWriter();
  const notes: string[] = [];
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (isNote?.(attributes)) {
          notes.push(name);
          writer.opens('listed note');
          return;
        }
        const role = roles[name];
        const space = spaces[name];
        if (role) writer.opens(role);
        if (space === '\n') writer.breaks();
        else if (space !== undefined) writer.says(space);
      },
      ontext: (words) => writer.says(words.replace(/\s+/g, ' ')),
      onclosetag: (name) => {
        if (notes.at(-1) === name) {
          notes.pop();
          writer.closes('listed note');
          return;
        }
        const role = roles[name];
        if (role) writer.closes(role);
      },
    },
    { xmlMode: xml, decodeEntities: true },
  );
  parser.write(markup);
  parser.end();
  return writer.source();
};

/** The names that HTML has for what a document holds. */
export const htmlDocument: Vocabulary = {
  xml: false,
  roles: {
    ...Object.fromEntries(
      'p div li ul ol dl dt dd table section article header blockquote pre center hr figure figcaption body'
        .split(' ')
        .map((name): [string, Role] => [name, 'paragraph']),
    ),
    ...Object.fromEntries('h1 h2 h3 h4 h5 h6'.split(' ').map((name): [string, Role] => [name, 'heading'])),
    ...Object.fromEntries(
      'script style head template svg nav'.split(' ').map((name): [string, Role] => [name, 'skipped']),
    ),
    tr: 'row',
    td: 'cell',
    th: 'cell',
  },
  spaces: { br: '\n' },
};

/** What a document says of itself in the Dublin Core elements of its properties: its titles, and its days by element. */
export const properties = (
  xml: string,
): {
  readonly titles: readonly Statement[];
  readonly dates: readonly Statement[];
  readonly origins: readonly string[];
} => {
  const found: { name: string; value: string }[] = [];
  let open = '';
  const parser = new Parser(
    {
      onopentag: (name) => {
        open = name.startsWith('dc:') ? name : '';
        if (open) found.push({ name, value: '' });
      },
      ontext: (words) => {
        const last = found.at(-1);
        if (open && last) last.value += words;
      },
      onclosetag: () => {
        open = '';
      },
    },
    { xmlMode: true, decodeEntities: true },
  );
  parser.write(xml);
  parser.end();
  const said = (name: string): readonly string[] =>
    found.filter((each) => each.name === name && each.value.trim() !== '').map(({ value }) => value.trim());
  return {
    titles: said('dc:title')
      .filter(isTitle)
      .map((value) => ({ value, from: 'properties of the document' })),
    dates: said('dc:date').map((value) => ({ value, from: 'publication date in the document' })),
    origins: said('dc:publisher'),
  };
};

/** Whether a title in the properties is a title: programs put their own words where nobody gave one. */
export const isTitle = (title: string): boolean =>
  title.length >= 4 &&
  !/^(?:microsoft word\b|untitled|document\d*$|unknown$)|\.(?:docx?|odt|rtf|pdf)$/i.test(title);
