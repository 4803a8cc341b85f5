import './scope.css';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { BriefingRow, Filter } from '../../contract/index.ts';
import { Button } from '../parts/button.tsx';
import { FacetList } from '../parts/facet-list.tsx';
import { DateField } from '../parts/date-field.tsx';
import { languageName } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { Popover } from '../parts/popover.tsx';
import { strings } from '../strings.ts';
import { describeScope } from './describe.ts';
import { useInScope } from './in-scope.ts';
import { isWithin, useScope } from './scope.ts';
import { tally } from './tally.ts';

const words = strings.shell.scope;

/** Shows what everything is counted within, and opens a panel to change it. */
export const ScopeControl = () => {
  const { filter, isSet, clear } = useScope();
  const { count } = useInScope();
  const [open, setOpen] = useState(false);
  useKeys({ 'scope.change': () => setOpen(true) });
  return (
    <Popover
      label={words.title}
      align="end"
      open={open}
      onOpen={setOpen}
      trigger={
        <button type="button" className="scope" data-set={isSet ? '' : undefined}>
          <span className="small quieter">{words.label}</span>
          <b className="one-line">{describeScope(filter)}</b>
          <span className="scope-count small quiet figures">
            {count === undefined ? strings.parts.counting : strings.shell.status.briefings(count)}
          </span>
          <ChevronDown className="icon" aria-hidden />
        </button>
      }
    >
      <div className="scope-panel">
        <h2>{words.title}</h2>
        <p className="quiet small">{words.explain}</p>
        <ScopeGroups />
        <div className="scope-foot">
          <Button disabled={!isSet} onClick={clear}>
            {words.clear}
          </Button>
          <Button kind="primary" onClick={() => setOpen(false)}>
            {words.done}
          </Button>
        </div>
      </div>
    </Popover>
  );
};

const ScopeGroups = () => {
  const { filter, set } = useScope();
  const { all } = useInScope();
  const values = (
    field: keyof Filter,
    read: (row: BriefingRow) => readonly string[],
    name = (value: string) => value,
  ) => tally(all, without(filter, field), read, name);
  return (
    <div className="scope-groups">
      <FacetList
        title={words.series}
        values={values('series', ({ series }) => [series ?? ''])}
        chosen={filter.series ?? []}
        onChange={(series) => set({ ...filter, series: [...series] })}
      />
      <FacetList
        title={words.language}
        values={values('languages', ({ language }) => [language], languageName)}
        chosen={filter.languages ?? []}
        onChange={(languages) => set({ ...filter, languages: [...languages] })}
      />
      <FacetList
        title={words.speaker}
        values={values('speakers', ({ spokespersonNames }) =>
          spokespersonNames.length === 0 ? [''] : spokespersonNames,
        )}
        chosen={filter.speakers ?? []}
        onChange={(speakers) => set({ ...filter, speakers: [...speakers] })}
      />
      <Dates filter={filter} onChange={set} />
    </div>
  );
};

const Dates = ({
  filter,
  onChange,
}: {
  readonly filter: Filter;
  readonly onChange: (filter: Filter) => void;
}) => {
  const row = (end: 'from' | 'to') => (
    <label>
      {words[end]}
      <DateField
        label={words[end]}
        value={filter[end] ?? ''}
        onChange={(date) => onChange({ ...filter, [end]: date })}
      />
    </label>
  );
  return (
    <div className="scope-dates">
      <h3>{words.dates}</h3>
      {row('from')}
      {row('to')}
    </div>
  );
};

const without = (filter: Filter, field: keyof Filter): ((row: BriefingRow) => boolean) => {
  const { [field]: _, ...others } = filter;
  return (row) => isWithin(row, others);
};
