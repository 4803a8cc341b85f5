import { ruledLine, type Layout } from './layout.ts';

/** "Reuters: … Wang Wenbin: …", "路透社记者：… 汪文斌：…": outlets ask, the spokesperson named in the title answers. */
export const outlets = {
  name: 'outlets ask, a named spokesperson answers',
  label: 'line',
  needs: ['outlet'],
  others: 'asks',
  admits: 'strangers',
  ends: [ruledLine],
  handicap: 0,
} satisfies Layout;
