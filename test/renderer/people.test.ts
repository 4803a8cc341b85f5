import { describe, expect, it } from 'vitest';
import type { Entity, NameUse } from '../../src/contract/index.ts';
import { listOf, searchOf, sortedEntities } from '../../src/renderer/people/people-rows.ts';

const use = (label: string, count = 1): NameUse => ({
  label,
  series: null,
  count,
  languages: ['en'],
  first: null,
  last: null,
  from: 'read',
});
const entity = (kind: Entity['kind'], name: string, more: Partial<Entity> = {}): Entity => ({
  id: `${kind}:${name}`,
  kind,
  name,
  names: [use(name)],
  asked: 0,
  answered: 0,
  first: null,
  last: null,
  series: [],
  listed: null,
  ...more,
});
const wire = entity('outlet', 'Coast Wire', {
  asked: 3,
  names: [use('Coast Wire'), use('海岸社'), use('Küste', 0)],
});
const post = entity('outlet', 'Adler Post', { asked: 3, first: '2024-03-05' });
const both = entity('person', 'Kit Lowe', { asked: 2, answered: 7 });
const hale = entity('person', 'Lin Hale', { answered: 9 });
const all = [both, wire, hale, post];
const names = (entities: readonly Entity[]): string[] => entities.map(({ name }) => name);

describe('outlets and people as they are listed', () => {
  it('are outlets, those who ask and those who answer; one may do both', () => {
    expect(names(listOf(all, 'outlets', ''))).toEqual(['Coast Wire', 'Adler Post']);
    expect(names(listOf(all, 'askers', ''))).toEqual(['Kit Lowe']);
    expect(names(listOf(all, 'speakers', ''))).toEqual(['Kit Lowe', 'Lin Hale']);
  });

  it('are found by any of their names, in use or not', () => {
    for (const find of ['coast', '海岸', 'küste', ' Wire '])
      expect(names(listOf(all, 'outlets', find))).toEqual(['Coast Wire']);
    expect(listOf(all, 'outlets', 'Lowe')).toEqual([]);
  });

  it('stand most used first, then by name, or as one likes', () => {
    expect(names(sortedEntities(all, [], 'outlets'))).toEqual([
      'Adler Post',
      'Coast Wire',
      'Kit Lowe',
      'Lin Hale',
    ]);
    expect(names(sortedEntities(all, [], 'speakers')).slice(0, 2)).toEqual(['Lin Hale', 'Kit Lowe']);
    expect(names(sortedEntities(all, ['-names', 'name'], 'outlets'))[0]).toBe('Coast Wire');
    expect(names(sortedEntities(all, ['-first'], 'outlets'))[0]).toBe('Adler Post');
  });

  it('open to exactly what was counted', () => {
    expect(searchOf(wire, 'asked')).toMatchObject({ q: '', outlet: ['Coast Wire'], asker: [], speaker: [] });
    expect(searchOf(both, 'asked')).toMatchObject({ asker: ['Kit Lowe'], speaker: [], outlet: [] });
    expect(searchOf(both, 'answered')).toMatchObject({ speaker: ['Kit Lowe'], asker: [] });
  });
});
