/** Some forms in a row; with `prefix` the last is only the beginning of one. */
export type Row = { readonly forms: readonly string[]; readonly prefix: boolean };

/** Whether a row stands anywhere in a list of forms. */
export const standsIn = (forms: readonly string[], row: Row): boolean =>
  forms.some((_, at) => standsAt(forms, at, row));

const standsAt = (forms: readonly string[], at: number, row: Row): boolean => {
  const last = row.forms.length - 1;
  if (at + last >= forms.length) return false;
  return row.forms.every((form, i) => {
    const there = forms[at + i] ?? '';
    return there === form || (row.prefix && i === last && there.startsWith(form));
  });
};
