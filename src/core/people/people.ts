import {
  WorkbenchError,
  type Handlers,
  type NameStep,
  type Output,
  type Publish,
} from '../../contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import type { Columns } from '../collection/columns.ts';
import { readDecisions, type Change, type Decisions } from '../names/decisions.ts';
import { isPartOfName } from '../names/keys.ts';
import type { Shipped } from '../names/shipped.ts';
import type { WritableStore } from '../store/store.ts';
import { callAll, callOne, refuseTaken, spellingsOfWho, whoOf } from './changes.ts';
import { entitiesOf, spellingsOf } from './entities.ts';
import { openSteps } from './steps.ts';
import { suggestionsOf } from './suggest.ts';
import { namesCsv, readNamesCsv, type NameRow } from './table.ts';

type Name =
  | 'people.list'
  | 'people.suggestions'
  | 'people.merge'
  | 'people.split'
  | 'people.rename'
  | 'people.decide'
  | 'people.steps'
  | 'people.undo'
  | 'people.export'
  | 'people.import';

/** What every answer is worked out from, at one moment. */
type Now = { readonly columns: Columns; readonly decisions: Decisions };

/** Who is who: outlets and people with all their names, what may be joined, and what the person says of it. */
export const createPeople = (
  store: WritableStore,
  collection: Collection,
  shipped: Shipped,
  publish: Publish,
): Handlers<Name> => {
  const steps = openSteps(store);
  const now = (): Now => ({
    columns: collection.columns(),
    decisions: readDecisions(store),
  });
  const entities = keepFor(collection, () => entitiesOf(collection.columns(), shipped));
  const suggestions = keepFor(collection, () => {
    const { columns, decisions } = now();
    return suggestionsOf(columns, spellingsOf(columns), shipped, decisions);
  });
  const changed = (step: NameStep): NameStep => {
    collection.renamed();
    publish('collection.changed', { what: 'people' });
    return step;
  };
  const take = (act: NameStep['act'], says: string, change: Partial<Change>): NameStep =>
    changed(steps.add(act, says, { assigns: [], refused: [], ...change }));

  return {
    'people.list': ({ kind }) => entities().filter((each) => kind === undefined || each.kind === kind),
    'people.suggestions': ({ kind }) =>
      suggestions().filter((each) => kind === undefined || each.kind === kind),
    'people.merge': ({ ids, as }) => merge(now(), ids, as, take),
    'people.split': ({ id, names, as }) => split(now(), id, names, as, take),
    'people.rename': ({ id, name }) => rename(now(), id, name, take),
    'people.decide': ({ id, verdict }) => {
      const asked = suggestions().find((each) => each.id === id);
      if (!asked) throw gone();
      const { kind, keep, join } = asked;
      if (verdict === 'reject')
        return take('reject', `“${join.name}” is not ${keep.name}.`, { refused: [id] });
      const { columns, decisions } = now();
      const assigns =
        join.series !== null && isPartOfName(join.label)
          ? [callOne(kind, join.label, join.series, keep.name)]
          : callAll(spellingsOfWho(columns, { kind, name: join.name }), decisions, keep.name);
      return take('accept', `“${join.name}” is ${keep.name}.`, { assigns });
    },
    'people.steps': () => steps.all(),
    'people.undo': ({ id, again }) => changed(steps.undo(id, again)),
    'people.export': ({ kind }) => ({
      name: kind === undefined ? 'names.csv' : `${kind === 'outlet' ? 'outlets' : 'people'}.csv`,
      mime: 'text/csv; charset=utf-8',
      text: namesCsv(entities().filter((each) => kind === undefined || each.kind === kind)),
    }),
    'people.import': ({ text }) => takeOver(collection, now(), text, take),
  };
};

type Take = (act: NameStep['act'], says: string, change: Partial<Change>) => NameStep;

/** Works something out once while the collection stays as it is. */
const keepFor = <Value>(collection: Collection, make: () => Value): (() => Value) => {
  let kept: { readonly version: number; readonly value: Value } | null = null;
  return () => {
    const version = collection.version();
    if (kept?.version !== version) kept = { version, value: make() };
    return kept.value;
  };
};

const gone = (): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    'This is not suggested any more: it was decided already, or the collection changed. The list shows what there is.',
  );

const merge = (
  { columns, decisions }: Now,
  ids: readonly string[],
  as: string | undefined,
  take: Take,
): NameStep => {
  const whos = [...new Set(ids)].map(whoOf);
  const [first] = whos;
  if (!first || whos.length < 2)
    throw new WorkbenchError('invalid-input', 'Two or more different names are needed to merge.');
  if (whos.some(({ kind }) => kind !== first.kind))
    throw new WorkbenchError('invalid-input', 'An outlet and a person cannot be merged.');
  const name = as ?? first.name;
  refuseTaken(columns, first.kind, name, new Set(whos.map((who) => who.name)));
  const assigns = whos.flatMap((who) => callAll(spellingsOfWho(columns, who), decisions, name));
  return take('merge', `Merged ${listed(whos.map((who) => who.name))} as “${name}”.`, { assigns });
};

const split = (
  { columns }: Now,
  id: string,
  names: readonly { readonly label: string; readonly series: string | null }[],
  as: string | undefined,
  take: Take,
): NameStep => {
  const who = whoOf(id);
  const own = spellingsOfWho(columns, who);
  const assigns = names.map(({ label, series }) => {
    if (!own.some((each) => each.label === label && each.series === series))
      throw new WorkbenchError(
        'not-found',
        `${who.name} has no name ${JSON.stringify(label)} in use. It may have been split off already.`,
      );
    const name = as ?? label;
    if (name === who.name)
      throw new WorkbenchError(
        'invalid-input',
        `${JSON.stringify(label)} is what it is called, so it cannot be split off under that name. Split off the others, or give another name.`,
      );
    return callOne(who.kind, label, series, name);
  });
  const what = listed(names.map(({ label }) => label));
  return take('split', `Split ${what} from “${who.name}”${as === undefined ? '' : ` as “${as}”`}.`, {
    assigns,
  });
};

const rename = ({ columns, decisions }: Now, id: string, name: string, take: Take): NameStep => {
  const who = whoOf(id);
  const own = spellingsOfWho(columns, who);
  if (name === who.name)
    throw new WorkbenchError('invalid-input', `It is called ${JSON.stringify(name)} already.`);
  refuseTaken(columns, who.kind, name, new Set());
  return take('rename', `“${who.name}” is now called “${name}”.`, { assigns: callAll(own, decisions, name) });
};

const listed = (names: readonly string[]): string => {
  const shown = names.slice(0, 4).map((name) => `“${name}”`);
  const more = names.length - shown.length;
  return more > 0
    ? `${shown.join(', ')} and ${more} more`
    : shown.join(' and ').replace(/ and (?=.* and )/g, ', ');
};

const takeOver = (
  collection: Collection,
  { decisions }: Now,
  text: string,
  take: Take,
): Output<'people.import'> => {
  const { rows, ignored } = readNamesCsv(text);
  const { who } = collection.columns();
  const isSo = ({ kind, name, label, series }: NameRow): boolean => {
    if (kind === 'outlet') return who.outlet(label).name === name;
    // In a series a surname may be one person who asks and another who answers: it is so when it is so for either.
    return (['asker', 'speaker'] as const).some(
      (role) => who.person(label, series ?? '', role).name === name,
    );
  };
  const assigns = rows
    .filter((row) => !isSo(row))
    .map(({ kind, name, label, series }) => callOne(kind, label, series, name));
  const fresh = assigns.filter(({ level, kind, key, name }) => decisions.nameOf(level, kind, key) !== name);
  const step =
    fresh.length === 0
      ? null
      : take('import', `Took over ${fresh.length} names from a file.`, { assigns: fresh });
  return { rows: rows.length, changed: fresh.length, ignored: [...ignored], step };
};
