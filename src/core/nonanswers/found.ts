/** Words that a reason rests on: UTF-16 offsets into the briefing's text, end excluded. */
export type FoundWords = {
  readonly part: 'question' | 'statement';
  readonly text: string;
  readonly start: number;
  readonly end: number;
};

/** A reason as it is kept. Other passages are named by their ids. */
export type FoundReason =
  | {
      readonly kind: 'missing';
      readonly strength: number;
      readonly words: readonly FoundWords[];
      /** How many things the question names, of which these are not taken up. */
      readonly of: number;
      /** Whether they are names, or seldom words where it names nothing. */
      readonly names: boolean;
    }
  | {
      readonly kind: 'deflection';
      readonly strength: number;
      readonly words: readonly FoundWords[];
      readonly from: 'ledger' | 'list' | 'shipped';
      readonly line: number | null;
      readonly exchanges: number;
      readonly subjects: number;
      /** The part of the answer that it is, 0 to 1. */
      readonly share: number;
    }
  | {
      readonly kind: 'near-repeat';
      readonly strength: number;
      readonly words: readonly FoundWords[];
      readonly passage: number;
      /** Whether the other answer was given before this one. */
      readonly earlier: boolean;
      readonly likeness: number;
      readonly sameBriefing: boolean;
    }
  | {
      readonly kind: 'asked-again';
      readonly strength: number;
      readonly words: readonly FoundWords[];
      readonly passage: number;
      readonly likeness: number;
      readonly sameBriefing: boolean;
    };

/** What was found of an exchange. */
export type Found = {
  readonly passage: number;
  readonly score: number;
  readonly reasons: readonly FoundReason[];
};

/** So many points make a suggestion: one strong reason, or two weak ones. */
export const fewestPoints = 2;
