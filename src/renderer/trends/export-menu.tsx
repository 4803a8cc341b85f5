import { Copy, Download, Image, Sheet, Spline } from 'lucide-react';
import { useState } from 'react';
import type { Chart, ChartInput } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { Menu, MenuGroup, MenuItem } from '../parts/menu.tsx';
import { save } from '../parts/save.ts';
import { attempt, say } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import { pngOf, svgOf, type Caption } from './export-figure.ts';
import { shortBin, valueText, type Series } from './series.ts';

const words = strings.trends.exports;

/** The menu by which a figure and its numbers leave. A figure leaves as it is shown; the table view has none. */
export const ExportMenu = ({
  input,
  chart,
  series,
  caption,
  figure,
}: {
  readonly input: ChartInput;
  readonly chart: Chart;
  readonly series: readonly Series[];
  readonly caption: Caption;
  /** Finds the element that holds the figure; null where no figure is shown. */
  readonly figure: (() => HTMLElement | null) | null;
}) => {
  const [open, setOpen] = useState(false);
  useKeys({ 'export.view': () => setOpen(true) });
  const name = words
    .file(series.map((one) => one.name))
    .replace(/[/\\:*?"<>|\p{Cc}]+/gu, '')
    .slice(0, 120);
  const leave = (as: 'svg' | 'png') => {
    const element = figure?.() ?? null;
    if (element === null) return;
    const picture = svgOf(element, caption);
    attempt(async () =>
      save(
        as === 'svg'
          ? { name: `${name}.svg`, mime: 'image/svg+xml', text: picture.text }
          : { name: `${name}.png`, bytes: await pngOf(picture) },
      ),
    );
  };
  return (
    <Menu align="end" open={open} onOpen={setOpen} trigger={<Button icon={Download}>{words.label}</Button>}>
      {figure === null ? null : (
        <MenuGroup label={words.figure}>
          <MenuItem icon={Spline} end={words.svgNote} onChoose={() => leave('svg')}>
            {words.svg}
          </MenuItem>
          <MenuItem icon={Image} onChoose={() => leave('png')}>
            {words.png}
          </MenuItem>
        </MenuGroup>
      )}
      <MenuGroup label={words.data}>
        <MenuItem
          icon={Sheet}
          end={words.csvNote(chart.rows.length)}
          onChoose={() => attempt(async () => save(await callNow('export.chart', input)))}
        >
          {words.csv}
        </MenuItem>
        <MenuItem
          icon={Copy}
          onChoose={() =>
            attempt(async () => {
              await navigator.clipboard.writeText(tableText(chart, series));
              say(words.copied);
            })
          }
        >
          {words.copy}
        </MenuItem>
      </MenuGroup>
    </Menu>
  );
};

/** The table with tabs between its columns, as spreadsheets take it. */
const tableText = (chart: Chart, series: readonly Series[]): string => {
  const { columns } = strings.trends;
  const head = [columns.bin, columns.daysHeld, columns.briefings, columns.words, columns.exchanges];
  const names = series.flatMap(({ name }) => (chart.measure === 'count' ? [name] : [name, `${name}, n`]));
  const lines = chart.bins.map((bin, at) => [
    shortBin(bin.bin, chart.by),
    bin.daysHeld,
    bin.briefings,
    bin.words,
    bin.exchanges,
    ...series.flatMap(({ rows }) => {
      const row = rows[at];
      const value = row?.value ?? null;
      const shown = value === null ? strings.parts[bin.coverage] : valueText(value, chart.measure);
      return chart.measure === 'count' ? [shown] : [shown, row?.count ?? 0];
    }),
  ]);
  return [[...head, ...names], ...lines].map((cells) => cells.map(oneCell).join('\t')).join('\n');
};

const oneCell = (cell: string | number) => String(cell).replace(/\s+/g, ' ');
