import { Script, createContext, type Context } from 'node:vm';
import { WorkbenchError, type Range } from '../../contract/index.ts';
import { keptBits, type Kept } from '../language/tokens.ts';
import type { RegexNode } from './tree.ts';

/** How long regular expressions may still work, in milliseconds, and a question to ask now and then meanwhile. */
export type Allowance = {
  readonly left: () => number;
  readonly spend: (ms: number) => void;
  /** Throws `cancelled` where nobody waits any more. */
  readonly checkWanted: () => void;
};

/** All that the regular expressions of one query may take for one pass over the texts, in milliseconds. */
export const longestPass = 10_000;
/** What one may take for the texts of a page that is shown. */
const longestShown = 2000;

/** Makes an allowance for one pass over the texts. */
export const onePass = (checkWanted: () => void = () => {}, ms: number = longestPass): Allowance => {
  let left = ms;
  return { left: () => left, spend: (spent) => void (left -= spent), checkWanted };
};

/** An allowance for whatever is shown: the same each time. */
export const forShowing: Allowance = { left: () => longestShown, spend: () => {}, checkWanted: () => {} };

/** After so many milliseconds an expression is stopped, to ask whether anybody waits, and goes on with fewer texts. */
const patience = 500;

/** Looks for a regular expression in texts; gives the matches in each, those of an empty string left out. */
export type RegexRunner = (texts: readonly string[]) => readonly (readonly Range[])[];

// V8 stops a regular expression only where a script of a context has a limit: it is the one way out of backtracking.
const search = new Script(`texts.map((text) => {
  const found = [];
  for (const { index, 0: match } of text.matchAll(pattern)) if (match !== '') found.push([index, index + match.length]);
  return found;
})`);

let room: Context | null = null;

/**
 * Makes the runner of a regular expression. It throws `too-slow` where the allowance is used up, `cancelled` where nobody
 * waits any more, and `invalid-input` for an expression that V8 cannot work with.
 */
export const createRegexRunner = (node: RegexNode, kept: Kept, allowance: Allowance): RegexRunner => {
  const pattern = new RegExp(node.source, flagsFor(kept));
  /** Null where that took longer than `limit`. */
  const runFor = (limit: number, texts: readonly string[]): Range[][] | null => {
    room ??= createContext(Object.create(null));
    room['texts'] = texts;
    room['pattern'] = pattern;
    const start = performance.now();
    try {
      // Made by the script above: a list of pairs for each text.
      return search.runInContext(room, { timeout: Math.max(1, Math.ceil(limit)) }) as Range[][];
    } catch (error) {
      if (told(error, 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT') return null;
      throw unworkable(node.text, error);
    } finally {
      room['texts'] = null;
      allowance.spend(performance.now() - start);
    }
  };
  return (texts) => {
    const found: Range[][] = [];
    let [many, limit] = [texts.length, patience];
    while (found.length < texts.length) {
      allowance.checkWanted();
      if (allowance.left() <= 0) throw tooSlow(node.text);
      const some = runFor(Math.min(limit, allowance.left()), texts.slice(found.length, found.length + many));
      for (const ranges of some ?? []) found.push(ranges);
      // What was stopped begins anew: with fewer texts, and one alone with more time.
      if (some === null && many === 1) limit *= 2;
      else if (some === null) many = Math.ceil(many / 4);
      else limit = patience;
    }
    return found;
  };
};

/** `^` and `$` are the ends of a line; capitals count only where that is asked for. */
const flagsFor = (kept: Kept): string => ((kept & keptBits.case) === 0 ? 'gimu' : 'gmu');

// What is thrown in a context of its own is no `Error` of ours.
const told = (error: unknown, what: 'code' | 'message'): string => String(Object(error)[what] ?? '');

const tooSlow = (text: string): WorkbenchError =>
  new WorkbenchError(
    'too-slow',
    `${text} took too long and was stopped, so nothing of what it finds is shown. Put a word or a field beside it, or take out what repeats inside of what repeats.`,
  );

const unworkable = (text: string, error: unknown): WorkbenchError =>
  new WorkbenchError(
    'invalid-input',
    `${text} is more than a regular expression can be (${told(error, 'message')}). Write a shorter one, or one that repeats less.`,
  );
