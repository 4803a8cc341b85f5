import { isUnspaced, tokenize } from '../language/tokens.ts';
import { nearest } from './nearest.ts';
import { printQuery } from './print.ts';
import type { Evaluation, Searcher } from './searcher.ts';
import type { Snapshot } from './snapshot.ts';
import { createSpelling, type Spelling } from './spelling.ts';
import type { NameNode, Slot, TermNode } from './tree.ts';

/** So many near words are weighed by how often they stand in the collection, and so many of these offered. */
const mostWeighed = 24;
const mostOffered = 4;

const known = new WeakMap<Snapshot, Spelling>();

const spellingOf = (snapshot: Snapshot, { asks }: Searcher): Spelling => {
  const made = known.get(snapshot) ?? createSpelling(asks.allForms().split('\n'));
  known.set(snapshot, made);
  return made;
};

const isForm = (slot: Slot): slot is Extract<Slot, { kind: 'form' }> => slot.kind === 'form';

/** A term with one of its words written otherwise. */
const rewritten = (term: TermNode, at: number, form: string): string => {
  const slots = term.slots.with(at, { kind: 'form', form, written: form });
  const between = slots.every((slot) => isForm(slot) && isUnspaced(slot.form)) ? '' : ' ';
  const text = slots.map((slot) => (slot.kind === 'any' ? '*' : slot.written)).join(between);
  return printQuery({ ...term, text, slots });
};

/** Words near those of a term that are nowhere: nearest first, of the equally near the more frequent. */
const nearSpelt = (term: TermNode, searcher: Searcher, { snapshot }: Evaluation): string[] => {
  const near = spellingOf(snapshot, searcher).near;
  return term.slots.flatMap((slot, at) => {
    if (!isForm(slot) || isUnspaced(slot.form) || snapshot.countAll(`"${slot.form}"`) > 0) return [];
    return near(slot.form, mostWeighed)
      .map((found) => ({ ...found, count: snapshot.countAll(`"${found.form}"`) }))
      .filter(({ count }) => count > 0)
      .toSorted((a, b) => a.far - b.far || b.count - a.count)
      .slice(0, mostOffered)
      .map(({ form }) => rewritten(term, at, form));
  });
};

/** A longer string is no word. */
const mostCharacters = 8;
/** So many passages are read for what stands in the place of one character. */
const mostRead = 200;

/** A string of characters that is nowhere, with one left out. */
const leftOut = ({ slots }: TermNode): string[] =>
  (slots.length < 3 ? [] : slots).map((_, at) =>
    slots
      .toSpliced(at, 1)
      .map((slot) => (isForm(slot) ? slot.written : ''))
      .join(''),
  );

/** The same with another character where one stands, as the collection has it. */
const changed = (term: TermNode, searcher: Searcher): string[] => {
  const forms = term.slots.map((slot) => (isForm(slot) ? slot.form : ''));
  const counts = new Map<string, number>();
  for (const at of forms.keys()) {
    const query = `"${forms.with(at, '*').join(' ')}"`;
    const { columns, places } = searcher.evaluate(query);
    const ids = Array.from(places.subarray(0, mostRead), (place) => columns.ids[place] ?? 0);
    for (const { question, statement } of searcher.asks.texts(ids)) {
      const tokens = tokenize(`${question ?? ''}\n${statement ?? ''}`);
      for (let from = 0; from + forms.length <= tokens.length; from++) {
        const isHere = forms.every((form, i) => i === at || tokens[from + i]?.form === form);
        const other = tokens[from + at]?.form ?? '';
        if (!isHere || !isUnspaced(other)) continue;
        const found = forms.with(at, other).join('');
        counts.set(found, (counts.get(found) ?? 0) + 1);
      }
    }
  }
  return [...counts].toSorted(([, a], [, b]) => b - a).map(([found]) => found);
};

/** What a term that finds nothing may have been meant to be, as text of the query, the likeliest first. */
export const nearTerms = (term: TermNode, searcher: Searcher, evaluation: Evaluation): string[] => {
  const isString = term.slots.every((slot) => isForm(slot) && isUnspaced(slot.form));
  const { length } = term.slots;
  if (!isString) return nearSpelt(term, searcher, evaluation);
  if (length < 2 || length > mostCharacters) return [];
  const shorter = leftOut(term).filter((text) => searcher.evaluate(text).places.length > 0);
  return [...changed(term, searcher).slice(0, mostOffered), ...shorter];
};

/** Names that one who is nowhere may have been meant to be. */
export const nearNames = (node: NameNode, { columns }: Evaluation): string[] => {
  if (node.field === 'lang' || node.field === 'title' || node.forms.length === 0) return [];
  const column = columns[node.field];
  const asked = node.text.toLowerCase();
  const near = column.values.filter((name) => {
    const words = name.split(/\s+/u);
    return nearest(asked, [name]) !== null || (asked.length > 3 && nearest(asked, words) !== null);
  });
  return near
    .slice(0, mostOffered)
    .map((text) => printQuery({ ...node, text: text.replace(/["“”„‟＂]/gu, ' '), prefix: false }));
};
