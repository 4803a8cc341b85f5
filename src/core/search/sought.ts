import { keptAll, keptBits, type Kept } from '../language/tokens.ts';
import {
  everywhere,
  partBits,
  type MatchWay,
  type NearNode,
  type QueryNode,
  type RegexNode,
  type Scope,
  type TermNode,
} from './tree.ts';

/** Something that stands in texts, and what of its writing counts. */
export type Sought = { readonly node: TermNode | RegexNode | NearNode; readonly kept: Kept };

/** The same with the parts it is looked for in, and whether it must stand there. */
export type ScopedSought = Sought & { readonly scope: Scope; readonly wanted: boolean };

const bitsOf: Readonly<Record<MatchWay, Kept>> = {
  case: keptBits.case,
  accents: keptBits.accents,
  script: keptBits.script,
  written: keptAll,
};

/** What counts of the writing of words under `match:`; with several each holds. */
export const keptUnder = (kept: Kept, way: MatchWay): Kept => kept | bitsOf[way];

/** Everything a tree looks for in texts, each with its scope: what occurrences are of. */
export const soughtIn = (
  node: QueryNode | null,
  scope: Scope = everywhere,
  kept: Kept = 0,
  wanted = true,
): ScopedSought[] => {
  switch (node?.kind) {
    case 'term':
    case 'regex':
    case 'near':
      return [{ node, scope, kept, wanted }];
    case 'all':
    case 'any':
      return node.of.flatMap((part) => soughtIn(part, scope, kept, wanted));
    case 'not':
      return soughtIn(node.of, scope, kept, !wanted);
    case 'within':
      return soughtIn(node.of, scope & partBits[node.part], kept, wanted);
    case 'match':
      return soughtIn(node.of, scope, keptUnder(kept, node.as), wanted);
    case 'list':
    case 'topic':
      return soughtIn(node.of, scope, kept, wanted);
    default:
      return [];
  }
};

/** What stands on one side of NEAR, BEFORE or WITH: any of these. */
export const sidesOf = (node: QueryNode, kept: Kept): Sought[] =>
  soughtIn(node, everywhere, kept).flatMap(({ wanted, ...sought }) => (wanted ? [sought] : []));
