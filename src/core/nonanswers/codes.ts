import { anchorAt, techniques, WorkbenchError, type AnswerCode, type Parsed } from '../../contract/index.ts';
import type { Collection } from '../collection/collection.ts';
import { keyOf, refOf } from '../collection/refs.ts';
import { prepareTexts } from '../notes/rows.ts';
import { createStandings } from '../notes/standing.ts';
import type { WritableStore } from '../store/store.ts';

/** A code without where it stands. */
export type Said = Omit<AnswerCode, 'ref' | 'coder' | 'madeAt'>;

type Row = {
  readonly id: number;
  readonly briefing_id: number;
  readonly anchor: string;
  readonly text_sha256: string;
  readonly held_sha256: string;
  readonly briefing_removed: number;
  readonly coder: string;
  readonly dismissed: 0 | 1;
  readonly clarity: AnswerCode['clarity'];
  readonly technique: AnswerCode['technique'];
  readonly own: string;
  readonly made_at: string;
};
type NewRow = Pick<
  Row,
  'briefing_id' | 'anchor' | 'coder' | 'dismissed' | 'clarity' | 'technique' | 'own'
> & {
  readonly at: string;
};

/** A code as it stands now, with its row. */
type Standing = { readonly row: number; readonly code: AnswerCode };

/** What coders say of exchanges, held on to by the words that each begins with. */
export type Codes = {
  /** Every code whose exchange is there, by its ref. */
  readonly byRef: () => ReadonlyMap<string, readonly AnswerCode[]>;
  /** Says something of exchanges in the place of what the coder said before; gives what that was. */
  readonly say: (refs: readonly string[], coder: string, said: Said) => AnswerCode[];
  /** Withdraws what a coder said of exchanges; gives that. */
  readonly withdraw: (refs: readonly string[], coder: string) => AnswerCode[];
  readonly coders: () => { name: string; codes: number }[];
};

/** Opens the codes of a project. */
export const openCodes = (store: WritableStore, collection: Collection): Codes => {
  const texts = prepareTexts(store);
  const ask = prepareCodes(store);
  const standingOf = createStandings(texts);
  let kept: { readonly version: number; readonly byRef: Map<string, Standing[]> } | null = null;
  const standing = (): Map<string, Standing[]> => {
    const version = collection.version();
    if (kept?.version === version) return kept.byRef;
    const byRef = new Map<string, Standing[]>();
    for (const row of ask.all()) {
      const passage = standingOf({ ...row, words: '' }).passages[0];
      if (!passage) continue;
      const ref = refOf({ briefingId: row.briefing_id, kind: passage.kind, n: passage.n });
      byRef.set(ref, [...(byRef.get(ref) ?? []), { row: row.id, code: codeOf(row, ref) }]);
    }
    kept = { version, byRef };
    return byRef;
  };
  const withdrawn = (refs: readonly string[], coder: string): AnswerCode[] => {
    const before = refs.flatMap((ref) =>
      (standing().get(ref) ?? []).filter(({ code }) => code.coder === coder),
    );
    for (const { row } of before) ask.withdraw(row);
    kept = null;
    return before.map(({ code }) => code);
  };
  return {
    byRef: () => new Map([...standing()].map(([ref, some]) => [ref, some.map(({ code }) => code)])),
    say: store.transaction((refs: readonly string[], coder: string, said: Said): AnswerCode[] => {
      const places = [...new Set(refs)].map((ref) => ({ ref, ...placeOf(texts, ref) }));
      const before = withdrawn(refs, coder);
      for (const { briefingId, anchor } of places)
        ask.add({
          briefing_id: briefingId,
          anchor,
          coder,
          dismissed: said.dismissed ? 1 : 0,
          clarity: said.clarity,
          technique: said.technique,
          own: JSON.stringify(said.own),
          at: new Date().toISOString(),
        });
      kept = null;
      return before;
    }),
    withdraw: store.transaction(withdrawn),
    coders: () => ask.coders(),
  };
};

/** What a call says, made consistent: a technique has its own class, a dismissal has neither, and something must be said. */
export const saidBy = ({ dismissed, technique, clarity, own }: Parsed<'nonanswers.code'>): Said => {
  if (dismissed) return { dismissed, technique: null, clarity: null, own: [] };
  const known = techniques.find(({ id }) => id === technique);
  if (!known && clarity === null && own.length === 0)
    throw new WorkbenchError(
      'invalid-input',
      'A code needs a class, a technique or a label. To take one back, withdraw it.',
    );
  return { dismissed, technique, clarity: known?.clarity ?? clarity, own: [...new Set(own)] };
};

const placeOf = (
  texts: ReturnType<typeof prepareTexts>,
  ref: string,
): { readonly briefingId: number; readonly anchor: string } => {
  const { briefingId, kind, n } = keyOf(ref);
  const bounds = kind === 'exchange' && texts.isHeld(briefingId) ? texts.boundsOf(briefingId, kind, n) : null;
  if (!bounds) throw new WorkbenchError('not-found', `There is no exchange ${ref} in this project.`);
  return { briefingId, anchor: JSON.stringify(anchorAt(texts.textOf(briefingId), bounds.start)) };
};

const codeOf = (row: Row, ref: string): AnswerCode => ({
  ref,
  coder: row.coder,
  dismissed: row.dismissed === 1,
  clarity: row.clarity,
  technique: row.technique,
  // Written by `say` as a list of ids.
  own: JSON.parse(row.own) as number[],
  madeAt: row.made_at,
});

const prepareCodes = (store: WritableStore) => {
  const all = store.prepare<[], Row>(
    `SELECT c.id, c.briefing_id, c.anchor, c.text_sha256, b.text_sha256 AS held_sha256,
       b.removed_at IS NOT NULL AS briefing_removed, c.coder, c.dismissed, c.clarity, c.technique, c.own, c.made_at
     FROM answer_code c JOIN briefing b ON b.id = c.briefing_id WHERE c.withdrawn_at IS NULL ORDER BY c.id`,
  );
  const add = store.prepare<[NewRow]>(
    `INSERT INTO answer_code (briefing_id, anchor, text_sha256, coder, dismissed, clarity, technique, own, made_at)
     SELECT @briefing_id, @anchor, text_sha256, @coder, @dismissed, @clarity, @technique, @own, @at
     FROM briefing WHERE id = @briefing_id`,
  );
  const withdraw = store.prepare<[string, number]>('UPDATE answer_code SET withdrawn_at = ? WHERE id = ?');
  const coders = store.prepare<[], { name: string; codes: number }>(
    `SELECT coder AS name, count(*) AS codes FROM answer_code WHERE withdrawn_at IS NULL
     GROUP BY coder ORDER BY coder`,
  );
  return {
    all: (): Row[] => all.all(),
    add: (row: NewRow): void => void add.run(row),
    withdraw: (id: number): void => void withdraw.run(new Date().toISOString(), id),
    coders: () => coders.all(),
  };
};
