import { ignorable, witness as witnessSchema, type Ignorable } from '../contract/index.ts';
import { WrongCall } from './given.ts';

/** Throws `WrongCall` for what names nothing to compare. */
export const refuseWrong = (witness: string): void => {
  if (witnessSchema.safeParse(witness).success) return;
  throw new WrongCall(
    `${JSON.stringify(witness)} is no reference: it is written <briefing id>#<exchange number>, like 12#3, 12 for a whole briefing, or 12@345-678 for a stretch of its text.`,
  );
};

/** What `--ignore` names. Throws `WrongCall`. */
export const ignoredBy = (list: string | undefined): Ignorable[] =>
  (list ?? '')
    .split(',')
    .filter((each) => each !== '')
    .map((each) => {
      const known = ignorable.options.find((option) => option === each.trim());
      if (known) return known;
      throw new WrongCall(
        `--ignore takes ${ignorable.options.join(', ')}; ${JSON.stringify(each)} is none of them.`,
      );
    });
