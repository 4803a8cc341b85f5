import { describe, expect, it } from 'vitest';
import { decisionsOf, noDecisions, type Change } from '../../../src/core/names/decisions.ts';
import { createBases, type Seen } from '../../../src/core/names/bases.ts';
import { called, createResolver } from '../../../src/core/names/resolver.ts';
import { readShipped } from '../../../src/core/names/shipped.ts';

const shipped = readShipped('resources');
const resolver = (seen: readonly Seen[] = [], ...changes: Change[]) =>
  createResolver(createBases(seen, shipped), changes.length === 0 ? noDecisions : decisionsOf(changes));
const speaker = (label: string, series = 'Tides', count = 1): Seen => ({
  kind: 'person',
  role: 'speaker',
  label,
  series,
  count,
});

describe('an outlet by its label', () => {
  it.each([
    ['Bloomberg', 'Bloomberg'],
    ['bloomberg', 'Bloomberg'],
    ['Bloomberg News', 'Bloomberg'],
    ['The Bloomberg News Agency', 'Bloomberg'],
    ['彭博社', 'Bloomberg'],
    ['彭博社记者', 'Bloomberg'],
    ['彭博社记者追问', 'Bloomberg'],
    ['《环球时报》记者', 'Global Times'],
    ['「环球时报」', 'Global Times'],
    ['ＣＣＴＶ', 'China Central Television'],
    ['总台央视', 'China Central Television'],
    ['总台央视记者', 'China Central Television'],
    ['AP', 'Associated Press'],
    ['A.P.', 'Associated Press'],
    ['The Associated Press', 'Associated Press'],
    ['Reuters correspondent', 'Reuters'],
    ['El Pais', 'El País'],
    ['L.A. Times', 'Los Angeles Times'],
    ['俄通—塔斯社', 'TASS'],
    ['日本共同社', 'Kyodo News'],
    ['美国《华尔街日报》', 'The Wall Street Journal'],
    ['巴西《环球报》', 'O Globo'],
    ['加拿大《环球邮报》', 'The Globe and Mail'],
    ['英国《金融时报》', 'Financial Times'],
    ['Рейтер', 'Reuters'],
    ['رويترز', 'Reuters'],
  ])('%s is %s', (label, name) => {
    expect(resolver().outlet(label).name).toBe(name);
  });

  it.each(['ABC', 'CNA', '今日俄罗斯', 'The Times', '金融时报', 'Fox', 'Coast Wire', '法国《环球报》'])(
    '%s is nobody else: several have the name, or none',
    (label) => {
      expect(resolver().outlet(label)).toMatchObject({ name: label, from: 'read', listed: [] });
    },
  );

  it('spelt in several ways and in no list is called what it is called most', () => {
    const seen: Seen[] = [
      { kind: 'outlet', label: 'COAST WIRE', count: 2 },
      { kind: 'outlet', label: 'Coast Wire', count: 7 },
      { kind: 'outlet', label: 'The Coast-Wire', count: 3 },
    ];
    const names = seen.map(({ label }) => resolver(seen).outlet(label).name);
    expect(names).toEqual(['Coast Wire', 'Coast Wire', 'Coast Wire']);
  });

  it('that names two together is neither of the two', () => {
    expect(resolver().outlet('路透社、彭博社').name).toBe('Reuters / Bloomberg');
    expect(resolver().outlet('彭博社记者/路透社记者').name).toBe('Bloomberg / Reuters');
    expect(resolver().outlet('Coast and Harbour').name).toBe('Coast and Harbour');
  });
});

describe('a person by a label', () => {
  it('is known from the list, in whatever script', () => {
    expect(resolver().person('汪文斌', 'Any', 'speaker').name).toBe('Wang Wenbin');
    expect(resolver().person('JEN PSAKI', 'Any', 'speaker').name).toBe('Jen Psaki');
    expect(resolver().person('Press Secretary Jen Psaki', 'Any', 'speaker').name).toBe('Jen Psaki');
  });

  it('by a title and a surname is the one full name of the series that ends so', () => {
    const { person } = resolver([speaker('Ada Moor'), speaker('MS. MOOR'), speaker('Lin Hale')]);
    expect(person('MS. MOOR', 'Tides', 'speaker')).toMatchObject({ name: 'Ada Moor', from: 'title' });
    expect(person('Secretary Hale', 'Tides', 'speaker').name).toBe('Lin Hale');
  });

  it('is not guessed where two have the surname, in another series, or among those who ask', () => {
    const { person } = resolver([speaker('Ada Moor'), speaker('Ben Moor'), speaker('Lin Hale')]);
    expect(person('Ms. Moor', 'Tides', 'speaker').name).toBe('Ms. Moor');
    expect(person('Ms. Hale', 'Ports', 'speaker').name).toBe('Ms. Hale');
    expect(person('Ms. Hale', 'Tides', 'asker').name).toBe('Ms. Hale');
    expect(person('Hale', 'Tides', 'speaker').name).toBe('Hale');
  });

  it('spelt in capitals, with other apostrophes and accents, is the same', () => {
    const { person } = resolver([speaker('Tom O’Hara', 'Tides', 5), speaker("TOM O'HARA")]);
    expect(person("TOM O'HARA", 'Tides', 'speaker').name).toBe('Tom O’Hara');
  });

  it('who asks and is labelled with the outlet alone is the outlet', () => {
    const who = resolver();
    const of = (asker: string) => called(who, null, { outlet: '路透社', asker, speaker: null });
    expect(of('路透社记者')).toMatchObject({ outletName: 'Reuters', askerName: 'Reuters' });
    expect(of('Kit Lowe')).toMatchObject({ outletName: 'Reuters', askerName: 'Kit Lowe' });
  });
});

describe('what the person said', () => {
  const say = (level: 'base' | 'label', key: string, name: string): Change => ({
    assigns: [{ level, kind: 'outlet', key, name }],
    refused: [],
  });

  it('comes before the list; one spelling before all of them; the last word before those before it', () => {
    const one = say('base', 'bloomberg', 'Bloomberg L.P.');
    expect(resolver([], one).outlet('彭博社').name).toBe('Bloomberg L.P.');
    const two = say('label', '彭博社', 'Bloomberg China');
    expect(resolver([], one, two).outlet('彭博社').name).toBe('Bloomberg China');
    expect(resolver([], one, two).outlet('Bloomberg News').name).toBe('Bloomberg L.P.');
    expect(resolver([], one, two, say('label', '彭博社', 'Bo')).outlet('彭博社').name).toBe('Bo');
  });

  it('of one spelling takes nothing of the list along', () => {
    const split = say('label', '彭博社', 'Bo');
    expect(resolver([], split).outlet('彭博社').also).not.toContain('Bloomberg TV');
    expect(resolver([], split).outlet('Bloomberg').also).not.toContain('彭博社');
  });

  it('of a name it had before is not forgotten', () => {
    const { also } = resolver(
      [],
      say('base', 'coastwire', 'The Wire'),
      say('base', 'coastwire', 'Wire'),
    ).outlet('Coast Wire');
    expect(also).toContain('The Wire');
  });
});
