import './likeness.css';
import type { CSSProperties, KeyboardEvent } from 'react';
import { useState } from 'react';
import type { Comparison } from '../../contract/index.ts';
import { strings } from '../strings.ts';
import { extremesOf } from './extremes.ts';
import { labelOf } from './texts.ts';

const words = strings.compare.likeness;

/** How like all pairs are, as a table; a cell opens the comparison of its two. */
export const Likeness = ({
  comparison: { texts, likeness },
  onPair,
}: {
  readonly comparison: Comparison;
  readonly onPair: (base: string, other: string) => void;
}) => {
  const [at, setAt] = useState({ row: 0, column: 1 });
  const extremes = extremesOf(likeness);
  const pair = ([a, b]: readonly [number, number]) =>
    [texts[a], texts[b]].flatMap((text) => (text === undefined ? [] : [labelOf(text)]));
  return (
    <div className="likeness">
      {extremes === null ? null : (
        <p className="figures">
          {words.most(pair(extremes.most.pair), extremes.most.likeness)}{' '}
          {texts.length > 2 ? words.least(pair(extremes.least.pair), extremes.least.likeness) : null}
        </p>
      )}
      <p className="quiet small">{words.explain}</p>
      <table>
        <caption className="visually-hidden">{words.caption(texts.length)}</caption>
        <thead>
          <tr>
            <th scope="col" className="visually-hidden">
              {words.text}
            </th>
            {texts.map((text, column) => (
              <th key={text.witness} scope="col" className="figures">
                <span className="likeness-number">{column + 1}</span>
                <span className="visually-hidden"> {labelOf(text)}</span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {texts.map((text, row) => (
            <tr key={text.witness}>
              <th scope="row" className="one-line">
                <span className="likeness-number">{row + 1}</span>
                <bdi className="figures">{labelOf(text)}</bdi>
              </th>
              {texts.map((other, column) => {
                const value = likeness[row]?.[column] ?? 0;
                if (row === column)
                  return (
                    <td key={other.witness} className="likeness-self">
                      <span aria-hidden>·</span>
                    </td>
                  );
                return (
                  <td key={other.witness}>
                    <button
                      type="button"
                      className="figures"
                      style={tinted(value)}
                      data-cell={`${row} ${column}`}
                      tabIndex={at.row === row && at.column === column ? 0 : -1}
                      title={words.open(labelOf(text), labelOf(other), value)}
                      aria-label={words.open(labelOf(text), labelOf(other), value)}
                      onFocus={() => setAt({ row, column })}
                      onKeyDown={(event) => walk(event, at, texts.length, setAt)}
                      onClick={() => onPair(text.witness, other.witness)}
                    >
                      {words.value(value)}
                    </button>
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};

// React's type of a style knows no custom properties.
const tinted = (value: number) => ({ '--like': value.toFixed(3) }) as CSSProperties;

type Spot = { readonly row: number; readonly column: number };

/** Arrow keys go from cell to cell, over the diagonal. */
const walk = (event: KeyboardEvent<HTMLElement>, at: Spot, size: number, set: (to: Spot) => void): void => {
  const step = steps[event.key];
  if (step === undefined) return;
  event.preventDefault();
  let to = { row: at.row + step.row, column: at.column + step.column };
  if (to.row === to.column) to = { row: to.row + step.row, column: to.column + step.column };
  if ([to.row, to.column].some((place) => place < 0 || place >= size)) return;
  set(to);
  event.currentTarget
    .closest('table')
    ?.querySelector<HTMLElement>(`[data-cell="${to.row} ${to.column}"]`)
    ?.focus();
};

const steps: Readonly<Record<string, Spot>> = {
  ArrowDown: { row: 1, column: 0 },
  ArrowUp: { row: -1, column: 0 },
  ArrowRight: { row: 0, column: 1 },
  ArrowLeft: { row: 0, column: -1 },
};
