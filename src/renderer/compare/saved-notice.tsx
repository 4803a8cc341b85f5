import './saved.css';
import type { SavedComparison, SavedWitness } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { attempt, say } from '../parts/toast.ts';
import { go } from '../place/history.ts';
import { strings } from '../strings.ts';
import type { Compared } from './compared.ts';
import { isAsSaved, placeOfSaved } from './saving.ts';

const words = strings.compare.saved;

/** The note of a saved comparison, and whatever is otherwise than when it was saved. */
export const SavedNotice = ({
  saved,
  compared,
}: {
  readonly saved: SavedComparison;
  readonly compared: Compared;
}) => {
  const otherwise = saved.witnesses.filter(({ changed }) => changed !== null);
  const asSaved = isAsSaved(saved, compared);
  if (saved.note === '' && otherwise.length === 0 && asSaved) return null;
  const keep = () =>
    attempt(async () => {
      const { witnesses, base, ignore } = compared;
      const { id, name } = saved;
      await callNow('comparisons.save', {
        id,
        name,
        witnesses: [...witnesses],
        base,
        ignore: [...ignore],
      });
      say(words.done(name));
    });
  return (
    <div className="saved-notice" data-kind={otherwise.length > 0 ? 'otherwise' : undefined}>
      {saved.note === '' ? null : <p dir="auto">{saved.note}</p>}
      {asSaved ? null : (
        <>
          <span className="quiet">{words.notAsSaved}</span>
          <Button size="small" onClick={keep}>
            {words.saveChanges}
          </Button>
          <Button size="small" onClick={() => go(placeOfSaved(saved))}>
            {words.back}
          </Button>
        </>
      )}
      {otherwise.length === 0 ? null : (
        <>
          <b role="status">{words.otherwiseThan(otherwise.length, saved.witnesses.length)}</b>
          {asSaved ? (
            <Button size="small" onClick={keep} disabled={compared.witnesses.length < 2}>
              {words.acceptNow}
            </Button>
          ) : null}
          <ul>
            {otherwise.map((witness) => (
              <li key={witness.was}>{tell(witness)}</li>
            ))}
          </ul>
        </>
      )}
    </div>
  );
};

const tell = ({ witness, was, date, changed }: SavedWitness): string =>
  words.isOtherwise(date ?? strings.compare.undated, was, changed ?? '', witness === null);
