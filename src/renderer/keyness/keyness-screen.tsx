import '../concordance/concordance.css';
import '../corpus/corpus.css';
import './keyness.css';
import { ArrowLeftRight, FileDown } from 'lucide-react';
import { useCallback, useMemo, useRef } from 'react';
import type { Keyness, Keyword } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Counting } from '../corpus/counting.tsx';
import { Cells, RankedTable, type RankedColumn } from '../corpus/ranked-table.tsx';
import { Button, IconButton } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { useWide } from '../parts/media.ts';
import { save } from '../parts/save.ts';
import { EmptyState, Settled } from '../parts/states.tsx';
import { attempt } from '../parts/toast.ts';
import { go, replace, usePlace } from '../place/history.ts';
import { useRemembered } from '../place/remembered.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { keynessAt, linesOn, type AskedKeyness, type KeynessPlace } from './asked.ts';
import { columnsOf } from './columns.tsx';
import { CountedSettings, ShownSettings } from './settings.tsx';
import { SideBox } from './side-box.tsx';
import { Start } from './start.tsx';

const words = strings.keyness;
const PAGE = 100;

/** The terms that mark what one query finds off from what another does. */
export const KeynessScreen = () => {
  const place = usePlace();
  return place.screen === 'keyness' ? <Asked place={place} /> : null;
};

const Asked = ({ place }: { readonly place: KeynessPlace }) => {
  const { filter } = useScope();
  const asked = useMemo(() => keynessAt(place, filter), [place, filter]);
  const call = useCall('keyness.compare', asked === null ? null : { ...asked, limit: PAGE });
  const found = call.value;
  const first = useRef<HTMLInputElement>(null);
  const leave =
    asked === null ? undefined : () => attempt(async () => save(await callNow('keyness.csv', asked)));
  useKeys({ 'export.view': leave, 'list.filter': () => first.current?.select() });
  return (
    <div className="keyness">
      <div className="screen-bar">
        <h1>{words.title}</h1>
        {found === undefined ? null : (
          <span className="small quiet figures" role="status">
            {words.rows(found.total, place.show)}
          </span>
        )}
        <span className="grow" />
        <Button icon={FileDown} keys="export.view" disabled={asked === null} onClick={leave}>
          {words.csv}
        </Button>
      </div>
      <div className="keyness-sides">
        <SideBox
          box={first}
          name={words.sides.a}
          label={words.boxA}
          hint={words.hintA}
          query={place.a}
          found={found?.a}
          meaning={words.everything}
          onAsk={(a) => go({ ...place, a })}
        />
        <IconButton
          icon={ArrowLeftRight}
          label={words.swap}
          disabled={place.b.trim() === ''}
          onClick={() => go({ ...place, a: place.b, b: place.a })}
        />
        <SideBox
          name={words.sides.b}
          label={words.boxB}
          hint={words.hintB}
          query={place.b}
          found={found?.b}
          meaning={words.rest}
          onAsk={(b) => go({ ...place, b })}
        />
      </div>
      {asked === null ? (
        <Start filter={filter} />
      ) : (
        <>
          <div className="concordance-head keyness-head">
            <ShownSettings place={place} />
            <span className="grow" />
            <CountedSettings place={place} />
          </div>
          <Counting />
          <Settled call={call} className="keyness-body">
            {(value) => <Found place={place} asked={asked} found={value} />}
          </Settled>
        </>
      )}
    </div>
  );
};

const Found = ({
  place,
  asked,
  found,
}: {
  readonly place: KeynessPlace;
  readonly asked: AskedKeyness;
  readonly found: Keyness;
}) => {
  const wide = useWide();
  const columns = useMemo(() => columnsOf(place, found, wide), [place, found, wide]);
  const [cursor, setCursor] = useRemembered('keyness cursor', -1);
  const current = useKeyword(asked, cursor);
  const list = useRef<HTMLDivElement>(null);
  const draw = useCallback(
    (index: number) => <Row asked={asked} index={index} columns={columns} />,
    [asked, columns],
  );
  if (found.problem !== null) return <EmptyState title={words.nothing}>{found.problem}</EmptyState>;
  return (
    <>
      {found.total === 0 ? (
        <EmptyState title={words.none}>{words.noneNote}</EmptyState>
      ) : (
        <RankedTable
          name="keyness"
          label={words.label}
          total={found.total}
          columns={columns}
          sort={asked.sort ?? 'surest'}
          onSort={(order) => replace({ ...place, order })}
          cursor={cursor}
          move={setCursor}
          draw={draw}
          open={() => {
            if (current)
              go(linesOn(place, current.logRatio > 0 ? found.a.query : found.b.query, current.forms));
          }}
          list={list}
        />
      )}
      <Method found={found} />
    </>
  );
};

const Method = ({ found }: { readonly found: Keyness }) => {
  const { shared, neither, tested, leftOut, clumped, permutation } = found;
  return (
    <p className="corpus-method small quieter">
      <span className="quiet figures">
        {[
          words.tested(tested, leftOut.stopWords, leftOut.rare),
          words.clumped(clumped),
          permutation === null
            ? ''
            : words.permuted(permutation.ways, permutation.exact, permutation.terms, permutation.beyond),
          words.shared(shared.passages, shared.briefings),
          words.neither(neither.passages, neither.undated),
        ]
          .filter(Boolean)
          .join(' ')}{' '}
      </span>
      {words.method}
    </p>
  );
};

/** The row at a place; rows of one page share one answer. */
const useKeyword = (asked: AskedKeyness, index: number): Keyword | undefined => {
  const offset = index - (index % PAGE);
  const page = offset === 0 ? { limit: PAGE } : { limit: PAGE, offset };
  const { value, fresh } = useCall('keyness.compare', index < 0 ? null : { ...asked, ...page });
  return fresh ? value?.rows[index - offset] : undefined;
};

const Row = ({
  asked,
  index,
  columns,
}: {
  readonly asked: AskedKeyness;
  readonly index: number;
  readonly columns: readonly RankedColumn<Keyword>[];
}) => <Cells row={useKeyword(asked, index)} columns={columns} />;
