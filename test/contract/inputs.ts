import { join } from 'node:path';
import { methods, type Input, type LayoutForm, type MethodName } from '../../src/contract/index.ts';

/** The series that the two transcripts are read as. */
const series = 'Ministry of Tides: Regular Press Conference';

/** A layout as a person might have taught it. */
const tides = {
  name: 'Tides',
  label: { source: '^(?<name>[^:]{1,60}):\\s*', flags: 'u' },
  answers: [{ source: '^(?<name>Ilsa Maren)$', flags: 'iu' }],
  needs: [],
  others: 'asks' as const,
  admits: 'names' as const,
  handicap: 0,
} satisfies LayoutForm;

/**
 * A good input for every method, in an order that works: a method without one does not compile. The project holds two
 * briefings of two exchanges each, and the folder may be imported from.
 */
export const goodInputs = (folder: string): { readonly [Name in MethodName]: Input<Name> } => ({
  'project.get': {},
  'project.recent': {},
  'briefings.list': {},
  'briefings.get': { id: 1 },
  'briefings.remove': { ids: [2] },
  'briefings.restore': { ids: [2] },
  'passages.get': { refs: ['1#1', '2#2'] },
  'import.current': {},
  'import.report': {},
  'import.history': { limit: 2 },
  'import.unfinished': {},
  'import.pause': {},
  'import.resume': {},
  'import.retry': { id: 1 },
  'import.cancel': {},
  'watch.add': { path: join(folder, 'transcripts') },
  'watch.list': {},
  'watch.remove': { id: 1 },
  'search.query': { query: 'ferry OR strike', limit: 10, filter: { from: '2024-01-01', to: '2024-12-31' } },
  'search.facets': { query: 'ferry' },
  'search.marks': { query: '"urge calm"', briefingId: 1 },
  'search.read': { query: 'ferry outlet:"Coast Wire" nonsense:field' },
  'concordance.lines': { query: 'ferry', sort: ['r1', 'date'], sample: { size: 2, seed: 1 } },
  'compare.align': { refs: ['1#1', '2#1'], base: '2#1' },
  'topics.save': { name: 'Ferries', query: 'ferry', colour: 3 },
  'topics.list': { filter: { outlets: ['Coast Wire'] } },
  'topics.remove': { id: 1 },
  'twins.find': { all: true },
  'twins.current': {},
  'twins.cancel': {},
  'twins.list': {},
  'twins.decide': { id: 1, with: [2], verdict: 'twins' },
  'twins.get': { left: 1 },
  'twins.differences': { id: 1 },
  'twins.lead': { id: 2 },
  'people.list': { kind: 'outlet' },
  'people.merge': { ids: ['outlet:Coast Wire', 'outlet:Harbour Times'], as: 'Coast Times' },
  'people.undo': {},
  'people.rename': { id: 'outlet:Harbour Times', name: 'Coast Wires' },
  'people.suggestions': {},
  'people.decide': { id: '["outlet","harbourtimes","coastwire"]', verdict: 'accept' },
  'people.split': { id: 'outlet:Coast Wire', names: [{ label: 'Harbour Times', series: null }] },
  'people.steps': {},
  'people.export': {},
  'people.import': { text: 'kind,name,label\nperson,Linda Hale,Lin Hale\n' },
  'trends.chart': { queries: ['ferry', 'strike'], by: 'month', measure: 'share', in: 'statement' },
  'corrections.apply': { briefingId: 1, changes: [{ kind: 'facts', time: '15:00' }] },
  'corrections.similar': {
    briefingId: 1,
    change: { kind: 'facts', spokespersons: ['Lin Hale', 'Oda Lenz'] },
  },
  'corrections.applySimilar': {
    briefingId: 1,
    change: { kind: 'facts', spokespersons: ['Lin Hale', 'Oda Lenz'] },
    others: [2],
  },
  'corrections.list': {},
  'corrections.asRead': { briefingId: 1 },
  'corrections.export': {},
  'corrections.import': {
    text: '{"what":"briefing-workbench corrections","version":1,"briefings":[]}',
  },
  'corrections.undo': {},
  'corrections.redo': {},
  'doubts.list': {},
  'doubts.settled': {},
  'doubts.settle': { briefingIds: [1] },
  'coverage.days': {},
  'coverage.series': {},
  'coverage.gaps': {},
  'coverage.offers': {},
  'coverage.mark': { series, from: '2024-08-01', to: '2024-08-14', name: 'Summer recess' },
  'coverage.recesses': {},
  'coverage.unmark': { id: 1 },
  'coverage.refuse': { series, from: '2024-09-02', to: '2024-09-13' },
  'coverage.weekday': { series, weekday: 5, briefs: false },
  'export.passages': { query: 'ferry', as: 'csv' },
  'export.concordance': { query: 'ferry', sort: ['l1'] },
  'export.chart': { queries: ['ferry'] },
  'export.briefings': {},
  'export.coverage': { what: 'gaps' },
  'export.comparison': { refs: ['1#1', '2#1'], as: 'csv' },
  'verify.run': {},
  'layouts.list': {},
  'layouts.preview': { id: 1, choices: { encoding: 'utf-8' } },
  'layouts.teach': { id: 1, marks: [{ start: 0, end: 8, role: 'answers' }], name: 'Tides' },
  'layouts.save': { layout: tides },
  'layouts.rename': { name: 'Tides', to: 'Tides, as taught' },
  'layouts.survey': { ids: [1, 2], layout: tides },
  'layouts.peers': { id: 1 },
  'layouts.remove': { name: 'Tides, as taught' },
  'choices.set': { places: [{ path: join(folder, 'transcripts'), choices: { encoding: 'utf-8' } }] },
  'choices.list': {},
  'choices.of': { id: 1 },
  'choices.encodings': { id: 1 },
  'choices.columns': { id: 1 },
  'project.open': { path: join(folder, 'other.briefing') },
  'project.sample': {},
  'project.home': {},
  'desk.abilities': {},
  'desk.pick': { what: 'folders' },
  'desk.pickProject': { what: 'open' },
  'desk.reveal': { path: join(folder, 'transcripts', 'one.txt') },
  'desk.save': { name: 'ferries.csv', text: 'a,b\n' },
  'desk.theme': { theme: 'dark' },
  'briefings.reread': { ids: [1, 2], choices: {}, folder: join(folder, 'transcripts') },
  'import.start': { paths: [join(folder, 'transcripts')] },
});

/** Methods by name, in the order of the table above. */
export const methodNames = Object.keys(goodInputs('')).filter((name): name is MethodName =>
  Object.hasOwn(methods, name),
);

const long = 'x'.repeat(1_000_000);
const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);

/** What nobody should send, and somebody will. Each of them fits through JSON. */
export const hostileInputs: Readonly<Record<string, unknown>> = {
  'a string': 'ferry',
  'a number': 42,
  'a list': [1, 2],
  'an unknown key': { surprise: true },
  'its own __proto__': JSON.parse('{"__proto__": {"admin": true}, "id": 1}'),
  'a constructor': { constructor: { prototype: { polluted: true } } },
  'wrong types': {
    id: 'one',
    ids: 'all',
    refs: 1,
    query: [],
    queries: {},
    paths: [1],
    path: 7,
    name: null,
    what: 'sofa',
    theme: 1,
  },
  'numbers out of range': { id: -1, ids: [0], limit: 1e9, offset: -3, briefingId: 1.5, colour: 99 },
  'a megabyte each': { id: long, query: long, path: long },
  'deep nesting': { filter: nested(500), refs: nested(500) },
};

/** Names that no method has, some of which every object has. */
export const wrongNames: readonly string[] = [
  'nonsense',
  'briefings',
  'briefings.list ',
  'BRIEFINGS.LIST',
  '__proto__',
  'constructor',
  'toString',
  'hasOwnProperty',
  'prototype',
  '../project.get',
  'project.get\u0000',
  'x'.repeat(5000),
];
