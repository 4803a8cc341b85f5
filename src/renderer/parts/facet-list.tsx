import './facets.css';
import { useState, type ReactNode } from 'react';
import { strings } from '../strings.ts';
import { CheckBox } from './check-box.tsx';
import { Field } from './field.tsx';
import { figure } from './figures.ts';

/** A value to filter by, and how many would be left with it. */
export type FacetValue = {
  readonly value: string;
  readonly label: string;
  readonly count: number;
  /** What is remarkable about the count: a sign of a few characters, and in words. */
  readonly hint?: { readonly sign: string; readonly words: string } | undefined;
  /** Stands before the label. */
  readonly mark?: ReactNode;
};

const SHOWN = 6;
/** With more values than this they can be looked through by typing; no more than this are drawn at a time. */
const FINDABLE = 12;
const MOST = 200;

/** Values of one field with their counts; ticked ones always show, zero stays and is greyed. Long lists can be filtered. */
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
  const [typed, setTyped] = useState('');
  const fitting = values.filter(({ value, label }) => chosen.includes(value) || fits(label, typed));
  const shown = all
    ? fitting.slice(0, MOST)
    : values.filter(({ value }, index) => index < SHOWN || chosen.includes(value));
  const hidden = all ? fitting.length - shown.length : values.length - shown.length;
  const toggle = (value: string, on: boolean) =>
    onChange(on ? [...chosen, value] : chosen.filter((other) => other !== value));
  if (values.length === 0) return null;
  return (
    <fieldset className="facet">
      <legend>{title}</legend>
      {all && values.length > FINDABLE ? (
        <Field
          label={strings.parts.findIn(title)}
          placeholder={strings.parts.findIn(title)}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        />
      ) : null}
      {shown.map((each) => (
        <Value key={each.value} {...each} on={chosen.includes(each.value)} toggle={toggle} />
      ))}
      {all && shown.length === 0 ? <p className="small quiet">{strings.parts.noneFits}</p> : null}
      {all && hidden > 0 ? <p className="small quiet">{strings.parts.typeForMore(hidden)}</p> : null}
      {hidden > 0 || all ? (
        <button type="button" className="facet-more link" onClick={() => setAll(!all)}>
          {all ? strings.parts.fewer : strings.parts.more(hidden)}
        </button>
      ) : null}
    </fieldset>
  );
};

const Value = ({
  value,
  label,
  count,
  hint,
  mark,
  on,
  toggle,
}: FacetValue & { readonly on: boolean; readonly toggle: (value: string, on: boolean) => void }) => (
  <label className="facet-value" data-on={on ? '' : undefined} data-zero={count === 0 ? '' : undefined}>
    <CheckBox
      checked={on}
      label={[label, figure(count), hint?.words].filter((part) => part !== undefined).join(', ')}
      onChange={(next) => toggle(value, next)}
    />
    {mark}
    <span className="facet-name one-line" title={label}>
      {label}
    </span>
    {hint === undefined ? null : (
      <span className="facet-hint" title={hint.words}>
        {hint.sign}
      </span>
    )}
    <span className="facet-count">{figure(count)}</span>
  </label>
);

/** Whether what is typed stands in a label, whatever the capitals and accents. */
const fits = (label: string, typed: string): boolean => plain(label).includes(plain(typed.trim()));

const plain = (text: string): string => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase();
