import { like, ruledLine, type Layout } from './layout.ts';

/** "Zusatzfrage" and "Roe (MFA)" on a line of their own, in small letters too, then what is said. */
export const ownShortLine = {
  name: 'labels on a line of their own',
  label: like(
    /^\s*(?<name>[\p{Lu}\p{Lo}][\p{L}\p{M}\p{N}.,’'& -]{0,60}(?:\s?[([][^()[\]]{1,40}[)\]])?)\s*[:：]?\s*$/u,
  ),
  needs: ['asks'],
  others: 'answers',
  admits: 'known',
  ends: [ruledLine],
  handicap: 0.1,
} satisfies Layout;
