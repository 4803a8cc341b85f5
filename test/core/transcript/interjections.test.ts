import { describe, expect, test } from 'vitest';
import { isInterjection } from '../../../src/core/transcript/interjections.ts';

describe('what is thrown in while an answer goes on', () => {
  test.for([
    ['a nod', 'Right.', 'it is a draft --', '-- of the winter timetable.'],
    ['a word or two', 'Recession.', 'into a deep downturn.', 'We will be able to avoid it.'],
    ['words into an answer that breaks off', 'Which nobody has read', 'the report says —', '— and I quote'],
    ['a question that is cut off itself', 'Are you saying that he --', 'I do not --', 'I am saying nothing.'],
    ['what nobody heard, and is asked for again', '(Inaudible.)', 'next week.', 'Sorry, say that again?'],
  ] as const)('%s', ([, words, before, reply]) => {
    expect(isInterjection(words, before, reply)).toBe(true);
  });

  test.for([
    ['a question', 'Why?', 'it is a draft.', 'Because it is.'],
    ['a question nobody heard, which is answered', '(Inaudible)', 'next week.', 'In May, I think.'],
    ['a remark that is answered', 'The ferrymen read this quite differently, Minister.', 'x.', 'They do.'],
    ['a remark of few characters in Chinese', '也许我听错了。', '是吗？', '你听错了。'],
  ] as const)('but not %s', ([, words, before, reply]) => {
    expect(isInterjection(words, before, reply)).toBe(false);
  });
});
