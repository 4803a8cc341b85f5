import './compare.css';
import { CalendarArrowDown, Columns2, MessageCircleQuestion, Plus } from 'lucide-react';
import { useState } from 'react';
import type { Passage } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { Segments } from '../parts/segments.tsx';
import { EmptyState, ErrorState, LoadingBar } from '../parts/states.tsx';
import { say } from '../parts/toast.ts';
import { go, replace } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { useProject } from '../project/project.tsx';
import { strings } from '../strings.ts';
import { useCompared, type Compared } from './compared.ts';
import { Comparing } from './comparing.tsx';
import { ExportComparison } from './export-comparison.tsx';
import { Finder } from './finder.tsx';
import { byDate, labelOf } from './passages.ts';

const words = strings.compare;

/** The compare screen: two statements or more, sentence by sentence. */
export const CompareScreen = () => {
  const compared = useCompared();
  const [finding, setFinding] = useState(false);
  const { refs, place } = compared;
  const found = useCall('passages.get', refs.length === 0 ? null : { refs: [...refs] });
  // While other statements are on their way the ones before stay; those taken out must not.
  const passages = refs.flatMap((ref) => found.value?.find((passage) => passage.ref === ref) ?? []);
  useKeys({
    'compare.changes': () => replace({ ...place, changes: !place.changes }),
    'compare.view': () => replace({ ...place, view: place.view === 'side' ? 'inline' : 'side' }),
  });
  const remove = (passage: Passage) => {
    compared.remove(passage.ref);
    say(words.removed(labelOf(passage)), () => go({ ...place, refs, base: compared.base }));
  };
  return (
    <section className="compare" aria-label={strings.shell.screens.compare}>
      <Bar compared={compared} passages={passages} onFind={() => setFinding(true)} />
      <div className="compare-pane" data-pane>
        <LoadingBar show={found.loading} />
        {found.error !== undefined ? (
          <ErrorState
            error={found.error}
            onRetry={found.retry}
            actions={<Button onClick={() => go(placeOn('compare'))}>{words.empty.startOver}</Button>}
          />
        ) : refs.length < 2 ? (
          <TooFew passages={passages} onFind={() => setFinding(true)} />
        ) : passages.length < 2 ? null : (
          <Comparing compared={compared} passages={passages} onRemove={remove} />
        )}
      </div>
      {finding ? (
        <Finder
          refs={refs}
          onAdd={compared.add}
          onRemove={compared.remove}
          onClose={() => setFinding(false)}
        />
      ) : null}
    </section>
  );
};

const Bar = ({
  compared,
  passages,
  onFind,
}: {
  readonly compared: Compared;
  readonly passages: readonly Passage[];
  readonly onFind: () => void;
}) => {
  const { place, refs, base } = compared;
  const enough = passages.length >= 2;
  const dates = passages.flatMap(({ date }) => date ?? []).toSorted();
  const [first] = dates;
  const last = dates.at(-1);
  const ordered = byDate(passages).map(({ ref }) => ref);
  return (
    <header className="screen-bar">
      <h1 className="one-line">{enough ? words.title(passages.length) : strings.shell.screens.compare}</h1>
      {enough && first !== undefined && last !== undefined ? (
        <span className="quiet small figures compare-range">{words.range(first, last)}</span>
      ) : null}
      <span className="grow" />
      {enough ? (
        <>
          {ordered.join() === refs.join() ? null : (
            <IconButton
              icon={CalendarArrowDown}
              label={words.byDate}
              onClick={() => compared.arrange(ordered)}
            />
          )}
          <IconButton
            icon={MessageCircleQuestion}
            label={words.questions}
            pressed={place.questions}
            onClick={() => replace({ ...place, questions: !place.questions })}
          />
          <Segments
            label={words.view}
            value={place.view}
            segments={[
              { value: 'side', label: words.side },
              { value: 'inline', label: words.inline },
            ]}
            onChoose={(view) => replace({ ...place, view })}
          />
          <Button
            keys="compare.changes"
            aria-pressed={place.changes}
            onClick={() => replace({ ...place, changes: !place.changes })}
          >
            {words.changesOnly}
          </Button>
        </>
      ) : null}
      {passages.length === 0 ? null : (
        <Button icon={Plus} onClick={onFind}>
          {words.add}
        </Button>
      )}
      {enough ? <ExportComparison refs={refs} base={base} /> : null}
    </header>
  );
};

const TooFew = ({
  passages,
  onFind,
}: {
  readonly passages: readonly Passage[];
  readonly onFind: () => void;
}) => {
  const { briefings } = useProject();
  const [one] = passages;
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
  );
};
