import './about.css';
import { Check, Copy, FolderOpen, Info, ScanText } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Briefing, Note, Reason } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { figure, languageName, percent, proseMoment } from '../parts/figures.ts';
import { attempt, say } from '../parts/toast.ts';
import { searchFor } from '../search/asked.ts';
import { NoteTags } from '../notes/note-cards.tsx';
import { NotedWords } from '../notes/note-editor.tsx';
import { strings } from '../strings.ts';

const words = strings.reading;
const { facts } = words;

/** What is known of a briefing: where each fact is from, how surely it was read and why, and its source. */
export const About = ({
  briefing,
  loose,
}: {
  readonly briefing: Briefing;
  /** Notes of it whose words are nowhere in it any more. */
  readonly loose: readonly Note[];
}) => (
  <div className="about">
    <h2>{words.about}</h2>
    <dl>
      <Fact name={facts.date} note={briefing.dateFrom}>
        {briefing.date ?? words.unknown}
      </Fact>
      <Fact name={facts.time} note={briefing.time === null ? null : words.asStated}>
        {briefing.time ?? words.unknown}
      </Fact>
      <Fact name={facts.series}>{briefing.series ?? words.unknown}</Fact>
      <Fact name={facts.speakers}>
        {briefing.spokespersons.length === 0
          ? strings.parts.notNamed
          : briefing.spokespersons.map((name) => (
              <button
                key={name}
                type="button"
                className="about-name"
                title={words.openSpeaker(name)}
                onClick={() => go(searchFor('speaker', name))}
              >
                <bdi>{name}</bdi>
              </button>
            ))}
      </Fact>
      <Fact name={facts.language}>{languageName(briefing.language)}</Fact>
      <Fact name={facts.words}>{figure(briefing.words)}</Fact>
    </dl>
    <FactsAsRead briefing={briefing} />
    <Confidence confidence={briefing.confidence} reasons={briefing.reasons} />
    <LooseNotes notes={loose} />
    <Source briefing={briefing} />
  </div>
);

/** Which facts were put right by hand, and what was read; nothing where none were. */
const FactsAsRead = ({ briefing }: { readonly briefing: Briefing }) => {
  const { value } = useCall('corrections.asRead', { briefingId: briefing.id });
  const read = value?.filter(({ start }) => start === null) ?? [];
  return read.length === 0 ? null : (
    <p className="small quiet">{words.wasRead([...new Set(read.map(({ was }) => was))].join('; '))}</p>
  );
};

const Fact = ({
  name,
  note = null,
  children,
}: {
  readonly name: string;
  readonly note?: string | null;
  readonly children: ReactNode;
}) => (
  <div>
    <dt>{name}</dt>
    <dd className="figures">
      {children}
      {note === null ? null : <span className="about-note">{note}</span>}
    </dd>
  </div>
);

const Confidence = ({
  confidence,
  reasons,
}: {
  readonly confidence: number;
  readonly reasons: readonly Reason[];
}) => (
  <section>
    <h3 title={words.confidenceNote}>
      {words.confidence}
      <span className="confidence figures">
        {percent(confidence)}
        <span className="confidence-bar" aria-hidden>
          <i style={{ width: `${confidence * 100}%` }} />
        </span>
      </span>
    </h3>
    <ul className="reasons">
      {reasons.length === 0 ? <ReasonRow text={words.noReasons} weight={0} /> : null}
      {reasons.map(({ code, text, weight }) => (
        <ReasonRow key={`${code} ${text}`} text={text} weight={weight} />
      ))}
    </ul>
  </section>
);

const ReasonRow = ({ text, weight }: { readonly text: string; readonly weight: number }) => {
  const Icon = weight > 0 ? Info : Check;
  return (
    <li data-doubt={weight > 0 ? '' : undefined}>
      <Icon className="icon" aria-hidden />
      <span>{text}</span>
      {weight > 0 ? <span className="quieter figures">{`−${percent(weight)}`}</span> : null}
    </li>
  );
};

/** Notes that lost their place, each with the words it stood on; nothing where there are none. */
const LooseNotes = ({ notes }: { readonly notes: readonly Note[] }) =>
  notes.length === 0 ? null : (
    <section aria-label={strings.notes.adriftHere(notes.length)}>
      <h3>{strings.notes.adriftHere(notes.length)}</h3>
      <p className="small quiet">{strings.notes.adriftNote}</p>
      <ul className="about-notes">
        {notes.map(({ id, text, words: said, tags, adrift }) => (
          <li key={id} title={adrift === null ? undefined : strings.notes.adrift(adrift)}>
            <NotedWords words={said} />
            <span dir="auto">{text}</span>
            <NoteTags tags={tags} />
          </li>
        ))}
      </ul>
    </section>
  );

const Source = ({ briefing }: { readonly briefing: Briefing }) => {
  const { paths, sha256, encoding, format, layout, checkedAt } = briefing;
  const { value: abilities } = useCall('desk.abilities', {});
  return (
    <section>
      <h3>{words.source}</h3>
      {paths.length > 1 ? <p className="small quiet">{facts.files(paths.length)}</p> : null}
      <ul className="paths">
        {paths.map((path) => (
          <Path key={path} path={path} isRevealed={abilities?.reveal === true} />
        ))}
      </ul>
      <dl>
        <Fact name={facts.sha256}>
          <span className="hash">
            <span className="code" title={sha256}>{`${sha256.slice(0, 8)} … ${sha256.slice(-4)}`}</span>
            <CopyButton what={words.copyHash} text={sha256} />
          </span>
        </Fact>
        <Fact name={facts.format}>{format}</Fact>
        <Fact name={facts.encoding}>{encoding}</Fact>
        <Fact name={facts.layout}>{layout}</Fact>
        <Fact name={facts.checked}>{proseMoment(checkedAt)}</Fact>
      </dl>
      <Button
        size="small"
        icon={ScanText}
        keys="layout.open"
        onClick={() => go(placeOn('layout', { id: briefing.id }))}
      >
        {strings.layout.open}
      </Button>
    </section>
  );
};

const Path = ({ path, isRevealed }: { readonly path: string; readonly isRevealed: boolean }) => {
  const cut = Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
  const reveal = () => attempt(async () => void (await callNow('desk.reveal', { path })));
  return (
    <li>
      <span className="path" title={path}>
        <bdi>{path.slice(cut)}</bdi>
        {cut === 0 ? null : <bdi className="path-folder one-line">{path.slice(0, cut)}</bdi>}
      </span>
      {isRevealed ? (
        <IconButton icon={FolderOpen} size="small" label={words.reveal} onClick={reveal} />
      ) : null}
      <CopyButton what={words.copyPath} text={path} />
    </li>
  );
};

const CopyButton = ({ what, text }: { readonly what: string; readonly text: string }) => (
  <IconButton
    icon={Copy}
    size="small"
    label={words.copy(what)}
    onClick={() =>
      attempt(async () => {
        await navigator.clipboard.writeText(text);
        say(words.copied(`${what[0]?.toUpperCase()}${what.slice(1)}`));
      })
    }
  />
);
