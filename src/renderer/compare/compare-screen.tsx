import './compare.css';
import { Columns2 } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { ComparedText, Comparison } from '../../contract/index.ts';
import { useCall, type Call } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { EmptyState, ErrorState, LoadingBar } from '../parts/states.tsx';
import { say } from '../parts/toast.ts';
import { go, replace } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { useProject } from '../project/project.tsx';
import { strings } from '../strings.ts';
import { Bar } from './bar.tsx';
import { useCompared, type Compared } from './compared.ts';
import { Comparing } from './comparing.tsx';
import { Finder, type Finding } from './finder.tsx';
import type { TextActions } from './head.tsx';
import { Likeness } from './likeness.tsx';
import { SavedList } from './saved-list.tsx';
import { SavedNotice } from './saved-notice.tsx';
import { labelOf } from './texts.ts';

const words = strings.compare;
const views = ['side', 'inline', 'likeness'] as const;

/** The compare screen: two texts or more, sentence by sentence. */
export const CompareScreen = () => {
  const compared = useCompared();
  const [finding, setFinding] = useState<Finding | null>(null);
  const { witnesses, place, base, ignore } = compared;
  const enough = witnesses.length > 1;
  const aligned = useCall(
    'compare.align',
    enough ? { witnesses: [...witnesses], base, ignore: [...ignore] } : null,
  );
  const { value: all } = useCall('comparisons.list', {});
  const saved = all?.find(({ id }) => id === place.saved);
  useKeys({
    'compare.changes': () => replace({ ...place, changes: !place.changes }),
    'compare.view': () => replace({ ...place, view: after(place.view) }),
    'compare.add': () => setFinding({ how: 'search' }),
  });
  const actions = useMemo(
    (): TextActions => ({
      onBase: ({ witness }) => compared.setBase(witness),
      onRemove: (text) => {
        compared.remove(text.witness);
        say(words.removed(labelOf(text)), () => go({ ...place, refs: witnesses, base: place.base }));
      },
      onLike: ({ witness }) => setFinding({ how: 'like', witness }),
    }),
    [compared, place, witnesses],
  );
  const comparison = enough ? aligned.value : undefined;
  return (
    <section className="compare" aria-label={strings.shell.screens.compare}>
      <Bar
        compared={compared}
        texts={comparison?.texts ?? []}
        saved={saved}
        onFind={() => setFinding({ how: 'search' })}
      />
      {saved === undefined || comparison === undefined ? null : (
        <SavedNotice saved={saved} compared={compared} />
      )}
      <div className="compare-pane" data-pane>
        {enough ? (
          <Compare {...{ compared, aligned, comparison, actions }} />
        ) : (
          <TooFew witnesses={witnesses} onFind={() => setFinding({ how: 'search' })} />
        )}
      </div>
      {finding === null ? null : (
        <Finder
          finding={finding}
          chosen={witnesses}
          onAdd={compared.add}
          onRemove={compared.remove}
          onClose={() => setFinding(null)}
        />
      )}
    </section>
  );
};

const after = (view: (typeof views)[number]) => views[(views.indexOf(view) + 1) % views.length] ?? 'side';

const Compare = ({
  compared,
  aligned,
  comparison,
  actions,
}: {
  readonly compared: Compared;
  readonly aligned: Call<Comparison>;
  readonly comparison: Comparison | undefined;
  readonly actions: TextActions;
}) => {
  if (aligned.error !== undefined) return <NotCompared compared={compared} aligned={aligned} />;
  return (
    <>
      <LoadingBar show={aligned.loading} />
      {comparison === undefined ? null : compared.place.view === 'likeness' ? (
        <Likeness
          comparison={comparison}
          onPair={(base, other) =>
            go(placeOn('compare', { refs: [base, other], ignore: compared.place.ignore }))
          }
        />
      ) : (
        <Comparing {...{ compared, aligned, comparison, actions }} />
      )}
    </>
  );
};

/** Why they cannot be compared; where some are not there any more, they can be taken out. */
const NotCompared = ({
  compared,
  aligned,
}: {
  readonly compared: Compared;
  readonly aligned: Call<Comparison>;
}) => {
  const { witnesses } = compared;
  const found = useCall('compare.texts', { witnesses: [...witnesses] });
  if (aligned.error === undefined) return null;
  const held = found.value?.map(({ witness }) => witness) ?? [];
  const missing = found.fresh ? witnesses.filter((witness) => !held.includes(witness)) : [];
  return (
    <ErrorState
      error={aligned.error}
      onRetry={aligned.retry}
      actions={
        <>
          {missing.length === 0 ? null : (
            <Button kind="primary" onClick={() => compared.arrange(held)}>
              {words.takeOut(missing.length)}
            </Button>
          )}
          <Button onClick={() => go(placeOn('compare'))}>{words.empty.startOver}</Button>
        </>
      }
    />
  );
};

const TooFew = ({
  witnesses,
  onFind,
}: {
  readonly witnesses: readonly string[];
  readonly onFind: () => void;
}) => {
  const { briefings } = useProject();
  const { value: texts } = useCall(
    'compare.texts',
    witnesses.length === 0 ? null : { witnesses: [...witnesses] },
  );
  const one: ComparedText | undefined = texts?.[0];
  if (briefings === 0)
    return (
      <EmptyState
        icon={Columns2}
        title={words.empty.title}
        actions={
          <Button kind="primary" onClick={() => go(placeOn('import'))}>
            {words.empty.import}
          </Button>
        }
      >
        {words.empty.none}
      </EmptyState>
    );
  return (
    <div className="compare-empty">
      <EmptyState
        icon={Columns2}
        title={words.empty.title}
        actions={
          <Button kind="primary" onClick={onFind}>
            {words.empty.find}
          </Button>
        }
      >
        {one === undefined ? words.empty.text : `${labelOf(one)}. ${words.empty.one}`}
      </EmptyState>
      <SavedList />
    </div>
  );
};
