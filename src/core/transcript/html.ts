import { Parser } from 'htmlparser2';
import type { Source, Statement } from './source.ts';

/** Whether a text is an HTML page or a piece of one. */
export const looksLikeHtml = (text: string): boolean => {
  const start = text.slice(0, 2048);
  if (/^\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|body)\b/i.test(start)) return true;
  return /^\s*<(?:div|p|h[1-6]|article|section|table|meta|title|!--)\b/i.test(start) || /<\/(?:p|div)>\s*<(?:p|div)\b/i.test(start);
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

const skipped = new Set('script style noscript template svg select option button form iframe nav footer object video audio'.split(' '));
const breaking = new Set(
  'p div h1 h2 h3 h4 h5 h6 li ul ol dl dt dd table tr td th section article header main aside blockquote pre body center hr figure figcaption'.split(' '),
);
const metaTitles = new Set(['articletitle', 'og:title', 'dc.title', 'citation_title', 'twitter:title']);
const metaDates = new Set(['pubdate', 'publishdate', 'date', 'dc.date', 'article:published_time', 'dcterms.created', 'firstpublishedtime']);

const readPage = (html: string): Page => {
  const titles: Statement[] = [];
  const metas: Statement[] = [];
  const headings: Statement[] = [];
  const dates: Statement[] = [];
  const origins: string[] = [];
  const blocks: Block[] = [];
  let box: Box = { parent: null, depth: 0, weight: 0 };
  let text = '';
  let linked = 0;
  let skipping = 0;
  let linking = 0;
  let heading = false;
  let titling = false;
  let title = '';
  const flush = (): void => {
    const words = text.replace(/[ \t\r\f\v]*\n[ \t\r\f\v]*/g, '\n').replace(/^[ \t\n]+|[ \t\n]+$/g, '');
    if (/\S/.test(words)) {
      blocks.push({ text: words, linked: Math.min(1, linked / words.length), heading, box });
      if (heading) headings.push({ value: words, from: 'heading of the page' });
    }
    text = '';
    linked = 0;
  };
  const meta = (attributes: Readonly<Record<string, string>>): void => {
    const name = (attributes['name'] ?? attributes['property'] ?? '').toLowerCase();
    const value = (attributes['content'] ?? '').trim();
    if (value === '') return;
    if (metaTitles.has(name)) metas.push({ value, from: `${name} of the page` });
    if (metaDates.has(name)) dates.push({ value, from: `${name} of the page` });
    if (name === 'url' || name === 'og:url' || name === 'sitename' || name === 'og:site_name') origins.push(value);
  };
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (name === 'meta') meta(attributes);
        if (skipped.has(name)) skipping++;
        if (name === 'title' && skipping === 0) titling = true;
        if (name === 'a') linking++;
        if (name === 'br') text += '\n';
        if (!breaking.has(name)) return;
        flush();
        if (name === 'h1') heading = true;
        box = { parent: box, depth: box.depth + 1, weight: 0 };
      },
      ontext: (data) => {
        if (titling) title += data;
        else if (skipping === 0) {
          const words = data.replace(/[ \t\r\n\f]+/g, ' ');
          text += text === '' || text.endsWith(' ') || text.endsWith('\n') ? words.replace(/^ /, '') : words;
          if (linking > 0) linked += words.length;
        }
      },
      onclosetag: (name) => {
        if (skipped.has(name)) skipping = Math.max(0, skipping - 1);
        if (name === 'title') titling = false;
        if (name === 'a') linking = Math.max(0, linking - 1);
        if (!breaking.has(name)) return;
        flush();
        if (name === 'h1') heading = false;
        box = box.parent ?? box;
      },
    },
    { decodeEntities: true },
  );
  parser.write(html);
  parser.end();
  flush();
  titles.push(...metas);
  if (title.trim() !== '') titles.push({ value: title, from: 'title of the page' });
  return { blocks, titles, headings, dates, origins };
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
  return blocks.filter((block, at) => at >= from && at <= last && (inside[at] ? !isMenu(block, blocks[at + 1]) : block.linked < 0.5));
};

const isMenu = (block: Block, next: Block | undefined): boolean => block.linked > 0.9 && block.text.length < 60 && (!next || next.linked > 0.9);

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
  const flat = value.replace(/<[^>]{0,40}>/g, ' ').replace(/\s+/g, ' ').trim();
  const cut = /^(.{8,}?)\s*(?:_|\s[|—–]\s)\s*[^_|—–]{2,40}$/.exec(flat);
  return { value: from === 'title of the page' && cut?.[1] ? cut[1].trim() : flat, from };
};
