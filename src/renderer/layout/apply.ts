import type { FormerChoices, LayoutForm, ReadingChoices } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { say } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.layout;
const WAIT_MS = 200;

/** What is to be read again, and how: a layout that is new is saved first. */
export type Application = {
  readonly ids: readonly number[];
  readonly choices: ReadingChoices;
  readonly layout: LayoutForm | undefined;
  /** Chosen for a whole folder rather than for the files. */
  readonly folder: string | undefined;
};

/** Saves the layout, keeps the choices and has the files read again; says so, with a way to undo all three. */
export const apply = async ({ ids, choices, layout, folder }: Application): Promise<ReadingChoices> => {
  const before = layout && (await callNow('layouts.list', {})).find(({ name }) => name === layout.name)?.form;
  if (layout) await callNow('layouts.save', { layout });
  const chosen = layout ? { ...choices, layout: layout.name } : choices;
  const place = folder === undefined ? {} : { folder };
  const { former } = await callNow('briefings.reread', { ids: [...ids], choices: chosen, ...place });
  say(words.applied(ids.length), () => undo(ids, former, layout, before));
  return chosen;
};

const undo = async (
  ids: readonly number[],
  former: readonly FormerChoices[],
  layout: LayoutForm | undefined,
  before: LayoutForm | null | undefined,
): Promise<void> => {
  await callNow('import.cancel', {});
  while ((await callNow('import.current', {})) !== null) {
    await new Promise((resolve) => {
      setTimeout(resolve, WAIT_MS);
    });
  }
  await callNow('choices.set', { places: [...former] });
  if (layout && before) await callNow('layouts.save', { layout: before });
  else if (layout) await callNow('layouts.remove', { name: layout.name });
  await callNow('briefings.reread', { ids: [...ids] });
  say(words.undone(ids.length));
};
