import { ArrowRight } from 'lucide-react';
import type { BriefingRow, Previewed } from '../../contract/index.ts';
import { percent } from '../parts/figures.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { EmptyState } from '../parts/states.tsx';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { useRemembered } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import type { Teaching } from './teaching.ts';

const words = strings.layout;
const ROW = 62;

/** The whole file as it would be read: how many exchanges now and then, how the marks are understood, each exchange. */
export const PreviewPane = ({
  teaching,
  row,
  preview,
  onPlace,
}: {
  readonly teaching: Teaching;
  readonly row: BriefingRow;
  readonly preview: Previewed;
  /** Shows a place of the text. */
  readonly onPlace: (at: number) => void;
}) => {
  const [cursor, setCursor] = useRemembered<number>(`layout preview ${teaching.id}`, -1);
  const show = (index: number) => {
    setCursor(index);
    const exchange = preview.exchanges[index];
    if (exchange) onPlace(exchange.question.start);
  };
  const drawExchange = (exchange: Previewed['exchanges'][number]) => (
    <ExchangeRow exchange={exchange} preview={preview} />
  );
  return (
    <div className="layout-preview" data-stale={teaching.preview.stale ? '' : undefined}>
      <Head teaching={teaching} row={row} preview={preview} />
      {preview.exchanges.length === 0 ? (
        <EmptyState title={words.none}>{words.noneNote}</EmptyState>
      ) : (
        <VirtualRows
          name={`layout exchanges ${teaching.id}`}
          label={words.list}
          rows={preview.exchanges}
          keyOf={({ n }) => n}
          height={ROW}
          cursor={cursor}
          move={show}
          draw={drawExchange}
        />
      )}
    </div>
  );
};

const Head = ({
  teaching,
  row,
  preview,
}: {
  readonly teaching: Teaching;
  readonly row: BriefingRow;
  readonly preview: Previewed;
}) => {
  const { taught, trouble, isChanged } = teaching;
  const doubts = preview.reasons.filter(({ weight }) => weight > 0);
  return (
    <div className="layout-head" aria-live="polite">
      <p className="layout-gain figures">
        {isChanged ? (
          <>
            <span className="quiet">{words.exchanges(row.exchanges)}</span>
            <ArrowRight className="icon" aria-label={words.withIt} />
          </>
        ) : null}
        <b>{words.exchanges(preview.exchanges.length)}</b>
        {preview.statements.length === 0 ? null : (
          <span className="quiet">{words.statements(preview.statements.length)}</span>
        )}
        <span className="grow" />
        <span className="quiet">{words.date(preview.date)}</span>
        <span>{percent(preview.confidence)}</span>
      </p>
      <p className="small quiet one-line" title={preview.layout}>
        {isChanged ? preview.layout : `${words.unchanged}: ${preview.layout}`}
      </p>
      {trouble ? <p role="alert">{trouble.message}</p> : null}
      {taught === undefined ? null : (
        <ul className="layout-understood small" aria-label={words.understood}>
          {taught.understood.map((each) => (
            <li key={each}>{each}</li>
          ))}
        </ul>
      )}
      {doubts.length === 0 ? null : (
        <ul className="layout-doubts small">
          {doubts.map(({ code, text }) => (
            <li key={code}>{text}</li>
          ))}
        </ul>
      )}
    </div>
  );
};

const ExchangeRow = ({
  exchange: { n, question, statement },
  preview: { text, language },
}: {
  readonly exchange: Previewed['exchanges'][number];
  readonly preview: Previewed;
}) => {
  const beginning = ({ start, end }: { start: number; end: number }) =>
    text
      .slice(start, Math.min(end, start + 220))
      .replace(/\s+/g, ' ')
      .trim();
  const asker = [question.asker, question.outlet].filter(
    (name, at, all) => name !== null && all.indexOf(name) === at,
  );
  return (
    <div className="layout-exchange" lang={language} dir={directionOf(language)}>
      <span className="figures quieter small">{n}</span>
      <span className="one-line">
        <bdi className="layout-who">{asker.join(', ') || words.noOne}</bdi>
        {beginning(question)}
      </span>
      <span />
      <span className="one-line quiet">
        <bdi className="layout-who">{statement.speaker ?? words.noOne}</bdi>
        {beginning(statement)}
      </span>
    </div>
  );
};
