import { Bookmark, BookmarkPlus, Plus } from 'lucide-react';
import { useState } from 'react';
import type { ComparedText, SavedComparison } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { useKeys } from '../parts/keys.ts';
import { Segments } from '../parts/segments.tsx';
import { attempt, say } from '../parts/toast.ts';
import { replace } from '../place/history.ts';
import { strings } from '../strings.ts';
import type { Compared } from './compared.ts';
import { ExportComparison } from './export-comparison.tsx';
import { Options } from './options.tsx';
import { SaveDialog } from './save-dialog.tsx';
import { SavedDialog } from './saved-list.tsx';
import { byDate } from './texts.ts';

const words = strings.compare;

/** Over the comparison: what it is, how it is shown, and what can be done with all of it. */
export const Bar = ({
  compared,
  texts,
  saved,
  onFind,
}: {
  readonly compared: Compared;
  readonly texts: readonly ComparedText[];
  readonly saved: SavedComparison | undefined;
  readonly onFind: () => void;
}) => {
  const { place, witnesses } = compared;
  const enough = texts.length > 1;
  const range = rangeOf(texts);
  const title = titleOf(texts);
  return (
    <header className="screen-bar">
      <h1 className="one-line" title={saved?.note}>
        {!enough ? strings.shell.screens.compare : saved === undefined ? title : <bdi>{saved.name}</bdi>}
      </h1>
      {enough && range !== null ? (
        <span className="quiet small figures compare-range">
          {saved === undefined ? range : `${title}, ${range}`}
        </span>
      ) : null}
      <span className="grow" />
      {enough ? (
        <>
          <Segments
            label={words.view}
            value={place.view}
            segments={[
              { value: 'side', label: words.side },
              { value: 'inline', label: words.inline },
              { value: 'likeness', label: words.likeness.view },
            ]}
            onChoose={(view) => replace({ ...place, view })}
          />
          <Button
            keys="compare.changes"
            aria-pressed={place.changes}
            onClick={() => replace({ ...place, changes: !place.changes })}
          >
            {words.changesOnly}
          </Button>
          <Options compared={compared} ordered={byDate(texts).map(({ witness }) => witness)} />
        </>
      ) : null}
      {witnesses.length === 0 ? null : (
        <Button icon={Plus} className="compare-add" aria-label={words.add} onClick={onFind}>
          <span>{words.add}</span>
        </Button>
      )}
      <Saving
        compared={compared}
        saved={saved}
        title={[title, range].filter(Boolean).join(', ')}
        enough={enough}
      />
      {enough ? <ExportComparison compared={compared} saved={saved} /> : null}
    </header>
  );
};

/** Keeping this comparison, and the list of those that are kept. */
const Saving = ({
  compared,
  saved,
  title,
  enough,
}: {
  readonly compared: Compared;
  readonly saved: SavedComparison | undefined;
  readonly title: string;
  readonly enough: boolean;
}) => {
  const [open, setOpen] = useState<'save' | 'list' | null>(null);
  const close = () => setOpen(null);
  useKeys({
    'compare.save': enough ? () => setOpen('save') : undefined,
    'compare.saved': () => setOpen('list'),
  });
  const keep = (id: number | undefined) => (name: string, note: string) =>
    attempt(async () => {
      const { witnesses, base, ignore, place } = compared;
      const kept = await callNow('comparisons.save', {
        ...(id === undefined ? {} : { id }),
        name,
        note,
        witnesses: [...witnesses],
        base,
        ignore: [...ignore],
      });
      close();
      replace({ ...place, refs: witnesses, saved: kept.id });
      say(words.saved.done(kept.name));
    });
  return (
    <>
      {enough ? (
        <IconButton
          icon={BookmarkPlus}
          label={saved === undefined ? words.saved.keep : words.saved.change}
          keys="compare.save"
          onClick={() => setOpen('save')}
        />
      ) : null}
      <IconButton
        icon={Bookmark}
        label={words.saved.title}
        keys="compare.saved"
        onClick={() => setOpen('list')}
      />
      {open === 'save' ? (
        <SaveDialog
          saved={saved}
          name={title}
          title={saved === undefined ? words.saved.keep : words.saved.change}
          onSave={keep(saved?.id)}
          onSaveNew={saved === undefined ? undefined : keep(undefined)}
          onClose={close}
        />
      ) : null}
      {open === 'list' ? <SavedDialog onClose={close} /> : null}
    </>
  );
};

/** "5 statements compared", or texts where some are none. */
const titleOf = (texts: readonly ComparedText[]): string =>
  texts.every(({ kind }) => kind === 'exchange' || kind === 'announcement')
    ? words.title(texts.length)
    : words.titleOfTexts(texts.length);

const rangeOf = (texts: readonly ComparedText[]): string | null => {
  const dates = texts.flatMap(({ date }) => date ?? []).toSorted();
  const [first] = dates;
  const last = dates.at(-1);
  return first === undefined || last === undefined ? null : words.range(first, last);
};
