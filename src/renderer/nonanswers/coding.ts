import { clarities, techniques, type AnswerCode, type Technique } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { attempt, say } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.nonanswers;

/** What a code says, in words. */
export const codeName = ({ dismissed, technique, clarity }: AnswerCode): string => {
  if (dismissed) return words.states.dismissed;
  const named = [
    techniques.find(({ id }) => id === technique)?.name,
    clarities.find(({ id }) => id === clarity)?.name,
  ];
  return named.filter((name) => name !== undefined).join(', ');
};

/** Puts back what was said before, or withdraws what is said. */
const putBack = async (ref: string, coder: string, before: AnswerCode | undefined): Promise<void> => {
  if (!before) return void (await callNow('nonanswers.uncode', { refs: [ref], coder }));
  const { dismissed, technique, clarity, own } = before;
  await callNow('nonanswers.code', { refs: [ref], coder, dismissed, technique, clarity, own });
};

/** Codes an exchange, or with null dismisses it; says so, and offers to take it back. */
export const code = (ref: string, coder: string, technique: Technique | null, then: () => void): void =>
  attempt(async () => {
    const said = technique === null ? { dismissed: true } : { technique };
    const { before, codes } = await callNow('nonanswers.code', { refs: [ref], coder, ...said });
    then();
    const now = codes[0];
    say(technique === null || !now ? words.dismissed : words.coded(codeName(now)), () =>
      putBack(ref, coder, before[0]),
    );
  });

/** Withdraws what a coder said of an exchange. */
export const withdraw = (ref: string, coder: string): void =>
  attempt(async () => {
    const { before } = await callNow('nonanswers.uncode', { refs: [ref], coder });
    say(words.withdrawn, async () => {
      if (before[0]) await putBack(ref, coder, before[0]);
    });
  });
