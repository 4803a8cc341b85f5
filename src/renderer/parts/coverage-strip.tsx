import './coverage.css';
import { useId } from 'react';
import type { CoverageState } from '../../contract/index.ts';
import { strings } from '../strings.ts';
import { counted } from './figures.ts';

/** The three signs of coverage with their names. */
export const CoverageKey = () => (
  <>
    {(['held', 'none', 'unknown'] as const).map((state) => (
      <span key={state} className="coverage-key" data-state={state}>
        <i aria-hidden />
        {strings.parts[state]}
      </span>
    ))}
  </>
);

/** The hatching of what is unknown, as an SVG pattern; give the id to `fill`. */
export const Hatch = ({ id }: { readonly id: string }) => (
  <pattern id={id} width="4" height="4" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
    <rect width="4" height="4" className="coverage-unknown-ground" />
    <line x1="0" y1="0" x2="0" y2="4" className="coverage-unknown-line" />
  </pattern>
);

/** Time as one object: bins from left to right, held solid, none hollow, unknown hatched. Scales to its box. */
export const CoverageStrip = ({
  states,
  height = 8,
}: {
  readonly states: readonly CoverageState[];
  readonly height?: number;
}) => {
  const hatch = useId();
  return (
    <svg
      className="coverage-strip"
      height={height}
      viewBox={`0 0 ${Math.max(1, states.length) * 10} ${height}`}
      preserveAspectRatio="none"
      role="img"
      aria-label={describe(states)}
    >
      <defs>
        <Hatch id={hatch} />
      </defs>
      {runsOf(states).map(({ state, start, length }) => (
        <rect
          key={start}
          x={start * 10 + (state === 'none' ? 0.75 : 0)}
          y={state === 'none' ? 0.75 : 0}
          width={length * 10 - (state === 'none' ? 1.5 : 0)}
          height={height - (state === 'none' ? 1.5 : 0)}
          className={`coverage-${state}`}
          fill={state === 'unknown' ? `url(#${hatch})` : undefined}
          vectorEffect="non-scaling-stroke"
        />
      ))}
    </svg>
  );
};

type Run = { readonly state: CoverageState; readonly start: number; readonly length: number };

const runsOf = (states: readonly CoverageState[]): Run[] => {
  const runs: { state: CoverageState; start: number; length: number }[] = [];
  for (const [start, state] of states.entries()) {
    const last = runs.at(-1);
    if (last?.state === state) last.length += 1;
    else runs.push({ state, start, length: 1 });
  }
  return runs;
};

const describe = (states: readonly CoverageState[]) => {
  const count = (wanted: CoverageState) => states.filter((state) => state === wanted).length;
  return `Coverage: ${counted(count('held'), 'part')} held, ${count('none')} none, ${count('unknown')} unknown`;
};
