import { WorkbenchError } from '../../contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import { noDay, type Columns } from '../collection/columns.ts';
import { leadOf, type Versions } from '../collection/versions.ts';
import type { ReadableStore } from '../store/store.ts';
import { settleDecisions, type Decisions, type KeptDecision } from './decisions.ts';

/** One time that a wording is said. `place` is the passage's in the columns. */
export type LedgerUse = {
  readonly place: number;
  readonly day: number;
  readonly start: number;
  readonly end: number;
  /** Its place among the ways the wording is written. */
  readonly text: number;
};

export type LedgerWording = {
  readonly form: string;
  readonly language: string;
  readonly texts: readonly string[];
  /** Oldest first, those without a date last. */
  readonly uses: readonly LedgerUse[];
};

/** A line as it stands: what was found, what the person says, and nothing that is removed or counted elsewhere. */
export type LedgerLine = {
  readonly id: number;
  readonly kind: 'sentence' | 'formula';
  readonly name: string | null;
  readonly muted: boolean;
  /** In the order of first use. */
  readonly wordings: readonly LedgerWording[];
  /** Places of the passages that say it, in every version of their exchange. */
  readonly places: ReadonlySet<number>;
};

/** The ledger as it is now. */
export type Ledger = {
  readonly columns: Columns;
  /** Lines that are said in two briefings or more, by their numbers; a line that was taken in answers for its number. */
  readonly lines: ReadonlyMap<number, LedgerLine>;
  /** The line that a number stands for now: itself, or the one it was merged into. */
  readonly numberOf: (id: number) => number;
  /** The line that holds a wording now, or null. */
  readonly lineOf: (forms: readonly string[]) => number | null;
  readonly decisions: readonly KeptDecision[];
};

type WordingRow = {
  readonly id: number;
  readonly line: number;
  readonly kind: 'sentence' | 'formula';
  readonly language: string;
  readonly form: string;
  readonly texts: string;
};
type UseRow = [wording: number, passage: number, start: number, end: number, text: number];

/** Keeps the ledger until the collection or a decision changes. */
export const openLedger = (store: ReadableStore, collection: Collection, decisions: Decisions) => {
  const wordings = store.prepare<[], WordingRow>(
    `SELECT id, line_id AS line, kind, language, form, texts FROM line_wording
     WHERE line_id IS NOT NULL ORDER BY id`,
  );
  const uses = store
    .prepare<[], UseRow>('SELECT wording_id, passage_id, start, end, text FROM line_use ORDER BY wording_id')
    .raw();
  let kept: { readonly version: number; readonly ledger: Ledger } | null = null;
  const read = (): Ledger => ledgerOf(collection.columns(), wordings.all(), uses.iterate(), decisions.all());
  return {
    now: (): Ledger => {
      const version = collection.version();
      if (kept?.version !== version) kept = { version, ledger: read() };
      return kept.ledger;
    },
    /** A decision was made or taken back. */
    decided: (): void => {
      kept = null;
    },
  };
};

/** The line of a number, also where it was merged into another. Throws `not-found`. */
export const lineNumbered = ({ lines, numberOf }: Ledger, id: number): LedgerLine => {
  const line = lines.get(numberOf(id));
  if (line) return line;
  throw new WorkbenchError(
    'not-found',
    `There is no line ${id} in this project. What it said may be said no more; the list of lines shows what there is.`,
  );
};

/** Every time that a line counts as said, in any wording; none where no line has that number. */
export const usesOfLine = ({ lines, numberOf }: Ledger, id: number): LedgerUse[] =>
  (lines.get(numberOf(id))?.wordings ?? []).flatMap(({ uses }) => [...uses]);

const byDay = (x: LedgerUse, y: LedgerUse): number =>
  orderOf(x.day) - orderOf(y.day) || x.place - y.place || x.start - y.start;

const orderOf = (day: number): number => (day === noDay ? Number.MAX_SAFE_INTEGER : day);

const ledgerOf = (
  columns: Columns,
  rows: readonly WordingRow[],
  useRows: Iterable<UseRow>,
  decisions: readonly KeptDecision[],
): Ledger => {
  const settled = settleDecisions(rows, decisions);
  const usesOf = new Map<number, LedgerUse[]>(rows.map(({ id }) => [id, []]));
  // Uses of one wording come one after the other: it is looked up once.
  let [last, own]: [number, LedgerUse[] | undefined] = [-1, undefined];
  for (const [wording, passage, start, end, text] of useRows) {
    if (last !== wording) [last, own] = [wording, usesOf.get(wording)];
    const place = columns.placeOf(passage);
    if (place >= 0) own?.push({ place, day: columns.day[place] ?? noDay, start, end, text });
  }
  const byLine = Map.groupBy(rows, ({ form }) => settled.lineOf(form));
  const lines = new Map<number, LedgerLine>();
  for (const [id, members] of byLine) {
    const worded = members.map(({ id: key, form, language, texts }) => ({
      form,
      language,
      // Written by finding lines as a list of texts.
      texts: JSON.parse(texts) as string[],
      uses: usesOf.get(key) ?? [],
    }));
    const counted = countedOnce(worded, columns);
    if (briefingsIn(counted, columns) < 2) continue;
    lines.set(id, {
      id,
      kind: members[0]?.kind ?? 'sentence',
      name: settled.names.get(id) ?? null,
      muted: settled.muted.has(id),
      wordings: counted,
      places: new Set(worded.flatMap(({ uses }) => uses.map(({ place }) => place))),
    });
  }
  const numberOf = (id: number): number => {
    let number = id;
    for (let into = settled.mergedInto.get(number); into !== undefined; into = settled.mergedInto.get(number))
      number = into;
    return number;
  };
  return { columns, lines, numberOf, lineOf: settled.meant, decisions };
};

/**
 * The wordings with the uses that count, in the order of the first: of an exchange that several versions of a briefing
 * hold, those of the leading version among them.
 */
const countedOnce = (wordings: readonly LedgerWording[], columns: Columns): LedgerWording[] => {
  const counts = columns.versions ? leadsAmong(wordings, columns.versions) : () => true;
  return wordings
    .map((each) => ({ ...each, uses: each.uses.filter(({ place }) => counts(place)).toSorted(byDay) }))
    .filter(({ uses }) => uses.length > 0)
    .toSorted((x, y) => firstOf(x, y) || (x.form < y.form ? -1 : 1));
};

/** Whether a passage is the leading one of those of its exchange that say one of the wordings. */
const leadsAmong = (wordings: readonly LedgerWording[], versions: Versions): ((place: number) => boolean) => {
  const places = new Set(wordings.flatMap(({ uses }) => uses.map(({ place }) => place)));
  return (place) => {
    const exchange = versions.exchangeOf[place] ?? -1;
    if (exchange < 0) return true;
    for (let at = versions.starts[exchange] ?? 0; at < (versions.starts[exchange + 1] ?? 0); at++) {
      const version = versions.places[at] ?? -1;
      if (places.has(version)) return version === place;
    }
    return true;
  };
};

const firstOf = ({ uses: [x] }: LedgerWording, { uses: [y] }: LedgerWording): number =>
  x && y ? byDay(x, y) : 0;

const briefingsIn = (wordings: readonly LedgerWording[], columns: Columns): number => {
  const briefings = new Set<number>();
  for (const { uses } of wordings)
    for (const { place } of uses) briefings.add(leadOf(columns.versions, columns.briefing[place] ?? 0));
  return briefings.size;
};
