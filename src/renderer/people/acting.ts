import type { NameStep } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { attempt, say } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.people.steps;

/** Does something with names, says what was done, and offers to take it back. */
export const act = (does: () => Promise<NameStep>, done?: (step: NameStep) => void): void =>
  attempt(async () => {
    const step = await does();
    done?.(step);
    say(step.says, async () => void (await callNow('people.undo', { id: step.id })));
  });

/** Takes a step back, or brings one back that was; either can be turned round. */
export const turn = ({ id, says, undone }: NameStep): void =>
  attempt(async () => {
    await callNow('people.undo', { id, again: undone });
    say((undone ? words.redone : words.undone)(says), async () => {
      await callNow('people.undo', { id, again: !undone });
    });
  });
