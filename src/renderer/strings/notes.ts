import { counted, figure } from '../parts/figures.ts';

/** Words of notes: in the margin of a briefing, and on their own screen. */
export const notes = {
  count: (n: number) => counted(n, 'note'),
  counted: (n: number, of: number) => `${figure(n)} of ${counted(of, 'note')}`,
  add: 'Note',
  addTo: (passage: string) => `Note on ${passage}`,
  onPassage: (passage: string) => `Notes on ${passage}`,
  passage: (ref: string) => {
    const n = Number(ref.replace(/^.*#s?/, ''));
    return ref.includes('#s') ? `announcement ${figure(n)}` : `exchange ${figure(n)}`;
  },
  whole: (passage: string) => `On the whole of ${passage}`,
  editor: 'Note',
  text: 'What you note',
  tags: 'Tags',
  tagsPlaceholder: 'Tags',
  removeTag: (tag: string) => `Take the tag ${tag} off`,
  save: 'Keep',
  cancel: 'Cancel',
  edit: (text: string) => `Change the note ${text}`,
  remove: (text: string) => `Remove the note ${text}`,
  saved: 'Note kept.',
  removed: (n: number) => `${counted(n, 'note')} removed.`,
  tagOnly: 'Tag alone',
  adriftHere: (n: number) =>
    `${counted(n, 'note')} without its words`.replace('notes without its', 'notes without their'),
  adriftNote: 'Their text changed. They are kept, and found again where the words come back.',
  stoodOn: (words: string) => `Stood on “${words}”`,
  adrift: (why: string) => `Adrift: ${why}.`,
  all: 'All notes',
  find: 'Find in notes',
  narrow: 'Tags to narrow by',
  onlyAdrift: 'Adrift',
  none: 'No notes yet',
  noneNote:
    'Open a briefing, select words and press N. A note keeps hold of its words when the file changes.',
  nothing: 'No note is like that.',
  showAll: 'Show all notes',
  csv: 'CSV',
  refi: 'REFI-QDA project',
  refiTip: 'A .qdpx file, which NVivo, MAXQDA, ATLAS.ti, QualCoder and others open: tags become codes.',
  columns: {
    date: 'Date',
    briefing: 'Briefing',
    words: 'Words',
    note: 'Note',
    tags: 'Tags',
    changed: 'Changed',
  },
} as const;
