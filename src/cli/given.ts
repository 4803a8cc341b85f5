import { parseArgs, type ParseArgsConfig } from 'node:util';

/** What a person typed after the command's name. */
export type Given = {
  readonly words: readonly string[];
  readonly json: boolean;
  readonly help: boolean;
  /** The project file named, if one is. */
  readonly project: string | null;
  /** Whether an option was given. */
  readonly has: (name: string) => boolean;
  /** The value of an option; of one that may be repeated, the last. */
  readonly option: (name: string) => string | undefined;
  readonly all: (name: string) => readonly string[];
};

/** A call that cannot be meant: told with the way to ask for help, exit 2. */
export class WrongCall extends Error {}

export type Options = NonNullable<ParseArgsConfig['options']>;

const everywhere = {
  project: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
} as const satisfies Options;

/** Takes the command's name out of the arguments; options may stand before it. */
export const commandIn = (
  args: readonly string[],
): { readonly name: string | null; readonly rest: readonly string[] } => {
  const { tokens } = parseArgs({
    args: [...args],
    options: everywhere,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const first = tokens.find(({ kind }) => kind === 'positional');
  if (!first) return { name: null, rest: args };
  return { name: args[first.index] ?? null, rest: args.filter((_, i) => i !== first.index) };
};

/** Reads a command's arguments. Throws `WrongCall` for an option it does not have. */
export const readGiven = (args: readonly string[], options: Options): Given => {
  const { values, positionals } = parse(args, { ...options, ...everywhere });
  const all = (name: string): readonly string[] => {
    const value = values[name];
    return (Array.isArray(value) ? value : [value]).filter((each) => typeof each === 'string');
  };
  const project = all('project').at(-1) ?? null;
  if (project === '') throw new WrongCall('--project needs the name of a project file.');
  return {
    words: positionals,
    json: values['json'] === true,
    help: values['help'] === true,
    project,
    has: (name) => values[name] !== undefined,
    option: (name) => all(name).at(-1),
    all,
  };
};

/** One of a few words. */
export const choice = <Value extends string>(
  given: Given,
  name: string,
  values: readonly Value[],
  otherwise: Value,
): Value => {
  const value = given.option(name);
  if (value === undefined) return otherwise;
  const found = values.find((each) => each === value);
  if (found === undefined)
    throw new WrongCall(
      `--${name} is one of ${values.join(', ')}; ${JSON.stringify(value)} is none of them.`,
    );
  return found;
};

/** A whole number from `least` to `most`. */
export const wholeNumber = (
  given: Given,
  name: string,
  otherwise: number,
  least: number,
  most: number,
): number => {
  const value = given.option(name);
  if (value === undefined) return otherwise;
  const number = /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (!(number >= least && number <= most)) {
    throw new WrongCall(
      `--${name} is a whole number from ${least} to ${most}; ${JSON.stringify(value)} is not.`,
    );
  }
  return number;
};

const parse = (args: readonly string[], options: Options) => {
  try {
    return parseArgs({ args: [...args], options, strict: true, allowPositionals: true });
  } catch (error) {
    throw new WrongCall(error instanceof Error ? error.message : String(error));
  }
};
