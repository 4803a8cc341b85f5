import { guessWidth } from './labels.ts';

/** What stands over and under a figure when it leaves. */
export type Caption = { readonly title: string; readonly unit: string; readonly notes: readonly string[] };

/** A figure as a picture that stands alone: all styles are in it. */
export type Picture = { readonly text: string; readonly width: number; readonly height: number };

/** What the page's style sheets say and a lone SVG would lose. */
const carried = [
  'fill',
  'fill-opacity',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'stroke-linejoin',
  'paint-order',
  'opacity',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'font-variant-numeric',
  'text-anchor',
] as const;

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 20;
const TITLE = 24;
const LINE = 18;
const GAP = 10;

/** Every frame under an element as one SVG, on the ground it is shown on, with title, unit and notes. */
export const svgOf = (element: HTMLElement, caption: Caption): Picture => {
  const frames = [...element.querySelectorAll<SVGSVGElement>('svg.recharts-surface, svg[data-figure]')];
  const width = Math.max(0, ...frames.map((frame) => frame.clientWidth)) + 2 * MARGIN;
  const style = getComputedStyle(element);
  const root = document.createElementNS(SVG, 'svg');
  const text = (words: string, y: number, size: number, weight: string, fill: string) => {
    const line = document.createElementNS(SVG, 'text');
    const font = { 'font-family': style.fontFamily, 'font-size': size, 'font-weight': weight };
    for (const [name, value] of Object.entries({ x: MARGIN, y, fill, ...font }))
      line.setAttribute(name, String(value));
    line.textContent = words;
    root.append(line);
  };
  const strong = style.getPropertyValue('--text-1').trim();
  const quiet = style.getPropertyValue('--text-2').trim();
  let y = MARGIN + 16;
  text(caption.title, y, 16, '600', strong);
  for (const line of wrapped(caption.unit, width - 2 * MARGIN)) text(line, (y += LINE + 2), 13, '400', quiet);
  y += GAP;
  for (const frame of frames) {
    const copy = standalone(frame);
    copy.setAttribute('x', String(MARGIN));
    copy.setAttribute('y', String(y));
    root.append(copy);
    y += frame.clientHeight;
  }
  y += GAP / 2;
  for (const note of caption.notes.flatMap((words) => wrapped(words, width - 2 * MARGIN)))
    text(note, (y += LINE), 12, '400', quiet);
  const height = y + TITLE;
  const ground = document.createElementNS(SVG, 'rect');
  ground.setAttribute('width', '100%');
  ground.setAttribute('height', '100%');
  ground.setAttribute('fill', style.getPropertyValue('--surface-paper').trim());
  root.prepend(ground);
  for (const [name, value] of Object.entries({ width, height, viewBox: `0 0 ${width} ${height}` }))
    root.setAttribute(name, String(value));
  return { text: new XMLSerializer().serializeToString(root), width, height };
};

/** An SVG as PNG, with so many pixels of its own for each of the page's. */
export const pngOf = async ({ text, width, height }: Picture, scale = 2): Promise<Blob> => {
  const url = URL.createObjectURL(new Blob([text], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(width * scale);
    canvas.height = Math.round(height * scale);
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    return await new Promise((resolve, reject) => {
      canvas.toBlob((blob) =>
        blob === null ? reject(new Error('The figure is too large for a picture.')) : resolve(blob),
      );
    });
  } finally {
    URL.revokeObjectURL(url);
  }
};

/** A copy that needs no style sheet; what only shows where one points is left out. */
const standalone = (frame: SVGSVGElement): SVGSVGElement => {
  const copy = frame.cloneNode(true);
  // A clone is of the type of what it was cloned from.
  const clone = copy as SVGSVGElement;
  const from = [frame, ...frame.querySelectorAll('*')];
  const to = [clone, ...clone.querySelectorAll('*')];
  for (const [index, element] of to.entries()) {
    const source = from[index];
    if (source === undefined) continue;
    const style = getComputedStyle(source);
    for (const name of carried) {
      const value = style.getPropertyValue(name);
      if (value !== '' && value !== 'normal') element.setAttribute(name, value);
    }
    element.removeAttribute('class');
    element.removeAttribute('style');
  }
  for (const passing of clone.querySelectorAll('[data-passing]')) passing.remove();
  clone.setAttribute('width', String(frame.clientWidth));
  clone.setAttribute('height', String(frame.clientHeight));
  clone.setAttribute('overflow', 'visible');
  return clone;
};

/** A sentence broken into lines by words; Han may break anywhere. */
const wrapped = (text: string, width: number): readonly string[] => {
  const lines: string[] = [];
  let line = '';
  for (const piece of text.split(/(?<=\s)|(?<=[\u2e80-\u9fff])/)) {
    if (line !== '' && guessWidth(line + piece) > width) {
      lines.push(line.trimEnd());
      line = piece;
    } else line += piece;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
};
