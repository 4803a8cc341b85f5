import type { Reason } from '../../contract/index.ts';
import type { Dating } from './dates.ts';

/** What was found in a document, as far as trust in its reading goes. */
export type Findings = {
  readonly encoding: readonly Reason[];
  readonly date: Dating;
  readonly titled: boolean;
  readonly exchanges: readonly {
    readonly asker: string | null;
    readonly outlet: string | null;
    readonly speaker: string | null;
  }[];
  readonly announcements: number;
  readonly unanswered: number;
  /** How much of the text is questions, statements and announcements, 0 to 1. */
  readonly covered: number;
  /** Null where no speakers were found. */
  readonly layout: string | null;
  /** Null where no layout was chosen or it found its speakers. */
  readonly chosen: Refusal | null;
  /** Another layout that explains nearly as much and finds another number of exchanges. */
  readonly rival: { readonly layout: string; readonly exchanges: number } | null;
};

/** A layout that was chosen and could not be read by: it finds no speakers, or nobody declared it. */
export type Refusal = { readonly layout: string; readonly known: boolean };

/** 0 to 1, with what took from it and what speaks for it, in words a person understands. */
export const confidenceOf = (
  found: Findings,
): { readonly confidence: number; readonly reasons: readonly Reason[] } => {
  const reasons: Reason[] = [...found.encoding, ...exchangeReasons(found)];
  if (found.date.from !== null)
    reasons.push({ code: 'date', text: `The date comes from the ${found.date.from}.`, weight: 0 });
  reasons.push(...found.date.doubts);
  if (!found.titled)
    reasons.push({
      code: 'no-title',
      text: 'The document has no title; its file name stands in.',
      weight: 0.03,
    });
  const taken = reasons.reduce((sum, reason) => sum + reason.weight, 0);
  return { confidence: Math.max(0, Math.round((1 - taken) * 100) / 100), reasons };
};

const plural = (count: number, one: string): string => `${count} ${one}${count === 1 ? '' : 's'}`;

const exchangeReasons = (found: Findings): readonly Reason[] => {
  const { exchanges, announcements } = found;
  if (found.chosen) return [refusalReason(found.chosen)];
  if (found.layout === null)
    return [
      {
        code: 'no-labels',
        text: 'No speaker labels found: the text is kept as one statement.',
        weight: announcements > 0 && found.date.date !== null ? 0.5 : 0.7,
      },
    ];
  if (exchanges.length === 0) {
    return [
      {
        code: 'no-exchanges',
        text: `Speakers are labelled (${found.layout}), but no question with an answer was found.`,
        weight: 0.4,
      },
    ];
  }
  const reasons: Reason[] = [foundReason(found)];
  if (found.rival)
    reasons.push({
      code: 'rival-layout',
      text: `Read as “${found.rival.layout}” the document has ${plural(found.rival.exchanges, 'exchange')} instead of ${exchanges.length}, and that explains nearly as much of it.`,
      weight: 0.05,
    });
  const silent = exchanges.filter((exchange) => exchange.speaker === null).length;
  if (silent > 0)
    reasons.push({
      code: 'no-speaker',
      text: `${plural(silent, 'answer')} without the name of the one who answers.`,
      weight: 0.1 * (silent / exchanges.length),
    });
  const lost = found.unanswered / (exchanges.length + found.unanswered);
  if (lost > 0.1)
    reasons.push({
      code: 'unanswered',
      text: `${plural(found.unanswered, 'question')} without an answer.`,
      weight: Math.min(0.25, lost / 2),
    });
  if (found.covered < 0.6)
    reasons.push({
      code: 'uncovered',
      text: `Only ${Math.round(found.covered * 100)} % of the text is questions and answers.`,
      weight: 0.2,
    });
  return reasons;
};

const refusalReason = ({ layout, known }: Refusal): Reason =>
  known
    ? {
        code: 'layout-fits-not',
        text: `The chosen layout “${layout}” finds no speakers in this text: it is kept as one statement.`,
        weight: 0.7,
      }
    : {
        code: 'layout-unknown',
        text: `No layout is called “${layout}”: choose another, or let the reader judge.`,
        weight: 0.7,
      };

/** How many exchanges were found, and how far those who ask are named. */
const foundReason = ({ exchanges, layout }: Findings): Reason => {
  const named = exchanges.filter((exchange) => exchange.outlet !== null).length;
  const asked = exchanges.filter((exchange) => exchange.asker !== null).length;
  const some =
    named > 0 ? `${named} with an outlet` : asked > 0 ? `${asked} with a name` : 'nobody who asks is named';
  const who = named === exchanges.length ? 'each with an outlet' : some;
  return {
    code: 'exchanges',
    text: `${plural(exchanges.length, 'question')} with an answer, ${who}: ${layout}.`,
    weight: 0,
  };
};
