import './as-found.css';
import { Fragment, memo, useMemo } from 'react';
import type { Briefing, SpanKind } from '../../contract/index.ts';
import { figure } from '../parts/figures.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { MarkedText, type Mark } from './marked-text.tsx';

const words = strings.reading;
type Spans = Briefing['spans'];

/** The source as it was found, every span tinted by what it was read as, and named at its start. */
export const AsFound = ({
  briefing,
  marks,
  current,
}: {
  readonly briefing: Briefing;
  readonly marks: readonly Mark[];
  readonly current: number;
}) => {
  const { text, spans, language, id } = briefing;
  const groups = useMemo(() => groupsOf(text, spans), [text, spans]);
  return (
    <>
      <Legend spans={spans} />
      <div className="found" lang={language} dir={directionOf(language)}>
        {groups.map((group) => (
          <Group
            key={group[0]?.start}
            id={id}
            text={text}
            spans={group}
            marks={among(marks, group)}
            current={current}
          />
        ))}
      </div>
    </>
  );
};

const Legend = ({ spans }: { readonly spans: Spans }) => {
  const counts = new Map<SpanKind, number>();
  for (const { kind } of spans) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return (
    <ul className="found-legend" aria-label={words.legend}>
      {[...counts].map(([kind, count]) => (
        <li key={kind} data-kind={kind}>
          <i aria-hidden />
          {words.kinds[kind]}
          <span className="quieter figures">{figure(count)}</span>
        </li>
      ))}
    </ul>
  );
};

const Group = memo(function Group(props: SpansProps) {
  return (
    <div className="found-group">
      <Spans {...props} />
    </div>
  );
});

type SpansProps = {
  /** The briefing's number, where the span that a passage begins with is to bear its name. */
  readonly id?: number;
  readonly text: string;
  readonly spans: Spans;
  readonly marks: readonly Mark[];
  readonly current: number;
};

/** Spans of a source, each tinted and named by what it was read as; what stands around their words is kept as it is. */
export const Spans = ({ id, text, spans, marks, current }: SpansProps) =>
  spans.map(({ kind, start, end, n }) => {
    const tag = n === null ? words.kinds[kind] : `${words.kinds[kind]} ${n}`;
    const [before, said, after] = trimmed(text.slice(start, end));
    return (
      <Fragment key={start}>
        {before}
        {said === '' ? null : (
          <span
            className="found-span"
            data-kind={kind}
            data-ref={id === undefined ? undefined : refOf(id, kind, n)}
            title={tag}
          >
            <small className="found-tag">{tag}</small>
            <span data-start={start + before.length}>
              <MarkedText text={said} start={start + before.length} marks={marks} current={current} />
            </span>
          </span>
        )}
        {after}
      </Fragment>
    );
  });

/** A text and the white space around it, which belongs to the span but needs no tint. */
const trimmed = (text: string): readonly [before: string, said: string, after: string] => {
  const said = text.trim();
  const start = said === '' ? text.length : text.indexOf(said);
  return [text.slice(0, start), said, text.slice(start + said.length)];
};

/** Only the span where a passage begins bears its name, so that a link leads to its first words. */
const refOf = (id: number, kind: SpanKind, n: number | null): string | undefined => {
  if (n === null) return undefined;
  if (kind === 'question') return `${id}#${n}`;
  return kind === 'announcement' ? `${id}#s${n}` : undefined;
};

/** Spans put together so that each group begins a line: drawn apart, they look as they do in one piece. */
const groupsOf = (text: string, spans: Spans): readonly Spans[] => {
  const groups: Spans[number][][] = [];
  let isNewLine = true;
  for (const span of spans) {
    if (isNewLine) groups.push([]);
    groups.at(-1)?.push(span);
    isNewLine = text[span.end - 1] === '\n';
  }
  return groups;
};

const NONE: readonly Mark[] = [];

const among = (marks: readonly Mark[], group: Spans): readonly Mark[] => {
  const start = group[0]?.start ?? 0;
  const end = group.at(-1)?.end ?? 0;
  const within = marks.filter((mark) => mark.end > start && mark.start < end);
  return within.length === 0 ? NONE : within;
};
