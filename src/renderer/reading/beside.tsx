import './beside.css';
import { useMemo, type ReactNode, type RefObject } from 'react';
import type { Briefing } from '../../contract/index.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { Spans } from './as-found.tsx';
import type { Block } from './blocks.ts';
import { rowsOf, type Row } from './beside-rows.ts';
import { Chunks } from './chunks.tsx';
import type { Mark } from './marked-text.tsx';
import { useTwinSelection } from './twin-selection.ts';

const words = strings.reading;
const NONE: readonly Mark[] = [];

/**
 * What was read beside the source as it came, a row for each thing that is read, so that both scroll as one: all of the
 * source stands in the rows, in its order. What is selected on one side is marked on the other.
 */
export const Beside = ({
  briefing,
  blocks,
  marks,
  current,
  scroller,
  draw,
}: {
  readonly briefing: Briefing;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly current: number;
  readonly scroller: RefObject<HTMLDivElement | null>;
  readonly draw: (block: Block) => ReactNode;
}) => {
  const { text, language } = briefing;
  const rows = useMemo(() => rowsOf(briefing, blocks), [briefing, blocks]);
  useTwinSelection(scroller);
  const row = ({ block, spans, start, end }: Row) => (
    <div key={start} className="beside-row" data-beside={refOf(block)}>
      <div className="beside-read" lang={language}>
        {block === undefined ? null : draw(block)}
      </div>
      <div className="found" lang={language} dir={directionOf(language)}>
        <Spans
          text={text}
          spans={spans}
          marks={marks.some((mark) => mark.end > start && mark.start < end) ? marks : NONE}
          current={current}
        />
      </div>
    </div>
  );
  return (
    <div className="beside">
      <div className="beside-head small quiet" aria-hidden>
        <span>{words.asRead}</span>
        <span>{words.asItCame}</span>
      </div>
      <Chunks items={rows} blockOf={({ block }) => block} draw={row} />
    </div>
  );
};

const refOf = (block: Block | undefined) =>
  block === undefined || block.type === 'apart' ? undefined : block.ref;
