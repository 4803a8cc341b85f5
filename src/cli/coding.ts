import {
  techniques,
  type Agreement,
  type AnswerCode,
  type OwnLabel,
  type Technique,
} from '../contract/index.ts';
import { choice, WrongCall, type Given } from './given.ts';
import { agreementText, codeText } from './nonanswer-texts.ts';
import { leave } from './out.ts';
import { counted, type Terminal } from './terminal.ts';
import { readTextFile } from './text-file.ts';
import type { Workbench } from './workbench.ts';

/** One of the things that `nonanswers` does, by its first word. */
export type NonanswerAct = {
  /** Throws `WrongCall` before any project is opened. */
  readonly check: (words: readonly string[], given: Given) => void;
  /** Gives the exit code where it is not 0. */
  readonly run: (
    workbench: Workbench,
    words: readonly string[],
    given: Given,
    terminal: Terminal,
  ) => Promise<number | void>;
};

/** Places of the palette that labels are given in turn. */
const COLOURS = 8;

/** Whose codes are meant, where that is said. */
export const coderOf = (given: Given): { coder?: string } => {
  const coder = given.option('coder');
  return coder === undefined ? {} : { coder };
};

const mustCoder = (given: Given): string => {
  const coder = given.option('coder');
  if (coder === undefined || coder.trim() === '') throw new WrongCall('Say who codes: --coder NAME.');
  return coder;
};

const must = (holds: boolean, usage: string): void => {
  if (!holds) throw new WrongCall(`Call it so: nonanswers ${usage}`);
};

const isRef = (word: string | undefined): boolean => /^[1-9]\d*#[1-9]\d*$/.test(word ?? '');

const techniqueOf = (word: string): Technique => {
  const known = techniques.find(({ id, name }) => id === word || name.toLowerCase() === word.toLowerCase());
  if (!known)
    throw new WrongCall(
      `${JSON.stringify(word)} is no code: one is ${techniques.map(({ id }) => id).join(', ')}.`,
    );
  return known.id;
};

/** Lists codes, own labels by name. */
const coded = async (
  workbench: Workbench,
  terminal: Terminal,
  given: Given,
  codes: readonly AnswerCode[],
): Promise<void> => {
  const labels = await workbench.ask('nonanswers.labels', {});
  terminal.answer(given.json, codes, () => codes.map((code) => codeText(code, labels)).join('\n'));
};

/** Ids of labels by their names. */
const labelled = async (workbench: Workbench, names: readonly string[]): Promise<number[]> => {
  if (names.length === 0) return [];
  const labels = await workbench.ask('nonanswers.labels', {});
  return names.map((name) => labelNamed(labels, name).id);
};

const labelNamed = (labels: readonly OwnLabel[], name: string): OwnLabel => {
  const label = labels.find((each) => each.name.toLowerCase() === name.trim().toLowerCase());
  if (!label)
    throw new WrongCall(
      `There is no label ${JSON.stringify(name)}. Make it with: nonanswers labels add ${JSON.stringify(name)}.`,
    );
  return label;
};

/** What a coder said of an exchange. */
const saidOf = async (workbench: Workbench, ref: string, coder: string): Promise<AnswerCode | undefined> =>
  (await workbench.ask('nonanswers.codes', { coder })).find((code) => code.ref === ref);

/** What coders say of answers: given, withdrawn, held against each other, out as a file and in again. */
export const codingActs = {
  code: {
    check: ([ref, word = '', ...rest], given) => {
      must(isRef(ref) && word !== '' && rest.length === 0, 'code REF CODE --coder NAME');
      techniqueOf(word);
      mustCoder(given);
    },
    run: async (workbench, [ref = '', word = ''], given, terminal) => {
      const coder = mustCoder(given);
      const names = given.all('label');
      const own =
        names.length > 0
          ? await labelled(workbench, names)
          : ((await saidOf(workbench, ref, coder))?.own ?? []);
      const input = { refs: [ref], coder, technique: techniqueOf(word), own };
      await coded(workbench, terminal, given, (await workbench.ask('nonanswers.code', input)).codes);
    },
  },
  label: {
    check: ([ref], given) => {
      must(isRef(ref), 'label REF NAME... --coder NAME');
      mustCoder(given);
    },
    run: async (workbench, [ref = '', ...names], given, terminal) => {
      const coder = mustCoder(given);
      const own = await labelled(workbench, names);
      const { technique = null, clarity = null } = (await saidOf(workbench, ref, coder)) ?? {};
      const refs = [ref];
      if (own.length === 0 && technique === null && clarity === null) {
        await workbench.ask('nonanswers.uncode', { refs, coder });
        return coded(workbench, terminal, given, []);
      }
      const { codes } = await workbench.ask('nonanswers.code', { refs, coder, technique, clarity, own });
      return coded(workbench, terminal, given, codes);
    },
  },
  labels: {
    check: ([act, name, ...rest]) =>
      must(
        act === undefined || ((act === 'add' || act === 'remove') && name !== undefined && rest.length === 0),
        'labels, labels add NAME [--key LETTER], or labels remove NAME',
      ),
    run: async (workbench, [act, name = ''], given, terminal) => {
      const before = await workbench.ask('nonanswers.labels', {});
      if (act === 'add')
        await workbench.ask('nonanswers.saveLabel', {
          name,
          key: given.option('key') ?? '',
          colour: (before.length % COLOURS) + 1,
        });
      if (act === 'remove')
        await workbench.ask('nonanswers.removeLabel', { id: labelNamed(before, name).id });
      const now = await workbench.ask('nonanswers.labels', {});
      terminal.answer(given.json, now, () =>
        now.length === 0
          ? 'There is no label of your own yet.'
          : now.map((label) => `${label.name}${label.key === '' ? '' : `  (key ${label.key})`}`).join('\n'),
      );
    },
  },
  dismiss: {
    check: ([ref, ...rest], given) => {
      must(isRef(ref) && rest.length === 0, 'dismiss REF --coder NAME');
      mustCoder(given);
    },
    run: async (workbench, [ref = ''], given, terminal) => {
      const input = { refs: [ref], coder: mustCoder(given), dismissed: true };
      await coded(workbench, terminal, given, (await workbench.ask('nonanswers.code', input)).codes);
    },
  },
  uncode: {
    check: ([ref, ...rest], given) => {
      must(isRef(ref) && rest.length === 0, 'uncode REF --coder NAME');
      mustCoder(given);
    },
    run: async (workbench, [ref = ''], given, terminal) => {
      const { before } = await workbench.ask('nonanswers.uncode', {
        refs: [ref],
        coder: mustCoder(given),
      });
      await coded(workbench, terminal, given, before);
    },
  },
  codes: {
    check: (words) => must(words.length === 0, 'codes [--coder NAME]'),
    run: async (workbench, _, given, terminal) =>
      coded(workbench, terminal, given, await workbench.ask('nonanswers.codes', coderOf(given))),
  },
  agreement: {
    check: (words, given) => {
      must(words.length === 2, 'agreement A B');
      choice(given, 'on', ['clarity', 'technique'], 'clarity');
    },
    run: async (workbench, [a = '', b = ''], given, terminal) => {
      const on = choice(given, 'on', ['clarity', 'technique'], 'clarity');
      const [name] = given.all('label');
      const [label] = await labelled(workbench, name === undefined ? [] : [name]);
      const found: Agreement = await workbench.ask('nonanswers.agreement', {
        a,
        b,
        ...(label === undefined ? { on } : { label }),
      });
      terminal.answer(given.json, found, () =>
        agreementText(a, b, name === undefined ? on : `label ${name}`, found),
      );
    },
  },
  export: {
    check: (words) => must(words.length === 0, 'export [--coder NAME] [--out FILE]'),
    run: async (workbench, _, given, terminal) =>
      leave(given, terminal, await workbench.ask('nonanswers.export', coderOf(given))),
  },
  import: {
    check: (words) => must(words.length === 1, 'import FILE [--coder NAME]'),
    run: async (workbench, [file = ''], given, terminal) => {
      const taken = await workbench.ask('nonanswers.import', { text: readTextFile(file), ...coderOf(given) });
      terminal.answer(given.json, taken, () =>
        [
          `${counted(taken.taken, 'code')} taken.`,
          ...taken.bad.map(({ row, reason }) => `Row ${row} is left out: ${reason}.`),
        ].join('\n'),
      );
    },
  },
} satisfies Readonly<Record<string, NonanswerAct>>;
