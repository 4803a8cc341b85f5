import { useEffect, useLayoutEffect, useRef } from 'react';
import { figure } from '../parts/figures.ts';
import { strings } from '../strings.ts';
import type { Completion } from './completion.ts';

const words = strings.search.box;

/** The id of a choice, for the box to say which one is chosen. */
export const choiceId = (list: string, index: number): string => `${list}-${index}`;

/** What is offered, under the place in the box where it would stand. */
export const Choices = ({
  id,
  input,
  before,
  completion,
  take,
}: {
  readonly id: string;
  readonly input: React.RefObject<HTMLInputElement | null>;
  /** The query up to where a choice would stand. */
  readonly before: string;
  readonly completion: Completion;
  readonly take: (index: number) => void;
}) => {
  const { choices, active } = completion;
  const list = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    list.current?.style.setProperty('left', `${leftOf(input.current, before)}px`);
  }, [input, before]);
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      aria-label={words.choices}
      className="menu choices"
      tabIndex={-1}
      // A press would take the focus from the box, and with it what is being typed.
      onMouseDown={(event) => event.preventDefault()}
    >
      {choices.map(({ text, hint, count }, index) => (
        <button
          type="button"
          tabIndex={-1}
          key={text}
          id={choiceId(id, index)}
          role="option"
          aria-selected={index === active}
          className="menu-item choice"
          data-highlighted={index === active || undefined}
          onClick={() => take(index)}
        >
          <code>{text}</code>
          {hint === '' ? null : <span className="choice-hint">{hint}</span>}
          {count === null ? null : <span className="menu-end">{figure(count)}</span>}
        </button>
      ))}
    </div>
  );
};

/** Room that the choices need, so that they end within the box. */
const ROOM = 360;

/** Where the text behind this beginning stands in the box, in pixels. */
const leftOf = (input: HTMLInputElement | null, before: string): number => {
  const context = document.createElement('canvas').getContext('2d');
  if (input === null || context === null) return 0;
  context.font = getComputedStyle(input).font;
  const left = context.measureText(before).width - input.scrollLeft;
  return Math.round(Math.max(0, Math.min(left, input.clientWidth - ROOM)));
};
