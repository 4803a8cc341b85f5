import './notes.css';
import { useCall } from '../client/client.ts';
import { strings } from '../strings.ts';
import { NoteTags } from './note-cards.tsx';
import { NotedWords } from './note-editor.tsx';

/** The notes of one passage, to read; nothing where it has none. */
export const PassageNotes = ({ briefingId, at }: { readonly briefingId: number; readonly at: string }) => {
  const { value } = useCall('notes.list', { briefingId });
  const notes = value?.filter(({ ref }) => ref === at) ?? [];
  return notes.length === 0 ? null : (
    <ul
      className="note-cards passage-notes-read"
      aria-label={strings.notes.onPassage(strings.notes.passage(at))}
    >
      {notes.map(({ id, words, text, tags }) => (
        <li key={id} className="note-card">
          {words === '' ? null : <NotedWords words={words} />}
          <span dir="auto">{text}</span>
          <NoteTags tags={tags} />
        </li>
      ))}
    </ul>
  );
};
