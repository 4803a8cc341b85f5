import { describe, expect, test } from 'vitest';
import type { MarkRole, TurnMark } from '../../../src/contract/index.ts';
import { teach } from '../../../src/core/layouts/infer.ts';
import { readTranscript } from '../../../src/core/transcript/read.ts';

/** Marks the first place of each of some words, from the place of the mark before on. */
const marked = (
  text: string,
  ...marks: readonly (readonly [words: string, role: MarkRole])[]
): TurnMark[] => {
  let from = 0;
  return marks.map(([words, role]) => {
    const start = text.indexOf(words, from);
    if (start < 0) throw new Error(`“${words}” is not in the text`);
    from = start + words.length;
    return { start, end: start + words.length, role };
  });
};

const readBy = (text: string, ...marks: readonly (readonly [words: string, role: MarkRole])[]) => {
  const taught = teach(text, marked(text, ...marks), 'as taught');
  const { layout } = taught;
  const written = JSON.parse(JSON.stringify(layout)) as typeof layout;
  const read = readTranscript(new TextEncoder().encode(text), 'briefing.txt', {
    taught: [written],
    layout: 'as taught',
  });
  const said = read.exchanges.map(({ asker, outlet, speaker }) => [asker, outlet, speaker].join(' · '));
  return { ...taught, read, said };
};

const title = 'Harbour Ministry press briefing, 14 May 2031\n\n';

const brackets = `${title}[[Marta Voss | Harbour Gazette]] Will the lock at Trin open this year?
[[Ada Lorn]] It will open in June. The gates have been tested: all of them held.
[[Piet Olm | Coast Wire]] And the bridge?
[[Ada Lorn]] The bridge is another matter, and it will be decided in the autumn.
[[Rike Sand | Dune Radio]] Who pays for it?
[[Ada Lorn]] The districts do.
`;

const stars = `${title}* Q1 * When does the ferry sail again?

~~ Director Lorn ~~ On Monday. We said so last week.

* Q2 * And the night ferry?

~~ Deputy Holm ~~ That one is out of service until the spring.

* Q3 * Is that final?

~~ Director Lorn ~~ It is.
`;

const dashes = `${title}-- Marta Voss --
Will the lock open this year?

-- Ada Lorn --
It will open in June.

There is no doubt about that.

-- Piet Olm --
And the bridge?

-- Ada Lorn --
That is another matter.

-- Rike Sand --
Who pays?

-- Ada Lorn --
The districts do.
`;

describe('a layout taught by three marks', () => {
  test('names in double brackets, the outlet behind a bar', () => {
    const { said, met } = readBy(
      brackets,
      ['Marta Voss | Harbour Gazette', 'asks'],
      ['[[Ada Lorn]]', 'answers'],
      ['[[Piet Olm | Coast Wire]]', 'asks'],
    );
    expect(met).toEqual([true, true, true]);
    expect(said).toEqual([
      'Marta Voss · Harbour Gazette · Ada Lorn',
      'Piet Olm · Coast Wire · Ada Lorn',
      'Rike Sand · Dune Radio · Ada Lorn',
    ]);
  });

  test('who asks and who answers in different signs', () => {
    const { said, met } = readBy(stars, ['* Q1 *', 'asks'], ['Director Lorn', 'answers'], ['* Q2 *', 'asks']);
    expect(met).toEqual([true, true, true]);
    expect(said).toHaveLength(3);
    expect(said[1]).toMatch(/Holm$/);
  });

  test('names between dashes on a line of their own', () => {
    const { said, read } = readBy(
      dashes,
      ['Marta Voss', 'asks'],
      ['Ada Lorn', 'answers'],
      ['Piet Olm', 'asks'],
    );
    expect(said).toEqual(['Marta Voss ·  · Ada Lorn', 'Piet Olm ·  · Ada Lorn', 'Rike Sand ·  · Ada Lorn']);
    const [first] = read.exchanges;
    const span = read.spans[first?.statement ?? 0];
    expect(read.text.slice(span?.start, span?.end)).toBe(
      'It will open in June.\n\nThere is no doubt about that.',
    );
  });
});

describe('how a label is written is taken from the line, however much of it was marked', () => {
  const lines = [
    ['a part of the name', 'Voss'],
    ['the name', 'Marta Voss | Harbour Gazette'],
    ['the signs too', '[[Marta Voss | Harbour Gazette]]'],
    ['white space around it', '[[Marta Voss | Harbour Gazette]] '],
  ] as const;
  test.each(lines)('%s', (_what, words) => {
    const { said } = readBy(brackets, [words, 'asks'], ['Ada Lorn', 'answers']);
    expect(said).toHaveLength(3);
  });
});

describe('who asks shows', () => {
  test('in a word that all who ask share', () => {
    const text = `${title}Journalist Voss >> When?\nLorn >> In May, as was said before.\nJournalist Olm >> And then?\nHolm >> We will see.\nJournalist Sand >> Sure?\nLorn >> Yes.\n`;
    const { said } = readBy(
      text,
      ['Journalist Voss', 'asks'],
      ['Lorn', 'answers'],
      ['Journalist Olm', 'asks'],
    );
    expect(said).toHaveLength(3);
    expect(said[0]).toMatch(/^Voss/);
    expect(said[1]).toMatch(/Holm$/);
  });

  test('in being none of those who answer', () => {
    const text = `${title}Voss / When?\nLorn / In May.\nOlm / And then?\nLorn / We will see.\nSand / Sure?\nLorn / Yes.\n`;
    const { layout, said } = readBy(text, ['Voss', 'asks'], ['Lorn', 'answers'], ['Olm', 'asks']);
    expect(layout.others).toBe('asks');
    expect(said).toHaveLength(3);
  });

  test('in Chinese labels too', () => {
    const text = `海港部例行记者会 2031年5月14日\n\n◆海港日报记者◆请问船闸今年开放吗？\n◇林安◇六月开放。\n◆海岸通讯社记者◆桥呢？\n◇林安◇桥是另一回事。\n`;
    const { said } = readBy(text, ['海港日报记者', 'asks'], ['林安', 'answers'], ['海岸通讯社记者', 'asks']);
    expect(said).toHaveLength(2);
    expect(said[0]).toMatch(/林安$/);
  });
});

describe('what is no label, what stands apart, what ends a turn', () => {
  const text = `${title}Voss / When does it open?\nLorn / In May.\nNote / It opened in June in the end.\nOlm / And then?\nLorn / We will see.\nEnd of part 1\nThe cameras were switched off here.\nSand / Sure?\nLorn / Yes.\nTable / A table was shown on the screen.\n`;
  const taught = readBy(
    text,
    ['Voss', 'asks'],
    ['Lorn', 'answers'],
    ['Note', 'never'],
    ['End of part 1', 'ends'],
    ['Table', 'apart'],
  );

  test('is read as it was marked', () => {
    expect(taught.met).toEqual([true, true, true, true, true]);
    expect(taught.said).toHaveLength(3);
  });

  test('and nothing of the text is lost', () => {
    expect(taught.read.spans.map(({ start, end }) => taught.read.text.slice(start, end)).join('')).toBe(text);
    const second = taught.read.spans[taught.read.exchanges[1]?.statement ?? 0];
    expect(text.slice(second?.start, second?.end)).toBe('We will see.');
  });
});

describe('teaching', () => {
  test('says in words how it understood the marks', () => {
    const { understood } = readBy(
      brackets,
      ['Marta Voss | Harbour Gazette', 'asks'],
      ['Ada Lorn', 'answers'],
    );
    expect(understood[0]).toContain('“[[”, a name and “]]”');
    expect(understood[1]).toContain('person and outlet with “|” between');
  });

  test('says of a mark that the layout cannot read so', () => {
    const { met } = readBy(
      brackets,
      ['Marta Voss | Harbour Gazette', 'asks'],
      ['Ada Lorn', 'answers'],
      ['the bridge', 'answers'],
    );
    expect(met.at(-1)).toBe(false);
  });

  test('wants at least one label', () => {
    expect(() => teach(stars, marked(stars, ['On Monday', 'ends']), 'x')).toThrow(/Mark the label/);
  });
});
