import { useEffect, type RefObject } from 'react';
import type { Note } from '../../contract/index.ts';

const GAP = 8;

/**
 * Puts notes that stand in a margin beside the words they are on, one under the other where they would overlap. What is
 * not in sight is not measured: it is told of when it comes.
 */
export const useAligned = (list: RefObject<HTMLElement | null>, notes: readonly Note[]): void => {
  useEffect(() => {
    const article = list.current?.closest('article');
    if (!article) return;
    const observer = new ResizeObserver(() => list.current && align(list.current, article, notes));
    observer.observe(article);
    return () => observer.disconnect();
  }, [list, notes]);
};

const align = (list: HTMLElement, article: Element, notes: readonly Note[]) => {
  const isMargin = getComputedStyle(list.parentElement ?? list).gridColumnStart === '3';
  const top = list.getBoundingClientRect().top;
  const measured = notes.map(({ id }) => {
    const card = list.querySelector<HTMLElement>(`#note-${id}`);
    const said = isMargin ? article.querySelector(`[data-note~="${id}"]`) : null;
    const wish = said === null ? 0 : said.getBoundingClientRect().top - top;
    return { card, wish, height: card?.offsetHeight ?? 0 };
  });
  let bottom = 0;
  for (const { card, wish, height } of measured) {
    const down = Math.max(0, wish - bottom);
    if (card) card.style.marginTop = down === 0 ? '' : `${down}px`;
    bottom += down + height + GAP;
  }
};
