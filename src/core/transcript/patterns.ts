import { WorkbenchError } from '../../contract/index.ts';
import type { Pattern } from './layouts/layout.ts';

/**
 * The regular expression that a pattern describes, made once; never global or sticky, so that it keeps no state.
 * A pattern that is none is `invalid-input`.
 */
export const compiled = (pattern: Pattern): RegExp => {
  const known = made.get(pattern);
  if (known) return known;
  try {
    const fresh = new RegExp(pattern.source, pattern.flags.replace(/[gy]/g, ''));
    made.set(pattern, fresh);
    return fresh;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new WorkbenchError('invalid-input', `This is no pattern that can be looked for: ${why}`);
  }
};

const made = new WeakMap<Pattern, RegExp>();

/** The same for any line of a whole text, as a quick look whether a pattern for one line fits at all. */
export const anywhere = (pattern: Pattern): RegExp => {
  const known = inLines.get(pattern);
  if (known) return known;
  const { source, flags } = compiled(pattern);
  const fresh = new RegExp(source, flags.includes('m') ? flags : `${flags}m`);
  inLines.set(pattern, fresh);
  return fresh;
};

const inLines = new WeakMap<Pattern, RegExp>();

/** What the first of some patterns finds in words; null where none fits. */
export const firstOf = (patterns: readonly Pattern[] | undefined, words: string): RegExpExecArray | null => {
  for (const pattern of patterns ?? []) {
    const found = compiled(pattern).exec(words);
    if (found) return found;
  }
  return null;
};
