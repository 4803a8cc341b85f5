import './palette.css';
import { Autocomplete } from '@base-ui/react/autocomplete';
import { Dialog } from '@base-ui/react/dialog';
import { Search } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useCall } from '../client/client.ts';
import { KeyCaps } from '../parts/key-caps.tsx';
import { useOffered } from '../parts/keys.ts';
import { useInScope } from '../scope/in-scope.ts';
import { useScope } from '../scope/scope.ts';
import { strings } from '../strings.ts';
import { entriesFor, type Entry, type EntryGroup } from './palette-entries.ts';

const words = strings.shell.palette;

/** Search or run: commands with their keys, topics, briefings, and the text itself. */
export const Palette = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => (
  <Dialog.Root open={open} onOpenChange={(next) => next || onClose()}>
    <Dialog.Portal>
      <Dialog.Backdrop className="scrim" />
      <Dialog.Popup className="dialog palette" aria-label={words.label}>
        <PaletteBody onClose={onClose} />
      </Dialog.Popup>
    </Dialog.Portal>
  </Dialog.Root>
);

const PaletteBody = ({ onClose }: { readonly onClose: () => void }) => {
  const [typed, setTyped] = useState('');
  const groups = useEntries(typed);
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const choose = (entry: Entry) => {
    onClose();
    // After the dialog has given the focus back, so that what runs may take it.
    setTimeout(entry.run, 0);
  };
  return (
    <Autocomplete.Root
      inline
      open
      items={groups}
      mode="none"
      filter={null}
      value={typed}
      onValueChange={(value, { reason }) => reason !== 'item-press' && setTyped(value)}
      autoHighlight="always"
      keepHighlight
      itemToStringValue={(entry: Entry) => entry.label}
    >
      <div className="palette-field">
        <Search className="icon" aria-hidden />
        <Autocomplete.Input aria-label={words.label} placeholder={words.label} />
        <Autocomplete.Status className="small quieter">{words.results(total)}</Autocomplete.Status>
        <KeyCaps chord="Esc" />
      </div>
      <Autocomplete.Empty className="palette-none">{words.none}</Autocomplete.Empty>
      <Autocomplete.List className="palette-list">
        {(group: EntryGroup) => (
          <Autocomplete.Group key={group.value} items={group.items}>
            <Autocomplete.GroupLabel className="palette-head">{group.value}</Autocomplete.GroupLabel>
            <Autocomplete.Collection>
              {(entry: Entry) => <Item key={entry.id} entry={entry} typed={typed} onChoose={choose} />}
            </Autocomplete.Collection>
          </Autocomplete.Group>
        )}
      </Autocomplete.List>
      <Foot />
    </Autocomplete.Root>
  );
};

const useEntries = (typed: string): EntryGroup[] => {
  const offered = useOffered();
  const { filter } = useScope();
  const { all: briefings } = useInScope();
  const { value: topics } = useCall('topics.list', { filter });
  return useMemo(
    () => entriesFor(typed, { offered, briefings, topics: topics ?? [] }),
    [typed, offered, briefings, topics],
  );
};

const Item = ({
  entry,
  typed,
  onChoose,
}: {
  readonly entry: Entry;
  readonly typed: string;
  readonly onChoose: (entry: Entry) => void;
}) => {
  const { icon: Icon } = entry;
  return (
    <Autocomplete.Item className="palette-item" value={entry} onClick={() => onChoose(entry)}>
      <Icon className="icon" aria-hidden />
      <span className="one-line">{emphasised(entry.label, typed)}</span>
      {entry.note === undefined ? null : <span className="palette-note figures">{entry.note}</span>}
      <span className="grow" />
      {entry.chord === undefined ? null : <KeyCaps chord={entry.chord} />}
    </Autocomplete.Item>
  );
};

/** The label with the first place where it says what was typed set off. */
const emphasised = (label: string, typed: string) => {
  const wanted = typed
    .replace(/^[>#]\s*/, '')
    .trim()
    .toLowerCase();
  const at = wanted === '' ? -1 : label.toLowerCase().indexOf(wanted);
  if (at < 0) return label;
  return (
    <>
      {label.slice(0, at)}
      <b>{label.slice(at, at + wanted.length)}</b>
      {label.slice(at + wanted.length)}
    </>
  );
};

const Foot = () => (
  <div className="palette-foot" aria-hidden>
    <span>
      <kbd>↑</kbd> <kbd>↓</kbd> {words.choose}
    </span>
    <span>
      <kbd>Enter</kbd> {words.run}
    </span>
    <span className="grow" />
    <span>
      <b>&gt;</b> {words.hints.command}
    </span>
    <span>
      <b>#</b> {words.hints.topic}
    </span>
    <span>
      <b className="figures">2024-02</b> {words.hints.date}
    </span>
  </div>
);
