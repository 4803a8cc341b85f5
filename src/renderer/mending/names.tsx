import { useId, useState } from 'react';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { strings } from '../strings.ts';
import type { MendPart } from './parts-of.ts';

const words = strings.mending;

type Written = Readonly<Record<'asker' | 'outlet' | 'speaker', string>>;

/** Who asks in a question, or who speaks, with the names of the collection to complete them; Enter saves, Esc leaves. */
export const Names = ({
  part,
  onSave,
  onClose,
}: {
  readonly part: MendPart;
  readonly onSave: (names: Partial<Pick<MendPart, 'asker' | 'outlet' | 'speaker'>>) => void;
  readonly onClose: () => void;
}) => {
  const { value } = useCall('search.facets', { query: '' });
  const [written, setWritten] = useState<Written>({
    asker: part.asker ?? '',
    outlet: part.outlet ?? '',
    speaker: part.speaker ?? '',
  });
  const fields = part.kind === 'question' ? (['outlet', 'asker'] as const) : (['speaker'] as const);
  const known = (field: string) =>
    (value?.facets.find((facet) => facet.field === field)?.values ?? []).flatMap((each) => each.value || []);
  const save = () => {
    const now = fields.map((field) => [field, written[field].trim() || null] as const);
    const changed = now.filter(([field, name]) => name !== part[field]);
    if (changed.length > 0) onSave(Object.fromEntries(changed));
    onClose();
  };
  return (
    <form
      className="mend-names"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      {fields.map((field, index) => (
        <NameField
          key={field}
          label={words.names[field]}
          value={written[field]}
          known={known(field)}
          first={index === 0}
          onLeave={onClose}
          onWrite={(name) => setWritten({ ...written, [field]: name })}
        />
      ))}
      <Button type="submit" size="small" kind="primary">
        {words.save}
      </Button>
    </form>
  );
};

const NameField = ({
  label,
  value,
  known,
  first,
  onWrite,
  onLeave,
}: {
  readonly label: string;
  readonly value: string;
  readonly known: readonly string[];
  readonly first: boolean;
  readonly onWrite: (name: string) => void;
  readonly onLeave: () => void;
}) => {
  const list = useId();
  return (
    <label>
      <span className="small quiet">{label}</span>
      <span className="field">
        <input
          value={value}
          list={list}
          maxLength={300}
          placeholder={strings.parts.notNamed}
          ref={(input) => {
            if (first && input !== null && input.dataset['met'] === undefined) {
              input.dataset['met'] = '';
              input.focus();
              input.select();
            }
          }}
          onChange={({ target }) => onWrite(target.value)}
          onKeyDown={(event) => {
            if (event.key !== 'Escape') return;
            event.preventDefault();
            onLeave();
          }}
        />
      </span>
      <datalist id={list}>
        {known.slice(0, 300).map((name) => (
          <option key={name} value={name}>
            {name}
          </option>
        ))}
      </datalist>
    </label>
  );
};
