import { Parser } from 'htmlparser2';
import type { Source, Statement } from './source.ts';

/** Whether a text opens with a head of fields: YAML between lines of three hyphens, TOML between lines of three plus signs. */
export const hasFrontMatter = (text: string): boolean => frontMatter.test(text.slice(0, 16_384));

/** Markdown as running text: the head of fields kept, wrapped lines joined, emphasis and escapes written out. */
export const fromMarkdown = (text: string): Source => {
  const head = frontMatter.exec(text.slice(0, 16_384))?.[0] ?? '';
  const toml = head.startsWith('+++');
  const kind = toml ? 'TOML head' : 'YAML head';
  const fields = toml ? tomlFields(head) : yamlFields(head);
  const body = unwrapped(text.slice(head.length));
  const heading = /^#{1,2}[ \t]+(\S[^\n]*)/m.exec(text.slice(head.length, head.length + 4096))?.[1];
  const titles: Statement[] = [];
  const stated = fields.get('title');
  if (stated) titles.push({ value: stated, from: `title in the ${kind}` });
  if (heading) titles.push({ value: inline(heading), from: 'first heading' });
  const dates: Statement[] = [];
  for (const key of ['date', 'published', 'published_time', 'pubdate']) {
    const value = fields.get(key);
    if (value) dates.push({ value, from: `${key} in the ${kind}` });
  }
  const origins = ['source_url', 'url', 'source', 'site'].flatMap((key) => fields.get(key) ?? []);
  return { text: head + body, titles, dates, origins };
};

const frontMatter = /^(---|\+\+\+)[ \t]*\r?\n(?:[^\n]*\n){0,80}?\1[ \t]*\r?\n/;

/** The plain fields of a TOML head: strings and days; lists and tables are not read. */
const tomlFields = (head: string): ReadonlyMap<string, string> =>
  new Map(
    [...head.matchAll(/^([A-Za-z_][\w-]*)[ \t]*=[ \t]*("[^\n]*"|'[^\n]*'|[\d:TZ.+-]+)[ \t]*\r?$/gm)].map(
      ([, key = '', value = '']) => [key.toLowerCase(), scalar(value)],
    ),
  );

/** The plain fields of a YAML head: scalars, quoted or folded over lines; lists and maps are not read. */
const yamlFields = (head: string): ReadonlyMap<string, string> => {
  const fields = new Map<string, string>();
  let key = '';
  for (const line of head.split(/\r?\n/)) {
    const entry = /^([A-Za-z_][\w-]*):[ \t]*(.*)$/.exec(line);
    if (entry) {
      key = (entry[1] ?? '').toLowerCase();
      fields.set(key, entry[2] ?? '');
    } else if (key && /^[ \t]+\S/.test(line)) {
      fields.set(key, `${fields.get(key) ?? ''}\n${line.trim()}`);
    }
  }
  return new Map([...fields].map(([name, value]) => [name, scalar(value)]));
};

const scalar = (raw: string): string => {
  const quote = raw[0];
  if (quote === '"') {
    return raw
      .replace(/^"|"\s*$/g, '')
      .replace(/\\\n\\?/g, '')
      .replace(/\n/g, ' ')
      .replace(/\\_/g, '\u00a0')
      .replace(/\\x([0-9a-fA-F]{2})|\\u([0-9a-fA-F]{4})/g, (_all, two?: string, four?: string) =>
        String.fromCharCode(Number.parseInt(two ?? four ?? '20', 16)),
      )
      .replace(/\\(["\\/ ])/g, '$1')
      .trim();
  }
  const joined = raw.replace(/^[>|][+-]?\n/, '').replace(/\n/g, ' ');
  return quote === "'" ? joined.replace(/^'|'\s*$/g, '').replace(/''/g, "'") : joined.trim();
};

/** Lines of one paragraph become one line; two spaces or a backslash at the end of a line keep the break. */
const unwrapped = (body: string): string => {
  const out: string[] = [];
  let joins = false;
  let blank = true;
  for (const line of body.split(/\r?\n/)) {
    const words = line.trim();
    if (words === '') {
      if (joins || !blank) out.push(joins ? '\n\n' : '\n');
      joins = false;
      blank = true;
      continue;
    }
    if (joins) out.push(opensBlock.test(words) ? '\n' : ' ');
    out.push(inline(words.replace(/^#{1,6}[ \t]+/, '')));
    joins = !/(?: {2}|\\)$/.test(line);
    blank = false;
    if (!joins) out.push('\n');
  }
  return out.join('');
};

const opensBlock = /^(?:[#>|]|[-*+][ \t]|\d+\.[ \t]|---|\*\*\*)/;
const marked = /[<&[\\*_]/;

const inline = (line: string): string => (marked.test(line) ? plainWords(line) : line);

const plainWords = (line: string): string =>
  line
    .replace(/<\/?(?:s|del|u|b|i|em|strong|sup|sub|br)\s*\/?>/gi, '')
    .replace(/!?\[([^[\]\n]{0,400})\]\([^)\s]{0,600}(?:\s"[^"]{0,200}")?\)/g, '$1')
    .replace(/(\*\*|__)(?=\S)([^*_\n]{1,600}?)\1/g, '$2')
    .replace(/(^|[^\w\\*])([*_])(?=[^\s*_])([^*_\n]{1,400}?)\2(?!\w)/g, '$1$3')
    .replace(/\\([\\`*_{}[\]()#+\-.!~|<>"'$])/g, '$1')
    .replace(/&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z]\w{1,30});/gi, withoutEntity);

/** The character that an entity of a page stands for; an unknown one stays as it is. */
const withoutEntity = (entity: string): string => {
  const known = entities.get(entity);
  if (known !== undefined) return known;
  let words = '';
  const parser = new Parser({ ontext: (text) => (words += text) }, { decodeEntities: true });
  parser.end(entity);
  entities.set(entity, words);
  return words;
};
const entities = new Map<string, string>();
