import { noDay, type Columns } from '../collection/columns.ts';
import { noPlaces, placesWhere, put, without, type Places } from './places.ts';
import type { Snapshot } from './snapshot.ts';
import { everywhere, type IsNode, type LineNode, type NoteNode } from './tree.ts';

/** What other rooms know of passages and briefings. Whoever keeps it supplies this. */
export type Facts = {
  /** Ids of the passages with a note, and of those with one that has these forms in a row. */
  readonly noted: {
    readonly any: () => Iterable<number>;
    readonly saying: (forms: readonly string[], prefix: boolean) => Iterable<number>;
  };
  /** Ids of the passages that say a standing line. */
  readonly sayingLine: (line: number) => Iterable<number>;
  /** Ids of the briefings in which the person put something right, and of those in the queue of doubts. */
  readonly corrected: () => Iterable<number>;
  readonly doubtful: () => Iterable<number>;
};

/** Where nobody keeps anything. */
export const noFacts: Facts = {
  noted: { any: () => [], saying: () => [] },
  sayingLine: () => [],
  corrected: () => [],
  doubtful: () => [],
};

const placesOfPassages = ({ size, placeOf }: Columns, ids: Iterable<number>): Places => {
  const places = noPlaces(size);
  for (const id of ids) {
    const place = placeOf(id);
    if (place >= 0) put(places, place);
  }
  return places;
};

const placesOfBriefings = ({ size, briefing }: Columns, ids: Iterable<number>): Places => {
  const wanted = new Set(ids);
  return placesWhere(size, (place) => wanted.has(briefing[place] ?? 0));
};

/** The passages with a note that has these words; without any words those without a note. */
export const placesOfNote = ({ forms, prefix }: NoteNode, { columns, facts, having }: Snapshot): Places => {
  if (forms.length > 0) return placesOfPassages(columns, facts.noted.saying(forms, prefix));
  return without(having(everywhere), placesOfPassages(columns, facts.noted.any()));
};

/** The passages that say a standing line. */
export const placesOfLine = ({ id }: LineNode, { columns, facts }: Snapshot): Places =>
  placesOfPassages(columns, facts.sayingLine(id));

/** The passages of which something is so. */
export const placesOfIs = ({ what }: IsNode, { columns, facts }: Snapshot): Places => {
  const { size, announcement, statementWords, day, outlet, asker, versions } = columns;
  const isExchange = (place: number): boolean => announcement[place] === 0;
  const isAnswered = (place: number): boolean => (statementWords[place] ?? 0) > 0;
  const isNamed = (place: number): boolean =>
    [outlet, asker].some(({ of, values }) => (values[of[place] ?? 0] ?? '') !== '');
  switch (what) {
    case 'unanswered':
      return placesWhere(size, (place) => isExchange(place) && !isAnswered(place));
    case 'answered':
      return placesWhere(size, (place) => isExchange(place) && isAnswered(place));
    case 'opening':
      return placesWhere(size, (place) => !isExchange(place));
    case 'exchange':
      return placesWhere(size, isExchange);
    case 'undated':
      return placesWhere(size, (place) => day[place] === noDay);
    case 'unnamed':
      return placesWhere(size, (place) => isExchange(place) && !isNamed(place));
    case 'noted':
      return placesOfPassages(columns, facts.noted.any());
    case 'corrected':
      return placesOfBriefings(columns, facts.corrected());
    case 'doubtful':
      return placesOfBriefings(columns, facts.doubtful());
    case 'versioned':
      return placesWhere(size, (place) => (versions?.exchangeOf[place] ?? -1) >= 0);
  }
};
