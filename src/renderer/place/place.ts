import { flag, number, oneOf, text, texts, type Field } from './fields.ts';

/** What each screen keeps in the address. To keep one thing more, add a field here; nothing else changes. */
const screens = {
  library: {
    from: text(),
    to: text(),
    series: texts(),
    speaker: texts(),
    language: texts(),
    confidence: texts(),
    find: text(),
    /** Columns to sort by, each with a leading minus for descending. */
    sort: texts(),
    at: text(),
  },
  briefing: {
    id: number(),
    at: text(),
    q: text(),
    /** The search whose hits one goes through, as its own address has it; where it is '', that of the query alone. */
    hits: text(),
    /** What one stands on in `at`: the match at an offset of the text, `top` none, '' the first. */
    on: text(),
    view: oneOf(['read', 'beside', 'source', 'mend'], 'read'),
  },
  search: {
    q: text(),
    sort: oneOf(['relevance', 'date', 'oldest', 'outlet'], 'relevance'),
    view: oneOf(['exchanges', 'concordance', 'collocates', 'words', 'dispersion'], 'exchanges'),
    /** How exchanges stand: each by itself, under heads of briefings, or a line each. */
    show: oneOf(['each', 'briefings', 'lines'], 'each'),
    /** Whether statements that say nearly the same are folded into one, and which of them are open. */
    fold: oneOf(['on', 'off'], 'on'),
    open: texts(),
    /** Of the concordance: what lines are sorted by, and the seed of a sample, 0 for all lines. */
    by: texts(),
    seed: number(),
    /** Of the concordance: only lines with one of these words near; or lines of words in a row, the forms of each with | between. */
    with: texts(),
    row: texts(),
    /** Of collocates: words on each side, and how far they may reach. */
    left: oneOf(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], '5'),
    right: oneOf(['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '10'], '5'),
    within: oneOf(['part', 'sentence'], 'part'),
    /** Of words: how many in a row. Of words and dispersion: where to count. */
    n: oneOf(['1', '2', '3', '4', '5'], '1'),
    in: oneOf(['both', 'question', 'statement'], 'both'),
    /** Of collocates and words: the least often a row stands, 0 for as usual; what is one word; what is left out; the order. */
    least: number(),
    forms: oneOf(['form', 'stem'], 'form'),
    stops: oneOf(['out', 'kept'], 'out'),
    unit: oneOf(['words', 'characters'], 'words'),
    order: text(),
    year: texts(),
    month: texts(),
    outlet: texts(),
    asker: texts(),
    speaker: texts(),
    part: texts(),
    series: texts(),
    language: texts(),
    /** Ids of topics. */
    topic: texts(),
    from: text(),
    to: text(),
    /** The briefing after which an exchange must have been first read, 0 for none; and the briefings it is of. */
    since: number(),
    briefing: texts(),
    /** Whether an exchange that several versions of a briefing hold counts once, or each time. */
    versions: oneOf(['one', 'all'], 'one'),
    at: text(),
  },
  compare: {
    /** What is compared: statements, whole briefings, stretches of their texts. */
    refs: texts(),
    base: text(),
    changes: flag(),
    view: oneOf(['side', 'inline', 'likeness'], 'side'),
    questions: flag(),
    /** What is taken for no difference. */
    ignore: texts(),
    /** The number of the saved comparison that this is, 0 for none. */
    saved: number(),
    at: text(),
  },
  trends: {
    q: texts(),
    by: oneOf(['day', 'week', 'month', 'quarter', 'year'], 'month'),
    measure: oneOf(['count', 'rate', 'share'], 'rate'),
    in: oneOf(['both', 'question', 'statement'], 'both'),
    view: oneOf(['chart', 'table'], 'chart'),
    /** All series in one frame, or a frame each. */
    frames: oneOf(['together', 'each'], 'together'),
    at: text(),
  },
  import: {
    show: oneOf(['all', 'look', 'added', 'updated', 'unchanged', 'duplicate', 'failed', 'gone'], 'all'),
    id: number(),
  },
  topics: {
    show: oneOf(['topics', 'news', 'lists', 'rose'], 'topics'),
    find: text(),
    sort: texts(),
    archived: flag(),
    /** The number of the topic or list chosen. */
    at: text(),
  },
  people: {
    show: oneOf(['outlets', 'askers', 'speakers', 'suggestions'], 'outlets'),
    find: text(),
    sort: texts(),
    at: text(),
  },
  /** The history of a query: what of it is shown, what of answers is compared, and what is usual (0: as at first). */
  timeline: {
    q: text(),
    view: oneOf(['history', 'answers', 'sentences', 'left-out'], 'history'),
    of: oneOf(['answers', 'sentences'], 'answers'),
    least: number(),
    window: number(),
    at: text(),
  },
  /** Standing lines: the one chosen, and in `at` the place of its chosen wording, from 0. */
  lines: {
    id: number(),
    kind: oneOf(['sentence', 'formula'], 'sentence'),
    sort: oneOf(['uses', 'briefings', 'wordings', 'first', 'last', 'changed', 'silence'], 'uses'),
    find: text(),
    changed: flag(),
    muted: flag(),
    at: text(),
  },
  /** Suggested non-answers: the exchange chosen, and which are listed. */
  nonanswers: {
    ref: text(),
    q: text(),
    state: oneOf(['open', 'coded', 'dismissed', 'all'], 'open'),
    reason: oneOf(['all', 'missing', 'deflection', 'near-repeat', 'asked-again'], 'all'),
    sort: oneOf(['score', 'date'], 'score'),
  },
  /** Topics against outlets, askers or each other; `column` is the topic that rows are sorted by. */
  matrix: {
    by: oneOf(['outlet', 'asker', 'topic'], 'outlet'),
    in: oneOf(['both', 'question', 'statement'], 'both'),
    show: oneOf(['ratio', 'count', 'share'], 'ratio'),
    sort: oneOf(['count', 'name', 'cluster'], 'count'),
    column: text(),
    at: text(),
  },
  /** What marks one query off from another; an empty `b` is all that `a` does not find. */
  keyness: {
    a: text(),
    b: text(),
    n: oneOf(['1', '2', '3'], '1'),
    in: oneOf(['both', 'question', 'statement'], 'both'),
    show: oneOf(['key', 'all'], 'key'),
    of: oneOf(['both', 'a', 'b'], 'both'),
    least: number(),
    forms: oneOf(['form', 'stem'], 'form'),
    stops: oneOf(['out', 'kept'], 'out'),
    unit: oneOf(['words', 'characters'], 'words'),
    order: text(),
    at: text(),
  },
  /** Two versions of a briefing side by side: `id` at the left. */
  twins: {
    id: number(),
    with: number(),
    only: flag(),
    show: oneOf(['twins', 'perhaps', 'apart'], 'twins'),
    at: text(),
  },
  /** How a briefing's file is read, `id`, and for which files that is to count. */
  layout: { id: number(), scope: oneOf(['file', 'folder', 'series', 'doubt'], 'folder') },
  imports: { at: text() },
  notes: { tag: texts(), find: text(), adrift: flag(), sort: texts(), at: text() },
  check: { at: text() },
  coverage: { series: text(), from: text(), to: text(), sort: texts(), at: text() },
} satisfies Record<string, Record<string, Field<unknown>>>;

type Fields = typeof screens;
/** The name of a screen, as in the address. */
export type Screen = keyof Fields;
type Values<S extends Screen> = {
  readonly [F in keyof Fields[S]]: Fields[S][F] extends Field<infer Value> ? Value : never;
};
/** Where the user is on one screen. */
export type PlaceOn<S extends Screen> = { readonly screen: S } & Values<S>;
/** Where the user is: everything needed to come back. */
export type Place = { [S in Screen]: PlaceOn<S> }[Screen];

/** A place on a screen; what is not named is as it is at first. */
export const placeOn = <S extends Screen>(screen: S, values: Partial<Values<S>> = {}): PlaceOn<S> => {
  const initial = Object.fromEntries(fieldsOf(screen).map(([name, field]) => [name, field.initial]));
  // Built from the very table that the type is made of.
  return { screen, ...initial, ...values } as PlaceOn<S>;
};

/** The address of a place, like `#/search?q=fortinet`. */
export const addressOf = (place: Place): string => {
  const search = new URLSearchParams();
  const values = new Map<string, unknown>(Object.entries(place));
  for (const [name, field] of fieldsOf(place.screen)) {
    const value = values.get(name);
    if (name === 'id' || value === field.initial) continue;
    for (const piece of field.write(value)) search.append(name, piece);
  }
  const id = 'id' in place && place.id !== 0 ? `/${place.id}` : '';
  const query = search.toString();
  return `#/${place.screen}${id}${query === '' ? '' : `?${query}`}`;
};

/** The place an address names; the library where it names none. */
export const placeAt = (address: string): Place => {
  const [path = '', query = ''] = splitOnce(address.replace(/^#\/?/, ''), '?');
  const [name = '', id = ''] = path.split('/');
  const screen = isScreen(name) ? name : 'library';
  const search = new URLSearchParams(query);
  if (id !== '') search.set('id', id);
  const values = fieldsOf(screen).map(([field, { read }]) => [field, read(search.getAll(field))]);
  // Read by the very table that the type is made of.
  return { screen, ...Object.fromEntries(values) } as Place;
};

const isScreen = (name: string): name is Screen => Object.hasOwn(screens, name);

const fieldsOf = (screen: Screen): [string, Field<unknown>][] => Object.entries(screens[screen]);

const splitOnce = (whole: string, mark: string): string[] => {
  const at = whole.indexOf(mark);
  return at < 0 ? [whole] : [whole.slice(0, at), whole.slice(at + mark.length)];
};
