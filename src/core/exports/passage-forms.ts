import type { ExportFormat, Range } from '../../contract/index.ts';
import { byteOrderMark, csvRows } from './csv.ts';
import { escaped, pageEnd, pageStart } from './html.ts';

/** A passage as it leaves, with where it is from: the first file that holds it and the hash of that file's bytes. */
export type LeavingPassage = {
  readonly ref: string;
  readonly kind: 'exchange' | 'announcement';
  readonly date: string | null;
  readonly series: string | null;
  readonly language: string;
  readonly title: string;
  /** What these are called everywhere. */
  readonly asker: string | null;
  readonly outlet: string | null;
  readonly speaker: string | null;
  readonly question: string | null;
  readonly statement: string | null;
  readonly path: string | null;
  readonly sha256: string | null;
  /** And as the transcript labels them. */
  readonly askerLabel: string | null;
  readonly outletLabel: string | null;
  readonly speakerLabel: string | null;
  /** How often the query's terms stand in it. */
  readonly occurrences: number;
  /** The exchange that says nearly the same and that the list folds this one into. */
  readonly alikeTo: string | null;
  /** Where they stand: UTF-16 offsets into question and statement, end excluded; empty where the form shows none. */
  readonly questionMatches: readonly Range[];
  readonly statementMatches: readonly Range[];
};

/** A briefing under whose head passages stand. */
export type LeavingHead = Pick<LeavingPassage, 'date' | 'series' | 'title'> & { readonly hits: number };

/** How a format writes passages: what stands before, each head and passage, what stands after. */
export type PassageForm = {
  readonly mime: string;
  readonly ending: string;
  /** Whether it shows where matches stand. */
  readonly marks: boolean;
  readonly start: (title: string) => string;
  readonly head: (head: LeavingHead) => string;
  readonly passages: (some: readonly LeavingPassage[]) => string;
  readonly end: string;
};

const fields = [
  'ref',
  'kind',
  'date',
  'series',
  'language',
  'title',
  'asker',
  'outlet',
  'speaker',
  'question',
  'statement',
  'path',
  'sha256',
  'askerLabel',
  'outletLabel',
  'speakerLabel',
  'occurrences',
  'alikeTo',
] as const satisfies readonly (keyof LeavingPassage)[];

/** Every format that passages leave in. */
export const passageForms: Readonly<Record<ExportFormat, PassageForm>> = {
  csv: {
    mime: 'text/csv; charset=utf-8',
    ending: 'csv',
    marks: false,
    start: () => byteOrderMark + csvRows([fields]),
    // Each row names its briefing.
    head: () => '',
    passages: (some) => csvRows(some.map((passage) => fields.map((field) => passage[field]))),
    end: '',
  },
  jsonl: {
    mime: 'application/jsonl; charset=utf-8',
    ending: 'jsonl',
    marks: true,
    start: () => '',
    head: () => '',
    passages: (some) => some.map((passage) => `${JSON.stringify(passage)}\n`).join(''),
    end: '',
  },
  text: {
    mime: 'text/plain; charset=utf-8',
    ending: 'txt',
    marks: false,
    start: (title) => `${title}\n\n----\n\n`,
    head: (head) => `${headText(head)}\n\n====\n\n`,
    passages: (some) => some.map(asText).join(''),
    end: '',
  },
  html: {
    mime: 'text/html; charset=utf-8',
    ending: 'html',
    marks: true,
    start: pageStart,
    head: (head) => `<h2 class="briefing">${escaped(headText(head))}</h2>\n`,
    passages: (some) => some.map(asHtml).join(''),
    end: pageEnd,
  },
};

const counted = (n: number, one: string): string =>
  `${n.toLocaleString('en-GB')} ${one}${n === 1 ? '' : 's'}`;

const headText = ({ date, title, series, hits }: LeavingHead): string =>
  [date ?? 'undated', title, series, counted(hits, 'passage')].filter((fact) => fact !== null).join(' · ');

const headline = ({ date, outlet, asker, speaker, ref }: LeavingPassage): string =>
  [date ?? 'undated', outlet ?? asker, speaker, ref].filter((fact) => fact !== null).join(' · ');

/** What is said of a passage beneath it. */
const factsOf = ({ title, series, path, sha256, occurrences, alikeTo }: LeavingPassage): readonly string[] =>
  [
    title,
    series,
    path,
    sha256 === null ? null : `sha256 ${sha256}`,
    occurrences === 0 ? null : counted(occurrences, 'occurrence'),
    alikeTo === null ? null : `says nearly the same as ${alikeTo}`,
  ].filter((fact) => fact !== null);

const asText = (passage: LeavingPassage): string => {
  const { question, statement } = passage;
  const said = [
    question === null ? null : `Q: ${question.trim()}`,
    statement === null ? null : `A: ${statement.trim()}`,
  ];
  const parts = [headline(passage), ...said, factsOf(passage).join('\n')];
  return `${parts.filter((part) => part !== null).join('\n\n')}\n\n----\n\n`;
};

/** A text as HTML, without the space around it, its matches marked. */
const marked = (text: string, matches: readonly Range[]): string => {
  const last = text.trimEnd().length;
  let at = text.length - text.trimStart().length;
  let html = '';
  for (const [start, end] of matches) {
    html += `${escaped(text.slice(at, start))}<mark>${escaped(text.slice(start, end))}</mark>`;
    at = end;
  }
  return html + escaped(text.slice(at, Math.max(at, last)));
};

const paragraph = (name: string, language: string, text: string | null, matches: readonly Range[]): string =>
  text === null
    ? ''
    : `<p class="${name}" lang="${escaped(language)}" dir="auto">${marked(text, matches)}</p>\n`;

const asHtml = (passage: LeavingPassage): string => {
  const { ref, language, question, statement, questionMatches, statementMatches } = passage;
  return `<article id="${escaped(ref)}">
<h2>${escaped(headline(passage))}</h2>
${paragraph('question', language, question, questionMatches)}${paragraph('statement', language, statement, statementMatches)}<footer>${escaped(factsOf(passage).join(' · '))}</footer>
</article>
`;
};
