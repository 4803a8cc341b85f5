import { Pin, Radar, X } from 'lucide-react';
import type { ComparedText, Version } from '../../contract/index.ts';
import { IconButton } from '../parts/button.tsx';
import { addressOf } from '../place/place.ts';
import { strings } from '../strings.ts';
import { daysBetween, labelOf, placeOf, readingOf } from './texts.ts';

const words = strings.compare;

/** What can be done with a text of the comparison. */
export type TextActions = {
  readonly onBase: (text: ComparedText) => void;
  readonly onRemove: (text: ComparedText) => void;
  /** Looks for answers like it. */
  readonly onLike: (text: ComparedText) => void;
};

/** What stands over the base's column: its date, who asked whom, where. */
export const BaseHead = ({
  text,
  sentences,
  actions,
}: {
  readonly text: ComparedText;
  readonly sentences: number;
  readonly actions: TextActions;
}) => (
  <>
    <div className="compare-head-date">
      <Dated text={text} />
      <span className="chip" data-kind="accent">
        <Pin className="icon" aria-hidden />
        {words.base}
      </span>
      <span className="grow" />
      <Common text={text} actions={actions} />
    </div>
    <Who text={text} />
    <p className="compare-head-note">
      {words.sentences(sentences)}, {placeOf(text)}
    </p>
  </>
);

/** What stands over a version's column: when, who, how it differs from the base, and what can be done with it. */
export const VersionHead = ({
  text,
  version,
  before,
  actions,
}: {
  readonly text: ComparedText;
  readonly version: Version;
  /** The text in the column before. */
  readonly before: ComparedText | undefined;
  readonly actions: TextActions;
}) => (
  <>
    <div className="compare-head-date">
      <Dated text={text} />
      <span className="grow" />
      <IconButton
        icon={Pin}
        size="small"
        label={words.makeBase(labelOf(text))}
        keys="compare.base"
        onClick={() => actions.onBase(text)}
      />
      <Common text={text} actions={actions} />
    </div>
    <Who text={text} />
    <p className="compare-head-note one-line">
      {[placeOf(text), laterThan(before, text)].filter(Boolean).join(', ')}
    </p>
    <p className="compare-head-note">
      <Squares version={version} />
      <span className="compare-summary" title={version.summary}>
        {version.summary}
      </span>
    </p>
  </>
);

const Common = ({ text, actions }: { readonly text: ComparedText; readonly actions: TextActions }) => (
  <>
    <IconButton
      icon={Radar}
      size="small"
      label={words.mostLike(labelOf(text))}
      onClick={() => actions.onLike(text)}
    />
    <IconButton
      icon={X}
      size="small"
      label={words.remove(labelOf(text))}
      onClick={() => actions.onRemove(text)}
    />
  </>
);

const laterThan = (before: ComparedText | undefined, { date }: ComparedText) =>
  date === null || before === undefined || before.date === null
    ? null
    : words.later(daysBetween(before.date, date));

const Dated = ({ text }: { readonly text: ComparedText }) => (
  <a className="compare-date-link" href={addressOf(readingOf(text))} title={words.open(labelOf(text))}>
    {text.date ?? words.undated}
  </a>
);

const Who = ({ text: { kind, outlet, asker, speaker, title } }: { readonly text: ComparedText }) => (
  <p className="one-line" title={[outlet, asker, title].filter(Boolean).join(', ')}>
    {kind === 'briefing' ? (
      <bdi>{title}</bdi>
    ) : (
      <>
        {kind === 'announcement' ? (
          <span className="quiet">{words.spoke} </span>
        ) : (
          <>
            <bdi>{outlet ?? asker ?? words.notNamed}</bdi> <span className="quiet">{words.asked}</span>{' '}
          </>
        )}
        <bdi>{speaker ?? words.noSpeaker}</bdi>
      </>
    )}
  </p>
);

/** A sign a sentence of the base: the summary beside it says the same in words. */
const Squares = ({ version }: { readonly version: Version }) => {
  const rows = version.rows.filter(({ baseAt }) => baseAt !== null);
  return rows.length > 12 ? null : (
    <span className="compare-squares" aria-hidden>
      {rows.map(({ kind, baseAt }) => (
        <i key={baseAt} data-kind={kind} />
      ))}
    </span>
  );
};
