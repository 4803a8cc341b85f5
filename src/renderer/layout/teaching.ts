import { useState } from 'react';
import type {
  LayoutForm,
  MarkRole,
  Output,
  Previewed,
  ReadingChoices,
  TurnMark,
} from '../../contract/index.ts';
import { useCall, type Call } from '../client/client.ts';

/** How a file is to be read, as far as the person has come: nothing of it is saved. */
export type Teaching = {
  readonly id: number;
  readonly choices: ReadingChoices;
  readonly marks: readonly TurnMark[];
  readonly name: string;
  /** What the marks are understood to mean; undefined without marks. */
  readonly taught: Output<'layouts.teach'> | undefined;
  readonly trouble: Call<unknown>['error'];
  /** The file as it would be read. */
  readonly preview: Call<Previewed>;
  /** Whether anything differs from how the file is read now. */
  readonly isChanged: boolean;
  /** What looks at other files ask with. */
  readonly way: { readonly choices: ReadingChoices; readonly layout?: LayoutForm };
  readonly choose: (choices: ReadingChoices) => void;
  readonly mark: (at: { readonly start: number; readonly end: number }, role: MarkRole) => void;
  readonly unmark: (at: { readonly start: number; readonly end: number }) => void;
  readonly rename: (name: string) => void;
  /** Starts over from what is kept. */
  readonly settle: (choices: ReadingChoices) => void;
};

/** Keeps the marks and choices for one file, and asks what they come to. `kept` is what counts for the file now. */
export const useTeaching = (id: number, kept: ReadingChoices, usualName: string): Teaching => {
  const [base, setBase] = useState(kept);
  const [choices, setChoices] = useState(kept);
  const [marks, setMarks] = useState<readonly TurnMark[]>([]);
  const [named, setNamed] = useState<string | null>(null);
  const name = named ?? usualName;
  const labels = marks.filter(({ role }) => role !== 'never' && role !== 'ends');
  const { layout: _chosen, ...others } = choices;
  const teach = useCall(
    'layouts.teach',
    labels.length === 0 ? null : { id, choices: others, marks: [...marks], name: name.trim() || usualName },
  );
  const layout = labels.length === 0 ? undefined : teach.value?.layout;
  const way = layout === undefined ? { choices } : { choices: others, layout };
  const preview = useCall('layouts.preview', { id, ...way });
  const without = ({ start, end }: { readonly start: number; readonly end: number }) =>
    marks.filter((mark) => mark.end <= start || mark.start >= end);
  return {
    id,
    choices,
    marks,
    name,
    taught: labels.length === 0 ? undefined : teach.value,
    trouble: labels.length === 0 ? undefined : teach.error,
    preview,
    isChanged: layout !== undefined || JSON.stringify(choices) !== JSON.stringify(base),
    way,
    choose: (next) => {
      // Other bytes make another text: marks in the one before mean nothing in it.
      if (next.encoding !== choices.encoding || next.layout !== choices.layout) setMarks([]);
      setChoices(next);
    },
    mark: (at, role) => setMarks([...without(at), { ...at, role }].toSorted((a, b) => a.start - b.start)),
    unmark: (at) => setMarks(without(at)),
    rename: setNamed,
    settle: (next) => {
      setBase(next);
      setChoices(next);
      setMarks([]);
      setNamed(null);
    },
  };
};
