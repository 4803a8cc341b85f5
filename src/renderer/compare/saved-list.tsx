import './saved.css';
import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { SavedComparison } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { IconButton } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { attempt } from '../parts/toast.ts';
import { addressOf } from '../place/place.ts';
import { strings } from '../strings.ts';
import { SaveDialog } from './save-dialog.tsx';
import { placeOfSaved, removeSaved } from './saving.ts';

const words = strings.compare.saved;

/** Every comparison that is kept: to be opened, called otherwise, removed. Nothing where there is none. */
export const SavedList = ({ onOpen }: { readonly onOpen?: () => void }) => {
  const { value: all = [] } = useCall('comparisons.list', {});
  const [changing, setChanging] = useState<SavedComparison | null>(null);
  const rename = (name: string, note: string) =>
    attempt(async () => {
      if (changing !== null) await callNow('comparisons.save', { id: changing.id, name, note });
      setChanging(null);
    });
  if (all.length === 0) return null;
  return (
    <section className="saved" aria-label={words.list}>
      <h3>{words.list}</h3>
      <ul>
        {all.map((saved) => (
          <li key={saved.id}>
            <a href={addressOf(placeOfSaved(saved))} onClick={onOpen}>
              <bdi className="saved-name one-line">{saved.name}</bdi>
              <span className="saved-facts small quiet figures">{factsOf(saved)}</span>
              {saved.note === '' ? null : <bdi className="saved-note small one-line">{saved.note}</bdi>}
            </a>
            <IconButton
              icon={Pencil}
              size="small"
              label={words.rename(saved.name)}
              onClick={() => setChanging(saved)}
            />
            <IconButton
              icon={Trash2}
              size="small"
              label={words.remove(saved.name)}
              onClick={() => attempt(() => removeSaved(saved))}
            />
          </li>
        ))}
      </ul>
      {changing === null ? null : (
        <SaveDialog
          saved={changing}
          name=""
          title={words.change}
          onSave={rename}
          onClose={() => setChanging(null)}
        />
      )}
    </section>
  );
};

/** The list over whatever is compared now. */
export const SavedDialog = ({ onClose }: { readonly onClose: () => void }) => {
  const { value: all } = useCall('comparisons.list', {});
  return (
    <Dialog open title={words.title} width={560} onClose={onClose}>
      <div className="saved-dialog">
        {all?.length === 0 ? <p className="quiet">{words.none}</p> : <SavedList onOpen={onClose} />}
      </div>
    </Dialog>
  );
};

const factsOf = ({ witnesses }: SavedComparison): string => {
  const dates = witnesses.flatMap(({ date }) => date ?? []).toSorted();
  const changed = witnesses.filter((witness) => witness.changed !== null).length;
  const [first] = dates;
  const last = dates.at(-1);
  return [
    words.texts(witnesses.length),
    first === undefined || last === undefined ? null : strings.compare.range(first, last),
    changed === 0 ? null : words.otherwise(changed),
  ]
    .filter(Boolean)
    .join(', ');
};
