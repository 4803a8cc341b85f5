import { afterEach, describe, expect, it } from 'vitest';
import { openFixtureStore, type FixtureStore } from '../fixture-store.ts';

let fixture: FixtureStore;
afterEach(() => fixture.close());

describe('what is new among versions of one briefing', () => {
  it('is not the same exchange read from another site, but what only the new version is found by', () => {
    fixture = openFixtureStore(
      {
        date: '2024-01-08',
        said: [
          { question: 'The ferry?', statement: 'It sails.' },
          { question: 'Tolls?', statement: 'None.' },
        ],
      },
      {
        date: '2024-01-08',
        said: [
          { question: 'The ferry?', statement: 'It sails.' },
          { question: 'Tolls, barges?', statement: 'None.' },
        ],
      },
    );
    const { store, collection, searcher } = fixture;
    store.exec(`INSERT INTO twin_version (briefing_id, twin_group, rank) VALUES (2, 1, 0), (1, 1, 1);
      INSERT INTO passage_unit (passage_id, unit, rank) SELECT id, n, CASE briefing_id WHEN 2 THEN 0 ELSE 1 END FROM passage`);
    collection.changed();
    const found = (query: string) => searcher.evaluate(query, { since: 1 }).places.length;
    expect(searcher.evaluate('ferry').places).toHaveLength(1);
    expect(found('ferry')).toBe(0);
    expect(found('barges')).toBe(1);
  });
});
