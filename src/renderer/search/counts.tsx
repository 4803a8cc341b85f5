import { Download } from 'lucide-react';
import type { ExportFormat, SearchResult } from '../../contract/index.ts';
import { go } from '../place/history.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { classNames } from '../parts/class-names.ts';
import { percent } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { Menu, MenuGroup, MenuItem } from '../parts/menu.tsx';
import { leave as leavePassages, save } from '../parts/save.ts';
import { attempt } from '../parts/toast.ts';
import { leavingOf } from '../corpus/leaving.ts';
import { Segments } from '../parts/segments.tsx';
import { strings } from '../strings.ts';
import type { Asked, SearchPlace } from './asked.ts';
import { layoutAt } from './hits.ts';
import { ListMenu } from './list-menu.tsx';

const words = strings.search;
const formats: readonly ExportFormat[] = ['csv', 'jsonl', 'text', 'html'];
const inOrder = ['exchanges', 'concordance', 'collocates', 'words', 'dispersion'] as const;
const views = inOrder.map((value) => ({ value, label: words.views[value] }));

/** Another view of the same query: an order means something else there. */
const viewedAs = (place: SearchPlace, view: SearchPlace['view']): SearchPlace => ({
  ...place,
  view,
  order: '',
  with: [],
  row: [],
});

/** One line: how many exchanges in how many briefings, of how many; their order, and a way to take them along. */
export const Counts = ({
  place,
  asked,
  result,
  stale,
}: {
  readonly place: SearchPlace;
  readonly asked: Asked;
  readonly result: SearchResult;
  readonly stale: boolean;
}) => {
  const { total, folded, alike, briefings, outOf, occurrences } = result;
  const leave = (as: ExportFormat) => attempt(() => leavePassages({ ...layoutAt(place), ...asked, as }));
  const inLines = place.view !== 'exchanges';
  const leaveLines = () => attempt(async () => save(await leavingOf(place, asked)));
  const toView = (step: 1 | -1) => {
    const at = inOrder.indexOf(place.view) + step + inOrder.length;
    go(viewedAs(place, inOrder[at % inOrder.length] ?? 'exchanges'));
  };
  useKeys({
    'export.view': total > 0 ? (inLines ? leaveLines : () => leave('csv')) : undefined,
    'search.view': () => toView(1),
    'search.view-back': () => toView(-1),
  });
  return (
    <div className="counts">
      <p className={classNames('settles', 'figures', stale && 'settling')} role="status">
        {total === 0 ? null : (
          <>
            <b>{words.found(total, briefings)}</b>
            <span className="counts-share">
              , {words.share(percent(total / Math.max(1, outOf), 1), outOf)}
            </span>
            {occurrences === 0 ? null : <span className="quiet">{words.occurrences(occurrences)}</span>}
            <Versions place={place} folded={folded} />
            {alike === 0 || inLines ? null : (
              <button
                type="button"
                className="link counts-versions"
                title={words.alike.foldedTip}
                onClick={() => go({ ...place, fold: 'off', open: [], at: '' })}
              >
                {words.alike.folded(alike)}
              </button>
            )}
          </>
        )}
      </p>
      <Narrowed place={place} />
      <span className="grow" />
      <ExportMenu
        isEmpty={total === 0}
        leave={leave}
        lines={inLines ? leaveLines : undefined}
        view={place.view}
      />
      {inLines ? null : <ListMenu place={place} />}
      <Segments
        label={words.view}
        value={place.view}
        segments={views}
        onChoose={(view) => go(viewedAs(place, view))}
      />
    </div>
  );
};

/** What the watch list narrowed the search to, each with a cross that takes it away. */
const Narrowed = ({ place }: { readonly place: SearchPlace }) => (
  <>
    {place.since === 0 ? null : (
      <Chip kind="accent" removeLabel={words.anyTime} onRemove={() => go({ ...place, since: 0, at: '' })}>
        {words.newSince}
      </Chip>
    )}
    {place.briefing.length === 0 ? null : (
      <Chip
        kind="accent"
        removeLabel={words.allBriefings}
        onRemove={() => go({ ...place, briefing: [], at: '' })}
      >
        {words.inBriefings(place.briefing.length)}
      </Chip>
    )}
  </>
);

/** Says how many further passages are other versions of those counted, with a way to see them, and back. */
const Versions = ({ place, folded }: { readonly place: SearchPlace; readonly folded: number }) => {
  if (place.versions === 'one' && folded === 0) return null;
  const next = place.versions === 'one' ? 'all' : 'one';
  return (
    <button
      type="button"
      className="link counts-versions"
      title={words.versionsTip}
      onClick={() => go({ ...place, versions: next, at: '' })}
    >
      {next === 'all' ? words.inOtherVersions(folded) : words.countOnce}
    </button>
  );
};

const ExportMenu = ({
  isEmpty,
  leave,
  lines,
  view,
}: {
  readonly view: SearchPlace['view'];
  readonly isEmpty: boolean;
  readonly leave: (as: ExportFormat) => void;
  /** Saves what is shown, where that is not the exchanges. */
  readonly lines: (() => void) | undefined;
}) => (
  <Menu
    align="end"
    trigger={
      <Button kind="quiet" size="small" icon={Download} disabled={isEmpty}>
        {words.exportAs}
      </Button>
    }
  >
    <MenuGroup label={words.exportAs}>
      {lines === undefined ? null : (
        <MenuItem keys="export.view" onChoose={lines}>
          {view === 'exchanges' || view === 'concordance'
            ? words.exports.lines
            : strings.corpus.exports[view]}
        </MenuItem>
      )}
      {formats.map((format) => (
        <MenuItem
          key={format}
          keys={format === 'csv' && lines === undefined ? 'export.view' : undefined}
          onChoose={() => leave(format)}
        >
          {words.exports[format]}
        </MenuItem>
      ))}
    </MenuGroup>
  </Menu>
);
