import { CopyMinus, Check, FileX2, Plus, RefreshCw, TriangleAlert, type LucideIcon } from 'lucide-react';
import type { ImportCounts, ImportedFile, Outcome } from '../../contract/index.ts';
import { figure } from '../parts/figures.ts';
import { replace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { levelOf } from '../library/library-filter.ts';

const words = strings.importing;

/** What can become of a file, in the order of the bar. */
export const outcomes = [
  'added',
  'updated',
  'unchanged',
  'duplicate',
  'failed',
  'gone',
] as const satisfies Outcome[];

const icons: Readonly<Record<Outcome, LucideIcon>> = {
  added: Plus,
  updated: RefreshCw,
  unchanged: Check,
  duplicate: CopyMinus,
  failed: TriangleAlert,
  gone: FileX2,
};

/** An outcome with its sign. */
export const OutcomeName = ({ outcome }: { readonly outcome: Outcome }) => {
  const Icon = icons[outcome];
  return (
    <span className="outcome" data-outcome={outcome}>
      <Icon className="icon" aria-hidden />
      {words.outcomes[outcome]}
    </span>
  );
};

/** Files that have been through, of all outcomes. */
export const sumOf = (counts: ImportCounts): number =>
  outcomes.reduce((sum, outcome) => sum + counts[outcome], 0);

/** Whether a person should look at what was made of a file: it failed, or was read with little confidence. */
export const needsLook = ({ outcome, confidence }: ImportedFile): boolean =>
  outcome === 'failed' || (confidence !== null && levelOf(confidence) === 'low');

/** The six outcomes, which always add up: one bar, where what is left of `total` is empty, and each with its count. */
export const Outcomes = ({
  place,
  counts,
  total,
}: {
  readonly place: PlaceOn<'import'>;
  readonly counts: ImportCounts;
  readonly total: number;
}) => (
  <>
    <OutcomeBar counts={counts} total={total} />
    <OutcomeCounts
      counts={counts}
      chosen={place.show}
      onChoose={(show) => replace({ ...place, show: place.show === show ? 'all' : show })}
    />
  </>
);

/** Outcomes as parts of one bar. */
export const OutcomeBar = ({ counts, total }: { readonly counts: ImportCounts; readonly total: number }) => {
  const said = outcomes.map((outcome) => `${words.outcomes[outcome]} ${figure(counts[outcome])}`).join(', ');
  return (
    <div className="outcome-bar" role="img" aria-label={words.bar(said)}>
      {outcomes.map((outcome) =>
        counts[outcome] === 0 ? null : (
          <i
            key={outcome}
            data-outcome={outcome}
            style={{ width: `${(counts[outcome] / Math.max(1, total)) * 100}%` }}
          />
        ),
      )}
    </div>
  );
};

/** Each outcome shows its files. */
const OutcomeCounts = ({
  counts,
  chosen,
  onChoose,
}: {
  readonly counts: ImportCounts;
  readonly chosen: string;
  readonly onChoose: (outcome: Outcome) => void;
}) => (
  <div className="outcome-counts">
    {outcomes.map((outcome) => (
      <button key={outcome} type="button" aria-pressed={chosen === outcome} onClick={() => onChoose(outcome)}>
        <i data-outcome={outcome} aria-hidden />
        {words.outcomes[outcome]}
        <b className="figures">{figure(counts[outcome])}</b>
      </button>
    ))}
  </div>
);
