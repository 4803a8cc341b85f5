import type { Keyness, Keyword } from '../../contract/index.ts';
import { Opens } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import type { RankedColumn } from '../corpus/ranked-table.tsx';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { linesOn, type KeynessPlace } from './asked.ts';

const words = strings.keyness;

/** The columns of the table; fewer in a narrow window, where the rest is in the CSV and in the tip of a cell. */
export const columnsOf = (
  place: KeynessPlace,
  found: Keyness,
  wide: boolean,
): readonly RankedColumn<Keyword>[] => {
  const rates = [
    number('rateA', words.columns.rateA, ({ rateA }) => figure(rateA, 2)),
    number('rateB', words.columns.rateB, ({ rateB }) => figure(rateB, 2)),
  ];
  return [
    {
      id: 'term',
      head: words.columns.term,
      track: 'minmax(150px, 1fr)',
      sort: 'term',
      cell: (row) => <Term row={row} />,
    },
    {
      ...number('a', words.columns.a, (row) => (
        <Opens
          title={words.openA(row.term, row.a)}
          onClick={() => go(linesOn(place, found.a.query, row.forms))}
        >
          {figure(row.a)}
        </Opens>
      )),
      sort: 'a',
    },
    {
      ...number('b', words.columns.b, (row) => (
        <Opens
          title={words.openB(row.term, row.b)}
          onClick={() => go(linesOn(place, found.b.query, row.forms))}
        >
          {figure(row.b)}
        </Opens>
      )),
      sort: 'b',
    },
    ...(wide ? rates : []),
    {
      ...number('logRatio', words.columns.logRatio, ({ logRatio }) => signed(logRatio)),
      track: '92px',
      sort: 'logRatio',
    },
    {
      ...number('surest', words.columns.interval, ({ low, high }) =>
        words.interval(
          low === null ? `−${words.endless}` : signed(low),
          high === null ? words.endless : signed(high),
        ),
      ),
      track: '116px',
      sort: 'surest',
    },
    { ...number('g2', words.columns.g2, ({ g2 }) => figure(g2, 1)), sort: 'g2' },
    {
      ...number('range', words.columns.briefingsA, ({ briefingsA, range }) => (
        <span title={words.range(range)}>{figure(briefingsA)}</span>
      )),
      track: '96px',
      sort: 'range',
    },
    {
      ...number('briefingsB', words.columns.briefingsB, ({ briefingsB, range }) => (
        <span title={words.range(range)}>{figure(briefingsB)}</span>
      )),
      track: '56px',
    },
    number('p', words.columns.p, ({ p, pDispersed }) => pText(Math.max(p, pDispersed))),
    {
      ...number('pBriefings', words.columns.pBriefings, ({ pBriefings }) =>
        pBriefings === null ? '–' : pText(pBriefings),
      ),
      track: '92px',
    },
  ];
};

const Term = ({ row: { term, forms, key, half } }: { readonly row: Keyword }) => (
  <span className="keyness-term">
    <bdi className="corpus-word one-line" title={forms.map((each) => each.join(', ')).join(' · ')}>
      {term}
    </bdi>
    {half === null ? null : (
      <Opens
        className="small"
        title={words.openHalf}
        onClick={() => go(placeOn('briefing', { id: half.briefingId, q: forms.flat()[0] ?? term }))}
      >
        {words.half(half.count)}
      </Opens>
    )}
    {key ? null : <span className="small quieter">{words.notKey}</span>}
  </span>
);

const number = (id: string, head: string, cell: RankedColumn<Keyword>['cell']): RankedColumn<Keyword> => ({
  id,
  head,
  track: '78px',
  align: 'end',
  cell,
});

const signed = (value: number): string => `${value > 0 ? '+' : ''}${figure(value, 2)}`;
const pText = (p: number): string => (p < 0.001 ? '< 0.001' : figure(p, 3));
