import { expect, test } from 'vitest';
import { seriesOf } from '../../../src/core/transcript/series.ts';

const series = (title: string, said = '', head = '', origins: readonly string[] = []) =>
  seriesOf({ title, said, head, origins });

test.for([
  [
    'River Ministry Spokesperson Ada Lind’s Regular Briefing on 4 March 2031',
    'River Ministry Regular Briefing',
  ],
  ['River Ministry Deputy Spokesman Ben Moss’s Regular Briefing', 'River Ministry Regular Briefing'],
  [
    'River Ministry Spokespersons Ada Lind and Ben Moss’s Regular Briefing',
    'River Ministry Regular Briefing',
  ],
  ['2031年3月4日河务部发言人伊尔莎·马伦、托马斯·韦林主持例行记者会', '河务部例行记者会'],
  ['河务部副发言人林安达主持例行记者会', '河务部例行记者会'],
] as const)('%s: without day, person and office', ([title, expected]) => {
  expect(series(title)).toBe(expected);
});

test('a foreign ministry is China’s by its address or by how it speaks of its own side', () => {
  const title = '外交部发言人林安达主持例行记者会';
  expect(series(title, '哈方主张通过对话解决。')).toBe('外交部例行记者会');
  expect(series(title, '中方主张通过对话解决。')).toBe('Foreign ministry, China');
  expect(series(title, '', '', ['https://www.mfa.gov.cn/fyrbt'])).toBe('Foreign ministry, China');
  expect(series(title, '我们注意到中方的立场。', '哈尔米尔共和国外交部')).toBe('外交部例行记者会');
});

test('a country that is only spoken of does not lend its name', () => {
  const title = 'Foreign Ministry Spokesperson Ada Lind’s Press Conference';
  expect(series(title, 'We met officials from China and from the White House.')).toBe(
    'Foreign Ministry Press Conference',
  );
  expect(series(title, 'China firmly opposes this.')).toBe('Foreign ministry, China');
});
