import './corpus.css';
import { useCallback, useMemo } from 'react';
import type { Input, WordRow } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { figure } from '../parts/figures.ts';
import { EmptyState, Settled } from '../parts/states.tsx';
import { go, replace } from '../place/history.ts';
import { useRemembered } from '../place/remembered.ts';
import type { Asked, SearchPlace } from '../search/asked.ts';
import { strings } from '../strings.ts';
import { rowAt, wordsAt } from './asked.ts';
import { Opens } from './collocates.tsx';
import { Counting } from './counting.tsx';
import { Cells, RankedTable, type RankedColumn } from './ranked-table.tsx';
import { CountedSetting, LeastSetting, LengthSetting, SideSetting } from './settings.tsx';

const words = strings.corpus.words;
const PAGE = 100;

/** Every word, or words in a row, of what the query finds. */
export const Words = ({
  place,
  asked,
  list,
}: {
  readonly place: SearchPlace;
  readonly asked: Asked;
  readonly list: React.RefObject<HTMLDivElement | null>;
}) => {
  const input = useMemo(() => wordsAt(place, asked), [place, asked]);
  const call = useCall('corpus.words', { ...input, limit: PAGE, offset: 0 });
  const found = call.value;
  const columns = useMemo(() => columnsOf(place), [place]);
  const [cursor, setCursor] = useRemembered('words cursor', -1);
  const current = useWord(input, cursor);
  const draw = useCallback(
    (index: number) => <WordCells input={input} index={index} columns={columns} />,
    [input, columns],
  );
  return (
    <div className="corpus">
      <div className="concordance-head">
        <span className="quiet small figures one-line" role="status">
          {found === undefined ? strings.parts.counting : words.rows(found.total, place.n)}
        </span>
        <span className="grow" />
        <LengthSetting place={place} />
        <SideSetting place={place} />
        <LeastSetting place={place} view="words" />
        <CountedSetting place={place} />
      </div>
      <Counting />
      <Settled call={call} className="concordance-body">
        {({ total }) =>
          total === 0 ? (
            <EmptyState title={words.none}>{words.noneNote}</EmptyState>
          ) : (
            <RankedTable
              name="words"
              label={words.label}
              total={total}
              columns={columns}
              sort={input.sort}
              onSort={(order) => replace({ ...place, order })}
              cursor={cursor}
              move={setCursor}
              draw={draw}
              open={() => current && go(rowAt(place, current.forms))}
              list={list}
            />
          )
        }
      </Settled>
      <p className="corpus-method small quieter">
        {found === undefined ? null : (
          <span className="quiet figures">
            {words.summary(found.words, found.passages, found.briefings)}{' '}
            {found.leftOut.stopWords === 0 ? null : `${words.leftOut(found.leftOut.stopWords, place.n)} `}
          </span>
        )}
        {words.method}
      </p>
    </div>
  );
};

/** The row at a place; rows of one page share one answer. */
const useWord = (input: Input<'corpus.words'>, index: number): WordRow | undefined => {
  const offset = index - (index % PAGE);
  const { value, fresh } = useCall('corpus.words', index < 0 ? null : { ...input, limit: PAGE, offset });
  return fresh ? value?.rows[index - offset] : undefined;
};

const WordCells = ({
  input,
  index,
  columns,
}: {
  readonly input: Input<'corpus.words'>;
  readonly index: number;
  readonly columns: readonly RankedColumn<WordRow>[];
}) => <Cells row={useWord(input, index)} columns={columns} />;

const columnsOf = (place: SearchPlace): readonly RankedColumn<WordRow>[] => [
  {
    id: 'word',
    head: words.columns.word,
    track: 'minmax(160px, 1fr)',
    sort: 'word',
    cell: ({ text, forms }) => (
      <bdi className="corpus-word" title={forms.map((each) => each.join(', ')).join(' · ')}>
        {text}
      </bdi>
    ),
  },
  {
    id: 'count',
    head: words.columns.count,
    track: '110px',
    align: 'end',
    sort: 'count',
    cell: ({ count, forms }) => (
      <Opens title={strings.corpus.openLines} onClick={() => go(rowAt(place, forms))}>
        {figure(count)}
      </Opens>
    ),
  },
  { id: 'rate', head: words.columns.rate, track: '110px', align: 'end', cell: ({ rate }) => figure(rate, 2) },
  {
    id: 'briefings',
    head: words.columns.briefings,
    track: '110px',
    align: 'end',
    sort: 'briefings',
    cell: ({ briefings }) => figure(briefings),
  },
];
