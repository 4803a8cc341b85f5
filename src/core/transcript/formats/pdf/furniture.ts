import type { Line } from './page.ts';

/** Lines of pages, and those apart that stand on page after page: running heads and feet, page numbers. */
export type Sorted = { readonly body: readonly (readonly Line[])[]; readonly furniture: string[] };

/** So many lines from the top and from the bottom of a page may be a running head or foot. */
const edge = 2;

/** Sorts out what stands at the top or foot of several pages in the same words and place, and bare page numbers. */
export const withoutFurniture = (pages: readonly (readonly Line[])[]): Sorted => {
  const edges = pages.map(edgesOf);
  const counts = new Map<string, number>();
  for (const lines of edges)
    for (const key of new Set([...lines].map(keyOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  const enough = Math.max(2, pages.length * 0.3);
  const furniture: string[] = [];
  const body = pages.map((lines, at) =>
    lines.filter((line) => {
      const repeated = (counts.get(keyOf(line)) ?? 0) >= enough && !/[:：]$/.test(line.text.trim());
      const isFurniture = edges[at]?.has(line) && (repeated || isPageNumber(line.text));
      if (isFurniture) furniture.push(line.text.trim());
      return !isFurniture;
    }),
  );
  return { body, furniture };
};

const keyOf = (line: Line): string => `${Math.round(line.y / 4)} ${sameness(line.text)}`;

/** The lines on the first and last baselines of a page. */
const edgesOf = (lines: readonly Line[]): ReadonlySet<Line> => {
  const rows = [...new Set(lines.map(({ y }) => Math.round(y)))].toSorted((a, b) => b - a);
  const outer = new Set([...rows.slice(0, edge), ...rows.slice(-edge)]);
  return new Set(lines.filter(({ y }) => outer.has(Math.round(y))));
};

/** Without its figures, by which running heads differ from page to page. */
const sameness = (text: string): string =>
  text
    .replace(/\p{N}+/gu, '#')
    .replace(/\s+/g, ' ')
    .trim();

const isPageNumber = (text: string): boolean =>
  /^[\s\-–—·|[(]*(?:(?:page|p\.|seite|página|pagina|стр\.?|第)\s*)?(?:\d{1,4}|[ivxl]{1,6})\s*(?:页|頁|ページ)?(?:\s*(?:\/|of|von|de|из|共)\s*\d{1,4}\s*(?:页|頁)?)?[\s\-–—·|\])]*$/i.test(
    text,
  );
