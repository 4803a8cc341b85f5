import { expect, test } from 'vitest';
import { decisionsOf } from '../../../src/core/names/decisions.ts';

test('what was decided when traditional characters were not yet folded still holds', () => {
  const decisions = decisionsOf([
    {
      assigns: [{ level: 'label', kind: 'outlet', key: '臺灣日報', name: 'Taiwan Daily' }],
      refused: ['outlet 臺灣日報'],
    },
  ]);
  expect(decisions.nameOf('label', 'outlet', '台湾日报')).toBe('Taiwan Daily');
  expect(decisions.formerOf('label', 'outlet', '台湾日报')).toEqual(['Taiwan Daily']);
  expect(decisions.isRefused('outlet 台湾日报')).toBe(true);
  expect(decisions.nameOf('label', 'outlet', '台湾')).toBeNull();
});
