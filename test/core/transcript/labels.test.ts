import { describe, expect, test } from 'vitest';
import { introduced, signed } from '../../../src/core/transcript/askers.ts';
import { bearerOf } from '../../../src/core/transcript/bearer.ts';
import { nominative, peopleInTitle } from '../../../src/core/transcript/people.ts';
import { readTranscript } from '../../../src/core/transcript/read.ts';

describe('whom a label names beside the word for a part', () => {
  test.for([
    ['FRAGE BRINKER', null, { person: 'BRINKER', outlet: null }],
    ['Question', 'Jane Roe, Delta Radio', { person: 'Jane Roe', outlet: 'Delta Radio' }],
    ['Journalist', 'Weir Gazette', { person: null, outlet: 'Weir Gazette' }],
    ['Official Spokesperson, Shri Anand Balgi', null, { person: 'Anand Balgi', outlet: null }],
    ['Ответ М.В.Захарьиной', null, { person: 'М.В.Захарьина', outlet: null }],
    ['外交部发言人林安达', null, { person: '林安达', outlet: null }],
    ['Question', 'via interpreter', { person: null, outlet: null }],
    ['记者', '点头', { person: null, outlet: null }],
  ] as const)('%s (%s)', ([label, aside, bearer]) => {
    expect(bearerOf(label, aside)).toEqual(bearer);
  });
});

test('a journalist who gives name and outlet at the start of a question is named', () => {
  expect(introduced('Good morning, Minister. Jane Roe, Delta Radio. How long?')).toEqual({
    asker: 'Jane Roe',
    outlet: 'Delta Radio',
  });
  expect(introduced('Thank you. My name is Jane Roe from the Weir Gazette. How long?')).toEqual({
    asker: 'Jane Roe',
    outlet: 'Weir Gazette',
  });
  expect(introduced('Thank you. In Upper Trin, North Quay is closed. How long?')).toBeNull();
  expect(signed('수문은 언제 열립니까? (강변일보 김하늘 기자)')).toEqual({
    asker: '김하늘',
    outlet: '강변일보',
  });
});

test('Russian names come out of the genitive', () => {
  expect(['М.В.Захарьиной', 'С.В.Лавринова', 'П.А.Толского', 'И.И.Коста'].map(nominative)).toEqual([
    'М.В.Захарьина',
    'С.В.Лавринов',
    'П.А.Толский',
    'И.И.Кост',
  ]);
  expect(peopleInTitle('Брифинг официального представителя МИД М.В.Захарьиной')).toEqual(['М.В.Захарьина']);
});

test('a record in XML is read by its longest field, and its other fields say title and day', () => {
  const record =
    '<?xml version="1.0"?>\n<records><record><id>7</id><title>Doorstop at the North Quay</title><term>20270101 - 20311231</term><release-date>14/03/2031</release-date><content><![CDATA[<p>MINISTER: Good morning.</p><p>JOURNALIST: Will it sail?</p><p>MINISTER: In May, when the crew is trained.</p>]]></content></record></records>';
  const { title, date, exchanges, text } = readTranscript(new TextEncoder().encode(record), 'record.xml');
  expect([title, date, exchanges.length]).toEqual(['Doorstop at the North Quay', '2031-03-14', 1]);
  expect(text).toContain('term: 20270101 - 20311231');
});
