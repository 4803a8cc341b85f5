import { Merge, Scissors, UserPen } from 'lucide-react';
import { memo, useRef, type MouseEvent } from 'react';
import { IconButton } from '../parts/button.tsx';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { KeyCaps } from '../parts/key-caps.tsx';
import { Names } from './names.tsx';
import { mendKinds, type MendPart } from './parts-of.ts';

const words = strings.mending;

/** What can be done to the part that one stands on. */
export type MendActions = {
  readonly split: () => void;
  readonly merge: () => void;
  readonly retype: (kind: MendPart['kind']) => void;
  readonly relabel: (names: Partial<Pick<MendPart, 'asker' | 'outlet' | 'speaker'>>) => void;
};

/** A part of the text: what it is, who speaks, its words; with the tools where one stands on it. */
export const PartRow = memo(function PartRow({
  part,
  text,
  language,
  caret,
  naming,
  actions,
  onChoose,
  onName,
}: {
  readonly part: MendPart;
  readonly text: string;
  readonly language: string;
  /** Offset within the part before which it would be cut; null where one does not stand on it. */
  readonly caret: number | null;
  readonly naming: boolean;
  readonly actions: MendActions;
  readonly onChoose: (start: number, caret: number) => void;
  readonly onName: (open: boolean) => void;
}) {
  const said = useRef<HTMLParagraphElement>(null);
  const here = caret !== null;
  const choose = ({ clientX, clientY }: MouseEvent) =>
    onChoose(part.start, offsetAt(said.current, clientX, clientY));
  return (
    <li
      className="mend-part"
      data-kind={part.kind}
      data-here={here ? '' : undefined}
      data-start={part.start}
      aria-current={here ? 'true' : undefined}
    >
      <div className="mend-margin">
        <b>{strings.reading.kinds[part.kind]}</b>
        {part.n === null ? null : <span className="figures quieter"> {part.n}</span>}
        <NamesSaid part={part} />
      </div>
      <div className="mend-body">
        {/* Keys choose a part by J and K; a click is the shorter way. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions, jsx-a11y/click-events-have-key-events */}
        <p ref={said} lang={language} dir={directionOf(language)} onClick={choose}>
          {caret === null || caret === 0 ? (
            text
          ) : (
            <>
              {text.slice(0, caret)}
              <i className="mend-caret" data-passing aria-label={words.caret} />
              {text.slice(caret)}
            </>
          )}
        </p>
        {here ? <Tools part={part} cuts={caret > 0} actions={actions} onName={onName} /> : null}
        {here && naming ? <Names part={part} onSave={actions.relabel} onClose={() => onName(false)} /> : null}
      </div>
    </li>
  );
});

const NamesSaid = ({ part: { kind, asker, outlet, speaker } }: { readonly part: MendPart }) => {
  const names = kind === 'question' ? [outlet, asker] : [speaker];
  const said = [...new Set(names.filter((name) => name !== null))].join(', ');
  if (kind !== 'question' && kind !== 'statement' && kind !== 'announcement') return null;
  return (
    <bdi className={said === '' ? 'mend-name quieter' : 'mend-name'}>{said || strings.parts.notNamed}</bdi>
  );
};

const Tools = ({
  part,
  cuts,
  actions,
  onName,
}: {
  readonly part: MendPart;
  readonly cuts: boolean;
  readonly actions: MendActions;
  readonly onName: (open: boolean) => void;
}) => (
  <div className="mend-tools" role="toolbar" aria-label={words.tools}>
    {mendKinds.map((kind, index) => (
      <button
        key={kind}
        type="button"
        className="mend-kind"
        aria-pressed={part.kind === kind}
        onClick={() => actions.retype(kind)}
      >
        <KeyCaps chord={String(index + 1)} />
        {strings.reading.kinds[kind]}
      </button>
    ))}
    <span className="grow" />
    <IconButton
      icon={Scissors}
      size="small"
      label={words.split}
      keys="mend.split"
      disabled={!cuts}
      onClick={actions.split}
    />
    <IconButton icon={Merge} size="small" label={words.merge} keys="mend.merge" onClick={actions.merge} />
    <IconButton
      icon={UserPen}
      size="small"
      label={words.relabel}
      keys="mend.relabel"
      onClick={() => onName(true)}
    />
  </div>
);

/** The offset in a part's text at a point of the window; 0 where it is not in it. */
const offsetAt = (said: HTMLElement | null, x: number, y: number): number => {
  const position = document.caretPositionFromPoint(x, y);
  if (said === null || position === null || !said.contains(position.offsetNode)) return 0;
  const range = document.createRange();
  range.setStart(said, 0);
  range.setEnd(position.offsetNode, position.offset);
  return range.toString().length;
};
