import { useMemo } from 'react';
import type { Note } from '../../contract/index.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { attempt } from '../parts/toast.ts';
import { VirtualTable, type Column } from '../parts/virtual-table.tsx';
import { useWide } from '../parts/media.ts';
import { drift, go, replace } from '../place/history.ts';
import { placeOn, type PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { NoteTags } from './note-cards.tsx';
import { removeNotes } from './noting.ts';

const words = strings.notes;

/** Notes, a row each; Enter opens the briefing at the words, Delete removes with the way back. */
export const NotesTable = ({
  place,
  notes,
}: {
  readonly place: PlaceOn<'notes'>;
  readonly notes: readonly Note[];
}) => {
  const wide = useWide();
  const rows = useMemo(() => sorted(notes, place.sort), [notes, place.sort]);
  const cursor = rows.findIndex(({ id }) => String(id) === place.at);
  const columns = useMemo(() => columnsOf(wide), [wide]);
  const remove = () => {
    const note = rows[cursor];
    if (note !== undefined) attempt(() => removeNotes([note.id]));
  };
  return (
    // Delete acts on the row the cursor is on; the table itself has the focus.
    // oxlint-disable-next-line jsx-a11y/no-static-element-interactions
    <div className="notes-list" onKeyDown={({ key }) => (key === 'Delete' ? remove() : undefined)}>
      <VirtualTable
        name="notes"
        label={words.all}
        rows={rows}
        keyOf={({ id }) => id}
        nameOf={nameOf}
        columns={columns}
        rowHeight={36}
        sort={place.sort.length === 0 ? usualSort : place.sort}
        onSort={(sort) => drift({ ...place, sort: sort.join() === usualSort.join() ? [] : sort })}
        cursor={cursor}
        move={(index) => replace({ ...place, at: String(rows[index]?.id ?? '') })}
        open={(index) => openNote(rows[index])}
      />
    </div>
  );
};

const usualSort: readonly string[] = ['-date'];

/** Opens the briefing at the words of a note; at its head where they are nowhere. */
const openNote = (note: Note | undefined) => {
  if (note === undefined) return;
  go(placeOn('briefing', { id: note.briefingId, at: note.ref ?? '', on: `n${note.id}` }));
};

const nameOf = ({ text, tags }: Note) => (text === '' ? tags.join(', ') : text);

const columnsOf = (wide: boolean): Column<Note>[] =>
  [
    {
      id: 'date',
      head: words.columns.date,
      track: '96px',
      cell: ({ date }: Note) => <span className="figures">{date ?? ''}</span>,
    },
    {
      id: 'note',
      head: words.columns.note,
      track: 'minmax(160px, 1.3fr)',
      cell: ({ text, adrift }: Note) => (
        <>
          {adrift === null ? null : <b className="notes-adrift">{words.onlyAdrift}</b>} <bdi>{text}</bdi>
        </>
      ),
      title: ({ text, adrift }: Note) => (adrift === null ? text : `${text}\n${words.adrift(adrift)}`),
    },
    {
      id: 'tags',
      head: words.columns.tags,
      track: 'minmax(90px, 0.6fr)',
      cell: ({ tags }: Note) => <NoteTags tags={tags} />,
      title: ({ tags }: Note) => tags.join(', '),
    },
    {
      id: 'words',
      head: words.columns.words,
      track: 'minmax(140px, 1fr)',
      cell: ({ words: said, ref, language }: Note) =>
        said === '' ? (
          <span className="quiet">{ref === null ? '' : words.whole(words.passage(ref))}</span>
        ) : (
          <span className="notes-words" lang={language} dir={directionOf(language)}>
            {said}
          </span>
        ),
      title: ({ words: said }: Note) => said,
    },
    wide
      ? {
          id: 'briefing',
          head: words.columns.briefing,
          track: 'minmax(140px, 0.8fr)',
          cell: ({ title }: Note) => <bdi className="quiet">{title}</bdi>,
          title: ({ title }: Note) => title,
        }
      : null,
    {
      id: 'changed',
      head: words.columns.changed,
      track: '104px',
      cell: ({ changedAt }: Note) => <span className="figures quiet">{changedAt.slice(0, 10)}</span>,
    },
  ].filter((column) => column !== null);

const keys: Readonly<Record<string, (note: Note) => string>> = {
  date: ({ date }) => date ?? '',
  note: nameOf,
  tags: ({ tags }) => tags.join(),
  words: (note) => note.words,
  briefing: ({ title }) => title,
  changed: ({ changedAt }) => changedAt,
};
const collator = new Intl.Collator('en', { numeric: true });

/** By each of the columns named, a minus before one for descending; what is then alike keeps the order it came in. */
const sorted = (notes: readonly Note[], sort: readonly string[]): readonly Note[] =>
  sort.length === 0
    ? notes
    : notes.toSorted((a, b) => {
        for (const name of sort) {
          const by = keys[name.replace('-', '')];
          const order = by === undefined ? 0 : collator.compare(by(a), by(b));
          if (order !== 0) return name.startsWith('-') ? -order : order;
        }
        return 0;
      });
