import type { NameFrom } from '../../contract/index.ts';
import { keep, type Base, type Bases, type Role } from './bases.ts';
import type { Decisions } from './decisions.ts';
import { outletKey } from './keys.ts';
import { keyOfName, type Listed } from './shipped.ts';

/** Who a label names. */
export type Resolved = {
  /** What the outlet or person is called everywhere. */
  readonly name: string;
  readonly from: NameFrom;
  /** Key of this spelling, for decisions about it alone. */
  readonly label: string;
  /** Key of all that the program takes for the same. */
  readonly base: string;
  /** The one of the shipped list it is, or several where the label names them together. */
  readonly listed: readonly Listed[];
  /** Other names of the same, that the list has or that the person gave it before. */
  readonly also: readonly string[];
};

/** Says who labels name. The same labels, list and decisions always give the same answer. */
export type Resolver = {
  readonly outlet: (label: string) => Resolved;
  readonly person: (label: string, series: string, role: Role) => Resolved;
};

/** Lays what the person said over what the list and the collection say. */
export const createResolver = (bases: Bases, decisions: Decisions): Resolver => {
  const outlet = keep((label: string): Resolved => settle(bases.outlet(label), decisions));
  const bySeries = keep((series: string) => ({
    asker: keep((label: string) => settle(bases.person(label, series, 'asker'), decisions)),
    speaker: keep((label: string) => settle(bases.person(label, series, 'speaker'), decisions)),
  }));
  return { outlet, person: (label, series, role) => bySeries(series)[role](label) };
};

const settle = (base: Base, decisions: Decisions): Resolved => {
  const { kind, label, joint } = base;
  const alone = decisions.nameOf('label', kind, label);
  const said = alone ?? decisions.nameOf('base', kind, base.base);
  // What the person says of one spelling says nothing of the outlet that the list takes it for.
  const listed = alone === null ? base.listed : null;
  return {
    name: said ?? (joint.length > 0 ? namedTogether(joint, decisions) : base.name),
    from: said === null ? base.from : 'decided',
    label,
    base: base.base,
    listed: listed ? [listed] : alone === null ? joint.flatMap((part) => part.listed ?? []) : [],
    also: [
      ...(listed ? namesStillOf(listed, decisions, said) : []),
      ...decisions.formerOf('label', kind, label),
      ...(alone === null ? decisions.formerOf('base', kind, base.base) : []),
    ],
  };
};

/** Two outlets in one label are neither of the two, and are called by both names. */
const namedTogether = (joint: readonly Base[], decisions: Decisions): string =>
  [...new Set(joint.map((part) => settle(part, decisions).name))].join(' / ');

/** The names of the list without those of which the person said that they are somebody else's. */
const namesStillOf = (listed: Listed, decisions: Decisions, said: string | null): readonly string[] => {
  const names = [listed.name, ...listed.names];
  if (!decisions.anyOf('label', listed.kind)) return names;
  return names.filter((name) => {
    const now = decisions.nameOf('label', listed.kind, keyOfName(listed.kind, name));
    return now === null || now === said;
  });
};

/** Who is named with a passage, as the transcript labels them. */
export type AsRead = {
  readonly outlet: string | null;
  readonly asker: string | null;
  readonly speaker: string | null;
};

/** The same as they are called everywhere. */
export type Called = {
  readonly outletName: string | null;
  readonly askerName: string | null;
  readonly speakerName: string | null;
};

/** What spokespersons of a series are called, each once. */
export const calledAll = (who: Resolver, series: string | null, labels: readonly string[]): string[] => [
  ...new Set(labels.map((label) => who.person(label, series ?? '', 'speaker').name)),
];

/** Whether an asker is labelled with the outlet alone, or with "reporter" behind it. */
export const isSameOutlet = (asker: string, outlet: string): boolean =>
  outletKey(asker) === outletKey(outlet);

/** What those named with a passage of a series are called. */
export const called = (who: Resolver, series: string | null, { outlet, asker, speaker }: AsRead): Called => {
  const outletName = outlet === null ? null : who.outlet(outlet).name;
  const isOutlet = asker !== null && outlet !== null && isSameOutlet(asker, outlet);
  const person = (label: string | null, role: Role): string | null =>
    label === null ? null : who.person(label, series ?? '', role).name;
  return {
    outletName,
    askerName: isOutlet ? outletName : person(asker, 'asker'),
    speakerName: person(speaker, 'speaker'),
  };
};
