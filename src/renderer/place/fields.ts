/** How one part of a place is written in the address and read back. A value equal to `initial` is left out. */
export type Field<Value> = {
  readonly initial: Value;
  read(written: readonly string[]): Value;
  write(value: Value): readonly string[];
};

/** A string; '' where it is absent. */
export const text = (initial = ''): Field<string> => ({
  initial,
  read: ([first]) => first ?? initial,
  write: (value) => [value],
});

const noTexts: readonly string[] = [];

/** Any number of strings, in order, repeated in the address. */
export const texts = (): Field<readonly string[]> => ({
  initial: noTexts,
  read: (written) => (written.length === 0 ? noTexts : written),
  write: (value) => value,
});

/** One of a closed set; anything else in the address is the initial value. */
export const oneOf = <const Choice extends string>(
  choices: readonly Choice[],
  initial: Choice,
): Field<Choice> => ({
  initial,
  read: ([first]) => choices.find((choice) => choice === first) ?? initial,
  write: (value) => [value],
});

/** Yes or no; no where it is absent. */
export const flag = (): Field<boolean> => ({
  initial: false,
  read: ([first]) => first === '1',
  write: (value) => (value ? ['1'] : []),
});

/** A positive whole number; 0 where it is absent or not one. */
export const number = (): Field<number> => ({
  initial: 0,
  read: ([first]) => (first !== undefined && /^\d{1,15}$/.test(first) ? Number(first) : 0),
  write: (value) => [String(value)],
});
