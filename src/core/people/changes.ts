import { WorkbenchError, type NameKind } from '../../contract/index.ts';
import type { Assignment, Decisions } from '../names/decisions.ts';
import { keyOfName } from '../names/shipped.ts';
import { keyInSeries } from '../names/bases.ts';
import { isPartOfName } from '../names/keys.ts';
import { spellingsOf, type Spelling, type Who } from './entities.ts';
import type { Columns } from '../collection/columns.ts';

/** Reads an id: `outlet:Coast Wire`. */
export const whoOf = (id: string): Who => {
  const kind: NameKind = id.startsWith('outlet:') ? 'outlet' : 'person';
  return { kind, name: id.slice(kind.length + 1) };
};

/** The spellings of one outlet or person. Throws `not-found` where it has none. */
export const spellingsOfWho = (columns: Columns, { kind, name }: Who): readonly Spelling[] => {
  const found = spellingsOf(columns, { kind, name });
  if (found.length > 0) return found;
  throw new WorkbenchError(
    'not-found',
    `There is no ${kind} called ${JSON.stringify(name)} in this project. It may have been merged or renamed; the list shows what there is.`,
  );
};

/** What makes all of these spellings, and others of the same to come, be called `as`. */
export const callAll = (spellings: readonly Spelling[], decisions: Decisions, as: string): Assignment[] => {
  const assigns = new Map<string, Assignment>();
  for (const { kind, resolved } of spellings) {
    const alone = decisions.nameOf('label', kind, resolved.label) !== null;
    const level = alone ? 'label' : 'base';
    const key = alone ? resolved.label : resolved.base;
    assigns.set(`${level} ${key}`, { level, kind, key, name: as });
  }
  return [...assigns.values()];
};

/** What makes one spelling be called `as`, whatever else it was taken for. */
export const callOne = (kind: NameKind, label: string, series: string | null, as: string): Assignment => {
  const key = keyOfName(kind, label);
  const within = kind === 'person' && isPartOfName(label) && series !== null;
  return { level: 'label', kind, key: within ? keyInSeries(key, series) : key, name: as };
};

/** Refuses a name that somebody else has: joining is done by merging, where one sees what is joined. */
export const refuseTaken = (
  { outlet, asker, speaker }: Columns,
  kind: NameKind,
  name: string,
  except: ReadonlySet<string>,
): void => {
  if (except.has(name)) return;
  const taken = (kind === 'outlet' ? [outlet] : [asker, speaker]).some(({ values, kinds }) =>
    values.some((value, at) => at > 0 && value === name && kinds[at] === kind),
  );
  if (!taken) return;
  throw new WorkbenchError(
    'invalid-input',
    `There is already ${kind === 'outlet' ? 'an outlet' : 'a person'} called ${JSON.stringify(name)}. Merge the two, or choose another name.`,
  );
};
