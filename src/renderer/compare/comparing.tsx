import { useRef } from 'react';
import type { Comparison, Passage } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { useKeys } from '../parts/keys.ts';
import { ErrorState, LoadingBar } from '../parts/states.tsx';
import { useWidth } from '../parts/width.ts';
import { useScrollBack } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import { CompareTable, useScrollLeft, widthsFor } from './compare-table.tsx';
import type { Compared } from './compared.ts';
import { gridOf, isChange } from './grid.ts';
import { Rail } from './rail.tsx';
import { useSteps, type Steps } from './steps.ts';

const words = strings.compare;

/** The comparison itself: dates to scale, the table, and what its signs mean. */
export const Comparing = ({
  compared,
  passages,
  onRemove,
}: {
  readonly compared: Compared;
  readonly passages: readonly Passage[];
  readonly onRemove: (passage: Passage) => void;
}) => {
  const { base, place } = compared;
  const aligned = useCall('compare.align', {
    witnesses: passages.map(({ ref }) => ref),
    base,
  });
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const width = useWidth(scroller);
  const [left, onScroll] = useScrollLeft();
  useScrollBack('compare', scroller, aligned.value !== undefined);
  const of = (ref: string) => passages.find((passage) => passage.ref === ref);
  const basePassage = of(aligned.value?.base ?? '');
  const versions = aligned.value?.versions.flatMap(({ ref }) => of(ref) ?? []) ?? [];
  const steps = useSteps(table, versions.length);
  const current = versions[steps.version];
  useKeys({ 'compare.base': current === undefined ? undefined : () => compared.setBase(current.ref) });
  const widths = widthsFor(width, versions.length);
  const comparison = aligned.value;
  // A statement was just taken out: what is left is on its way.
  const whole = comparison !== undefined && versions.length === comparison.versions.length;
  const leftOf = (index: number) => {
    const x = widths.base + index * widths.version - left;
    return x < widths.base - 1 || x > width - 8 ? null : x;
  };
  return (
    <>
      <LoadingBar show={aligned.loading} />
      {aligned.error !== undefined ? <ErrorState error={aligned.error} onRetry={aligned.retry} /> : null}
      {basePassage !== undefined && whole ? (
        <Rail
          columns={[
            { passage: basePassage, left: 0, isBase: true },
            ...versions.map((passage, index) => ({ passage, left: leftOf(index), isBase: false })),
          ]}
          onGo={(ref) => steps.goToVersion(versions.findIndex((passage) => passage.ref === ref))}
        />
      ) : null}
      <div
        ref={scroller}
        className="compare-scroll settles"
        data-stale={aligned.stale ? '' : undefined}
        role="region"
        aria-label={words.table(passages.length)}
        style={{ scrollPaddingLeft: widths.base }}
        // Scrolled by keys when nothing inside has the focus.
        {...{ tabIndex: 0, onScroll, onFocus: steps.onFocus }}
      >
        {basePassage !== undefined && whole ? (
          <CompareTable
            {...{ comparison, versions, widths, onRemove }}
            base={basePassage}
            inline={place.view === 'inline'}
            changesOnly={place.changes}
            questions={place.questions}
            current={steps.version}
            root={table}
            onBase={compared.setBase}
          />
        ) : null}
      </div>
      {whole ? (
        <Foot
          comparison={comparison}
          changesOnly={place.changes && place.view === 'side'}
          position={steps.position}
        />
      ) : null}
    </>
  );
};

/** What the signs mean, where one stands, what is hidden. */
const Foot = ({
  comparison,
  changesOnly,
  position,
}: {
  readonly comparison: Comparison;
  readonly changesOnly: boolean;
  readonly position: Steps['position'];
}) => {
  const rows = gridOf(comparison);
  const unchanged = rows.filter((row) => row.unchanged).length;
  const changes = rows.flatMap(({ cells }) => cells).filter(isChange).length;
  return (
    <footer className="compare-foot">
      <ins>{words.key.added}</ins>
      <del>{words.key.removed}</del>
      <span className="compare-key-moved">{words.key.moved}</span>
      <span role="status" className="figures">
        {changes === 0
          ? words.nothingChanged
          : position === null
            ? words.changes(changes)
            : words.position(position.at, position.of)}
      </span>
      {changesOnly ? <span>{words.hidden(unchanged)}</span> : null}
      <span className="grow" />
      <span className="quieter one-line">{words.heuristic}</span>
    </footer>
  );
};
