import { describe, expect, it } from 'vitest';
import { addressOf, placeAt, placeOn, type Place } from '../../src/renderer/place/place.ts';

const places: readonly Place[] = [
  placeOn('library', {
    from: '2024-01-01',
    series: ['Ministry of Tides', ''],
    sort: ['-exchanges', 'date'],
    find: 'ferry & bridge',
  }),
  placeOn('briefing', { id: 12, at: '12#s1', q: '"a phrase" outlet:Wire', view: 'source' }),
  placeOn('search', { q: '潮汐 OR "100 %"', sort: 'oldest', year: ['2024', '2025'], outlet: ['A=B&C'] }),
  placeOn('compare', { refs: ['3#1', '4#s2'], base: '4#s2', changes: true, view: 'inline' }),
  placeOn('trends', { q: ['ferry', '#tag?'], by: 'quarter', measure: 'share', at: '2024-Q1|ferry' }),
  placeOn('import', { id: 3, show: 'failed' }),
];

describe('the address of a place', () => {
  it.each(places)('leads back to the same place: $screen', (place) => {
    expect(placeAt(addressOf(place))).toEqual(place);
  });

  it('leaves out what is as it is at first', () => {
    expect(addressOf(placeOn('library'))).toBe('#/library');
    expect(addressOf(placeOn('search', { q: 'ferry' }))).toBe('#/search?q=ferry');
    expect(addressOf(placeOn('briefing', { id: 7 }))).toBe('#/briefing/7');
  });

  it.each(['', '#', '#/', '#/nowhere?q=ferry', '#/constructor', 'rubbish'])(
    'leads to the library where it names no screen: %s',
    (address) => {
      expect(placeAt(address)).toEqual(placeOn('library'));
    },
  );

  it('takes what it does not understand as it is at first', () => {
    expect(placeAt('#/search?sort=sideways&q=ferry&unknown=1')).toEqual(placeOn('search', { q: 'ferry' }));
    expect(placeAt('#/compare?changes=yes')).toEqual(placeOn('compare'));
  });

  it.each(['-1', '1.5', 'one', '9'.repeat(20)])('names no briefing by %s', (id) => {
    expect(placeAt(`#/briefing/${id}`)).toEqual(placeOn('briefing'));
  });

  it('survives an address that was cut in the middle of a letter', () => {
    expect(placeAt('#/search?q=100%&outlet=%E6%BD')).toMatchObject({ screen: 'search', q: '100%' });
  });
});
