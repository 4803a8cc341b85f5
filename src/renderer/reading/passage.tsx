import './passage.css';
import { Check, NotebookPen, PencilLine, Plus } from 'lucide-react';
import { memo, useMemo } from 'react';
import type { Note } from '../../contract/index.ts';
import { NoteCards } from '../notes/note-cards.tsx';
import { Said } from '../lines/said.tsx';
import { Suggested } from '../nonanswers/suggested.tsx';
import { useNoting, type Draft } from '../notes/noting.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { Tip } from '../parts/tip.tsx';
import { searchFor } from '../search/asked.ts';
import { useTray } from '../tray/tray.ts';
import { Apart } from './apart.tsx';
import { nameOf, type PassageBlock } from './blocks.ts';
import type { Mark } from './marked-text.tsx';
import { Paragraphs } from './paragraphs.tsx';

const words = strings.reading;

/** An exchange or an announcement: who asks and who answers in the margin, the statement in the middle. */
export const Passage = memo(function Passage({
  block,
  language,
  marks: found,
  current,
  isHere,
  wasRead,
  notes,
  draft,
}: {
  readonly block: PassageBlock;
  readonly language: string;
  readonly marks: readonly Mark[];
  readonly current: number;
  /** Whether it is the one that keys act on. */
  readonly isHere: boolean;
  /** What was read here before it was put right by hand, a line each. */
  readonly wasRead?: string | undefined;
  readonly notes: readonly Note[];
  /** The note that is being written here. */
  readonly draft: Draft | null;
}) {
  const marks = useMemo(() => [...found, ...notes.flatMap(markOf)], [found, notes]);
  const label =
    block.type === 'exchange'
      ? words.exchange(block.exchange.n, nameOf(block) || strings.parts.notNamed)
      : words.announcement(block.announcement.n);
  return (
    <article
      className="passage"
      data-ref={block.ref}
      data-here={isHere ? '' : undefined}
      aria-label={label}
      tabIndex={-1}
    >
      {block.type === 'exchange' ? (
        <>
          <Asker block={block} />
          <div className="passage-question">
            <Paragraphs {...block.exchange.question} {...{ language, marks, current }} />
          </div>
          {block.between.map((apart) => (
            <Apart key={apart.start} block={apart} {...{ language, marks, current }} />
          ))}
        </>
      ) : null}
      <Statement {...{ block, language, marks, current, wasRead }} />
      {notes.length === 0 && draft === null ? null : (
        <div className="passage-notes">
          <NoteCards passage={strings.notes.passage(block.ref)} notes={notes} draft={draft} />
        </div>
      )}
    </article>
  );
});

const Asker = ({ block }: { readonly block: Extract<PassageBlock, { readonly type: 'exchange' }> }) => {
  const { outlet, asker, outletName, askerName } = block.exchange.question;
  const person =
    asker === null ? null : (
      <Name field="asker" label={asker} name={askerName ?? asker} open={words.openAsker} />
    );
  return (
    <div className="passage-margin">
      <b data-unnamed={outlet === null && asker === null ? '' : undefined}>
        {outlet === null ? (
          (person ?? <bdi>{strings.parts.notNamed}</bdi>)
        ) : (
          <Name field="outlet" label={outlet} name={outletName ?? outlet} open={words.openOutlet} />
        )}
      </b>
      {outlet !== null && asker !== null && !asker.includes(outlet) && !outlet.includes(asker) ? (
        <span className="passage-asker">{person}</span>
      ) : null}
      <span className="passage-number">
        <AddNote block={block} />
        <Add block={block} />
        <span className="figures">{block.exchange.n}</span>
      </span>
    </div>
  );
};

const Statement = ({
  block,
  language,
  marks,
  current,
  wasRead,
}: {
  readonly block: PassageBlock;
  readonly language: string;
  readonly marks: readonly Mark[];
  readonly current: number;
  readonly wasRead: string | undefined;
}) => {
  const statement = block.type === 'exchange' ? block.exchange.statement : block.announcement;
  const { speaker, speakerName } = statement;
  return (
    <>
      <div className="passage-margin passage-speaker">
        {speaker === null ? null : (
          <Name field="speaker" label={speaker} name={speakerName ?? speaker} open={words.openSpeaker} />
        )}
        {block.type === 'announcement' ? (
          <span className="passage-number">
            <AddNote block={block} />
            <Add block={block} />
            <span>{words.openingStatement}</span>
          </span>
        ) : null}
        {wasRead === undefined ? null : <PutRight place={block.ref} wasRead={wasRead} />}
        <Said place={block.ref} statement={statement} />
        <Suggested place={block.ref} />
      </div>
      <div className="passage-statement">
        <Paragraphs {...statement} {...{ language, marks, current }} />
      </div>
    </>
  );
};

/** A name as the transcript has it; the tip says what it is called everywhere, and a click finds all of theirs. */
const Name = ({
  field,
  label,
  name,
  open,
}: {
  readonly field: 'outlet' | 'asker' | 'speaker';
  readonly label: string;
  readonly name: string;
  readonly open: (name: string) => string;
}) => (
  <button
    type="button"
    className="passage-name"
    title={label === name ? open(name) : words.calledEverywhere(name, open(name))}
    onClick={() => go(searchFor(field, name))}
  >
    <bdi>{label}</bdi>
  </button>
);

/** Says quietly that something here was put right by hand; what was read is said when it is pointed at or focused. */
const PutRight = ({ place, wasRead }: { readonly place: string; readonly wasRead: string }) => {
  const told = words.wasRead(wasRead.split('\n').join('; '));
  return (
    <Tip text={told}>
      <button
        type="button"
        className="passage-put-right"
        aria-label={told}
        onClick={() => go(placeOn('briefing', { id: Number(place.split('#')[0]), at: place, view: 'mend' }))}
      >
        <PencilLine className="icon" aria-hidden />
        {words.putRight}
      </button>
    </Tip>
  );
};

/** The words that a note stands on, to be marked. */
const markOf = ({ id, start, end }: Note): readonly Mark[] =>
  start === null || end === null ? [] : [{ kind: 'note', note: id, start, end }];

/** Begins a note on the whole passage. */
const AddNote = ({ block: { ref } }: { readonly block: PassageBlock }) => {
  const noting = useNoting();
  const label = strings.notes.addTo(strings.notes.passage(ref));
  return (
    <button
      type="button"
      className="passage-add"
      aria-label={label}
      title={label}
      onClick={() => noting.write({ ref, on: { ref }, words: '', text: '', tags: [], first: 'text' })}
    >
      <NotebookPen className="icon" aria-hidden />
    </button>
  );
};

/** A button without a tooltip of its own machinery: there may be hundreds. */
const Add = ({ block }: { readonly block: PassageBlock }) => {
  const tray = useTray();
  const isIn = tray.has(block.ref);
  const label =
    block.type === 'exchange'
      ? (isIn ? words.takeOutExchange : words.addExchange)(block.exchange.n)
      : (isIn ? words.takeOutAnnouncement : words.addAnnouncement)(block.announcement.n);
  const Icon = isIn ? Check : Plus;
  return (
    <button
      type="button"
      className="passage-add"
      aria-label={label}
      title={label}
      data-in={isIn ? '' : undefined}
      onClick={() => (isIn ? tray.remove(block.ref) : tray.add(block.ref))}
    >
      <Icon className="icon" aria-hidden />
    </button>
  );
};
