import { describe, expect, it } from 'vitest';
import { commands, shortcutOf } from '../../src/renderer/parts/shortcuts.ts';

/** Two that are never offered at once may share a key. */
const inTurn = new Set(['import.pause', 'import.resume']);

describe('keys', () => {
  it('mean one command each where they work', () => {
    const taken = new Map<string, string>();
    const twice: string[] = [];
    for (const command of commands.filter((name) => !inTurn.has(name))) {
      const { where, keys } = shortcutOf(command);
      for (const key of keys) {
        const place = `${where} ${key}`;
        const other = taken.get(place);
        if (other !== undefined) twice.push(`${key}: ${other}, ${command}`);
        taken.set(place, command);
      }
    }
    expect(twice).toEqual([]);
  });
});
