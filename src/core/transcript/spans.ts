import { isBlank } from './cast.ts';
import type { Span } from './transcript.ts';

/**
 * Spans that touch, from 0 to the end of the text. `content` (questions, statements, announcements) is kept as it is and does
 * not overlap; `apart` fills what lies between; white space joins a neighbour that is no content; the rest is an aside.
 */
export const tile = (text: string, content: readonly Span[], apart: readonly Span[]): readonly Span[] => {
  const laid: Laid[] = [];
  const around = apart.toSorted((a, b) => a.start - b.start);
  let reached = 0;
  let next = 0;
  for (const span of [...content.toSorted((a, b) => a.start - b.start), null]) {
    const until = span?.start ?? text.length;
    for (let other = around[next]; other && other.start < until; other = around[++next]) {
      if (other.end <= reached) continue;
      layGap(text, reached, other.start, laid);
      const start = Math.max(reached, other.start);
      reached = Math.min(until, other.end);
      laid.push({ span: { kind: other.kind, start, end: reached, n: null }, blank: false });
      if (other.end > until) break;
    }
    layGap(text, reached, until, laid);
    if (span) laid.push({ span, blank: false });
    reached = span?.end ?? until;
  }
  return absorb(laid);
};

type Laid = { readonly span: Span; readonly blank: boolean };

const layGap = (text: string, start: number, end: number, laid: Laid[]): void => {
  if (start >= end) return;
  let at = start;
  while (at < end && isBlank(text.charCodeAt(at))) at++;
  laid.push({ span: { kind: 'aside', start, end, n: null }, blank: at === end });
};

/** Blank stretches go to the neighbour before them, or the one behind, and neighbours of one kind become one. */
const absorb = (laid: readonly Laid[]): readonly Span[] => {
  const spans: Span[] = [];
  let carried: number | null = null;
  for (const { blank, span } of laid) {
    const last = spans.at(-1);
    if (last && last.n === null && (blank || last.kind === span.kind) && span.n === null)
      spans[spans.length - 1] = { ...last, end: span.end };
    else if (blank) carried = span.start;
    else if (carried !== null && span.n === null) spans.push({ ...span, start: carried });
    else {
      if (carried !== null) spans.push({ kind: 'aside', start: carried, end: span.start, n: null });
      spans.push(span);
    }
    if (!blank) carried = null;
  }
  const end = laid.at(-1)?.span.end ?? 0;
  if (carried !== null) spans.push({ kind: 'aside', start: carried, end, n: null });
  return spans;
};

/** How much of what was said, head, foot and labels left out, is questions, statements and announcements. */
export const shareOfContent = (spans: readonly Span[]): number => {
  let content = 0;
  let said = 0;
  for (const { kind, start, end, n } of spans) {
    if (n !== null) content += end - start;
    if (kind !== 'head' && kind !== 'foot' && kind !== 'label') said += end - start;
  }
  return said === 0 ? 1 : content / said;
};
