import type { Recess, RecessOffer } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { attempt, say } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.coverage;

/** A stretch of days of a series, both ends included. */
export type Stretch = { readonly series: string; readonly from: string; readonly to: string };

/** A stretch in words: one day, or from one to another. */
export const stretchWords = ({ from, to }: Pick<Stretch, 'from' | 'to'>): string =>
  words.gaps.stretch(from, to);

/** Says that there was no briefing on these days, with a way to take it back. */
export const mark = (stretch: Stretch, name = ''): void =>
  attempt(async () => {
    const { id } = await callNow('coverage.mark', { ...pick(stretch), name });
    say(words.recesses.set(stretchWords(stretch)), async () => {
      await callNow('coverage.unmark', { id });
    });
  });

/** Takes a recess back, with a way to set it again. */
export const unmark = ({ id, name, ...stretch }: Recess): void =>
  attempt(async () => {
    await callNow('coverage.unmark', { id });
    say(words.recesses.removed(stretchWords(stretch)), async () => {
      await callNow('coverage.mark', { ...stretch, name });
    });
  });

/** Gives a recess another name. */
export const rename = ({ series, from, to }: Recess, name: string): void =>
  attempt(async () => void (await callNow('coverage.mark', { series, from, to, name })));

/** Turns an offer down, with a way to have it back. */
export const refuse = (offer: RecessOffer): void =>
  attempt(async () => {
    await callNow('coverage.refuse', pick(offer));
    say(words.offers.refused, async () => {
      await callNow('coverage.refuse', { ...pick(offer), refused: false });
    });
  });

const pick = ({ series, from, to }: Stretch): Stretch => ({ series, from, to });
