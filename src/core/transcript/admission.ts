import type { Layout } from './layouts/index.ts';
import type { Mark } from './marks.ts';
import { firstOf } from './patterns.ts';
import { bearerOf, nobody, type Bearer } from './bearer.ts';
import { foldedName, isInitialled, lookOf, type Look } from './voices.ts';

/** All that one label says of who bears it, and what its turns come to. */
export type Voice = {
  readonly key: string;
  readonly look: Look;
  /** The person and the outlet that the label names beside the word for a part. */
  readonly bearer: Bearer;
  /** Whether the title, or a line over the text, names this person as one who speaks. */
  readonly titled: boolean;
  /** Whether the layout says that these words stand apart. */
  readonly apart: boolean;
  marks: number;
};
export type Voices = ReadonlyMap<string, Voice>;

/** The labels of a text by their words, as all layouts see them. `named` are people named in the title. */
export const voicesOf = (marks: readonly Mark[], named: readonly string[]): Voices => {
  const people = named.map(foldedName);
  const surnames = new Set(
    people
      .map((person) => person.split(/[ ·]/).at(-1) ?? '')
      .filter((word) => word.length > 2 || /^\p{Script=Han}{2}$/u.test(word)),
  );
  const voices = new Map<string, Voice>();
  for (const { name, aside = null } of marks) {
    const known = voices.get(name);
    if (known) {
      known.marks++;
      continue;
    }
    const look = lookBeside(name, aside);
    const key = foldedName(name);
    const titled =
      people.includes(key) ||
      (look !== 'none' && look !== 'outlet' && surnames.has(key.split(' ').at(-1) ?? ''));
    const bearer = look === 'asks' || look === 'answers' ? bearerOf(name, aside) : nobody;
    voices.set(name, { key, look, bearer, titled, apart: false, marks: 1 });
  }
  return voices;
};

/** The labels as one layout sees them: what it declares itself comes before what all say. */
export const voicesIn = (layout: Layout, voices: Voices): Voices => {
  const { asks, answers, leads, never, apart } = layout;
  if (!(asks ?? answers ?? leads ?? never ?? apart)) return voices;
  return new Map([...voices].map(([name, voice]) => [name, { ...voice, ...declared(layout, name) }]));
};

/** Whether the labels hold at all what a layout needs, before a closer look. */
export const mayMeet = (voices: Voices, layout: Layout): boolean => {
  const looks = new Set<Look>();
  let titled = false;
  for (const voice of voices.values()) {
    looks.add(voice.look);
    titled ||= voice.titled;
  }
  return layout.needs.every((need) => {
    if (need === 'outlet') return titled || looks.has('outlet');
    return need === 'asker' ? looks.has('asks') || looks.has('outlet') : looks.has(need);
  });
};

/** What a layout itself says of a label; null where it leaves it to the words that all layouts share. */
const declared = (layout: Layout, name: string): Pick<Voice, 'look' | 'bearer' | 'apart'> | null => {
  if (firstOf(layout.never, name)) return { look: 'none', bearer: nobody, apart: false };
  if (firstOf(layout.apart, name)) return { look: 'leads', bearer: nobody, apart: true };
  for (const look of ['asks', 'answers', 'leads'] as const) {
    const found = firstOf(layout[look], name);
    if (!found) continue;
    const bearer = { person: found.groups?.['name'] ?? null, outlet: found.groups?.['outlet'] ?? null };
    return { look, bearer, apart: false };
  }
  return null;
};

/** How a label looks with what stands in brackets behind it: "Jane Roe (Daily)" asks, "ROE (MFA)" answers. */
const lookBeside = (name: string, aside: string | null): Look => {
  const look = lookOf(name);
  if (aside === null || (look !== 'name' && look !== 'stranger')) return look;
  const beside = lookOf(aside);
  if (beside === 'outlet') return 'outlet';
  if (beside === 'official' || beside === 'answers' || /^\p{Lu}[\p{Lu}\p{Ll}&]{1,6}$/u.test(aside))
    return 'official';
  return look;
};

const always: ReadonlySet<Look> = new Set<Look>([
  'asks',
  'answers',
  'leads',
  'outlet',
  'official',
  'unknown',
]);

/** The marks that a layout believes to be labels. */
export const admit = (marks: readonly Mark[], voices: Voices, layout: Layout): readonly Mark[] => {
  const verdicts = marks.map((mark) => verdictOn(mark, voices.get(mark.name), layout));
  const believed: Mark[] = [];
  const later = nextBelieved(marks, verdicts);
  let before: Mark | null = null;
  marks.forEach((mark, at) => {
    const around = {
      before: before ? voices.get(before.name) : undefined,
      besideBefore: at > 0 && marks[at - 1] === before,
      next: voices.get(later[at]?.name ?? ''),
      besideNext: marks[at + 1] === later[at] && later[at] !== undefined,
    };
    const admitted =
      verdicts[at] === 'in' || (verdicts[at] === 'perhaps' && standsAsOne(mark, voices, layout, around));
    if (admitted) believed.push(mark);
    if (verdicts[at] === 'in') before = mark;
  });
  return believed;
};

/** For each mark the next one behind it that is believed by its own looks. */
const nextBelieved = (
  marks: readonly Mark[],
  verdicts: readonly Verdict[],
): readonly (Mark | undefined)[] => {
  const later: (Mark | undefined)[] = Array.from({ length: marks.length });
  let next: Mark | undefined;
  for (let at = marks.length - 1; at >= 0; at--) {
    later[at] = next;
    if (verdicts[at] === 'in') next = marks[at];
  }
  return later;
};

/** The believed labels around one that may be none, and whether they are its neighbours. */
type Around = {
  readonly before: Voice | undefined;
  readonly besideBefore: boolean;
  readonly next: Voice | undefined;
  readonly besideNext: boolean;
};

const standsAsOne = (mark: Mark, voices: Voices, layout: Layout, around: Around): boolean => {
  const own = voices.get(mark.name);
  if (layout.admits === 'strangers' && standsBetweenAnswers(mark, around)) return true;
  return layout.others === 'answers' && own !== undefined && standsBetweenQuestions(own, around);
};

/** Where one label stands for all who ask, the name behind a question answers it. */
const standsBetweenQuestions = (own: Voice, { before, besideBefore, next }: Around): boolean =>
  besideBefore &&
  before?.look === 'asks' &&
  (next === undefined || next.look === 'asks' || next.look === 'leads') &&
  (own.look === 'name' || own.marks >= 2);

type Verdict = 'in' | 'out' | 'perhaps';

const verdictOn = (mark: Mark, voice: Voice | undefined, layout: Layout): Verdict => {
  if (layout.admits === 'all') return firstOf(layout.never, mark.name) ? 'out' : 'in';
  if (!voice || voice.look === 'none') return 'out';
  if (layout.admits === 'names' || always.has(voice.look) || voice.titled) return 'in';
  return voice.look === 'name' && isTrusted(mark.name, voice, layout) ? 'in' : 'perhaps';
};

const isTrusted = (name: string, voice: Voice, layout: Layout): boolean => {
  if (voice.marks >= 2 || isInitialled(name)) return true;
  if (layout.others === 'judged') return /[ .]/.test(name);
  return (
    layout.others === 'answers' &&
    layout.admits !== 'known' &&
    name === name.toUpperCase() &&
    name !== name.toLowerCase() &&
    name.includes(' ')
  );
};

/** A name seen once asks where the label before and the label behind it are an answerer's: so quoted words are no label. */
const standsBetweenAnswers = (mark: Mark, { before, next, besideNext }: Around): boolean =>
  besideNext &&
  answersByLook(next) &&
  (before === undefined || answersByLook(before)) &&
  mark.name.length <= 40;

const answersByLook = (voice: Voice | undefined): boolean =>
  voice !== undefined &&
  (voice.titled ||
    voice.look === 'answers' ||
    voice.look === 'official' ||
    (voice.look === 'name' && voice.marks >= 2));

/** Whether what a layout needs is among the labels. */
export const meets = (marks: readonly Mark[], voices: Voices, layout: Layout): boolean => {
  const share = (look: Look): number =>
    marks.reduce((sum, mark) => sum + (voices.get(mark.name)?.look === look ? 1 : 0), 0) / marks.length;
  const titled = marks.filter((mark) => voices.get(mark.name)?.titled).length;
  // Where the one whom the title names speaks again and again, those between are outlets, of whatever name.
  const namedAnswers = titled >= 2 && titled >= marks.length / 4;
  return layout.needs.every((look) => {
    if (look === 'outlet')
      return share('outlet') >= 0.1 ? share('asks') < 0.3 : namedAnswers && share('asks') === 0;
    if (look === 'asker') return share('asks') + share('outlet') >= 0.15;
    return look === 'asks' ? share('asks') >= 0.15 : share(look) > 0;
  });
};
