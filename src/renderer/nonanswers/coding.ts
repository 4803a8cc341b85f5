import {
  clarities,
  techniques,
  type AnswerCode,
  type Nonanswer,
  type OwnLabel,
  type Technique,
} from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { attempt, say } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.nonanswers;

/** What a code says, in words; `labels` are the person's own. */
export const codeName = (
  { dismissed, technique, clarity, own }: AnswerCode,
  labels: readonly OwnLabel[],
): string => {
  if (dismissed) return words.states.dismissed;
  const named = [
    techniques.find(({ id }) => id === technique)?.name,
    clarities.find(({ id }) => id === clarity)?.name,
    ...labels.filter(({ id }) => own.includes(id)).map(({ name }) => name),
  ];
  return named.filter((name) => name !== undefined).join(', ');
};

/** Puts back what was said before, or withdraws what is said. */
const putBack = async (ref: string, coder: string, before: AnswerCode | undefined): Promise<void> => {
  if (!before) return void (await callNow('nonanswers.uncode', { refs: [ref], coder }));
  const { dismissed, technique, clarity, own } = before;
  await callNow('nonanswers.code', { refs: [ref], coder, dismissed, technique, clarity, own });
};

/** Codes an exchange, or with null dismisses it; says so, and offers to take it back. Own labels stay with a code. */
export const code = (
  { ref, code: said }: Nonanswer,
  coder: string,
  technique: Technique | null,
  then: () => void,
): void =>
  attempt(async () => {
    const now = technique === null ? { dismissed: true } : { technique, own: said?.own ?? [] };
    const { before, codes } = await callNow('nonanswers.code', { refs: [ref], coder, ...now });
    then();
    const [made] = codes;
    say(technique === null || !made ? words.dismissed : words.coded(codeName(made, [])), () =>
      putBack(ref, coder, before[0]),
    );
  });

/** Gives an exchange these labels of the person's own, and no others; what else was said of it stays. */
export const giveLabels = (
  { ref, code: said }: Nonanswer,
  coder: string,
  own: readonly number[],
  labels: readonly OwnLabel[],
): void =>
  attempt(async () => {
    const { technique = null, clarity = null } = said ?? {};
    const isNothing = own.length === 0 && technique === null && clarity === null;
    const { before } = isNothing
      ? await callNow('nonanswers.uncode', { refs: [ref], coder })
      : await callNow('nonanswers.code', { refs: [ref], coder, technique, clarity, own: [...own] });
    const names = labels.filter(({ id }) => own.includes(id)).map(({ name }) => name);
    say(words.labelled(names), () => putBack(ref, coder, before[0]));
  });

/** Withdraws what a coder said of an exchange. */
export const withdraw = (ref: string, coder: string): void =>
  attempt(async () => {
    const { before } = await callNow('nonanswers.uncode', { refs: [ref], coder });
    say(words.withdrawn, async () => {
      if (before[0]) await putBack(ref, coder, before[0]);
    });
  });
