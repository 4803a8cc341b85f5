import { Parser } from 'htmlparser2';
import type { Source, Statement } from './source.ts';

/** Whether a text is an HTML page or a piece of one. */
export const looksLikeHtml = (text: string): boolean => {
  const start = text.slice(0, 2048);
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/i.test(start)) return true;
  return (
    /^\s*<(?:div|p|h[1-6]|article|section|table|meta|title|!--)\b/i.test(start) ||
    /<\/(?:p|div)>\s*<(?:p|div)\b/i.test(start)
  );
};

/** A page as running text: its heading and its main part, each block a paragraph; menus and scripts left out. */
export const fromHtml = (html: string): Source => {
  const page = readPage(html);
  const text = mainBlocks(page)
    .map((block) => block.text)
    .join('\n\n');
  const titles = [...page.headings, ...page.titles].map(cleanTitle).filter((title) => title.value !== '');
  return { text, titles, dates: page.dates, origins: page.origins };
};

type Box = { readonly parent: Box | null; readonly depth: number; weight: number };
type Block = { readonly text: string; readonly linked: number; readonly heading: boolean; readonly box: Box };
type Page = {
  readonly blocks: readonly Block[];
  readonly titles: readonly Statement[];
  readonly headings: readonly Statement[];
  readonly dates: readonly Statement[];
  readonly origins: readonly string[];
};

const skipped = new Set(
  'script style noscript template svg select option button form iframe nav footer object video audio'.split(
    ' ',
  ),
);
const breaking = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table tr td th section article header main aside blockquote pre body center hr figure figcaption'.split(
    ' ',
  ),
);
const metaTitles = new Set(['articletitle', 'og:title', 'dc.title', 'citation_title', 'twitter:title']);
const metaDates = new Set(
  'pubdate publishdate date dc.date article:published_time dcterms.created firstpublishedtime datepublished publish-date publish_date publication_date publication-date dc.date.issued dcterms.date dcterms.issued dc.date.created citation_date citation_publication_date og:published_time og:article:published_time article:published parsely-pub-date sailthru.date release_date displaydate originalpublicationdate'.split(
    ' ',
  ),
);

/** A page while it is read: what is finished, and where the parser stands. */
type Draft = {
  readonly blocks: Block[];
  readonly metas: Statement[];
  readonly headings: Statement[];
  readonly dates: Statement[];
  /** Days in elements that do not say what they are the days of. */
  readonly times: string[];
  readonly origins: string[];
  box: Box;
  text: string;
  linked: number;
  title: string;
  skipping: number;
  linking: number;
  heading: boolean;
  titling: boolean;
  /** What a page says of itself as data, while it is read. */
  linkedData: string | null;
};

const readPage = (html: string): Page => {
  const draft: Draft = {
    blocks: [],
    metas: [],
    headings: [],
    dates: [],
    times: [],
    origins: [],
    box: { parent: null, depth: 0, weight: 0 },
    text: '',
    linked: 0,
    title: '',
    skipping: 0,
    linking: 0,
    heading: false,
    titling: false,
    linkedData: null,
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => opens(draft, name, attributes),
      ontext: (data) => reads(draft, data),
      onclosetag: (name) => closes(draft, name),
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  flush(draft);
  const titles =
    draft.title.trim() === ''
      ? draft.metas
      : [...draft.metas, { value: draft.title, from: 'title of the page' }];
  return {
    blocks: draft.blocks,
    titles,
    headings: draft.headings,
    dates: [...draft.dates, ...soleTime(draft.times)],
    origins: draft.origins,
  };
};

/** One day in the whole page is its own; of several, each may be that of another page. */
const soleTime = (times: readonly string[]): readonly Statement[] => {
  const days = new Set(times.map((time) => time.slice(0, 10)));
  const [value] = times;
  return value !== undefined && days.size === 1 ? [{ value, from: 'time element of the page' }] : [];
};

const opens = (draft: Draft, name: string, attributes: Readonly<Record<string, string>>): void => {
  if (name === 'meta') noteMeta(draft, attributes);
  else noteDay(draft, name, attributes);
  if (name === 'script' && attributes['type'] === 'application/ld+json') draft.linkedData = '';
  if (skipped.has(name)) draft.skipping++;
  if (name === 'title' && draft.skipping === 0) draft.titling = true;
  if (name === 'a') draft.linking++;
  if (name === 'br') draft.text += '\n';
  if (!breaking.has(name)) return;
  flush(draft);
  if (name === 'h1') draft.heading = true;
  draft.box = { parent: draft.box, depth: draft.box.depth + 1, weight: 0 };
};

const reads = (draft: Draft, data: string): void => {
  if (draft.linkedData !== null) draft.linkedData += data;
  else if (draft.titling) draft.title += data;
  else if (draft.skipping === 0) {
    const words = data.replace(/[ \t\r\n\f]+/g, ' ');
    const opening = draft.text === '' || draft.text.endsWith(' ') || draft.text.endsWith('\n');
    draft.text += opening ? words.replace(/^ /, '') : words;
    if (draft.linking > 0) draft.linked += words.length;
  }
};

const closes = (draft: Draft, name: string): void => {
  if (skipped.has(name)) draft.skipping = Math.max(0, draft.skipping - 1);
  if (name === 'title') draft.titling = false;
  if (name === 'script' && draft.linkedData !== null) noteLinkedData(draft, draft.linkedData);
  if (name === 'a') draft.linking = Math.max(0, draft.linking - 1);
  if (!breaking.has(name)) return;
  flush(draft);
  if (name === 'h1') draft.heading = false;
  draft.box = draft.box.parent ?? draft.box;
};

/** Ends the block in hand. */
const flush = (draft: Draft): void => {
  const words = draft.text
    .replace(/[ \t]*\n[ \t]*/g, '\n')
    .replace(/^[ \t\n]+/, '')
    .trimEnd();
  if (words.trim() !== '') {
    draft.blocks.push({
      text: words,
      linked: Math.min(1, draft.linked / words.length),
      heading: draft.heading,
      box: draft.box,
    });
    if (draft.heading) draft.headings.push({ value: words, from: 'heading of the page' });
  }
  draft.text = '';
  draft.linked = 0;
};

/** A day that an element gives as data: marked as the day of publication, or any in a `time` element. */
const noteDay = (draft: Draft, name: string, attributes: Readonly<Record<string, string>>): void => {
  const marked = (attributes['itemprop'] ?? attributes['property'] ?? '')
    .toLowerCase()
    .replace(/^schema:/, '');
  const value = (attributes['datetime'] ?? attributes['content'] ?? '').trim();
  if (value === '') return;
  if (publication.has(marked)) draft.dates.push({ value, from: `${marked} of the page` });
  else if (name === 'time' && 'pubdate' in attributes)
    draft.dates.push({ value, from: 'pubdate of the page' });
  else if (name === 'time' && draft.skipping === 0 && draft.linking === 0 && draft.times.length < 8)
    draft.times.push(value);
};

const publication = new Set(['datepublished', 'startdate', 'datecreated']);

/** What a page says of itself in JSON-LD; what is no JSON is passed over, for it is no text either. */
const noteLinkedData = (draft: Draft, data: string): void => {
  draft.linkedData = null;
  let told: unknown;
  try {
    told = JSON.parse(data.trim());
  } catch {
    return;
  }
  const visit = (value: unknown, depth: number): void => {
    if (depth > 5 || typeof value !== 'object' || value === null) return;
    for (const [key, field] of Object.entries(value)) {
      const name = key.toLowerCase();
      if (typeof field !== 'string') visit(field, depth + 1);
      else if (publication.has(name)) draft.dates.push({ value: field, from: `${name} of the page` });
      else if (name === 'headline') draft.metas.push({ value: field, from: 'headline of the page' });
    }
  };
  visit(told, 0);
};

const noteMeta = (draft: Draft, attributes: Readonly<Record<string, string>>): void => {
  const name = (attributes['name'] ?? attributes['property'] ?? attributes['itemprop'] ?? '').toLowerCase();
  const value = (attributes['content'] ?? '').trim();
  if (value === '') return;
  if (metaTitles.has(name)) draft.metas.push({ value, from: `${name} of the page` });
  if (metaDates.has(name)) draft.dates.push({ value, from: `${name} of the page` });
  if (name === 'url' || name === 'og:url' || name === 'sitename' || name === 'og:site_name')
    draft.origins.push(value);
};

/** The blocks from the heading to the end of the box that holds most of the unlinked text. */
const mainBlocks = ({ blocks }: Page): readonly Block[] => {
  const main = heaviest(blocks);
  if (!main) return blocks;
  const inside = blocks.map((block) => isWithin(block.box, main));
  const first = inside.indexOf(true);
  const last = inside.lastIndexOf(true);
  const heading = blocks.slice(0, first).findLastIndex((block) => block.heading);
  const from = heading >= 0 ? heading : first;
  return blocks.filter(
    (block, at) =>
      at >= from && at <= last && (inside[at] ? !isMenu(block, blocks[at + 1]) : block.linked < 0.5),
  );
};

const isMenu = (block: Block, next: Block | undefined): boolean =>
  block.linked > 0.9 && block.text.length < 60 && (!next || next.linked > 0.9);

/** Text counts fully for the box around its paragraph's box and by half for the next: what holds the paragraphs wins. */
const heaviest = (blocks: readonly Block[]): Box | null => {
  let best: Box | null = null;
  for (const block of blocks) {
    const own = block.text.length * (1 - block.linked);
    if (own < 20) continue;
    const around = block.box.parent ?? block.box;
    for (const [box, share] of [[around, 1] as const, [around.parent, 0.5] as const]) {
      if (!box) continue;
      box.weight += own * share;
      if (!best || box.weight > best.weight) best = box;
    }
  }
  return best;
};

const isWithin = (box: Box, outer: Box): boolean => {
  let at: Box | null = box;
  while (at && at.depth > outer.depth) at = at.parent;
  return at === outer;
};

/** A page title without the site's name behind it. */
const cleanTitle = ({ value, from }: Statement): Statement => {
  const flat = value
    .replace(/<[^>]{0,40}>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  const cut = /^(.{8,}?)\s*(?:_|\s[|—–]\s)\s*[^_|—–]{2,40}$/.exec(flat);
  return { value: from === 'title of the page' && cut?.[1] ? cut[1].trim() : flat, from };
};
