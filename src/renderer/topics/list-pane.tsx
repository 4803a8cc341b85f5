import { FileDown, FileUp, Search, Trash2 } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ListedWordList } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { useKeys } from '../parts/keys.ts';
import { save as saveFile } from '../parts/save.ts';
import { attempt, say } from '../parts/toast.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { pickText, TakesFile } from './text-file.tsx';

const words = strings.topics.lists;
const MOST_TROUBLES = 6;

/** A word list to be written in: as typed, read from a file that is picked or dropped, taken along as text. */
export const ListPane = ({ list }: { readonly list: ListedWordList | undefined }) => (
  <div className="topic-pane">
    {list === undefined ? (
      <p className="quiet topic-none">{words.none}</p>
    ) : (
      <One key={list.id} list={list} />
    )}
  </div>
);

const One = ({ list }: { readonly list: ListedWordList }) => {
  const kept = { name: list.name, entries: list.entries, note: list.note };
  const [draft, setDraft] = useState(kept);
  const box = useRef<HTMLTextAreaElement>(null);
  const changed = JSON.stringify(draft) !== JSON.stringify(kept);
  const isComplete = draft.name.trim() !== '';
  const put = ({ id, name, entries, note }: Pick<ListedWordList, 'id' | 'name' | 'entries' | 'note'>) =>
    callNow('lists.save', { id, name, entries, note });
  const save = () => {
    if (!changed || !isComplete) return;
    attempt(async () => {
      const saved = await put({ ...draft, id: list.id });
      setDraft({ name: saved.name, entries: saved.entries, note: saved.note });
      say(words.saved(saved.name), async () => {
        await put(list);
        setDraft(kept);
      });
    });
  };
  const take = (text: string) =>
    attempt(async () => setDraft({ ...draft, entries: (await callNow('lists.read', { text })).entries }));
  const remove = () =>
    attempt(async () => {
      const removed = await callNow('lists.remove', { id: list.id });
      say(words.removed(removed.name), async () => void (await put(removed)));
    });
  useKeys({
    'topic.save': changed && isComplete ? save : undefined,
    'topics.edit': () => box.current?.focus(),
    'topics.remove': remove,
  });
  return (
    <TakesFile onText={take}>
      <form
        className="topic-form topic-part"
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <label>
          {words.name}
          <Field
            label={words.name}
            value={draft.name}
            maxLength={200}
            onChange={({ target }) => setDraft({ ...draft, name: target.value })}
          />
        </label>
        <label>
          {words.entries}
          <textarea
            ref={box}
            className="topic-area list-area"
            dir="auto"
            spellCheck={false}
            value={draft.entries}
            onChange={({ target }) => setDraft({ ...draft, entries: target.value })}
          />
          <span className="small quiet">{words.help}</span>
        </label>
        <Troubles list={list} />
        <label>
          {words.note}
          <textarea
            className="topic-area"
            rows={2}
            maxLength={20_000}
            value={draft.note}
            onChange={({ target }) => setDraft({ ...draft, note: target.value })}
          />
        </label>
        {list.topics.length === 0 ? null : <p className="small quiet">{words.namedBy(list.topics)}</p>}
        <div className="topic-buttons">
          {changed ? (
            <>
              <Button kind="primary" type="submit" keys="topic.save" disabled={!isComplete}>
                {strings.topics.pane.saveChanges}
              </Button>
              <Button onClick={() => setDraft(kept)}>{strings.topics.pane.dropChanges}</Button>
            </>
          ) : (
            <Button icon={Search} onClick={() => go(placeOn('search', { q: named(list.name) }))}>
              {words.search}
            </Button>
          )}
          <span className="grow" />
          <IconButton icon={FileUp} label={words.read} onClick={() => pickText(take)} />
          <IconButton
            icon={FileDown}
            label={words.leave}
            onClick={() => attempt(async () => saveFile(await callNow('lists.export', { id: list.id })))}
          />
          <IconButton
            icon={Trash2}
            label={strings.topics.pane.remove}
            keys="topics.remove"
            onClick={remove}
          />
        </div>
      </form>
    </TakesFile>
  );
};

const named = (name: string): string =>
  /^[\p{L}\p{N}\p{M}_.-]+$/u.test(name) ? `@${name}` : `@"${name.replaceAll('"', '')}"`;

/** Entries of the list as it is kept that no query can take. */
const Troubles = ({ list: { troubles } }: { readonly list: ListedWordList }) =>
  troubles.length === 0 ? null : (
    <ul className="small topic-trouble-list">
      {troubles.slice(0, MOST_TROUBLES).map(({ line, entry, reason }) => (
        <li key={line}>
          <b>
            {words.line(line)}, <bdi>{entry.slice(0, 60)}</bdi>
          </b>{' '}
          {reason}
        </li>
      ))}
      {troubles.length > MOST_TROUBLES ? (
        <li>{words.moreTroubles(troubles.length - MOST_TROUBLES)}</li>
      ) : null}
    </ul>
  );
