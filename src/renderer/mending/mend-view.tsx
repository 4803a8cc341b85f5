import './mending.css';
import { useEffect, useMemo, useRef, useState } from 'react';
import { anchorAt, type Briefing, type Change } from '../../contract/index.ts';
import { runCommand, useKeys } from '../parts/keys.ts';
import { useRemembered } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import { useCall } from '../client/client.ts';
import { useWide } from '../parts/media.ts';
import { useDoubtOf } from './doubts.ts';
import { mend, redoStep, undoStep } from './mend.ts';
import { PartRow, type MendActions } from './part-row.tsx';
import { mendKinds, partsOf, stepIn, type MendPart } from './parts-of.ts';

const words = strings.mending;

/** A briefing to be put right, part by part: what each is, who speaks, where it begins and ends. */
export const MendView = ({ briefing, at }: { readonly briefing: Briefing; readonly at: string }) => {
  const parts = useMemo(() => partsOf(briefing), [briefing]);
  const [start, setStart] = useRemembered('mend at', startOf(briefing, at));
  const [caret, setCaret] = useState(0);
  const [naming, setNaming] = useState(false);
  const list = useRef<HTMLOListElement>(null);
  const index = Math.max(
    0,
    parts.findLastIndex((part) => part.start <= start),
  );
  const part = parts[index];
  const here = part?.start;
  const stand = (to: number, offset = 0) => {
    const next = parts[to];
    if (next === undefined) return;
    setStart(next.start);
    setCaret(offset);
    setNaming(false);
  };
  useEffect(() => {
    list.current?.querySelector(`[data-start="${here}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [here]);
  useStepKeys(briefing.id);
  useFactsInSight(at === 'date');
  const actions = actionsFor(briefing, part, caret);
  useMendKeys({ briefing, part, caret, index, stand, setCaret, name: () => setNaming(true), actions });
  return (
    // A region that scrolls must be reachable by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <section className="transcript" tabIndex={0} aria-label={words.view}>
      <p className="mend-how small quiet">{words.how}</p>
      <ol ref={list} className="mend-parts">
        {parts.map((each, place) => (
          <PartRow
            key={each.start}
            part={each}
            text={briefing.text.slice(each.start, each.end)}
            language={briefing.language}
            caret={place === index ? Math.min(caret, each.end - each.start) : null}
            naming={naming && place === index}
            actions={actions}
            onChoose={(_start, offset) => stand(place, offset)}
            onName={setNaming}
          />
        ))}
      </ol>
    </section>
  );
};

/** Takes back and does again what was put right here, whenever that was, and goes through the queue of doubts. */
const useStepKeys = (briefingId: number) => {
  const { value: corrections } = useCall('corrections.list', { briefingId });
  const { next, right } = useDoubtOf(briefingId);
  const last = corrections?.findLast(({ state }) => state !== 'undone')?.step ?? 0;
  const undone = corrections?.find(({ state, step }) => state === 'undone' && step > last)?.step;
  useKeys({
    'edit.undo': last === 0 ? undefined : () => undoStep(last),
    'mend.redo': undone === undefined ? undefined : () => redoStep(undone),
    'mend.next-doubt': next,
    'mend.right': right,
  });
};

/** Opens the pane beside the text where the facts are what is to be put right and the window is too narrow for both. */
const useFactsInSight = (wanted: boolean) => {
  const wide = useWide();
  const opens = wanted && !wide;
  useEffect(() => {
    if (!opens) return;
    const frame = requestAnimationFrame(() => runCommand('view.side-panel'));
    return () => cancelAnimationFrame(frame);
  }, [opens]);
};

/** Where the part of a passage begins; the beginning of the text where there is no such passage. */
const startOf = ({ exchanges, statements }: Briefing, ref: string): number => {
  const [, opening, n = ''] = /#(s?)(\d+)$/.exec(ref) ?? [];
  const exchange = exchanges.find((each) => each.n === Number(n))?.question.start;
  const statement = statements.find((each) => each.n === Number(n))?.start;
  return (opening === 's' ? statement : exchange) ?? 0;
};

const actionsFor = (briefing: Briefing, part: MendPart | undefined, caret: number): MendActions => {
  const put = (said: string, ...changes: Change[]) => mend(briefing.id, changes, said);
  const here = part === undefined ? null : anchorAt(briefing.text, part.start);
  return {
    split: () => {
      if (part === undefined || caret === 0) return;
      const as = part.kind === 'question' ? 'statement' : part.kind === 'statement' ? 'question' : part.kind;
      put(words.done.split, { kind: 'split', at: anchorAt(briefing.text, part.start + caret), as });
    },
    merge: () => {
      if (here !== null) put(words.done.merge, { kind: 'merge', at: here });
    },
    retype: (as) => {
      if (here !== null && part?.kind !== as)
        put(words.done.retype(strings.reading.kinds[as]), { kind: 'retype', at: here, as });
    },
    relabel: (names) => {
      if (here !== null) put(words.done.relabel, { kind: 'relabel', at: here, ...names });
    },
  };
};

const useMendKeys = ({
  briefing,
  part,
  caret,
  index,
  stand,
  setCaret,
  name,
  actions,
}: {
  readonly briefing: Briefing;
  readonly part: MendPart | undefined;
  readonly caret: number;
  readonly index: number;
  readonly stand: (index: number) => void;
  readonly setCaret: (caret: number) => void;
  readonly name: () => void;
  readonly actions: MendActions;
}) => {
  const move = (by: 1 | -1, far: boolean) => () => {
    if (part !== undefined) setCaret(stepIn(briefing.text.slice(part.start, part.end), caret, by, far));
  };
  const retype = (at: number) => () => actions.retype(mendKinds[at] ?? 'aside');
  useKeys({
    'exchange.next': () => stand(index + 1),
    'exchange.previous': () => stand(index - 1),
    'mend.next-word': move(1, false),
    'mend.previous-word': move(-1, false),
    'mend.next-sentence': move(1, true),
    'mend.previous-sentence': move(-1, true),
    'mend.split': caret > 0 ? actions.split : undefined,
    'mend.merge': part === undefined ? undefined : actions.merge,
    'mend.relabel': part === undefined ? undefined : name,
    'mend.question': retype(0),
    'mend.statement': retype(1),
    'mend.announcement': retype(2),
    'mend.aside': retype(3),
    'mend.head': retype(4),
    'mend.foot': retype(5),
  });
};
