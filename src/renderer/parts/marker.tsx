/** The sign of a place in the chart palette, 1 to 8: a colour and a shape, so that neither stands alone. */
export const Marker = ({ place, size = 16 }: { readonly place: number; readonly size?: number }) => (
  <svg className="marker" width={size} height={size} viewBox="0 0 16 16" aria-hidden>
    <path d={shapes[(place - 1) % shapes.length]} {...paintOf(place)} />
  </svg>
);

/** The colour of a place in the chart palette, as a CSS value. */
export const colourOf = (place: number): string => `var(--chart-${((place - 1) % 8) + 1})`;

/** The dash of a place in the chart palette, as a CSS value for stroke-dasharray. */
export const dashOf = (place: number): string => `var(--dash-${((place - 1) % 8) + 1})`;

/** Outlines in a box of 16: disc, square, triangle, diamond, ring, inverted triangle, cross, bar. */
export const shapes = [
  'M8 3.6a4.4 4.4 0 1 1 0 8.8a4.4 4.4 0 1 1 0-8.8z',
  'M4.1 4.1h7.8v7.8h-7.8z',
  'M8 2.9l4.9 8.8h-9.8z',
  'M8 2.3l5.3 5.7l-5.3 5.7l-5.3-5.7z',
  'M8 4.5a3.5 3.5 0 1 1 0 7a3.5 3.5 0 1 1 0-7z',
  'M8 13.1l-4.9-8.8h9.8z',
  'M4 4l8 8M12 4l-8 8',
  'M2.5 6.4h11v3.2h-11z',
] as const;

const RING = 5;
const CROSS = 7;

const paintOf = (place: number) =>
  place === RING || place === CROSS
    ? { fill: 'none', stroke: colourOf(place), strokeWidth: 2.2 }
    : { fill: colourOf(place) };
