import { Columns2 } from 'lucide-react';
import { useState } from 'react';
import type { BriefingRow } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { save } from '../parts/save.ts';
import { attempt, say } from '../parts/toast.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { TRAY_HOLDS } from '../tray/tray.ts';
import { ChooseStatements } from './choose-statements.tsx';
import type { LibrarySelection } from './selection.ts';

const words = strings.library.selection;

/** What can be done with the briefings that are ticked. */
export const SelectionBar = ({
  selection,
  shown,
  all,
}: {
  readonly selection: LibrarySelection;
  readonly shown: readonly BriefingRow[];
  readonly all: readonly BriefingRow[];
}) => {
  const { ids, keys, clear } = selection;
  const scope = useScope();
  const [choosing, setChoosing] = useState(false);
  const hidden = ids.length - shown.filter(({ id }) => keys.has(id)).length;
  const useAsScope = () => {
    scope.set({ briefings: [...ids] });
    clear();
    say(words.scoped(ids.length), () => scope.set(scope.filter));
  };
  return (
    <div className="selection-bar" role="toolbar" aria-label={words.bar}>
      <b className="figures">{words.count(ids.length)}</b>
      {hidden === 0 ? null : <span className="small quiet">{words.hidden(hidden)}</span>}
      <Button
        kind="primary"
        icon={Columns2}
        disabled={ids.length > TRAY_HOLDS}
        title={ids.length > TRAY_HOLDS ? words.compareMany : undefined}
        onClick={() => setChoosing(true)}
      >
        {words.compare}
      </Button>
      <Button onClick={useAsScope}>{words.scope}</Button>
      <Button onClick={() => attempt(async () => save(await callNow('export.briefings', { ids: [...ids] })))}>
        {words.export}
      </Button>
      <Button onClick={() => attempt(() => remove(selection))}>{words.remove}</Button>
      <Reveal row={all.find(({ id }) => id === ids[0])} only={ids.length === 1} />
      <span className="grow" />
      <Button kind="quiet" onClick={clear}>
        {words.clear}
        <kbd>Esc</kbd>
      </Button>
      {choosing ? (
        <ChooseStatements
          briefings={all.filter(({ id }) => keys.has(id))}
          onClose={() => setChoosing(false)}
        />
      ) : null}
    </div>
  );
};

const Reveal = ({ row, only }: { readonly row: BriefingRow | undefined; readonly only: boolean }) => {
  const { value: abilities } = useCall('desk.abilities', {});
  const path = row?.paths[0];
  if (!abilities?.reveal || !only || path === undefined) return null;
  return (
    <Button kind="quiet" onClick={() => attempt(async () => void (await callNow('desk.reveal', { path })))}>
      {words.reveal}
    </Button>
  );
};

const remove = async ({ ids, clear }: LibrarySelection) => {
  const { removed } = await callNow('briefings.remove', { ids: [...ids] });
  clear();
  say(words.removed(removed.length), async () => void (await callNow('briefings.restore', { ids: removed })));
};
