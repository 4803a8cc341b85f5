import { Lock } from 'lucide-react';
import { useCall } from '../client/client.ts';
import { ImportButton } from '../import/import-button.tsx';
import { Button } from '../parts/button.tsx';
import { attempt } from '../parts/toast.ts';
import { openSample, pickProject } from '../project/open-project.ts';
import { strings } from '../strings.ts';

const words = strings.library.first;

/** What a new project shows: how to fill it, and what becomes of a folder. */
export const FirstRun = () => {
  const { value: abilities } = useCall('desk.abilities', {});
  return (
    <div className="first-run">
      <div>
        <div className="first-drop">
          <Sign />
          <h1>{words.title}</h1>
          <p className="quiet">{words.formats}</p>
          <div className="first-actions">
            <ImportButton size="large" keys />
            <Button size="large" onClick={() => attempt(openSample)}>
              {words.sample}
            </Button>
          </div>
          <p className="small quieter">{words.sampleNote}</p>
        </div>
        <ol className="first-three">
          {words.three.map(([title, text]) => (
            <li key={title}>
              <h2>{title}</h2>
              <p>{text}</p>
            </li>
          ))}
        </ol>
        <div className="first-offline">
          <Lock className="icon" aria-hidden />
          <p>{words.offline}</p>
          {abilities?.dialogs ? (
            <span>
              {words.have}{' '}
              <button type="button" className="link" onClick={() => attempt(() => pickProject('open'))}>
                {words.open}
              </button>
            </span>
          ) : null}
        </div>
      </div>
    </div>
  );
};

const BARS = [
  12, 17, 9, 21, 15, 26, 13, 19, 24, 11, 0, 0, 16, 22, 14, 28, 34, 40, 31, 23, 18, 0, 12, 20, 15, 25, 17, 22,
  0, 0, 14, 19, 27, 21, 16, 11, 18,
];
const STEP = 5.9;

/** A chart of nothing in particular, with its gaps: the product in one picture. */
const Sign = () => (
  <svg className="first-sign" viewBox="0 0 220 56" aria-hidden>
    {BARS.map((bar, index) => {
      const x = 4 + index * STEP;
      // The bars have no names but their places.
      const key = `bar ${x}`;
      return bar === 0 ? (
        <rect key={key} x={x - 1.5} y={46.5} width={3} height={3} className="coverage-none" />
      ) : (
        <path
          key={key}
          d={`M${x} 50v${-bar}`}
          stroke="var(--accent)"
          strokeWidth={3.5}
          opacity={bar > 20 ? 1 : 0.82}
        />
      );
    })}
    <path d="M0 53.5h220" stroke="var(--line-control)" />
  </svg>
);
