import type { Handlers } from '../../contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import { dateOf, dayOf, noDay } from '../collection/columns.ts';
import { placesOfRefs } from '../collection/refs.ts';
import { fileName } from '../exports/file-name.ts';
import { refAt } from '../collection/refs.ts';
import { holds } from '../search/places.ts';
import type { Searcher } from '../search/searcher.ts';
import type { WritableStore } from '../store/store.ts';
import { agreementOf, valueOfLabel, valueOn } from './agreeing.ts';
import { codesCsv, type CodedExchange } from './code-file.ts';
import { saidBy, type Codes } from './codes.ts';
import { labelNotThere, openLabels } from './labels.ts';
import { takeCodes } from './taking.ts';
import { askerAt } from './telling.ts';

/** What is coded by hand. */
export type CodingName =
  | 'nonanswers.code'
  | 'nonanswers.uncode'
  | 'nonanswers.codes'
  | 'nonanswers.coders'
  | 'nonanswers.labels'
  | 'nonanswers.saveLabel'
  | 'nonanswers.removeLabel'
  | 'nonanswers.agreement'
  | 'nonanswers.export'
  | 'nonanswers.import';

type Ports = { readonly searcher: Searcher; readonly codes: Codes; readonly changed: () => void };

/** What coders say of exchanges: given, withdrawn, held against each other, out as a file and in again. */
export const createCoding = (
  store: WritableStore,
  collection: Collection,
  { searcher, codes, changed }: Ports,
): Handlers<CodingName> => {
  const labels = openLabels(store);
  const after = <Value>(value: Value): Value => {
    changed();
    return value;
  };
  const exchangeOf = exchanges(collection, searcher);
  const ofCoder = (coder: string | undefined) =>
    [...codes.byRef().values()].flat().filter((code) => coder === undefined || code.coder === coder);
  const refsOn = (date: string): string[] => {
    const columns = collection.columns();
    const day = dayOf(date);
    return Array.from(columns.ids.keys())
      .filter((place) => columns.day[place] === day && columns.announcement[place] === 0)
      .map((place) => refAt(columns, place));
  };
  return {
    'nonanswers.code': (input) => {
      const known = new Set(labels.all().map(({ id }) => id));
      const unknown = input.own.find((id) => !known.has(id));
      if (unknown !== undefined) throw labelNotThere(unknown);
      const before = codes.say(input.refs, input.coder, saidBy(input));
      const refs = new Set(input.refs);
      const now = [...codes.byRef()].filter(([ref]) => refs.has(ref)).flatMap(([, some]) => some);
      return after({ before, codes: now.filter(({ coder }) => coder === input.coder) });
    },
    'nonanswers.uncode': ({ refs, coder }) => after({ before: codes.withdraw(refs, coder) }),
    'nonanswers.codes': ({ coder }) => ofCoder(coder),
    'nonanswers.coders': () => codes.coders(),
    'nonanswers.labels': () => labels.all(),
    'nonanswers.saveLabel': (label) => after(labels.save(label)),
    'nonanswers.removeLabel': ({ id }) => after(labels.remove(id)),
    'nonanswers.agreement': ({ a, b, on, label, query, filter }) => {
      const { columns, found } = searcher.evaluate(query, filter);
      const all = codes.byRef();
      const places = placesOfRefs(columns, [...all.keys()]);
      const within = [...all].filter(([ref]) => holds(found, places.get(ref) ?? -1));
      return agreementOf(within, { a, b }, label === undefined ? valueOn(on) : valueOfLabel(label));
    },
    'nonanswers.export': ({ coder }) => ({
      name: fileName('codes', coder ?? 'all coders', 'csv'),
      mime: 'text/csv',
      text: codesCsv(ofCoder(coder), (ref) => exchangeOf(ref) ?? { ...nobody, ref }, labels.ever()),
    }),
    'nonanswers.import': ({ text, coder }) =>
      after(takeCodes(text, coder, { codes, labels, exchangeOf, refsOn })),
  };
};

const nobody: CodedExchange = { ref: '', date: null, title: '', asker: null, question: '', statement: '' };

/** Finds exchanges by reference; places are looked up once for many. */
const exchanges = (collection: Collection, { asks }: Searcher): ((ref: string) => CodedExchange | null) => {
  let kept: { readonly version: number; readonly placeOf: Map<string, number> } | null = null;
  return (ref) => {
    const columns = collection.columns();
    if (kept?.version !== collection.version()) {
      const places = Array.from(columns.ids.keys(), (place) => [refAt(columns, place), place] as const);
      kept = { version: collection.version(), placeOf: new Map(places) };
    }
    const place = kept.placeOf.get(ref);
    if (place === undefined) return null;
    const [texts] = asks.partTexts([columns.ids[place] ?? 0]);
    const day = columns.day[place] ?? noDay;
    return {
      ref,
      date: day === noDay ? null : dateOf(day),
      title: asks.title(columns.briefing[place] ?? 0),
      asker: askerAt(columns, place),
      question: texts?.question ?? '',
      statement: texts?.statement ?? '',
    };
  };
};
