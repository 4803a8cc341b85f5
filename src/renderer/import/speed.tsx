import { figure } from '../parts/figures.ts';
import { strings } from '../strings.ts';

const WIDTH = 240;
const HEIGHT = 44;
const words = strings.importing;

/** Files a second from the start to now, as a line; its last value in figures. */
export const Speed = ({ rates }: { readonly rates: readonly number[] }) => {
  const most = Math.max(1, ...rates);
  const step = WIDTH / Math.max(1, rates.length - 1);
  const points = rates.map(
    (rate, index) => [index * step, HEIGHT - 2 - (rate / most) * (HEIGHT - 8)] as const,
  );
  const [x, y] = points.at(-1) ?? [0, HEIGHT];
  return (
    <svg
      className="speed"
      viewBox={`0 0 ${WIDTH + 40} ${HEIGHT + 18}`}
      role="img"
      aria-label={words.rate(rates.at(-1) ?? 0)}
    >
      <path
        className="speed-line"
        d={`M${points.map((point) => point.map((part) => part.toFixed(1)).join(' ')).join('L')}`}
      />
      <circle cx={x} cy={y} r={3} />
      <text className="speed-now" x={x + 7} y={y + 4}>
        {figure(rates.at(-1) ?? 0)}
      </text>
      <path className="speed-axis" d={`M0 ${HEIGHT + 0.5}h${WIDTH}`} />
      <text x={0} y={HEIGHT + 14}>
        {words.start}
      </text>
      <text x={WIDTH} y={HEIGHT + 14} textAnchor="end">
        {words.now}
      </text>
    </svg>
  );
};
