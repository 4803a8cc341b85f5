import { WorkbenchError, type LayoutForm, type LayoutPattern } from '../../contract/index.ts';
import { compiled } from '../transcript/patterns.ts';

/**
 * The layout, once each of its patterns is known to be one and none can take for ever: a repeat within a repeat could.
 * `invalid-input` says which is not.
 */
export const checkedPatterns = (layout: LayoutForm): LayoutForm => {
  for (const pattern of patternsOf(layout)) {
    compiled(pattern);
    if (!nestedRepeat.test(withoutClasses(pattern.source))) continue;
    throw new WorkbenchError(
      'invalid-input',
      `The pattern ${pattern.source} repeats what repeats, which may take for ever on some text. Write it without.`,
    );
  }
  return layout;
};

const patternsOf = (layout: LayoutForm): LayoutPattern[] => {
  const { hint, label, asks, answers, leads, never, ends, apart, date, title } = layout;
  const single = [hint, date, title, typeof label === 'string' ? undefined : label];
  const lists = [asks, answers, leads, never, ends, apart];
  return [...single, ...lists.flatMap((list) => list ?? [])].filter((pattern) => pattern !== undefined);
};

/** A group that holds a repeat without end and is repeated without end itself. */
const nestedRepeat = /\([^()]*(?:[*+]|\{\d+,\})\??[^()]*\)(?:[*+]|\{\d+,\})/;

const withoutClasses = (source: string): string =>
  source.replace(/\\./g, 'x').replace(/\[(?:[^\]\\])*\]/g, 'x');
