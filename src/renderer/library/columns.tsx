import type { BriefingRow } from '../../contract/index.ts';
import { figure, percent, weekdayOf } from '../parts/figures.ts';
import { directionOf } from '../parts/passage-text.tsx';
import type { Column } from '../parts/virtual-table.tsx';
import { addressOf, placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { levelOf } from './library-filter.ts';

const words = strings.library;

const date: Column<BriefingRow> = {
  id: 'date',
  head: words.columns.date,
  track: '100px',
  cell: (row) => row.date ?? <span className="quieter">{words.noDate}</span>,
  title: (row) => (row.date === null ? undefined : weekdayOf(row.date)),
};
const title: Column<BriefingRow> = {
  id: 'title',
  head: words.columns.title,
  track: 'minmax(160px, 1fr)',
  cell: (row) => (
    <span className="library-named">
      <a
        className="library-title"
        lang={row.language}
        dir={directionOf(row.language)}
        href={addressOf(placeOn('briefing', { id: row.id }))}
        tabIndex={-1}
      >
        {row.title}
      </a>
      {row.versions.length === 0 ? null : (
        <a
          className="versions-chip figures"
          href={addressOf(placeOn('twins', { id: row.id }))}
          title={strings.twins.chipTip}
          tabIndex={-1}
        >
          {strings.twins.chip(row.versions.length)}
        </a>
      )}
    </span>
  ),
  title: (row) => row.title,
};
const series: Column<BriefingRow> = {
  id: 'series',
  head: words.columns.series,
  track: 'minmax(104px, 0.42fr)',
  cell: (row) => <span className="quiet">{row.series ?? strings.parts.notNamed}</span>,
  title: (row) => row.series ?? undefined,
};
const speaker: Column<BriefingRow> = {
  id: 'speaker',
  head: words.columns.speaker,
  track: 'minmax(120px, 0.42fr)',
  cell: ({ spokespersonNames }) =>
    spokespersonNames.length > 1
      ? words.speakers(spokespersonNames.length)
      : (spokespersonNames[0] ?? <span className="quieter">{strings.parts.notNamed}</span>),
  title: ({ spokespersonNames }) => spokespersonNames.join(', ') || undefined,
};
const language: Column<BriefingRow> = {
  id: 'language',
  head: words.columns.language,
  track: '50px',
  cell: (row) => <span className="quiet">{row.language}</span>,
};
const exchanges: Column<BriefingRow> = {
  id: 'exchanges',
  head: words.columns.exchanges,
  track: '86px',
  align: 'end',
  cell: (row) => figure(row.exchanges),
};
const length: Column<BriefingRow> = {
  id: 'words',
  head: words.columns.words,
  track: '68px',
  align: 'end',
  cell: (row) => figure(row.words),
};
const confidence: Column<BriefingRow> = {
  id: 'confidence',
  head: words.columns.confidence,
  track: '100px',
  cell: (row) => <Confidence value={row.confidence} />,
};

/** All columns, for a wide window. */
export const allColumns = [date, title, series, speaker, language, exchanges, length, confidence];

/** Those that fit in a narrow one. */
export const fewColumns = [date, title, speaker, exchanges, confidence];

const BARS = { high: 3, medium: 2, low: 1 };

/** How far a reading is to be trusted: bars, and the figure; amber where it is low. */
export const Confidence = ({ value }: { readonly value: number }) => {
  const level = levelOf(value);
  return (
    <span className="confidence" data-level={level}>
      <span className="confidence-bars" aria-hidden>
        {[1, 2, 3].map((bar) => (
          <i key={bar} data-on={bar <= BARS[level] ? '' : undefined} />
        ))}
      </span>
      {percent(value)}
    </span>
  );
};
