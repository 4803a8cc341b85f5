import type { Said, ToldBriefing } from '../fixture-store.ts';

/** A wording that was planted: its words, and the days it is said on, one a use, oldest first. */
export type PlantedWording = { readonly text: string; readonly days: readonly string[] };
export type PlantedLine = { readonly wordings: readonly PlantedWording[] };
export type Planted = { readonly lines: readonly PlantedLine[]; readonly briefings: readonly ToldBriefing[] };

export type PlantPlan = {
  readonly seed: number;
  readonly language: 'en' | 'zh';
  readonly lines: number;
  readonly wordings: number;
  readonly statements: number;
};

/** A generator of numbers from 0 to 1, the same for the same seed (mulberry32). */
const seeded = (seed: number): (() => number) => {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
};

const statementsInBriefing = 5;

/** How words are made and joined in a language. */
const tongues = {
  en: {
    syllables: 'ba ce di fo gu la me ni po ru sa te vi wo za bren clar dost fenn gorl hast'.split(' '),
    between: ' ',
    comma: ', ',
    stop: '.',
    most: 3,
  },
  zh: {
    syllables: [
      ...'山水火木金土日月星风云雨雪江河湖海岛船港岸桥路城门田村林石花草鸟鱼马牛羊人口手足目耳心力工车舟灯钟',
    ],
    between: '',
    comma: '，',
    stop: '。',
    most: 2,
  },
} as const;

/** Writes statements in which lines stand, each in several wordings, among sentences of the same words. */
export const plant = (plan: PlantPlan): Planted => {
  const random = seeded(plan.seed);
  const below = (limit: number): number => Math.floor(random() * limit);
  const pick = <Value>(list: readonly Value[]): Value => list[below(list.length)] ?? (list[0] as Value);
  const tongue = tongues[plan.language];
  const vocabulary = vocabularyOf(tongue.syllables, tongue.most, plan.language === 'zh' ? 2 : 1, pick, below);
  // By Zipf's law, as words are: the first are said in nearly every sentence.
  const word = (): string => vocabulary[Math.floor(vocabulary.length ** random()) - 1] ?? '';
  const words = (count: number): string[] => Array.from({ length: count }, word);

  const formulas = Array.from({ length: Math.ceil(plan.lines / 2) }, () => words(4 + below(2)));
  const lines = Array.from({ length: plan.lines }, (_, at) =>
    // Two lines and two share a formula.
    wordingsOf([
      words(4 + below(3)),
      [...(formulas[at >> 1] ?? []), ...words(5 + below(3))],
      words(4 + below(3)),
    ]),
  );

  /** As far from the words before as a wording may be: a clause put in, left out or moved, or words replaced. */
  function wordingsOf(clauses: readonly (readonly string[])[]): string[] {
    const told = new Set([sentenceOf(clauses)]);
    let now = clauses.map((clause) => [...clause]);
    while (told.size < plan.wordings) {
      const next = now.map((clause) => [...clause]);
      const change = below(4);
      if (change === 0) next.splice(below(next.length + 1), 0, words(3 + below(3)));
      else if (change === 1) next.push(next.shift() ?? []);
      else if (change === 2) {
        const clause = pick(next);
        clause[below(clause.length)] = word();
      } else {
        const clause = pick(next);
        clause.splice(below(clause.length), 0, ...words(1 + below(2)));
      }
      // Changes add up, but a line stays within two of its first wording.
      if (!told.has(sentenceOf(next))) told.add(sentenceOf(next));
      now = next;
    }
    return [...told];
  }
  function sentenceOf(clauses: readonly (readonly string[])[]): string {
    const text = clauses.map((clause) => clause.join(tongue.between)).join(tongue.comma);
    return `${text.charAt(0).toUpperCase()}${text.slice(1)}${tongue.stop}`;
  }

  const days = Array.from({ length: Math.ceil(plan.statements / statementsInBriefing) }, (_, at) =>
    new Date(Date.UTC(2021, 0, 4 + at * 2)).toISOString().slice(0, 10),
  );
  const planted = lines.map((texts) => ({
    wordings: texts.map((text, at) => {
      // One wording after the other, every third beside the one before.
      const from = Math.floor((days.length * at) / plan.wordings);
      const start = at % 3 === 2 ? Math.max(0, from - Math.floor(days.length / 8)) : from;
      const end = Math.floor((days.length * (at + 1)) / plan.wordings);
      const uses = Array.from({ length: 2 + below(5) }, () => start + below(Math.max(1, end - start)));
      return { text, days: uses.toSorted((a, b) => a - b).map((day) => days[day] ?? '') };
    }),
  }));
  const said = new Map(
    days.map((day) => [day, Array.from({ length: statementsInBriefing }, (): string[] => [])]),
  );
  for (const { wordings } of planted)
    for (const { text, days: uses } of wordings) for (const day of uses) pick(said.get(day) ?? []).push(text);
  const noise = (): string => {
    const clause = (): string[] => [
      ...words(2 + below(6)),
      ...(below(8) === 0 ? pick(formulas) : []),
      ...words(2 + below(6)),
    ];
    return sentenceOf(Array.from({ length: 1 + below(3) }, clause));
  };
  const briefings = days.map((date): ToldBriefing => ({
    date,
    language: plan.language,
    said: (said.get(date) ?? []).map((sentences, at): Said => {
      const statement = [noise(), ...sentences.flatMap((sentence) => [sentence, noise()])].join(
        plan.language === 'zh' ? '' : ' ',
      );
      return { question: `${noise()}?`, statement, outlet: `Outlet ${1 + (at % 3)}` };
    }),
  }));
  return { lines: planted, briefings };
};

const vocabularyOf = (
  syllables: readonly string[],
  most: number,
  least: number,
  pick: (list: readonly string[]) => string,
  below: (limit: number) => number,
): string[] => {
  const words = new Set<string>();
  while (words.size < 600)
    words.add(Array.from({ length: least + below(most - least + 1) }, () => pick(syllables)).join(''));
  return [...words];
};
