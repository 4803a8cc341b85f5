import { Check } from 'lucide-react';
import { useState, type ReactNode, type RefObject } from 'react';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { strings } from '../strings.ts';
import type { Choosing } from './finder.tsx';

const words = strings.compare.finder;

/** Something that was found, as its row says it. */
export type FoundText = {
  readonly witness: string;
  readonly date: string | null;
  /** Who asked whom. */
  readonly who: string;
  /** At the right of the first line. */
  readonly end?: ReactNode;
  readonly text: ReactNode;
  /** What speaks for it, in the place of a second line of its text. */
  readonly why?: string | undefined;
};

const ROW = 84;

/** What was found, to be chosen from: arrows move, Enter, Space and a click choose. */
export const FoundList = ({
  found,
  choosing: { chosen, toggle },
  list,
}: {
  readonly found: readonly FoundText[];
  readonly choosing: Choosing;
  readonly list?: RefObject<HTMLDivElement | null>;
}) => {
  const [cursor, setCursor] = useState(-1);
  const choose = (index: number) => {
    const witness = found[index]?.witness;
    if (witness !== undefined) toggle(witness);
  };
  const draw = (each: FoundText) => (
    <Found found={each} isChosen={chosen.includes(each.witness)} onToggle={() => toggle(each.witness)} />
  );
  return (
    <VirtualRows
      name="finder"
      label={words.results}
      rows={found}
      keyOf={({ witness }) => witness}
      height={ROW}
      cursor={Math.min(cursor, found.length - 1)}
      move={setCursor}
      open={choose}
      select={choose}
      {...(list === undefined ? {} : { ref: list })}
      rowClass="finder-row"
      attributesOf={({ witness }) => ({ 'data-chosen': chosen.includes(witness) ? '' : undefined })}
      draw={draw}
    />
  );
};

const Found = ({
  found: { date, who, end, text, why },
  isChosen,
  onToggle,
}: {
  readonly found: FoundText;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}) => (
  // The list has the keys; a click is a shortcut to what Enter does.
  // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
  <div className="finder-hit" onClick={onToggle}>
    <p className="small finder-head">
      <b className="figures">{date ?? strings.compare.undated}</b>
      <bdi className="quiet one-line">{who}</bdi>
      <span className="grow" />
      {isChosen ? (
        <span className="finder-chosen">
          <Check className="icon" aria-hidden />
          {words.inComparison}
        </span>
      ) : null}
      {end === undefined ? null : <span className="quiet figures">{end}</span>}
    </p>
    <div className="finder-text" data-lines={why === undefined ? 2 : 1}>
      {text}
    </div>
    {why === undefined ? null : (
      <p className="small quiet one-line" title={why}>
        {why}
      </p>
    )}
  </div>
);

/** Who asked whom, in few words. */
export const whoOf = (asked: string | null, speaker: string | null): string =>
  [asked, speaker].filter(Boolean).join(` ${strings.compare.asked} `);
