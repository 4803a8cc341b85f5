/** Words of one passage, by their UTF-16 offsets in the briefing's text. */
export type SelectedWords = { readonly ref: string; readonly start: number; readonly end: number };

/** What a passage is drawn in: by itself, or in a row with its source. */
const PASSAGE = '[data-ref], [data-beside]';

/**
 * What is selected inside of a transcript, as far as it is in the passage where it begins; null where nothing is. Its
 * paragraphs bear `data-start`, the offset of their first character, and hold their text and nothing else.
 */
export const selectedWords = (transcript: HTMLElement): SelectedWords | null => {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!transcript.contains(range.commonAncestorContainer)) return null;
  const touched = [...transcript.querySelectorAll<HTMLElement>('[data-start]')].filter((paragraph) =>
    range.intersectsNode(paragraph),
  );
  const passage = touched[0]?.closest<HTMLElement>(PASSAGE) ?? null;
  const ref = passage?.dataset['ref'] ?? passage?.dataset['beside'];
  const within = touched.filter((paragraph) => paragraph.closest(PASSAGE) === passage);
  const [first, last] = [within[0], within.at(-1)];
  if (ref === undefined || first === undefined || last === undefined) return null;
  const start = offsetOf(first, range.startContainer, range.startOffset) ?? startOf(first);
  const end =
    offsetOf(last, range.endContainer, range.endOffset) ?? startOf(last) + (last.textContent?.length ?? 0);
  return end > start ? { ref, start, end } : null;
};

const startOf = (paragraph: HTMLElement) => Number(paragraph.dataset['start']);

/** The offset of a place in a paragraph; undefined where the place is outside of it. */
const offsetOf = (paragraph: HTMLElement, node: Node, at: number): number | undefined => {
  if (!paragraph.contains(node)) return undefined;
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEnd(node, at);
  return startOf(paragraph) + before.toString().length;
};
