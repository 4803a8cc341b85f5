import { CalendarOff, ChartLine } from 'lucide-react';
import type { Chart } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { EmptyState } from '../parts/states.tsx';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { useProject } from '../project/project.tsx';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';

const words = strings.trends.empty;

/** Why there is no chart: no briefing at all, none in scope, or none with a date. */
export const NothingToDraw = ({ chart }: { readonly chart: Chart }) => {
  const { briefings } = useProject();
  const scope = useScope();
  if (briefings === 0) return <NoBriefings />;
  const undated = chart.undated > 0;
  return (
    <EmptyState
      icon={CalendarOff}
      title={undated ? words.noDates : words.nothing}
      actions={scope.isSet ? <Button onClick={scope.clear}>{words.clearScope}</Button> : undefined}
    >
      {undated ? words.noDatesText(chart.undated) : words.nothingText}
    </EmptyState>
  );
};

/** A chart needs briefings, and there are none. */
export const NoBriefings = () => (
  <EmptyState
    icon={ChartLine}
    title={words.title}
    actions={
      <Button kind="primary" onClick={() => go(placeOn('import'))}>
        {words.import}
      </Button>
    }
  >
    {words.noBriefings}
  </EmptyState>
);
