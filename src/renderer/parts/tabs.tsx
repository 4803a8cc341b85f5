import './controls.css';
import { Tabs as Base } from '@base-ui/react/tabs';
import type { ReactNode } from 'react';
import { figure } from './figures.ts';

/** One tab, perhaps with a count. */
export type TabOf<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
};

/** Tabs over one panel, which holds what `children` draws for the tab in force. */
export const Tabs = <Value extends string>({
  label,
  value,
  tabs,
  onChoose,
  children,
}: {
  readonly label: string;
  readonly value: Value;
  readonly tabs: readonly TabOf<Value>[];
  readonly onChoose: (value: Value) => void;
  readonly children: ReactNode;
}) => (
  <Base.Root
    className="tabs"
    value={value}
    onValueChange={(chosen) => {
      const tab = tabs.find((candidate) => candidate.value === chosen);
      if (tab !== undefined) onChoose(tab.value);
    }}
  >
    <Base.List className="tabs-list" aria-label={label}>
      {tabs.map((tab) => (
        <Base.Tab key={tab.value} value={tab.value} className="tab">
          {tab.label}
          {tab.count === undefined ? null : <span className="count">{figure(tab.count)}</span>}
        </Base.Tab>
      ))}
    </Base.List>
    <Base.Panel className="tabs-panel" value={value}>
      {children}
    </Base.Panel>
  </Base.Root>
);
