import { Check, ChevronDown, ChevronRight, Columns2 } from 'lucide-react';
import { memo } from 'react';
import type { Head, Hit } from '../../contract/index.ts';
import { Highlight } from '../parts/highlight.tsx';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';
import { useTray } from '../tray/tray.ts';
import { useRow, type List } from './hits.ts';

const words = strings.search;
/** Characters before the first match that one line has room for. */
const LEAD = 18;

type RowProps = {
  readonly list: List;
  readonly index: number;
  readonly selection: readonly string[];
  /** Opens what is folded into an exchange, or closes it. */
  readonly unfold: (hit: Hit) => void;
};

/** One row of the results: an exchange, or the head of a briefing. */
export const HitRow = memo(function HitRow({
  isLine,
  ...props
}: RowProps & {
  /** All of it on one line. */
  readonly isLine: boolean;
}) {
  const { row } = useRow(props.list, props.index);
  if (row === undefined) return <div className={isLine ? 'hit-waiting-line' : 'hit-waiting'} />;
  if (row.kind === 'head') return <BriefingHead head={row.head} />;
  return isLine ? <HitLine {...props} hit={row.hit} /> : <FullHit {...props} hit={row.hit} />;
});

/** When, who asks, the beginning of the question, and the statement where it matches. */
const FullHit = ({ hit, selection, unfold, list }: RowProps & { readonly hit: Hit }) => (
  <div className="hit-full" data-inner={hit.alikeTo === null ? undefined : ''}>
    <div className="hit-margin figures">
      {list.group === 'briefing' ? null : <b>{hit.date ?? words.noDate}</b>}
      <bdi className="hit-outlet">{hit.outlet ?? hit.asker}</bdi>
      <span className="quieter">{placeOf(hit)}</span>
    </div>
    <HitText hit={hit} unfold={unfold} />
    <Signs hit={hit} isSelected={selection.includes(hit.ref)} />
  </div>
);

const HitText = ({ hit, unfold }: { readonly hit: Hit; readonly unfold: (hit: Hit) => void }) => {
  const written = { lang: hit.language, dir: directionOf(hit.language) };
  const isQuestion = hit.part === 'question';
  return (
    <div className="hit-text">
      {hit.question === '' || isQuestion ? null : (
        <p className="hit-question one-line" {...written}>
          <Highlight text={hit.question} ranges={hit.questionMatches} />
        </p>
      )}
      <p className="hit-snippet" data-part={hit.part} {...written}>
        <Highlight text={hit.snippet} ranges={hit.matches} />
      </p>
      {hit.answer === '' ? null : (
        <p className="hit-question one-line" {...written}>
          {hit.answer}
        </p>
      )}
      <p className="hit-foot">
        {isQuestion ? <span>{words.parts.question}</span> : null}
        {hit.speaker === null ? null : <bdi>{hit.speaker}</bdi>}
        {hit.otherVersions.length > 0 ? (
          <span className="quieter figures">{words.versions(hit.otherVersions.length + 1)}</span>
        ) : null}
        {hit.occurrences > 1 ? (
          <span className="quieter figures">{words.occurrences(hit.occurrences)}</span>
        ) : null}
        <NearlyTheSame hit={hit} unfold={unfold} />
      </p>
    </div>
  );
};

/** How many further ones say nearly the same, and when; a click shows or hides them. */
const NearlyTheSame = ({ hit, unfold }: { readonly hit: Hit; readonly unfold: (hit: Hit) => void }) => {
  if (hit.alikeTo !== null) return <span className="quieter">{words.alike.inner}</span>;
  if (hit.alike === null) return null;
  const { count, from, to, open } = hit.alike;
  const Icon = open ? ChevronDown : ChevronRight;
  return (
    // Within an option no button is allowed; by keys the arrows to the right and left of the list do it.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/no-static-element-interactions
    <span className="hit-alike figures" title={words.alike.tip(open)} onClick={() => unfold(hit)}>
      <Icon className="icon" aria-hidden />
      {words.alike.more(count, from, to)}
    </span>
  );
};

/** The same on one line: when, who asks, who answers, and where it matches. */
const HitLine = ({ hit, selection, unfold }: RowProps & { readonly hit: Hit }) => (
  <div className="hit-line" data-inner={hit.alikeTo === null ? undefined : ''}>
    <span className="figures">{hit.date ?? words.noDate}</span>
    <bdi className="one-line">{hit.outlet ?? hit.asker}</bdi>
    <span
      className="hit-line-text one-line"
      data-part={hit.part}
      lang={hit.language}
      dir={directionOf(hit.language)}
    >
      <Highlight {...fromMatch(hit)} />
    </span>
    <span className="hit-line-end">
      <NearlyTheSame hit={hit} unfold={unfold} />
      {hit.occurrences > 1 ? (
        <span className="quieter figures" title={words.occurrences(hit.occurrences)}>
          {hit.occurrences}
        </span>
      ) : null}
    </span>
    <Signs hit={hit} isSelected={selection.includes(hit.ref)} />
  </div>
);

/** The snippet from shortly before its first match, so that one line shows it. */
const fromMatch = ({ snippet, matches }: Hit): React.ComponentProps<typeof Highlight> => {
  const [first] = matches[0] ?? [0];
  if (first <= LEAD) return { text: snippet, ranges: matches };
  const spaced = snippet.indexOf(' ', first - LEAD);
  const from = spaced >= 0 && spaced < first ? spaced + 1 : first - LEAD;
  return {
    text: `…${snippet.slice(from)}`,
    ranges: matches.map(([start, end]) => [start - from + 1, end - from + 1]),
  };
};

/** The briefing whose exchanges follow: its day, its title, and how many of it match. */
const BriefingHead = ({ head }: { readonly head: Head }) => (
  <div className="hit-head">
    <b className="figures">{head.date ?? words.noDate}</b>
    <span className="hit-head-title one-line" lang={head.language} dir="auto">
      {head.title}
    </span>
    {head.series === null ? null : <bdi className="quieter one-line">{head.series}</bdi>}
    <span className="hit-head-count figures">{words.inBriefing(head.hits)}</span>
  </div>
);

const Signs = ({ hit, isSelected }: { readonly hit: Hit; readonly isSelected: boolean }) => {
  const tray = useTray();
  return (
    <div className="hit-signs">
      {isSelected ? <Check className="icon" role="img" aria-label={words.selected(1)} /> : null}
      {tray.has(hit.ref) ? <Columns2 className="icon" role="img" aria-label={words.inTray} /> : null}
    </div>
  );
};

const placeOf = ({ ref, n, of }: Hit) => (ref.includes('#s') ? words.opening(n) : words.of(n, of));
