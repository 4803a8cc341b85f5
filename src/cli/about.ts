import type { Filter } from '../contract/index.ts';
import { WrongCall, type Given, type Options } from './given.ts';
import type { Workbench } from './workbench.ts';

/** Options with which a query, a topic or a line is named, and the days and series within. */
export const aboutOptions: Options = Object.fromEntries(
  ['topic', 'line', 'from', 'to', 'series'].map((name) => [name, { type: 'string' }]),
);

/** The help of these options. */
export const aboutHelp = [
  ['QUERY', 'what a query finds'],
  ['--topic T', 'instead: a topic, by its name or number'],
  ['--line N', 'instead: a standing line, by its number'],
  ['--from DATE, --to DATE', 'only these days'],
  ['--series NAME', 'only this series'],
] as const;

/** What a call is about. `query` is to be asked once a project is open. Throws `WrongCall` where it cannot be meant. */
export const aboutIn = (given: Given): { readonly query: (workbench: Workbench) => Promise<string> } => {
  const typed = given.words.join(' ').trim();
  const [topic, line] = [given.option('topic'), given.option('line')];
  if ([typed || undefined, topic, line].filter((each) => each !== undefined).length !== 1)
    throw new WrongCall('Give a query, or a topic with --topic, or a line with --line.');
  if (line !== undefined && !/^[1-9]\d{0,14}$/.test(line))
    throw new WrongCall('--line is the number of a line.');
  if (line !== undefined) return { query: async () => `line:${line}` };
  if (topic === undefined) return { query: async () => typed };
  return {
    query: async (workbench) => {
      const topics = await workbench.ask('topics.list', {});
      const found = topics.find(({ id, name }) => name === topic || String(id) === topic);
      if (!found)
        throw new WrongCall(
          `There is no topic ${JSON.stringify(topic)}; there are ${topics.map(({ name }) => name).join(', ') || 'none'}.`,
        );
      return `topic:"${found.name}"`;
    },
  };
};

/** The days and series within which a call counts. Throws `WrongCall`. */
export const filterIn = (given: Given): { readonly filter?: Filter } => {
  const filter: Filter = {
    ...dateIn(given, 'from'),
    ...dateIn(given, 'to'),
    ...(given.has('series') ? { series: [...given.all('series')] } : {}),
  };
  return Object.keys(filter).length > 0 ? { filter } : {};
};

const dateIn = (given: Given, name: 'from' | 'to'): Filter => {
  const value = given.option(name);
  if (value === undefined) return {};
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) throw new WrongCall(`--${name} is a date: YYYY-MM-DD.`);
  return { [name]: value };
};
