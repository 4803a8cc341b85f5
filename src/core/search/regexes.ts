import { Script, createContext, type Context } from 'node:vm';
import { WorkbenchError, type Range } from '../../contract/index.ts';
import { keptBits, type Kept } from '../language/tokens.ts';
import type { RegexNode } from './tree.ts';

/** How long regular expressions may still work, in milliseconds. */
export type Allowance = { readonly left: () => number; readonly spend: (ms: number) => void };

/** All that the regular expressions of one query may take for one pass over the texts, in milliseconds. */
export const longestPass = 10_000;
/** What one may take for the texts of a page that is shown. */
const longestShown = 2000;

/** Makes an allowance for one pass over the texts. */
export const onePass = (ms: number = longestPass): Allowance => {
  let left = ms;
  return { left: () => left, spend: (spent) => void (left -= spent) };
};

/** An allowance for whatever is shown: the same each time. */
export const forShowing: Allowance = { left: () => longestShown, spend: () => {} };

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
 * Makes the runner of a regular expression. It throws `too-slow` where the allowance is used up, and `invalid-input` for
 * an expression that V8 cannot work with.
 */
export const createRegexRunner = (node: RegexNode, kept: Kept, allowance: Allowance): RegexRunner => {
  const pattern = new RegExp(node.source, flagsFor(kept));
  return (texts) => {
    room ??= createContext(Object.create(null));
    room['texts'] = texts;
    room['pattern'] = pattern;
    const start = performance.now();
    try {
      // Made by the script above: a list of pairs for each text.
      return search.runInContext(room, { timeout: Math.max(1, Math.ceil(allowance.left())) }) as Range[][];
    } catch (error) {
      throw troubleWith(node.text, error);
    } finally {
      room['texts'] = null;
      allowance.spend(performance.now() - start);
    }
  };
};

/** `^` and `$` are the ends of a line; capitals count only where that is asked for. */
const flagsFor = (kept: Kept): string => ((kept & keptBits.case) === 0 ? 'gimu' : 'gmu');

// What is thrown in a context of its own is no `Error` of ours.
const told = (error: unknown, what: 'code' | 'message'): string => String(Object(error)[what] ?? '');

const troubleWith = (text: string, error: unknown): WorkbenchError =>
  told(error, 'code') === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
    ? new WorkbenchError(
        'too-slow',
        `${text} took too long and was stopped, so nothing of what it finds is shown. Put a word or a field beside it, or take out what repeats inside of what repeats.`,
      )
    : new WorkbenchError(
        'invalid-input',
        `${text} is more than a regular expression can be (${told(error, 'message')}). Write a shorter one, or one that repeats less.`,
      );
