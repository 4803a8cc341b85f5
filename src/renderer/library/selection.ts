import { useMemo } from 'react';
import type { BriefingRow } from '../../contract/index.ts';
import type { Selection } from '../parts/virtual-table.tsx';
import { useSession } from '../place/remembered.ts';
import { useProject } from '../project/project.tsx';

type Key = string | number;

/** What is ticked in the library, and what the keys and boxes do to it. */
export type LibrarySelection = Selection & {
  readonly ids: readonly number[];
  readonly clear: () => void;
  /** Shift and an arrow: both rows are ticked. */
  readonly extend: (from: number, to: number) => void;
};

const nobody: ReadonlySet<Key> = new Set();

/** Ticked briefings of the project that is open; they stay ticked while filters change and one looks elsewhere. */
export const useSelection = (rows: readonly BriefingRow[], all: readonly BriefingRow[]): LibrarySelection => {
  const { path } = useProject();
  const [keys, setKeys] = useSession(`selected ${path}`, nobody);
  const [anchor, setAnchor] = useSession<Key | null>(`anchor ${path}`, null);
  return useMemo(() => {
    const idAt = (index: number) => rows[index]?.id;
    const add = (from: number, to: number) => {
      const between = rows.slice(Math.min(from, to), Math.max(from, to) + 1);
      setKeys(new Set([...keys, ...between.map(({ id }) => id)]));
    };
    const flip = (key: Key) => {
      const next = new Set(keys);
      if (!next.delete(key)) next.add(key);
      setKeys(next);
    };
    return {
      keys,
      ids: all.filter(({ id }) => keys.has(id)).map(({ id }) => id),
      toggle: (key, extend) => {
        const start = extend ? rows.findIndex(({ id }) => id === anchor) : -1;
        setAnchor(key);
        if (start >= 0)
          return add(
            start,
            rows.findIndex(({ id }) => id === key),
          );
        flip(key);
      },
      toggleAll: () =>
        setKeys(rows.every(({ id }) => keys.has(id)) ? nobody : new Set(rows.map(({ id }) => id))),
      clear: () => setKeys(nobody),
      extend: (from, to) => {
        add(Math.max(0, from), to);
        setAnchor(idAt(to) ?? null);
      },
    };
  }, [rows, all, keys, anchor, setKeys, setAnchor]);
};
