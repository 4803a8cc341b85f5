import type { Decisions } from '../names/decisions.ts';
import { createBases } from '../names/bases.ts';
import { createResolver } from '../names/resolver.ts';
import type { Shipped } from '../names/shipped.ts';
import { asRead, type SameOutlet } from './align.ts';

/** Compares outlets by the list of names and by what the person said; labels that neither knows, as they were read. */
export const sameOutletBy = (shipped: Shipped, decisions: Decisions): SameOutlet => {
  const { outlet } = createResolver(createBases([], shipped), decisions);
  return (a, languageA, b, languageB) => {
    const [left, right] = [outlet(a), outlet(b)];
    if (left.name === right.name) return true;
    if (left.from !== 'read' && right.from !== 'read') return false;
    return asRead(a, languageA, b, languageB);
  };
};
