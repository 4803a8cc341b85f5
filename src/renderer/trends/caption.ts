import type { Chart } from '../../contract/index.ts';
import { strings } from '../strings.ts';
import type { Caption } from './export-figure.ts';
import { LOW_COUNT } from './series.ts';

const words = strings.trends;

/** What a figure counts and within what, in words: over it on the screen, and around it when it leaves. */
export type FigureCaption = Caption & {
  readonly heading: string;
  readonly by: string;
  readonly within: string;
};

/** The words around a chart. */
export const captionOf = (chart: Chart, title: string, scoped: boolean): FigureCaption => {
  const sum = (of: 'briefings' | 'words') => chart.bins.reduce((all, bin) => all + bin[of], 0);
  const gaps = chart.bins.filter(({ coverage }) => coverage === 'unknown').length;
  // Shares are shown as percentages.
  const unit = chart.unit.replace(/ \(0 to 1\)$/, '');
  const [heading, by] = words.caption(unit, words.by[chart.by].toLowerCase());
  const within = words.within(scoped, sum('briefings'), sum('words'));
  const notes = [
    words.note[chart.measure],
    words.note.gaps(gaps, words.by[chart.by].toLowerCase()),
    words.note.low(LOW_COUNT),
    words.note.bands[chart.measure],
    words.note.undated(chart.undated),
    words.note.versions(chart.folded),
  ];
  return {
    title,
    heading,
    by,
    within,
    unit: `${heading}, ${by}. ${within}`,
    notes: notes.filter((note) => note !== ''),
  };
};

/** What follows the heading. */
export const inOneLine = ({ by, within }: FigureCaption): string => `${by}. ${within}`;
