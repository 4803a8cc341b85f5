import type { ColumnRole } from '../../../../contract/index.ts';
import type { Source } from '../../source.ts';
import type { ToldTurn } from '../../told.ts';
import type { Part } from '../../words/parts.ts';

/** A row of a table of what was said. */
export type Row = {
  /** The cell of a role, empty where there is none. */
  readonly cell: (role: ColumnRole) => string;
  /** YYYY-MM-DD, empty where the row tells none. */
  readonly day: string;
  /** The name of a role's column. */
  readonly column: (role: ColumnRole) => string;
  readonly has: (role: ColumnRole) => boolean;
};

/** The rows of one briefing as a text whose turns are told: a head of title and day, then who says what. */
export const sourceOfRows = (rows: readonly Row[], sheet: string | null): Source => {
  const [first] = rows;
  const told = (role: ColumnRole): string => first?.cell(role) ?? '';
  const title = told('title');
  const date = first?.day || told('date');
  const head = [title, told('series'), [date, told('time')].filter((word) => word !== '').join(' ')];
  const written = write(head.filter((line) => line !== '').join('\n'), rows.flatMap(turnsOfRow));
  const titles = title !== '' ? [{ value: title, from: `column ${first?.column('title')}` }] : [];
  const sheets = title === '' && sheet !== null ? [{ value: sheet, from: 'name of the sheet' }] : [];
  return {
    text: written.text,
    titles: [...titles, ...sheets],
    dates: [],
    origins: [],
    told: {
      // A whole transcript in one cell is read like any other.
      turns: isTranscript(rows) ? null : written.turns,
      date: date === '' ? null : { value: date, from: `column ${first?.column('date')}` },
      time: told('time') || null,
      series: told('series') || null,
    },
  };
};

type Said = Pick<ToldTurn, 'name' | 'outlet' | 'part'> & { readonly words: string };

const turnsOfRow = (row: Row): readonly Said[] => {
  const outlet = row.cell('outlet') || null;
  const speaker = row.cell('speaker');
  const said: Said[] = [];
  const question = row.cell('question');
  if (question !== '') said.push({ name: row.cell('asker'), outlet, part: 'asks', words: question });
  const statement = row.cell('statement');
  if (statement !== '') said.push({ name: speaker, outlet: null, part: 'answers', words: statement });
  const text = row.cell('text');
  if (text !== '') {
    const part = partOf(row.cell('role')) ?? (row.cell('asker') !== '' && speaker === '' ? 'asks' : null);
    const name = speaker || row.cell('asker');
    said.push({ name, outlet: part === 'answers' ? null : outlet, part, words: text });
  }
  return said;
};

const parts: readonly (readonly [Part, RegExp])[] = [
  [
    'asks',
    /^(?:q|question|questioner|asks?|asker|journalist|reporter|press|media|correspondent|frage|fragesteller|journaliste|periodista|журналист|вопрос|记者|記者|提问|質問|質問者|기자|질문|صحفي|سؤال)\b|^(?:记者|記者|提问|質問|기자|질문)/iu,
  ],
  [
    'leads',
    /^(?:moderator|host|chair|operator|presenter|moderation|animateur|moderador|модератор|ведущий|主持|司会|사회)/iu,
  ],
  [
    'answers',
    /^(?:a|answer|answers|answerer|spokes\w+|minister|official|government|respondent|president|secretary|antwort|sprecher\w*|porte-parole|portavoz|ответ|发言人|發言人|答|報道官|대변인|답변)/iu,
  ],
];

const partOf = (role: string): Part | null =>
  parts.find(([, pattern]) => pattern.test(role.trim()))?.[0] ?? null;

const write = (head: string, said: readonly Said[]): { text: string; turns: readonly ToldTurn[] } => {
  const turns: ToldTurn[] = [];
  let text = head;
  for (const { words, ...who } of said) {
    if (text !== '') text += '\n\n';
    const start = text.length;
    const label = labelOf(who.name, who.outlet);
    text += label;
    const from = text.length;
    text += words.replace(/\r\n?/g, '\n').trim();
    turns.push({ ...who, start, from, to: text.length });
  }
  return { text, turns };
};

const labelOf = (name: string, outlet: string | null): string => {
  if (name === '') return outlet === null ? '' : `${outlet}: `;
  return outlet === null || outlet === name ? `${name}: ` : `${name} (${outlet}): `;
};

const isTranscript = (rows: readonly Row[]): boolean => {
  const [only, ...others] = rows;
  if (!only || others.length > 0 || only.has('question')) return false;
  const labels = only.cell('text').match(/^[^\n:：]{1,60}[:：]/gmu)?.length ?? 0;
  return labels >= 3 || only.cell('speaker') === '';
};
