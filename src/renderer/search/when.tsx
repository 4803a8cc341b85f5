import { Toolbar } from '@base-ui/react/toolbar';
import { CoverageStrip } from '../parts/coverage-strip.tsx';
import { figure } from '../parts/figures.ts';
import { go } from '../place/history.ts';
import { strings } from '../strings.ts';
import type { SearchPlace } from './asked.ts';
import { binsOf, nameOfSpan, type MonthCount, type WhenBin } from './when-bins.ts';

const words = strings.search;

/** When the matches were said: a bar a month, a quarter or a year, over what is held. A bar narrows to its time. */
export const When = ({
  place,
  bins: months,
}: {
  readonly place: SearchPlace;
  readonly bins: readonly MonthCount[];
}) => {
  const { size, bins } = binsOf(months);
  const most = Math.max(0, ...bins.map(({ count }) => count));
  const tallest = bins.find(({ count }) => count === most);
  if (bins.length === 0) return null;
  const narrowTo = (bin: WhenBin) => {
    const isOn = bin.from === place.from && bin.to === place.to;
    go({ ...place, year: [], from: isOn ? '' : bin.from, to: isOn ? '' : bin.to, at: '' });
  };
  return (
    <section className="when" aria-label={words.when}>
      <h2>
        {words.when}
        <span className="quieter">{words.bins[size]}</span>
      </h2>
      <Toolbar.Root className="when-bars" aria-label={words.whenLabel(words.bins[size])} loopFocus={false}>
        {bins.map((bin) => (
          <WhenBar
            key={bin.from}
            bin={bin}
            most={most}
            isNamed={bin === tallest}
            place={place}
            narrowTo={narrowTo}
          />
        ))}
      </Toolbar.Root>
      <CoverageStrip states={bins.map(({ held }) => (held ? 'held' : 'unknown'))} height={4} />
      <div className="when-axis figures" aria-hidden>
        <span>{bins[0]?.from.slice(0, 4)}</span>
        <span>{bins.at(-1)?.to.slice(0, 4)}</span>
      </div>
    </section>
  );
};

const WhenBar = ({
  bin,
  most,
  isNamed,
  place,
  narrowTo,
}: {
  readonly bin: WhenBin;
  readonly most: number;
  /** Whether the number stands above it: above the first of the tallest. */
  readonly isNamed: boolean;
  readonly place: SearchPlace;
  readonly narrowTo: (bin: WhenBin) => void;
}) => {
  if (bin.count === 0) return <span className="when-bar" />;
  const label = words.bar(nameOfSpan(bin.from, bin.to), bin.count);
  const isOn =
    bin.from >= place.from &&
    (place.to === '' || bin.to <= place.to) &&
    (place.year.length === 0 || place.year.includes(bin.from.slice(0, 4)));
  return (
    <Toolbar.Button
      className="when-bar"
      aria-label={label}
      title={label}
      aria-pressed={isOn && place.from !== ''}
      data-off={isOn ? undefined : ''}
      onClick={() => narrowTo(bin)}
    >
      {isNamed ? <span className="when-most">{figure(most)}</span> : null}
      <i style={{ height: `${(bin.count / most) * 100}%` }} />
    </Toolbar.Button>
  );
};
