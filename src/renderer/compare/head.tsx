import { Pin, X } from 'lucide-react';
import type { Passage, Version } from '../../contract/index.ts';
import { IconButton } from '../parts/button.tsx';
import { addressOf } from '../place/place.ts';
import { strings } from '../strings.ts';
import { daysBetween, labelOf, placeOf, readingOf } from './passages.ts';

const words = strings.compare;

/** What stands over the base's column: its date, who asked whom, where. */
export const BaseHead = ({
  passage,
  sentences,
  onRemove,
}: {
  readonly passage: Passage;
  readonly sentences: number;
  readonly onRemove: () => void;
}) => (
  <>
    <div className="compare-head-date">
      <Dated passage={passage} />
      <span className="chip" data-kind="accent">
        <Pin className="icon" aria-hidden />
        {words.base}
      </span>
      <span className="grow" />
      <IconButton icon={X} size="small" label={words.remove(labelOf(passage))} onClick={onRemove} />
    </div>
    <Who passage={passage} />
    <p className="compare-head-note">
      {words.sentences(sentences)}, {placeOf(passage)}
    </p>
  </>
);

/** What stands over a version's column: when, who, how it differs from the base, and what can be done with it. */
export const VersionHead = ({
  passage,
  version,
  before,
  onBase,
  onRemove,
}: {
  readonly passage: Passage;
  readonly version: Version;
  /** The statement in the column before. */
  readonly before: Passage | undefined;
  readonly onBase: () => void;
  readonly onRemove: () => void;
}) => {
  const label = labelOf(passage);
  return (
    <>
      <div className="compare-head-date">
        <Dated passage={passage} />
        <span className="grow" />
        <IconButton
          icon={Pin}
          size="small"
          label={words.makeBase(label)}
          keys="compare.base"
          onClick={onBase}
        />
        <IconButton icon={X} size="small" label={words.remove(label)} onClick={onRemove} />
      </div>
      <Who passage={passage} />
      <p className="compare-head-note one-line">
        {[placeOf(passage), laterThan(before, passage)].filter(Boolean).join(', ')}
      </p>
      <p className="compare-head-note">
        <Squares version={version} />
        <span>{version.summary}</span>
      </p>
    </>
  );
};

const laterThan = (before: Passage | undefined, { date }: Passage) =>
  date === null || before === undefined || before.date === null
    ? null
    : words.later(daysBetween(before.date, date));

const Dated = ({ passage }: { readonly passage: Passage }) => (
  <a className="compare-date-link" href={addressOf(readingOf(passage))} title={words.open(labelOf(passage))}>
    {passage.date ?? words.undated}
  </a>
);

const Who = ({ passage: { kind, outlet, asker, ...passage } }: { readonly passage: Passage }) => (
  <p className="one-line" title={[outlet, asker].filter(Boolean).join(', ')}>
    {kind === 'exchange' ? (
      <>
        <bdi>{passage.outletName ?? passage.askerName ?? words.notNamed}</bdi>{' '}
        <span className="quiet">{words.asked}</span>{' '}
      </>
    ) : (
      <span className="quiet">{words.spoke} </span>
    )}
    <bdi>{passage.speakerName ?? words.noSpeaker}</bdi>
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
