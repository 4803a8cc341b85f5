import {
  WorkbenchError,
  type Handlers,
  type KeptLineDecision,
  type LineDecision,
} from '../../contract/index.ts';
import { readDecisions, writeDecisions } from './decision-file.ts';
import type { Decisions, KeptDecision } from './decisions.ts';
import { lineNumbered, type Ledger, type LedgerLine } from './ledger.ts';

/** What the person says of lines. */
export type DecidingName =
  | 'lines.merge'
  | 'lines.split'
  | 'lines.name'
  | 'lines.mute'
  | 'lines.undo'
  | 'lines.decisions'
  | 'lines.export'
  | 'lines.import';

/** A line is named by its wordings, the most used first: so many are enough to know it again. */
const mostForms = 50;

const formsOf = ({ wordings }: LedgerLine): string[] =>
  wordings
    .toSorted((x, y) => y.uses.length - x.uses.length)
    .slice(0, mostForms)
    .map(({ form }) => form);

/** The handlers of what the person says of lines. */
export const createDeciding = (
  decisions: Decisions,
  ledger: { readonly now: () => Ledger; readonly decided: () => void },
  changed: () => void,
): Handlers<DecidingName> => {
  const line = (id: number): LedgerLine => lineNumbered(ledger.now(), id);
  const decide = (said: LineDecision): number => {
    const step = decisions.add(said);
    ledger.decided();
    changed();
    return step;
  };
  const told = ({ id, said, madeAt }: KeptDecision): KeptLineDecision => {
    const now = ledger.now();
    return { id, said, madeAt, line: now.lineOf(said.of) };
  };
  return {
    'lines.merge': ({ id, with: other }) => {
      const [one, two] = [line(id), line(other)];
      if (one.id === two.id)
        throw new WorkbenchError('invalid-input', `Line ${id} and line ${other} are one already. Name two.`);
      return { id: one.id, step: decide({ kind: 'merge', of: formsOf(one), with: formsOf(two) }) };
    },
    'lines.split': ({ id, wordings }) => {
      const whole = line(id);
      const places = [...new Set(wordings)];
      const of = places.flatMap((place) => whole.wordings[place]?.form ?? []);
      if (of.length < places.length || of.length >= whole.wordings.length)
        throw new WorkbenchError(
          'invalid-input',
          `Line ${id} has ${whole.wordings.length} wordings. Name some of them, and leave it one at least.`,
        );
      const as = decisions.newNumber();
      return { id: as, step: decide({ kind: 'split', of, as }) };
    },
    'lines.name': ({ id, name }) => {
      const named = line(id);
      return { id: named.id, step: decide({ kind: 'name', of: formsOf(named), name }) };
    },
    'lines.mute': ({ id, muted }) => {
      const meant = line(id);
      return { id: meant.id, step: decide({ kind: 'mute', of: formsOf(meant), muted }) };
    },
    'lines.undo': ({ step }) => {
      const all = decisions.all();
      const last = step === undefined ? all.at(-1) : all.find(({ id }) => id === step);
      if (!last)
        throw new WorkbenchError(
          'not-found',
          step === undefined
            ? 'Nothing was decided about lines that could be undone.'
            : `There is no decision ${step} that stands. The list of decisions shows which do.`,
        );
      const undone = told(last);
      decisions.undo(last.id);
      ledger.decided();
      changed();
      return { undone };
    },
    'lines.decisions': () => decisions.all().map(told),
    'lines.export': ({ as }) =>
      writeDecisions(
        decisions.all().map(({ said }) => said),
        as,
      ),
    'lines.import': ({ text }) => {
      const some = readDecisions(text);
      const now = ledger.now();
      const withoutLine = some.filter(({ of }) => now.lineOf(of) === null).length;
      for (const said of some)
        decisions.add(said.kind === 'split' ? { ...said, as: decisions.newNumber() } : said);
      ledger.decided();
      changed();
      return { taken: some.length, withoutLine };
    },
  };
};
