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
  ['Transcript of Weekly Media Briefing (March 13, 2031)', 'Weekly Media Briefing'],
  ['Canal Bank press conference – Wednesday, 12 March 2031', 'Canal Bank press conference'],
  ['Pressekonferenz des Flussministeriums vom 12. März 2031', 'Pressekonferenz des Flussministeriums'],
  ['Point de presse du 12 mars 2031', 'Point de presse'],
  ['Conferencia de prensa del 12 al 14 de marzo de 2031', 'Conferencia de prensa'],
  ['Брифинг министерства рек, 12 марта 2031 года', 'Брифинг министерства рек'],
  ['Press briefing: morning of 12 March 2031', 'Press briefing'],
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

test('a press briefing for a secretary-general is the United Nations’ only where it speaks of them', () => {
  const title = 'Daily Press Briefing by the Office of the Spokesperson for the Secretary-General';
  expect(series(title, 'The Security Council met this morning.')).toBe('United Nations');
  expect(series(title, 'The river council met this morning.')).not.toBe('United Nations');
});

test('a country that is only spoken of does not lend its name', () => {
  const title = 'Foreign Ministry Spokesperson Ada Lind’s Press Conference';
  expect(series(title, 'We met officials from China and from the White House.')).toBe(
    'Foreign Ministry Press Conference',
  );
  expect(series(title, 'China firmly opposes this.')).toBe('Foreign ministry, China');
});
