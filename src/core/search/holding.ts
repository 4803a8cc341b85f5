import { formsOf } from '../language/tokens.ts';
import { requiredBy, type Required } from './literals.ts';
import { both, either, noPlaces, type Places } from './places.ts';
import type { Snapshot } from './snapshot.ts';
import type { Scope } from './tree.ts';

/** A piece that more forms hold than this says too little to be looked up. */
const mostHolding = 3000;
/** Of one run the longest pieces are looked up, and no more of them than this. */
const mostPieces = 2;

/**
 * The passages that hold the letters every match of a regular expression must hold, as the index knows them: at least
 * those in which it matches. Null where that is no narrower than all.
 */
export const placesHolding = (source: string, scope: Scope, snapshot: Snapshot): Places | null =>
  placesOf(requiredBy(source), scope, snapshot);

const placesOf = (required: Required, scope: Scope, snapshot: Snapshot): Places | null => {
  if (!required) return null;
  if (required.kind === 'run') return placesOfRun(required.text, scope, snapshot);
  const found = required.of.map((part) => placesOf(part, scope, snapshot));
  const known = found.filter((places) => places !== null);
  if (required.kind === 'any') {
    return known.length < found.length ? null : known.reduce(either, noPlaces(snapshot.columns.size));
  }
  return known.length === 0 ? null : known.reduce(both);
};

// Letters and digits of ASCII that touch are of one word whatever stands around them; a character of Han is one by itself.
const pieces = /[A-Za-z0-9]{2,}|\p{sc=Han}+/gu;
const isAscii = /^[A-Za-z0-9]/;

const placesOfRun = (text: string, scope: Scope, snapshot: Snapshot): Places | null => {
  const longest = (text.match(pieces) ?? []).toSorted((a, b) => b.length - a.length).slice(0, mostPieces);
  const found = longest.map((piece) => {
    if (!isAscii.test(piece)) return snapshot.matching(`"${formsOf(piece).join(' ')}"`, scope);
    const forms = snapshot.vocabulary.formsLike(`*${piece.toLowerCase()}*`);
    return forms.length > mostHolding ? null : snapshot.havingForms(forms, scope);
  });
  const known = found.filter((places) => places !== null);
  return known.length === 0 ? null : known.reduce(both);
};
