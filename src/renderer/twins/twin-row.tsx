import { CircleDashed, Equal, PencilLine } from 'lucide-react';
import type { AlignedRow, TwinKind, TwinPassage, TwinRow } from '../../contract/index.ts';
import { Redline } from '../compare/redline.tsx';
import { spaceIn } from '../compare/cells.tsx';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';

const words = strings.twins;
const icons = { same: Equal, altered: PencilLine, missing: CircleDashed } satisfies Record<TwinKind, unknown>;

/** One exchange in two versions: how it stands to the other in words and sign, and what each says. */
export const RowOfTwins = ({
  row,
  left,
  right,
}: {
  readonly row: TwinRow;
  /** The languages of the two versions. */
  readonly left: string;
  readonly right: string;
}) => {
  const Icon = icons[row.kind];
  return (
    <>
      <p className="twins-kind">
        <span className="twins-mark" data-kind={row.kind}>
          <Icon className="icon" aria-hidden />
          {words.kinds[row.kind]}
          {row.moved ? <span className="quiet">, {words.moved}</span> : null}
        </span>
        <span className="quieter small one-line">{row.kind === 'missing' ? '' : row.why}</span>
      </p>
      <Side passage={row.left} language={left} />
      <Side passage={row.right} language={right} changes={row.changes} />
    </>
  );
};

const Side = ({
  passage,
  language,
  changes = null,
}: {
  readonly passage: TwinPassage | null;
  readonly language: string;
  readonly changes?: TwinRow['changes'];
}) => {
  if (passage === null)
    return (
      <div className="twins-side" data-missing>
        <CircleDashed className="icon" aria-hidden />
        {words.notHere}
      </div>
    );
  const { ref, outlet, asker, question, statement } = passage;
  const n = ref.split('#')[1] ?? '';
  const written = { lang: language, dir: directionOf(language) };
  const who = n.startsWith('s') ? words.opening(n.slice(1)) : (outlet ?? asker ?? words.notNamed);
  return (
    <div className="twins-side">
      <p className="twins-who">
        <bdi>{who}</bdi>
        <span className="quieter figures">{n.startsWith('s') ? '' : n}</span>
      </p>
      {question === null ? null : (
        <p className="twins-question" {...written}>
          <Said text={question.text} rows={changes?.question} language={language} />
        </p>
      )}
      {statement === null ? null : (
        <p
          className="twins-statement"
          data-changed={differ(changes?.statement) ? '' : undefined}
          {...written}
        >
          <Said text={statement.text} rows={changes?.statement} language={language} />
        </p>
      )}
    </div>
  );
};

type Rows = readonly AlignedRow[] | undefined;

const differ = (rows: Rows): boolean => rows?.some(({ kind }) => kind !== 'same') ?? false;

/** What was said; where it differs, with what was taken out struck through and what was put in underlined. */
const Said = ({
  text,
  rows,
  language,
}: {
  readonly text: string;
  readonly rows: Rows;
  readonly language: string;
}) =>
  rows === undefined || !differ(rows)
    ? text.trim()
    : rows.map((row) => (
        <span key={`${row.baseAt ?? ''} ${row.otherAt ?? ''}`}>
          <Redline words={row.words} />
          {spaceIn(language)}
        </span>
      ));
