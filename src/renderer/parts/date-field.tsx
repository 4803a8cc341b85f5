import { useState } from 'react';
import { isoDate } from '../../contract/index.ts';
import { Field } from './field.tsx';

/** A date as YYYY-MM-DD, whatever the system's habit; '' for none. Says nothing until what is typed is a date. */
export const DateField = ({
  label,
  value,
  onChange,
}: {
  readonly label: string;
  readonly value: string;
  readonly onChange: (date: string) => void;
}) => {
  const [draft, setDraft] = useState({ value, text: value });
  if (draft.value !== value) setDraft({ value, text: value });
  const change = (text: string) => {
    const date = text.trim();
    const said = date === '' || isDay(date) ? date : value;
    setDraft({ value: said, text });
    if (said !== value) onChange(said);
  };
  return (
    <Field
      label={label}
      placeholder="YYYY-MM-DD"
      inputMode="numeric"
      className="figures"
      aria-invalid={draft.text.trim() !== draft.value}
      value={draft.text}
      onChange={({ target }) => change(target.value)}
      onBlur={() => setDraft({ value, text: value })}
    />
  );
};

const isDay = (text: string) =>
  isoDate.safeParse(text).success && !Number.isNaN(Date.parse(`${text}T00:00:00Z`));
