import { WorkbenchError } from '../../contract/index.ts';

/** A passage's name taken apart. */
export type PassageKey = {
  readonly briefingId: number;
  readonly kind: 'exchange' | 'announcement';
  readonly n: number;
};

/** `12#3` for an exchange, `12#s1` for an opening statement. */
export const refOf = (key: PassageKey): string =>
  `${key.briefingId}#${key.kind === 'announcement' ? 's' : ''}${key.n}`;

/** The other way round. Throws `invalid-input`. */
export const keyOf = (ref: string): PassageKey => {
  const match = /^([1-9]\d*)#(s?)([1-9]\d*)$/.exec(ref);
  if (!match) {
    throw new WorkbenchError(
      'invalid-input',
      `${JSON.stringify(ref).slice(0, 80)} is not a reference. One is written <briefing id>#<exchange number>, like 12#3.`,
    );
  }
  return { briefingId: Number(match[1]), kind: match[2] ? 'announcement' : 'exchange', n: Number(match[3]) };
};
