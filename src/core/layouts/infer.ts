import { WorkbenchError, type MarkRole, type TurnMark } from '../../contract/index.ts';
import { ruledLine, type Layout, type Pattern } from '../transcript/layouts/layout.ts';
import { marksIn, type MarkStyle } from '../transcript/marks.ts';
import { firstOf } from '../transcript/patterns.ts';
import { bestReading, type Reading } from '../transcript/reading.ts';
import { lookOf } from '../transcript/voices.ts';
import {
  beliefIn,
  labelPattern,
  literal,
  plainName,
  shapesOf,
  signedName,
  signedPattern,
  type Shape,
} from './label-pattern.ts';
import { rolesByWords, type RoleSign } from './label-roles.ts';
import { labelOf, type Label } from './label-shape.ts';

/** A layout made of marked turns, how it is understood, and which marks it reads as they were marked. */
export type Taught = {
  readonly layout: Layout;
  readonly understood: readonly string[];
  readonly met: readonly boolean[];
};

/**
 * Makes a layout of a few marked turns: how their labels are written, generalised to others written alike, and how those
 * who ask are told from those who answer. Of several that could be meant, the one that reads most marks as they were marked.
 * Heuristic: what it came to is shown before anything is saved. Without a mark for a label it is `invalid-input`.
 */
export const teach = (text: string, marks: readonly TurnMark[], name: string): Taught => {
  const tried = candidatesFor(text, marks, name).map((candidate) => {
    const read = bestReading(text, [], { taught: [candidate.layout], layout: candidate.layout.name });
    const met = marks.map((mark) => isMet(mark, read?.reading ?? null));
    return { ...candidate, met, worth: met.filter(Boolean).length };
  });
  const best = tried.reduce((most, one) => (one.worth > most.worth ? one : most));
  return { layout: best.layout, understood: best.understood, met: best.met };
};

type Candidate = Pick<Taught, 'layout' | 'understood'>;

const spoken: ReadonlySet<MarkRole> = new Set<MarkRole>(['asks', 'answers', 'leads', 'apart']);

const candidatesFor = (
  text: string,
  marks: readonly TurnMark[],
  name: string,
): readonly [Candidate, ...Candidate[]] => {
  const labels = marks.filter(({ role }) => spoken.has(role)).map((mark) => labelOf(text, mark));
  if (labels.length === 0)
    throw new WorkbenchError(
      'invalid-input',
      'Mark the label of a turn first: of one who asks, or of one who answers.',
    );
  const rest = { never: neverIn(text, marks), ends: endsIn(text, marks) };
  const shapes = shapesOf(labels);
  const bySigns = rolesBySigns(shapes);
  const words = bySigns ?? byWords(text, labels);
  const pattern = labelPattern(shapes, bySigns !== null);
  const belief = beliefIn(shapes);
  const own = [words, ...(bySigns ? [] : bothNamed(words))].map((roles) =>
    candidate({ name, label: pattern, ...belief, ...rest }, roles, labelsSaid(shapes)),
  );
  const known = bySigns
    ? []
    : stylesFor(text, labels).map((style) =>
        candidate({ name, label: style, ...belief, ...rest }, words, stylesSaid[style]),
      );
  const [first, ...others] = labels.some(({ inline }) => inline) ? [...known, ...own] : [...own, ...known];
  if (!first) throw new Error('marks with labels gave no layout');
  return [first, ...others];
};

/** What each role's labels are, and what a label is that none of them fits. */
type Roles = {
  readonly signs: Readonly<Partial<Record<MarkRole, RoleSign>>>;
  readonly others: Layout['others'];
  readonly askers?: 'people';
};

type Frame = Pick<Layout, 'name' | 'label' | 'admits' | 'handicap'> & {
  readonly never: readonly Pattern[];
  readonly ends: readonly Pattern[];
};

const candidate = (
  { never, ends, ...frame }: Frame,
  { signs, others, askers }: Roles,
  how: string,
): Candidate => {
  const role = (of: 'asks' | 'answers' | 'leads' | 'apart') =>
    signs[of] && signs[of].patterns.length > 0 ? { [of]: signs[of].patterns } : {};
  const layout: Layout = {
    ...frame,
    ...role('asks'),
    ...role('answers'),
    ...role('leads'),
    ...role('apart'),
    ...(never.length > 0 ? { never } : {}),
    needs: [],
    others,
    ...(askers ? { askers } : {}),
    ends: [ruledLine, ...ends],
  };
  const said = (['asks', 'answers', 'leads', 'apart'] as const).flatMap((of) =>
    signs[of] ? [`${rolesSaid[of]}: ${signs[of].said}.`] : [],
  );
  return { layout, understood: [how, ...said, othersSaid[others]] };
};

const rolesSaid = { asks: 'Asks', answers: 'Answers', leads: 'Leads', apart: 'Apart' } as const;
const othersSaid = {
  asks: 'Every other label asks.',
  answers: 'Every other label answers.',
  judged: 'Every other label is judged by what is said.',
} as const;

/** Roles that show in the signs around the names: each shape belongs to one role. Null where they do not. */
const rolesBySigns = (shapes: readonly Shape[]): Roles | null => {
  if (shapes.length < 2) return null;
  const signs: Partial<Record<MarkRole, RoleSign>> = {};
  for (const shape of shapes) {
    const roles = new Set(shape.labels.map(({ mark }) => mark.role));
    const [role] = roles;
    if (role === undefined || roles.size > 1 || shape.key.startsWith(' ')) return null;
    const words = rolesByWords(
      shape.labels.map(({ name }) => plainName(name)),
      [],
      () => 0,
    ).asks;
    const first = shape.labels[0];
    const said = `labels like “${first ? signedName(first) : ''}”`;
    // A word for all, like "Q 2", is nobody's name.
    const isWord = words.shared && !words.patterns.some(({ source }) => source.includes('?<'));
    const { source, flags } = signedPattern(shape);
    const pattern = isWord ? { source: source.replace('(?<name>', '(?:'), flags } : { source, flags };
    signs[role] = {
      shared: true,
      patterns: [...(signs[role]?.patterns ?? []), pattern],
      said: signs[role] ? `${signs[role].said}, ${said}` : said,
    };
  }
  const fits = (label: Label): number =>
    Object.values(signs).filter((sign) => firstOf(sign.patterns, signedName(label))).length;
  // Signs that fit labels of two roles tell nothing.
  return shapes.every(({ labels }) => labels.every((label) => fits(label) === 1))
    ? { signs, others: 'judged' }
    : null;
};

const byWords = (text: string, labels: readonly Label[]): Roles => {
  const of = (role: MarkRole): string[] =>
    labels.filter(({ mark }) => mark.role === role).map(({ name }) => plainName(name));
  const { asks, answers, others } = rolesByWords(of('asks'), of('answers'), (name) => countOf(text, name));
  const named = (role: 'leads' | 'apart') => (of(role).length === 0 ? {} : { [role]: literally(of(role)) });
  // Where every other label asks, those marked need not be named: they are read like the others.
  const asking = of('asks').length === 0 || (others === 'asks' && !asks.shared) ? {} : { asks };
  return {
    ...(others === 'asks' && of('asks').every((name) => lookOf(name) === 'name')
      ? { askers: 'people' as const }
      : {}),
    signs: {
      ...asking,
      ...(of('answers').length === 0 ? {} : { answers }),
      ...named('leads'),
      ...named('apart'),
    },
    others,
  };
};

/** The same with those named who were left out, for texts where they are not read as they were marked. */
const bothNamed = (roles: Roles): readonly Roles[] =>
  roles.others === 'asks' ? [{ ...roles, others: 'judged' }] : [];

const literally = (names: readonly string[]): RoleSign => ({
  shared: false,
  patterns: [...new Set(names)].map((name) => ({ source: `^${literal(name, true)}$`, flags: 'iu' })),
  said: [...new Set(names)].map((name) => `“${name}”`).join(', '),
});

const countOf = (text: string, name: string): number => text.split(name).length - 1;

/** What was marked as no label, by the words of its line's beginning. */
const neverIn = (text: string, marks: readonly TurnMark[]): readonly Pattern[] =>
  marks
    .filter(({ role }) => role === 'never')
    .flatMap((mark) => {
      const label = labelOf(text, mark);
      return [...new Set([plainName(label.name), signedName(label)])].map((name) => ({
        source: `^${literal(name, true)}$`,
        flags: 'iu',
      }));
    });

/** Lines that end a turn: as they are, but for numbers. */
const endsIn = (text: string, marks: readonly TurnMark[]): readonly Pattern[] =>
  marks
    .filter(({ role }) => role === 'ends')
    .map(
      ({ start, end }) =>
        text
          .slice(start, end)
          .trim()
          .split(/[\n\r]/)[0] ?? '',
    )
    .filter((line) => line !== '')
    .map((line) => ({ source: `^\\s*${literal(line, true)}\\s*$`, flags: 'u' }));

const styles = [
  'line',
  'clock',
  'bracket',
  'own-line',
  'tag',
  'block',
  'inline',
] as const satisfies MarkStyle[];

/** The styles the reader knows that find every marked label. */
const stylesFor = (text: string, labels: readonly Label[]): readonly (typeof styles)[number][] =>
  styles.filter((style) => {
    const found = marksIn(text, style);
    return labels.every(({ mark }) => found.some(({ start, end }) => start < mark.end && mark.start < end));
  });

const stylesSaid: Readonly<Record<(typeof styles)[number], string>> = {
  line: 'A label opens a line and ends with a colon.',
  clock: 'A label is a name with the time in the recording.',
  bracket: 'A label is a name in brackets at the start of a line.',
  'own-line': 'A label is a name in capitals on a line of its own.',
  tag: 'A label is a name in a tag.',
  block: 'A label opens a block between lines of hyphens.',
  inline: 'A label stands in running text and ends with a colon.',
};

const labelsSaid = (shapes: readonly Shape[]): string => {
  const each = shapes.map(({ labels }) => {
    const { before, close } = labels[0] ?? { before: '', close: { kind: 'space', signs: '' } };
    const opened = before.trim() === '' ? 'a name' : `“${before.trim()}”, a name`;
    if (close.kind === 'line') return `${opened} on a line of its own`;
    if (close.kind === 'gap') return `${opened} and a gap`;
    return close.kind === 'space' ? 'the very words that were marked' : `${opened} and “${close.signs}”`;
  });
  return `A label opens a line: ${[...new Set(each)].join('; or ')}.`;
};

/** Whether a reading has at a mark what was marked there. */
const isMet = ({ start, end, role }: TurnMark, reading: Reading | null): boolean => {
  const turn = reading?.turns.find(
    ({ mark }) => mark.start < end && start < Math.max(mark.end, mark.start + 1),
  );
  if (role === 'never') return turn === undefined;
  if (role === 'ends') return turn?.part === 'apart' && turn.mark.name === '';
  return turn?.part === role;
};
