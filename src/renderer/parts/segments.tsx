import './controls.css';
import { Toggle } from '@base-ui/react/toggle';
import { ToggleGroup } from '@base-ui/react/toggle-group';
import { figure } from './figures.ts';

/** One choice of a segmented control, perhaps with a count. */
export type Segment<Value extends string> = {
  readonly value: Value;
  readonly label: string;
  readonly count?: number;
};

/** A few choices side by side, one of which is in force; arrows move, Space and Enter choose. */
export const Segments = <Value extends string>({
  label,
  value,
  segments,
  onChoose,
}: {
  readonly label: string;
  readonly value: Value;
  readonly segments: readonly Segment<Value>[];
  readonly onChoose: (value: Value) => void;
}) => (
  <ToggleGroup
    className="segments"
    aria-label={label}
    value={[value]}
    onValueChange={([chosen]) => {
      const segment = segments.find((candidate) => candidate.value === chosen);
      if (segment !== undefined) onChoose(segment.value);
    }}
  >
    {segments.map((segment) => (
      <Toggle key={segment.value} value={segment.value} className="segment">
        {segment.label}
        {segment.count === undefined ? null : <span className="count">{figure(segment.count)}</span>}
      </Toggle>
    ))}
  </ToggleGroup>
);
