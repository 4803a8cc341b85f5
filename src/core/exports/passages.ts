import { setImmediate } from 'node:timers/promises';
import { WorkbenchError, type ExportFormat } from '../../contract/index.ts';
import { refOf } from '../collection/refs.ts';
import { called, type Resolver } from '../names/resolver.ts';
import type { ReadableStore } from '../store/store.ts';
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
  /** And as the transcript labels them. */
  readonly askerLabel: string | null;
  readonly outletLabel: string | null;
  readonly speakerLabel: string | null;
  readonly question: string | null;
  readonly statement: string | null;
  readonly path: string | null;
  readonly sha256: string | null;
};

/** How a format writes passages: what stands before, some passages at a time, what stands after. */
type Form = {
  readonly mime: string;
  readonly ending: string;
  readonly start: (title: string) => string;
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
] as const satisfies readonly (keyof LeavingPassage)[];

const headline = ({ date, outlet, asker, speaker, ref }: LeavingPassage): string =>
  [date ?? 'undated', outlet ?? asker, speaker, ref].filter((fact) => fact !== null).join(' · ');

const asText = (passage: LeavingPassage): string => {
  const { question, statement, title, path, sha256 } = passage;
  const said = [
    question === null ? null : `Q: ${question.trim()}`,
    statement === null ? null : `A: ${statement.trim()}`,
  ];
  const from = [title, path, sha256 === null ? null : `sha256 ${sha256}`]
    .filter((fact) => fact !== null)
    .join('\n');
  return `${[headline(passage), ...said, from].filter((part) => part !== null).join('\n\n')}\n\n----\n\n`;
};

const paragraph = (name: string, language: string, text: string | null): string =>
  text === null
    ? ''
    : `<p class="${name}" lang="${escaped(language)}" dir="auto">${escaped(text.trim())}</p>\n`;

const asHtml = (passage: LeavingPassage): string => {
  const { ref, language, question, statement, title, series, path, sha256 } = passage;
  const from = [title, series, path, sha256 === null ? null : `sha256 ${sha256}`].filter(
    (fact) => fact !== null,
  );
  return `<article id="${escaped(ref)}">
<h2>${escaped(headline(passage))}</h2>
${paragraph('question', language, question)}${paragraph('statement', language, statement)}<footer>${escaped(from.join(' · '))}</footer>
</article>
`;
};

/** Every format that passages leave in. */
export const passageForms: Readonly<Record<ExportFormat, Form>> = {
  csv: {
    mime: 'text/csv; charset=utf-8',
    ending: 'csv',
    start: () => byteOrderMark + csvRows([fields]),
    passages: (some) => csvRows(some.map((passage) => fields.map((field) => passage[field]))),
    end: '',
  },
  jsonl: {
    mime: 'application/jsonl; charset=utf-8',
    ending: 'jsonl',
    start: () => '',
    passages: (some) => some.map((passage) => `${JSON.stringify(passage)}\n`).join(''),
    end: '',
  },
  text: {
    mime: 'text/plain; charset=utf-8',
    ending: 'txt',
    start: (title) => `${title}\n\n----\n\n`,
    passages: (some) => some.map(asText).join(''),
    end: '',
  },
  html: {
    mime: 'text/html; charset=utf-8',
    ending: 'html',
    start: pageStart,
    passages: (some) => some.map(asHtml).join(''),
    end: pageEnd,
  },
};

/** The longest text that Node holds is a little longer than this. */
const mostCharacters = 500_000_000;
/** Passages written before other calls get their turn. */
const atOnce = 400;

type Name = 'asker' | 'outlet' | 'speaker';
type Row = Omit<LeavingPassage, 'ref' | Name> & { readonly briefingId: number; readonly n: number };

const namesOf = (
  { series, outletLabel: outlet, askerLabel: asker, speakerLabel: speaker }: Omit<Row, 'briefingId' | 'n'>,
  who: Resolver,
): Pick<LeavingPassage, Name> => {
  const { outletName, askerName, speakerName } = called(who, series, { outlet, asker, speaker });
  return { outlet: outletName, asker: askerName, speaker: speakerName };
};

/** Writes the passages with these ids, in this order. Throws `too-large` where they do not fit one file. */
export const createPassageWriter = (store: ReadableStore) => {
  const rows = store.prepare<[string], Row>(
    `SELECT p.briefing_id AS briefingId, p.kind, p.n, b.date, b.series, b.language, b.title,
       p.asker AS askerLabel, p.outlet AS outletLabel, p.speaker AS speakerLabel,
       q.text AS question, s.text AS statement, f.path, f.sha256
     FROM json_each(?) wanted
       JOIN passage p ON p.id = wanted.value
       JOIN briefing b ON b.id = p.briefing_id
       LEFT JOIN span q ON q.id = p.question_span
       LEFT JOIN span s ON s.id = p.statement_span
       LEFT JOIN source f ON f.id = (SELECT min(id) FROM source WHERE briefing_id = b.id)
     ORDER BY wanted.key`,
  );
  return async (ids: readonly number[], as: ExportFormat, title: string, who: Resolver): Promise<string> => {
    const form = passageForms[as];
    const parts = [form.start(title)];
    let length = 0;
    for (let first = 0; first < ids.length; first += atOnce) {
      const found = rows.all(JSON.stringify(ids.slice(first, first + atOnce)));
      const part = form.passages(
        found.map(({ briefingId, n, ...rest }) => ({
          ref: refOf({ briefingId, kind: rest.kind, n }),
          ...rest,
          ...namesOf(rest, who),
        })),
      );
      parts.push(part);
      length += part.length;
      if (length > mostCharacters) throw tooLarge(ids.length);
      await setImmediate();
    }
    parts.push(form.end);
    return parts.join('');
  };
};

const tooLarge = (passages: number): WorkbenchError =>
  new WorkbenchError(
    'too-large',
    `The ${passages.toLocaleString('en-GB')} passages are more than one file can take. Export them year by year, or narrow the scope.`,
  );
