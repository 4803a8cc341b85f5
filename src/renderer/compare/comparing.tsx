import { useMemo, useRef } from 'react';
import type { ComparedText, Comparison } from '../../contract/index.ts';
import type { Call } from '../client/client.ts';
import { useKeys } from '../parts/keys.ts';
import { useWidth } from '../parts/width.ts';
import { useScrollBack } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import { CompareTable, useScrollLeft, widthsFor } from './compare-table.tsx';
import type { Compared } from './compared.ts';
import { gridOf, isChange, type GridRow } from './grid.ts';
import type { TextActions } from './head.tsx';
import { HeatStrip } from './heat-strip.tsx';
import { heatOf } from './heat.ts';
import { Rail } from './rail.tsx';
import { useSteps, type Steps } from './steps.ts';

const words = strings.compare;

/** The comparison itself: dates to scale, the table, where versions differ, and what its signs mean. */
export const Comparing = ({
  compared,
  aligned,
  comparison,
  actions,
}: {
  readonly compared: Compared;
  readonly aligned: Call<Comparison>;
  readonly comparison: Comparison;
  readonly actions: TextActions;
}) => {
  const { place } = compared;
  const scroller = useRef<HTMLDivElement>(null);
  const table = useRef<HTMLTableElement>(null);
  const width = useWidth(scroller);
  const [left, onScroll] = useScrollLeft();
  useScrollBack('compare', scroller, true);
  const grid = useMemo(() => gridOf(comparison), [comparison]);
  const heat = useMemo(() => heatOf(grid), [grid]);
  const { base, versions } = useMemo(() => textsOf(comparison), [comparison]);
  const steps = useSteps(table, versions.length);
  const current = versions[steps.version];
  useKeys({ 'compare.base': current === undefined ? undefined : () => actions.onBase(current) });
  const widths = widthsFor(width, versions.length);
  if (base === undefined) return null;
  const leftOf = (index: number) => {
    const x = widths.base + index * widths.version - left;
    return x < widths.base - 1 || x > width - 8 ? null : x;
  };
  return (
    <>
      <Rail
        columns={[
          { text: base, left: 0, isBase: true },
          ...versions.map((text, index) => ({ text, left: leftOf(index), isBase: false })),
        ]}
        onGo={(witness) => steps.goToVersion(versions.findIndex((text) => text.witness === witness))}
      />
      <div className="compare-body">
        <div
          ref={scroller}
          className="compare-scroll settles"
          data-stale={aligned.stale ? '' : undefined}
          role="region"
          aria-label={words.table(versions.length + 1)}
          style={{ scrollPaddingLeft: widths.base }}
          // Scrolled by keys when nothing inside has the focus.
          {...{ tabIndex: 0, onScroll, onFocus: steps.onFocus }}
        >
          <CompareTable
            {...{ comparison, grid, base, versions, widths, actions }}
            inline={place.view === 'inline'}
            changesOnly={place.changes}
            questions={place.questions}
            current={steps.version}
            root={table}
          />
        </div>
        <HeatStrip
          rows={heat}
          versions={versions.length}
          scroller={scroller}
          onGo={(row, version) => goToCell(table.current, row, heat[row]?.at ?? 0, version)}
        />
      </div>
      <Foot grid={grid} changesOnly={place.changes && place.view === 'side'} position={steps.position} />
    </>
  );
};

const textsOf = ({ base, versions, texts }: Comparison) => {
  const of = new Map(texts.map((text) => [text.witness, text]));
  return {
    base: of.get(base),
    versions: versions.flatMap(({ ref }): readonly ComparedText[] => {
      const text = of.get(ref);
      return text === undefined ? [] : [text];
    }),
  };
};

/** Brings a row into sight, and gives its cell of a version the focus; the version -1 leaves the focus where it is. */
const goToCell = (table: HTMLElement | null, row: number, sentence: number, version: number): void => {
  const inRows = table?.querySelector<HTMLElement>(`tr[data-row="${row}"]`);
  const inText = table?.querySelector<HTMLElement>(
    `[data-change][data-row="${sentence}"][data-version="${Math.max(0, version)}"]`,
  );
  const place = inRows ?? inText;
  if (!place) return;
  const changes = inRows?.querySelectorAll<HTMLElement>('[data-change]') ?? [];
  const own = [...changes].find((change) => change.dataset['version'] === String(version));
  place.scrollIntoView({ block: 'center', inline: 'nearest' });
  if (version >= 0) (own ?? inText)?.focus({ preventScroll: false });
};

/** What the signs mean, where one stands, what is hidden. */
const Foot = ({
  grid,
  changesOnly,
  position,
}: {
  readonly grid: readonly GridRow[];
  readonly changesOnly: boolean;
  readonly position: Steps['position'];
}) => {
  const unchanged = grid.filter((row) => row.unchanged).length;
  const changes = grid.flatMap(({ cells }) => cells).filter(isChange).length;
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
