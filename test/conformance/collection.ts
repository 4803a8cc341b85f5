import type { BriefingRow, CoreMethodName, Entity, Handlers } from '../../src/contract/index.ts';
import type { ScannedPassage } from './scan/scan.ts';
import type { State } from './scan/wanted.ts';

/** What the scan is told by: how transcripts were read, who is who, what the person put right or doubts. */
export type Teller = Pick<
  Handlers<CoreMethodName>,
  'briefings.list' | 'briefings.get' | 'people.list' | 'doubts.list' | 'corrections.list'
>;

type Told = {
  /** All names of whoever is called so; none where nobody is. */
  readonly namesOf: (kinds: readonly Entity['kind'][], name: string | null) => readonly string[];
  readonly statesOf: (briefing: BriefingRow) => readonly State[];
};

/** Every passage of a project, told through the contract. */
export const readCollection = async (tell: Teller): Promise<ScannedPassage[]> => {
  const told = { namesOf: namesIn(await tell['people.list']({})), statesOf: await statesIn(tell) };
  const passages: ScannedPassage[] = [];
  for (const row of await tell['briefings.list']({})) passages.push(...(await passagesOf(row, tell, told)));
  return passages;
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
  return ({ id, date, versions }) => [
    ...(date === null ? (['undated'] as const) : []),
    ...(doubted.has(id) ? (['doubtful'] as const) : []),
    ...(corrected.has(id) ? (['corrected'] as const) : []),
    ...(versions.length > 1 ? (['versioned'] as const) : []),
  ];
};

const passagesOf = async (
  row: BriefingRow,
  tell: Teller,
  { namesOf, statesOf }: Told,
): Promise<ScannedPassage[]> => {
  const { id, date, language, title, series } = row;
  const shared = { briefingId: id, date, language, title, series };
  const states = statesOf(row);
  const { exchanges, statements } = await tell['briefings.get']({ id });
  const answers = (name: string | null): readonly string[] => namesOf(['person'], name);
  return [
    ...exchanges.map(({ n, question, statement }): ScannedPassage => {
      const isNamed = question.askerName !== null || question.outletName !== null;
      const isAnswered = statement.text.trim() !== '';
      const own: State[] = ['exchange', isAnswered ? 'answered' : 'unanswered'];
      return {
        ...shared,
        ref: `${id}#${n}`,
        kind: 'exchange',
        names: {
          outlet: namesOf(['outlet'], question.outletName),
          asker: namesOf(['person', 'outlet'], question.askerName),
          speaker: answers(statement.speakerName),
        },
        states: new Set([...states, ...own, ...(isNamed ? [] : (['unnamed'] as const))]),
        parts: { question, ...(isAnswered ? { statement } : {}) },
      };
    }),
    ...statements.map(({ n, speakerName, ...announcement }): ScannedPassage => ({
      ...shared,
      ref: `${id}#s${n}`,
      kind: 'announcement',
      names: { outlet: [], asker: [], speaker: answers(speakerName) },
      states: new Set([...states, 'opening']),
      parts: { announcement },
    })),
  ];
};
