import './facets.css';
import { useState } from 'react';
import { strings } from '../strings.ts';
import { CheckBox } from './check-box.tsx';
import { figure } from './figures.ts';

/** A value to filter by, and how many would be left with it. */
export type FacetValue = { readonly value: string; readonly label: string; readonly count: number };

const SHOWN = 6;

/** Values of one field with their counts; ticked ones always show, zero stays and is greyed. */
export const FacetList = ({
  title,
  values,
  chosen,
  onChange,
}: {
  readonly title: string;
  readonly values: readonly FacetValue[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}) => {
  const [all, setAll] = useState(false);
  const shown = all ? values : values.filter(({ value }, index) => index < SHOWN || chosen.includes(value));
  const hidden = values.length - shown.length;
  const toggle = (value: string, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  if (values.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {shown.map(({ value, label, count }) => {
        const on = chosen.includes(value);
        return (
          <label
            key={value}
            className="facet-value"
            data-on={on ? '' : undefined}
            data-zero={count === 0 ? '' : undefined}
          >
            <CheckBox
              checked={on}
              label={`${label}, ${figure(count)}`}
              onChange={(next) => toggle(value, next)}
            />
            <span className="facet-name one-line" title={label}>
              {label}
            </span>
            <span className="facet-count">{figure(count)}</span>
          </label>
        );
      })}
      {hidden > 0 || all ? (
        <button type="button" className="facet-more link" onClick={() => setAll(!all)}>
          {all ? strings.parts.fewer : strings.parts.more(hidden)}
        </button>
      ) : null}
    </fieldset>
  );
};
