import './notes.css';
import { X } from 'lucide-react';
import { useRef } from 'react';
import type { Note } from '../../contract/index.ts';
import { strings } from '../strings.ts';
import { useAligned } from './aligned.ts';
import { NotedWords, NoteEditor } from './note-editor.tsx';
import { useNoting, type Draft } from './noting.ts';

const words = strings.notes;

/** The notes of one passage, beside it, and the one that is being written there. */
export const NoteCards = ({
  passage,
  notes,
  draft,
}: {
  readonly passage: string;
  readonly notes: readonly Note[];
  readonly draft: Draft | null;
}) => {
  const noting = useNoting();
  const list = useRef<HTMLUListElement>(null);
  useAligned(list, notes);
  const editor =
    draft === null ? null : (
      <NoteEditor
        key={draft.id ?? 'new'}
        draft={draft}
        onKeep={(text, tags) => noting.keep(draft, text, tags)}
        onLeave={noting.leave}
      />
    );
  return (
    <ul ref={list} className="note-cards" aria-label={words.onPassage(passage)}>
      {notes.map((note) => (
        <li
          key={note.id}
          id={`note-${note.id}`}
          className="note-card"
          tabIndex={-1}
          onPointerEnter={() => light(note.id)}
          onPointerLeave={unlight}
        >
          {draft?.id === note.id ? editor : <Card note={note} />}
        </li>
      ))}
      {draft !== null && draft.id === undefined ? <li className="note-card">{editor}</li> : null}
    </ul>
  );
};

const Card = ({ note }: { readonly note: Note }) => {
  const noting = useNoting();
  const name = note.text === '' ? note.tags.join(', ') : note.text.slice(0, 80);
  return (
    <>
      <button
        type="button"
        className="note-text"
        aria-label={words.edit(name)}
        onClick={() => noting.edit(note)}
      >
        {note.adrift === null ? null : (
          <>
            <NotedWords words={note.words} />
            <span className="note-adrift">{words.adrift(note.adrift)}</span>
          </>
        )}
        {note.text === '' ? null : <span dir="auto">{note.text}</span>}
        <NoteTags tags={note.tags} />
      </button>
      <button
        type="button"
        className="note-remove"
        aria-label={words.remove(name)}
        title={words.remove(name)}
        onClick={() => noting.remove(note)}
      >
        <X className="icon" aria-hidden />
      </button>
    </>
  );
};

/** Tags in a row. */
export const NoteTags = ({ tags }: { readonly tags: readonly string[] }) =>
  tags.length === 0 ? null : (
    <span className="note-tags">
      {tags.map((tag) => (
        <bdi key={tag} className="note-tag">
          {tag}
        </bdi>
      ))}
    </span>
  );

/** Shows which words a note stands on, while it is pointed at. */
const light = (id: number) => {
  for (const said of document.querySelectorAll(`[data-note="${id}"]`)) said.setAttribute('data-lit', '');
};
const unlight = () => {
  for (const lit of document.querySelectorAll('[data-lit]')) lit.removeAttribute('data-lit');
};
