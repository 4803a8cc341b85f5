import { useMemo, useState } from 'react';
import type { Entity } from '../../contract/index.ts';

const nobody: ReadonlySet<string> = new Set();

/** Outlets or people that are selected; what is not listed any more is not selected. */
export const useSelected = (rows: readonly Entity[]) => {
  const [chosen, setChosen] = useState(nobody);
  return useMemo(() => {
    const listed = rows.filter(({ id }) => chosen.has(id));
    const flip = (id: string) => {
      const next = new Set(chosen);
      if (!next.delete(id)) next.add(id);
      setChosen(next);
    };
    const add = (from: number, to: number) =>
      setChosen(
        new Set([
          ...chosen,
          ...rows.slice(Math.max(0, Math.min(from, to)), Math.max(from, to) + 1).map(({ id }) => id),
        ]),
      );
    return {
      keys: new Set<string | number>(listed.map(({ id }) => id)),
      entities: listed,
      toggle: (key: string | number, extend: boolean) => {
        const before = extend ? rows.findIndex(({ id }) => chosen.has(id)) : -1;
        const at = rows.findIndex(({ id }) => id === key);
        if (before >= 0) add(before, at);
        else flip(String(key));
      },
      toggleAll: () => setChosen(listed.length > 0 ? nobody : new Set(rows.map(({ id }) => id))),
      extend: add,
      clear: () => setChosen(nobody),
    };
  }, [rows, chosen]);
};
