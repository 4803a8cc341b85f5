import { facetField, type Expected, type SearchResult } from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, wholeNumber, WrongCall } from './given.ts';
import { columns, counted } from './terminal.ts';
import { openWorkbench, type Workbench } from './workbench.ts';

/** The facets as the window has them, one under the other. */
const fields = [
  'year',
  'month',
  'series',
  'outlet',
  'asker',
  'speaker',
  'part',
  'language',
  'topic',
] as const;
type Field = (typeof fields)[number];
type Value = { readonly value: string; readonly count: number; readonly expected: Expected };
type CountedFacet = { readonly field: Field; readonly values: readonly Value[] };

export const facetsCommand: Command = {
  usage: 'facets [QUERY]',
  does: 'Counts what a query finds, or everything, by year, month, series, outlet, asker, speaker, part, language and topic',
  help: [
    [`--of ${fields.join('|')}`, 'one facet alone; may be repeated'],
    ['--limit N', 'how many values of each to give, most first (10; with --json all)'],
    ['--versions one|all', 'count an exchange once (usual), or once a version of its briefing'],
  ],
  options: {
    of: { type: 'string', multiple: true },
    limit: { type: 'string' },
    versions: { type: 'string' },
  },
  run: async (given, terminal) => {
    const query = given.words.join(' ');
    const wanted = given.all('of').map(fieldOf);
    const limit = wholeNumber(given, 'limit', given.json ? 1_000_000_000 : 10, 0, 1_000_000_000);
    const versions = choice<'one' | 'all'>(given, 'versions', ['one', 'all'], 'one');
    const workbench = openWorkbench(given.project, false);
    try {
      const asked = { query, filter: { versions } };
      const { understood, ignored, total } = await workbench.ask('search.query', { ...asked, limit: 0 });
      for (const { text, reason } of ignored) terminal.say(`Not used: ${text} (${reason})`);
      const facets = (await countAll(workbench, asked))
        .filter(({ field }) => wanted.length === 0 || wanted.includes(field))
        .map(({ field, values }) => ({ field, of: values.length, values: values.slice(0, limit) }));
      terminal.answer(given.json, { query, understood, ignored, total, facets }, () =>
        textOf({ understood, total }, facets),
      );
      return 0;
    } finally {
      await workbench.close();
    }
  },
};

const fieldOf = (name: string): Field => {
  const field = fields.find((each) => each === name);
  if (field === undefined)
    throw new WrongCall(`--of is one of ${fields.join(', ')}; ${JSON.stringify(name)} is none of them.`);
  return field;
};

/** Every facet as the window counts it, its topics among them. */
const countAll = async (
  workbench: Workbench,
  asked: { readonly query: string; readonly filter: { readonly versions: 'one' | 'all' } },
): Promise<readonly CountedFacet[]> => {
  const { facets } = await workbench.ask('search.facets', asked);
  const topics = (await workbench.ask('search.topics', asked))
    .filter(({ count }) => count > 0)
    .map(({ name, count, expected }) => ({ value: name, count, expected }));
  const known = new Map(
    facetField.options.map((field) => [field, facets.find((one) => one.field === field)]),
  );
  return fields.map((field) => ({
    field,
    values: field === 'topic' ? topics : (known.get(field)?.values ?? []),
  }));
};

const textOf = (
  { understood, total }: Pick<SearchResult, 'understood' | 'total'>,
  facets: readonly (CountedFacet & { readonly of: number })[],
): string =>
  [
    `${understood === '' ? 'Everything' : understood}: ${counted(total, 'passage')}`,
    ...facets.filter(({ of }) => of > 0).map(facetText),
  ].join('\n\n');

const facetText = ({ field, of, values }: CountedFacet & { readonly of: number }): string => {
  const rows = values.map(({ value, count, expected }) => [
    `  ${value === '' ? 'not named' : value}`,
    count,
    expected === null ? '' : `${expected.ratio.toFixed(1)} times the ${expected.count.toFixed(1)} expected`,
  ]);
  const more = of > values.length ? [`  and ${(of - values.length).toLocaleString('en-GB')} more`] : [];
  return [field, ...(rows.length === 0 ? [] : [columns(rows)]), ...more].join('\n');
};
