import type { Change } from '../../contract/index.ts';
import type { Segment } from './segments.ts';

const kinds = {
  head: 'head',
  foot: 'foot',
  label: 'a label',
  question: 'a question',
  statement: 'a statement',
  announcement: 'an announcement',
  stage: 'a stage direction',
  aside: 'words that stand apart',
} as const;

/** What a change does, in words, as lists of corrections say it. */
export const wordsOf = (change: Change): string => {
  switch (change.kind) {
    case 'facts':
      return factsInWords(change);
    case 'retype':
      return `${place(change)} is ${kinds[change.as]}`;
    case 'split':
      return `cut before ${place(change)}, which is ${kinds[change.as]}`;
    case 'merge':
      return `${place(change)} goes on in the next part`;
    case 'relabel':
      return `${place(change)}: ${namesOf(change)}`;
  }
};

/** What stood in the place of a change, by the part that holds it, in words. */
export const wordsBefore = (change: Exclude<Change, { kind: 'facts' }>, part: Segment): string => {
  switch (change.kind) {
    case 'retype':
      return kinds[part.kind];
    case 'split':
      return `one part, ${kinds[part.kind]}`;
    case 'merge':
      return 'two parts';
    case 'relabel':
      return namesOf({
        ...change,
        asker: change.asker === undefined ? undefined : part.asker,
        outlet: change.outlet === undefined ? undefined : part.outlet,
        speaker: change.speaker === undefined ? undefined : part.speaker,
      });
  }
};

const place = ({ at }: Exclude<Change, { kind: 'facts' }>): string => {
  const line = at.quote.replace(/\s+/gu, ' ').trim();
  return `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`;
};

const told = (names: readonly (readonly [string, string | null | undefined])[]): string =>
  names.flatMap(([name, value]) => (value === undefined ? [] : `${name} ${value ?? 'not named'}`)).join(', ');

const namesOf = ({ asker, outlet, speaker }: Extract<Change, { kind: 'relabel' }>): string =>
  told([
    ['asker', asker],
    ['outlet', outlet],
    ['speaker', speaker],
  ]);

/** Facts as lists of corrections say them. */
export const factsInWords = ({
  date,
  time,
  title,
  series,
  language,
  spokespersons,
}: Extract<Change, { kind: 'facts' }>): string =>
  told([
    ['date', date === null ? 'not known' : date],
    ['time', time === null ? 'not known' : time],
    ['title', title],
    ['series', series],
    ['language', language],
    ['spokespersons', spokespersons?.join(', ')],
  ]);
