import type { NamedColumn } from '../collection/columns.ts';
import { formsOf } from '../language/tokens.ts';
import { standsIn } from './stands-in.ts';
import type { NameNode } from './tree.ts';

/** Every name of each value of a column, as forms; worked out once for a column. */
const known = new WeakMap<NamedColumn, readonly (readonly (readonly string[])[])[]>();

const formsOfNames = (column: NamedColumn): readonly (readonly (readonly string[])[])[] => {
  const before = known.get(column);
  if (before) return before;
  const forms = column.values.map((value, at) => [value, ...(column.also[at] ?? [])].map(formsOf));
  known.set(column, forms);
  return forms;
};

/**
 * The values of a column that a name of the query means, a 1 for each. A name that an outlet has means that outlet,
 * whichever of its names it is: what it finds does not depend on the choice. Any other means every outlet with these
 * words in a name. Who asks or answers is found by the words of a name always: "Hale" is also Lin Hale.
 */
export const valuesMeant = (column: NamedColumn, node: NameNode): Uint8Array => {
  const names = formsOfNames(column);
  if (node.forms.length === 0) return Uint8Array.from(names, ([own]) => Number(own?.length === 0));
  const asked = node.forms.join(' ');
  const isWhole = names.map((all) => !node.prefix && all.some((forms) => forms.join(' ') === asked));
  const whole = node.field === 'outlet' && column.kinds.some((kind, at) => kind === 'outlet' && isWhole[at]);
  return Uint8Array.from(names, (all, at) => {
    const byWords = (): boolean => all.some((forms) => standsIn(forms, node));
    return Number(whole && column.kinds[at] === 'outlet' ? isWhole[at] === true : byWords());
  });
};

/** The values that a filter's names mean, a 1 for each: the value itself, else whoever is also called so. */
export const valuesChosen = (column: NamedColumn, chosen: readonly string[]): Uint8Array => {
  const meant = new Set(chosen);
  const strangers = chosen.filter((name) => name !== '' && !column.values.includes(name));
  const asForms = new Set(strangers.map((name) => formsOf(name).join(' ')));
  const names = strangers.length > 0 ? formsOfNames(column) : [];
  return Uint8Array.from(column.values, (value, at) =>
    Number(meant.has(value) || (names[at] ?? []).some((forms) => asForms.has(forms.join(' ')))),
  );
};
