import { ChevronRight } from 'lucide-react';
import { useId, useState } from 'react';
import { strings } from '../strings.ts';
import type { ApartBlock } from './blocks.ts';
import type { Mark } from './marked-text.tsx';
import { Paragraphs } from './paragraphs.tsx';

const words = strings.reading;

/** What stands apart: head and foot folded, stage directions and asides quiet, none of it left out. */
export const Apart = ({
  block,
  language,
  marks,
  current,
}: {
  readonly block: ApartBlock;
  readonly language: string;
  readonly marks: readonly Mark[];
  readonly current: number;
}) =>
  block.kind === 'head' || block.kind === 'foot' ? (
    <Folded kind={block.kind} text={block.text} start={block.start} language={language} />
  ) : (
    <div className="aside" data-kind={block.kind} title={words.aside[block.kind]}>
      <Paragraphs {...{ language, marks, current }} text={block.text} start={block.start} />
    </div>
  );

const Folded = ({
  kind,
  text,
  start,
  language,
}: {
  readonly kind: 'head' | 'foot';
  readonly text: string;
  readonly start: number;
  readonly language: string;
}) => {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <section className="apart" aria-label={words.keptApart[kind]}>
      <button type="button" aria-expanded={isOpen} aria-controls={id} onClick={() => setOpen(!isOpen)}>
        <ChevronRight className="icon" aria-hidden />
        <b>{words.keptApart[kind]}</b>
        {isOpen ? null : (
          <bdi className="apart-preview one-line" aria-hidden>
            {text.trim().replaceAll(/\s+/g, ' ').slice(0, 200)}
          </bdi>
        )}
      </button>
      {/* On paper it is never folded. */}
      <div id={id} className="apart-text" dir="auto" data-folded={isOpen ? undefined : ''}>
        <Paragraphs {...{ text, start, language }} marks={[]} current={-1} />
      </div>
    </section>
  );
};
