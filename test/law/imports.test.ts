import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const source = resolve('src');

/** Who may import what, as ARCHITECTURE.md's table says it. */
const law = new Map(
  [...readFileSync('ARCHITECTURE.md', 'utf8').matchAll(/^\| `(\w+)` +\| ([^|]+) \| ([^|]+) \|$/gm)].map(
    (row) => [row[1] ?? '', { rooms: names(row[2]), packages: names(row[3]) }],
  ),
);

function names(cell: string | undefined): readonly string[] {
  return [...(cell ?? '').matchAll(/`([^`]+)`/g)].map((match) => match[1] ?? '');
}

type Import = { readonly from: string; readonly to: string };

const files = readdirSync(source, { recursive: true, encoding: 'utf8' })
  .filter((name) => /\.(ts|tsx)$/.test(name) && !name.endsWith('.d.ts'))
  .map((name) => join(source, name));

const imports: readonly Import[] = files.flatMap((from) => {
  const text = readFileSync(from, 'utf8');
  const specifiers = text.matchAll(
    /(?:^|\n)(?:import|export)\s(?:[^'";]*?\sfrom\s)?'([^']+)'|\bimport\('([^']+)'\)/g,
  );
  return [...specifiers].map((match) => ({ from, to: match[1] ?? match[2] ?? '' }));
});

const roomOf = (path: string): string => relative(source, path).split(/[\\/]/)[0] ?? '';
const packageOf = (specifier: string): string =>
  specifier.startsWith('node:')
    ? 'node:*'
    : specifier
        .split('/')
        .slice(0, specifier.startsWith('@') ? 2 : 1)
        .join('/');
const isOwn = (specifier: string): boolean => specifier.startsWith('.');

describe('the law of imports', () => {
  it('has a row in ARCHITECTURE.md for every folder of src', () => {
    expect([...law.keys()].toSorted()).toEqual(readdirSync(source).toSorted());
    expect(imports.length).toBeGreaterThan(100);
  });

  it('lets each folder import only the folders its row names', () => {
    const broken = imports
      .filter(({ to }) => isOwn(to))
      .map(({ from, to }) => ({ from, room: roomOf(from), target: roomOf(resolve(dirname(from), to)) }))
      .filter(
        ({ room, target }) => room !== target && target !== '..' && !law.get(room)?.rooms.includes(target),
      )
      .map(({ from, target }) => `${relative(source, from)} -> ${target}`);
    expect(broken).toEqual([]);
  });

  it('lets each folder import only the packages its row names', () => {
    const broken = imports
      .filter(({ to }) => !isOwn(to))
      .filter(({ from, to }) => !law.get(roomOf(from))?.packages.includes(packageOf(to)))
      .map(({ from, to }) => `${relative(source, from)} -> ${to}`);
    expect(broken).toEqual([]);
  });

  it('opens SQLite only in core/store', () => {
    const doors = imports
      .filter(({ to }) => to === 'better-sqlite3')
      .map(({ from }) => relative(source, dirname(from)));
    expect(new Set(doors)).toEqual(new Set([join('core', 'store')]));
  });

  it('has no cycles among the rooms of the core', () => {
    const coreRoom = (path: string): string => relative(join(source, 'core'), path).split(/[\\/]/)[0] ?? '';
    const edges = new Map<string, Set<string>>();
    for (const { from, to } of imports) {
      if (!isOwn(to) || roomOf(from) !== 'core') continue;
      const target = resolve(dirname(from), to);
      const [a, b] = [coreRoom(from), coreRoom(target)];
      if (roomOf(target) === 'core' && a !== b) edges.set(a, (edges.get(a) ?? new Set()).add(b));
    }
    const reaches = (start: string, goal: string, seen = new Set<string>()): boolean =>
      [...(edges.get(start) ?? [])].some(
        (next) => next === goal || (!seen.has(next) && reaches(next, goal, seen.add(next))),
      );
    expect([...edges.keys()].filter((room) => reaches(room, room))).toEqual([]);
  });
});
