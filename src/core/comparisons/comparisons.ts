import {
  WorkbenchError,
  type Handlers,
  type Ignorable,
  type Parsed,
  type Publish,
  type SavedComparison,
} from '../../contract/index.ts';
import { nameKey } from '../language/name-key.ts';
import { prepareTexts } from '../notes/rows.ts';
import type { WritableStore } from '../store/store.ts';
import { createHolding, type Holding } from './holding.ts';
import { prepareComparisons, type ComparisonRow, type ComparisonRows } from './rows.ts';

type Name = 'comparisons.list' | 'comparisons.save' | 'comparisons.remove';
type Asked = Parsed<'comparisons.save'>;

/** The comparisons that the person keeps. */
export const createComparisons = (store: WritableStore, publish: Publish): Handlers<Name> => {
  const rows = prepareComparisons(store);
  const holding = createHolding(rows, prepareTexts(store));
  const tell = (row: ComparisonRow): SavedComparison => told(row, rows, holding);
  const one = (id: number): ComparisonRow => {
    const row = rows.one(id);
    if (row) return row;
    throw notThere(id);
  };
  const save = store.transaction((asked: Asked): number => {
    const before = asked.id === undefined ? undefined : one(asked.id);
    checkName(rows, asked);
    const row = {
      name: asked.name,
      note: asked.note ?? before?.note ?? '',
      ignored: asked.ignore === undefined ? (before?.ignored ?? '[]') : JSON.stringify(asked.ignore),
    };
    if (before) rows.change({ ...row, id: before.id });
    const id = before?.id ?? rows.add(row);
    setWitnesses(id, before === undefined, asked, rows, holding);
    return id;
  });
  const changed = (): void => publish('collection.changed', { what: 'comparisons' });
  return {
    'comparisons.list': () => rows.all().map(tell),
    'comparisons.save': (asked) => {
      const id = save(asked);
      changed();
      return tell(one(id));
    },
    'comparisons.remove': ({ id }) => {
      const row = one(id);
      if (!rows.remove(id)) throw notThere(id);
      changed();
      return tell(row);
    },
  };
};

/** Keeps what is compared, where it is named; of one that is there already the base alone may be another. */
const setWitnesses = (
  id: number,
  isNew: boolean,
  { witnesses, base }: Asked,
  rows: ComparisonRows,
  holding: Holding,
): void => {
  if (isNew && !witnesses)
    throw new WorkbenchError(
      'invalid-input',
      'A comparison to be kept needs what it compares: 2 to 20 texts.',
    );
  if (witnesses) {
    const at = base === undefined ? 0 : placeOf(base, witnesses);
    rows.setWitnesses(
      id,
      witnesses.map((witness, place) => holding.take(witness, place === at)),
    );
  } else if (base !== undefined) {
    const now = rows.heldOf(id).map((row) => holding.stands(row).witness ?? '');
    rows.setBase(id, placeOf(base, now));
  }
};

const placeOf = (base: string, witnesses: readonly string[]): number => {
  const at = witnesses.indexOf(base);
  if (at >= 0) return at;
  throw new WorkbenchError('invalid-input', `The base, ${base}, is not among the texts that are compared.`);
};

const checkName = (rows: ComparisonRows, { id, name }: Asked): void => {
  const other = rows.all().find((row) => row.id !== id && nameKey(row.name) === nameKey(name));
  if (other)
    throw new WorkbenchError(
      'invalid-input',
      `There is a comparison “${other.name}” already. Choose another name, or remove that one first.`,
    );
};

const told = (row: ComparisonRow, rows: ComparisonRows, holding: Holding): SavedComparison => {
  const held = rows.heldOf(row.id);
  return {
    id: row.id,
    name: row.name,
    note: row.note,
    witnesses: held.map(holding.stands),
    baseAt: Math.max(
      0,
      held.findIndex((witness) => witness.is_base === 1),
    ),
    // Written by `comparisons.save` as a list of these.
    ignore: JSON.parse(row.ignored) as Ignorable[],
    madeAt: row.made_at,
    changedAt: row.changed_at,
  };
};

const notThere = (id: number): WorkbenchError =>
  new WorkbenchError(
    'not-found',
    `There is no saved comparison ${id} in this project. It may have been removed already.`,
  );
