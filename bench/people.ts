import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openCollection } from '../src/core/collection/collection.ts';
import { readShipped } from '../src/core/names/shipped.ts';
import { createPeople } from '../src/core/people/people.ts';
import { countFacets } from '../src/core/search/facets.ts';
import { createSearcher } from '../src/core/search/searcher.ts';
import { openStore, type WritableStore } from '../src/core/store/store.ts';
import { machine, quantile, round, table } from './figures.ts';

const briefings = 5500;
const exchanges = 11;
const limit = 100;

/** 60,500 exchanges: outlets of the list under all their names, three hundred of none, a thousand people. */
const fill = (store: WritableStore, labels: readonly string[]): void => {
  const briefing = store.prepare(
    `INSERT INTO briefing (id, text_sha256, title, date, series, language, layout, encoding, spokespersons, confidence,
       reasons, exchanges, words, read_at) VALUES (?, ?, 'B', ?, ?, ?, '', 'utf-8', '["Ada Moor"]', 1, '[]', ?, 0, '')`,
  );
  const passage = store.prepare(
    `INSERT INTO passage (briefing_id, kind, n, asker, outlet, speaker, question_words, statement_words)
     VALUES (?, 'exchange', ?, ?, ?, ?, 10, 10)`,
  );
  const all = store.transaction(() => {
    for (let id = 1; id <= briefings; id++) {
      const day = new Date(Date.UTC(2005, 0, id)).toISOString().slice(0, 10);
      briefing.run(id, `hash ${id}`, day, `Series ${id % 7}`, id % 2 === 0 ? 'en' : 'zh', exchanges);
      for (let n = 1; n <= exchanges; n++) {
        const at = id * exchanges + n;
        const outlet = at % 9 === 0 ? null : (labels[(at * 7919) % labels.length] ?? null);
        passage.run(id, n, `Asker ${at % 1000} Name`, outlet, at % 3 === 0 ? 'Ms. Moor' : 'Ada Moor');
      }
    }
  });
  all();
};

const timed = async (times: number, does: (turn: number) => unknown): Promise<number> => {
  const taken: number[] = [];
  for (let turn = 0; turn < times; turn++) {
    const from = performance.now();
    await does(turn);
    taken.push(performance.now() - from);
  }
  return quantile(taken, 0.5);
};

/** How long it takes until a decision on names is in force, and to list and compare all names; false where too long. */
export const measurePeople = async (): Promise<boolean> => {
  const folder = mkdtempSync(join(tmpdir(), 'briefing-bench-people-'));
  const store = openStore(join(folder, 'people.briefing'), 'resources/migrations');
  try {
    const shipped = readShipped('resources');
    const listed = shipped.all
      .filter(({ kind }) => kind === 'outlet')
      .flatMap(({ name, names }) => [name, ...names]);
    fill(store, [
      ...listed.slice(0, 1500),
      ...Array.from({ length: 300 }, (_, at) => `Outlet ${at} Gazette`),
    ]);
    const collection = openCollection(store, shipped);
    const searcher = createSearcher(store, collection);
    const people = createPeople(store, collection, shipped, () => {});
    collection.columns();
    const rename = (turn: number) => {
      const name = turn === 0 ? 'Outlet 7 Gazette' : `Outlet 7, call ${turn}`;
      return people['people.rename']({ id: `outlet:${name}`, name: `Outlet 7, call ${turn + 1}` });
    };
    const inForce = await timed(9, async (turn) => {
      await rename(turn);
      searcher.evaluate('', { outlets: [`Outlet 7, call ${turn + 1}`] });
    });
    const [read, facets, list, suggestions] = [
      await timed(5, () => (collection.changed(), collection.columns())),
      await timed(5, () => (collection.renamed(), countFacets(searcher, '', {}))),
      await timed(5, () => (collection.renamed(), people['people.list']({}))),
      await timed(3, () => (collection.renamed(), people['people.suggestions']({}))),
    ];
    console.log(machine());
    console.log(
      `${briefings * exchanges} exchanges, ${listed.length} names in the list; medians in milliseconds\n`,
    );
    console.log(
      table(
        ['what', 'ms', 'limit'],
        [
          ['a decision, written, in force, and all of the outlet found', round(inForce), String(limit)],
          ['columns read anew from the store, names resolved', round(read), ''],
          ['names resolved, and all facets counted', round(facets), ''],
          ['names resolved, and every outlet and person listed', round(list), ''],
          ['names resolved, and all compared for suggestions', round(suggestions), ''],
        ],
      ),
    );
    return inForce <= limit;
  } finally {
    store.close();
    rmSync(folder, { recursive: true, force: true });
  }
};
