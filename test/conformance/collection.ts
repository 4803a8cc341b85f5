import type { BriefingRow, CoreMethodName, Entity, Handlers } from '../../src/contract/index.ts';
import type { ScannedPassage } from './scan/scan.ts';
import type { State } from './scan/wanted.ts';

/** What the scan is told by: how transcripts were read, who is who, what the person put right, doubts and noted. */
export type Teller = Pick<
  Handlers<CoreMethodName>,
  | 'briefings.list'
  | 'briefings.get'
  | 'people.list'
  | 'doubts.list'
  | 'corrections.list'
  | 'notes.list'
  | 'twins.get'
>;

type Told = {
  /** All names of whoever is called so; none where nobody is. */
  readonly namesOf: (kinds: readonly Entity['kind'][], name: string | null) => readonly string[];
  readonly statesOf: (briefing: BriefingRow) => readonly State[];
  /** What the person noted on each passage, and the tags. */
  readonly notes: ReadonlyMap<string, readonly string[]>;
  /** The passages of a briefing that another version of it holds, too. */
  readonly versioned: ReadonlySet<string>;
};

/** Every passage of a project, told through the contract. */
export const readCollection = async (tell: Teller): Promise<ScannedPassage[]> => {
  const briefings = await tell['briefings.list']({});
  const told: Told = {
    namesOf: namesIn(await tell['people.list']({})),
    statesOf: await statesIn(tell),
    notes: await notesIn(tell),
    versioned: await versionedIn(briefings, tell),
  };
  const passages: ScannedPassage[] = [];
  for (const row of briefings) passages.push(...(await passagesOf(row, tell, told)));
  return passages;
};

const notesIn = async (tell: Teller): Promise<Told['notes']> => {
  const notes = new Map<string, readonly string[]>();
  for (const { ref, text, tags } of await tell['notes.list']({}))
    if (ref !== null) notes.set(ref, [...(notes.get(ref) ?? []), text, ...tags]);
  return notes;
};

const versionedIn = async (briefings: readonly BriefingRow[], tell: Teller): Promise<Told['versioned']> => {
  const refs = new Set<string>();
  for (const { id, versions } of briefings) {
    for (const right of versions.filter((one) => one > id)) {
      const { rows } = await tell['twins.get']({ left: id, right });
      for (const { left: one, right: other } of rows) if (one && other) refs.add(one.ref).add(other.ref);
    }
  }
  return refs;
};

const namesIn = (entities: readonly Entity[]): Told['namesOf'] => {
  const byId = new Map(entities.map(({ id, names }) => [id, names.map(({ label }) => label)]));
  return (kinds, name) =>
    name === null ? [] : [name, ...kinds.flatMap((kind) => byId.get(`${kind}:${name}`) ?? [])];
};

/** What is true of every passage of a briefing. */
const statesIn = async (tell: Teller): Promise<Told['statesOf']> => {
  const doubted = new Set((await tell['doubts.list']({})).map(({ briefingId }) => briefingId));
  const corrections = await tell['corrections.list']({});
  const corrected = new Set(
    corrections.filter(({ state }) => state === 'applied').map(({ briefingId }) => briefingId),
  );
  return ({ id, date }) => [
    ...(date === null ? (['undated'] as const) : []),
    ...(doubted.has(id) ? (['doubtful'] as const) : []),
    ...(corrected.has(id) ? (['corrected'] as const) : []),
  ];
};

const passagesOf = async (row: BriefingRow, tell: Teller, told: Told): Promise<ScannedPassage[]> => {
  const { id, date, language, title, series } = row;
  const states = told.statesOf(row);
  const { exchanges, statements } = await tell['briefings.get']({ id });
  const answers = (name: string | null): readonly string[] => told.namesOf(['person'], name);
  const passageOf = (
    number: string,
    own: readonly State[],
    names: Omit<ScannedPassage['names'], 'note'>,
    parts: ScannedPassage['parts'],
  ): ScannedPassage => {
    const ref = `${id}#${number}`;
    const note = told.notes.get(ref) ?? [];
    const of = { noted: note.length > 0, versioned: told.versioned.has(ref) };
    const more = (['noted', 'versioned'] as const).filter((state) => of[state]);
    const shared = { ref, briefingId: id, date, language, title, series };
    return { ...shared, names: { ...names, note }, states: new Set([...states, ...own, ...more]), parts };
  };
  return [
    ...exchanges.map(({ n, question, statement }) => {
      const isNamed = question.askerName !== null || question.outletName !== null;
      const isAnswered = statement.text.trim() !== '';
      const names = {
        outlet: told.namesOf(['outlet'], question.outletName),
        asker: told.namesOf(['person', 'outlet'], question.askerName),
        speaker: answers(statement.speakerName),
      };
      const own: State[] = ['exchange', isAnswered ? 'answered' : 'unanswered'];
      return passageOf(String(n), isNamed ? own : [...own, 'unnamed'], names, {
        question,
        ...(isAnswered ? { statement } : {}),
      });
    }),
    ...statements.map(({ n, speakerName, ...announcement }) =>
      passageOf(
        `s${n}`,
        ['opening'],
        { outlet: [], asker: [], speaker: answers(speakerName) },
        { announcement },
      ),
    ),
  ];
};
