import { Download } from 'lucide-react';
import type { DispersionFigures } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { Menu, MenuItem } from '../parts/menu.tsx';
import { save } from '../parts/save.ts';
import { attempt } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import { pngOf, svgOf } from '../trends/export-figure.ts';

const words = strings.corpus.dispersion;

/** How evenly the matches are spread, in one sentence with each measure's meaning. */
export const Measures = ({ found }: { readonly found: DispersionFigures }) => {
  const { hits, range, briefings, half, undated, juilland, dp, dpNorm } = found;
  const shown = (value: number) => figure(value, 2);
  return (
    <>
      <b>{words.summary(hits, range, briefings)}</b>
      {'. '}
      {juilland === null || dp === null || dpNorm === null ? (
        words.tooFew
      ) : (
        <>
          <abbr title={words.juillandTip}>{words.juilland(shown(juilland))}</abbr>
          {', '}
          <abbr title={words.dpTip}>{words.dp(shown(dp))}</abbr>
          {', '}
          <abbr title={words.dpNormTip}>{words.dpNorm(shown(dpNorm))}</abbr>
          {'. '}
          {words.half(half)}
        </>
      )}
      {undated === 0 ? null : ` ${words.undated(undated)}`}
    </>
  );
};

/** Takes the chart along as a picture. */
export const LeaveFigure = ({
  found,
  query,
  chart,
}: {
  readonly found: DispersionFigures;
  readonly query: string;
  readonly chart: React.RefObject<HTMLDivElement | null>;
}) => {
  const leave = (as: 'svg' | 'png') => {
    const element = chart.current;
    if (element === null) return;
    const { hits, range, briefings, juilland, dp, dpNorm } = found;
    const [d, deviation, norm] = [juilland, dp, dpNorm].map((value) => figure(value ?? 0, 4));
    const picture = svgOf(element, {
      title: words.file(found.understood),
      unit: words.chart,
      notes: [
        `${words.summary(hits, range, briefings)}.`,
        `${words.juilland(d ?? '')}, ${words.dp(deviation ?? '')}, ${words.dpNorm(norm ?? '')}. ${words.dpTip}`,
      ],
    });
    const name = words
      .file(query)
      .replace(/[/\\:*?"<>|\p{Cc}]+/gu, '')
      .slice(0, 120);
    attempt(async () =>
      save(
        as === 'svg'
          ? { name: `${name}.svg`, mime: 'image/svg+xml', text: picture.text }
          : { name: `${name}.png`, bytes: await pngOf(picture) },
      ),
    );
  };
  return (
    <Menu
      align="end"
      trigger={
        <Button size="small" kind="quiet" icon={Download} disabled={found.hits === 0}>
          {words.exports.figure}
        </Button>
      }
    >
      <MenuItem onChoose={() => leave('svg')}>{words.exports.svg}</MenuItem>
      <MenuItem onChoose={() => leave('png')}>{words.exports.png}</MenuItem>
    </Menu>
  );
};
