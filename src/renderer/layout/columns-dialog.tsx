import { useState } from 'react';
import type { ColumnRole, ReadingChoices, TableColumn } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { strings } from '../strings.ts';

const words = strings.layout;

// The words have a row for each role.
const roleNames = Object.keys(words.columnRoles) as ColumnRole[];

/** The columns of a table with some of their cells; each gets a role, or none. */
export const ColumnsDialog = ({
  columns,
  choices,
  onChoose,
  onClose,
}: {
  readonly columns: readonly TableColumn[];
  readonly choices: ReadingChoices;
  readonly onChoose: (choices: ReadingChoices) => void;
  readonly onClose: () => void;
}) => {
  const [roles, setRoles] = useState(
    () => new Map(columns.flatMap(({ name, role }) => (role === null ? [] : [[role, name] as const]))),
  );
  const roleOf = (name: string): ColumnRole | '' =>
    [...roles].find(([, column]) => column === name)?.[0] ?? '';
  const give = (name: string, role: string) => {
    // A role is one column's: whoever had it gives it up.
    const next = new Map([...roles].filter(([, column]) => column !== name));
    const known = roleNames.find((option) => option === role);
    if (known !== undefined) next.set(known, name);
    setRoles(next);
  };
  const use = () => {
    onChoose({ ...choices, columns: Object.fromEntries(roles) });
    onClose();
  };
  return (
    <Dialog
      open
      title={words.columnsTitle}
      width={760}
      onClose={onClose}
      foot={
        <>
          <span className="small quiet">{words.columnsNote}</span>
          <span className="grow" />
          <Button kind="primary" onClick={use}>
            {words.use}
          </Button>
        </>
      }
    >
      <ul className="table-columns">
        {columns.map(({ name, samples }) => (
          <li key={name}>
            <b className="one-line" title={name}>
              {name}
            </b>
            <select
              className="select"
              aria-label={words.columnRole(name)}
              value={roleOf(name)}
              onChange={({ target }) => give(name, target.value)}
            >
              <option value="">{words.noRole}</option>
              {roleNames.map((role) => (
                <option key={role} value={role}>
                  {words.columnRoles[role]}
                </option>
              ))}
            </select>
            <span className="small quiet one-line" title={samples.join('\n')}>
              {samples.join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  );
};
