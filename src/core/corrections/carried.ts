import { z } from 'zod';
import { change, WorkbenchError, type Change, type Correction, type Leaving } from '../../contract/index.ts';

/** A file of corrections, for a project with the same texts. */
const carried = z.strictObject({
  what: z.literal('briefing-workbench corrections'),
  version: z.literal(1),
  briefings: z.array(
    z.strictObject({ textSha256: z.string().regex(/^[0-9a-f]{64}$/), changes: z.array(change) }),
  ),
});

/** Every correction in force as a file, by the SHA-256 of the text it belongs to. */
export const carriedOf = (
  corrections: readonly Correction[],
  hashes: () => ReadonlyMap<number, string>,
): Leaving => {
  const known = hashes();
  const byBriefing = Map.groupBy(
    corrections.filter(({ state }) => state !== 'undone'),
    ({ briefingId }) => briefingId,
  );
  const briefings = [...byBriefing].map(([id, list]) => ({
    textSha256: known.get(id) ?? '',
    changes: list.map((each) => each.change),
  }));
  const file = { what: 'briefing-workbench corrections', version: 1, briefings } satisfies z.infer<
    typeof carried
  >;
  return { name: 'corrections.json', mime: 'application/json', text: `${JSON.stringify(file, null, 1)}\n` };
};

type Known = { readonly briefingId: number; readonly briefing: string; readonly changes: readonly Change[] };
type Missing = { readonly briefing: string; readonly changes: readonly Change[] };

/** Takes such a file apart by what this project holds. Throws `invalid-input` for any other file. */
export const parseCarried = (
  text: string,
  ids: ReadonlyMap<string, number>,
): { readonly known: readonly Known[]; readonly missing: readonly Missing[] } => {
  const known: Known[] = [];
  const missing: Missing[] = [];
  for (const { textSha256, changes } of parsed(text).briefings) {
    const briefingId = ids.get(textSha256);
    const briefing = briefingId === undefined ? `text ${textSha256.slice(0, 12)}` : `briefing ${briefingId}`;
    if (briefingId === undefined) missing.push({ briefing, changes });
    else known.push({ briefingId, briefing, changes });
  }
  return { known, missing };
};

const parsed = (text: string): z.infer<typeof carried> => {
  try {
    return carried.parse(JSON.parse(text));
  } catch {
    throw new WorkbenchError(
      'invalid-input',
      'This is not a file of corrections. Choose one that “Export corrections” wrote.',
    );
  }
};
