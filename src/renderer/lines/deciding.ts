import type { Line } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { attempt, say } from '../parts/toast.ts';
import { go, replace } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.lines;

/** Decides something of lines, says so, and offers to take it back. */
const decide = (
  does: () => Promise<{ readonly id: number; readonly step: number }>,
  said: string,
  then?: (id: number) => void,
) =>
  attempt(async () => {
    const { id, step } = await does();
    then?.(id);
    say(said, async () => void (await callNow('lines.undo', { step })));
  });

/** Names a line; without a name it is called by its words again. */
export const name = (line: Line, called: string): void =>
  decide(
    () => callNow('lines.name', { id: line.id, name: called === '' ? null : called }),
    called === '' ? words.unnamed : words.named(called),
  );

/** Mutes a line, or lists it again. */
export const mute = (line: Line): void =>
  decide(
    () => callNow('lines.mute', { id: line.id, muted: !line.muted }),
    line.muted ? words.wasUnmuted : words.wasMuted,
  );

/** Makes some wordings a line of their own, and shows it. */
export const split = (line: Line, wordings: readonly number[]): void =>
  decide(
    () => callNow('lines.split', { id: line.id, wordings: [...wordings] }),
    words.wasSplit,
    (id) => go(placeOn('lines', { kind: line.kind, id })),
  );

/** Makes two lines one, and shows it. */
export const merge = (line: Line, other: number): void =>
  decide(
    () => callNow('lines.merge', { id: line.id, with: other }),
    words.merged,
    (id) => replace(placeOn('lines', { kind: line.kind, id })),
  );
