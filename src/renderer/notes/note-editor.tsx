import { useEffect, useId, useRef, useState, type KeyboardEvent } from 'react';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { KeyCaps } from '../parts/key-caps.tsx';
import { strings } from '../strings.ts';
import type { Draft } from './noting.ts';

const words = strings.notes;

/** Where a note is written: Ctrl Enter keeps it, Esc leaves it as it was. */
export const NoteEditor = ({
  draft,
  onKeep,
  onLeave,
}: {
  readonly draft: Draft;
  readonly onKeep: (text: string, tags: readonly string[]) => void;
  readonly onLeave: () => void;
}) => {
  const [text, setText] = useState(draft.text);
  const [tags, setTags] = useState(draft.tags);
  const [typed, setTyped] = useState('');
  const area = useRef<HTMLTextAreaElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const { first } = draft;
  useEffect(() => (first === 'tags' ? box.current : area.current)?.focus(), [first]);
  const all = withTag(tags, typed);
  const isEmpty = text.trim() === '' && all.length === 0;
  const press = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Escape') onLeave();
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) {
      if (!isEmpty) onKeep(text, all);
    } else return;
    event.preventDefault();
  };
  return (
    // Keys of the whole form; what is in it has its own.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions
    <form
      className="note-editor"
      aria-label={words.editor}
      onKeyDown={press}
      onSubmit={(event) => {
        event.preventDefault();
        onKeep(text, all);
      }}
    >
      {draft.words === '' ? null : <NotedWords words={draft.words} />}
      <textarea
        ref={area}
        aria-label={words.text}
        dir="auto"
        rows={Math.min(12, Math.max(3, text.split('\n').length + 1))}
        value={text}
        onChange={({ target }) => setText(target.value)}
      />
      <TagsField {...{ tags, typed, setTyped }} ref={box} onTags={setTags} />
      <div className="note-editor-foot">
        <Button type="submit" kind="primary" size="small" disabled={isEmpty}>
          {words.save}
        </Button>
        <Button size="small" kind="quiet" onClick={onLeave}>
          {words.cancel}
        </Button>
        <span className="grow" />
        <KeyCaps chord="Mod+Enter" />
      </div>
    </form>
  );
};

/** The words that a note stands on, cut where they are many. */
export const NotedWords = ({ words: said }: { readonly words: string }) => (
  <q className="noted-words" dir="auto" title={said}>
    {said.replaceAll(/\s+/g, ' ').trim()}
  </q>
);

const TagsField = ({
  tags,
  typed,
  setTyped,
  onTags,
  ref,
}: {
  readonly tags: readonly string[];
  readonly typed: string;
  readonly setTyped: (typed: string) => void;
  readonly onTags: (tags: readonly string[]) => void;
  readonly ref: React.Ref<HTMLInputElement>;
}) => {
  const { value: known } = useCall('notes.tags', {});
  const list = useId();
  const take = () => {
    onTags(withTag(tags, typed));
    setTyped('');
  };
  return (
    <div className="note-tags-field">
      {tags.map((tag) => (
        <Chip
          key={tag}
          removeLabel={words.removeTag(tag)}
          onRemove={() => onTags(tags.filter((each) => each !== tag))}
        >
          <bdi>{tag}</bdi>
        </Chip>
      ))}
      <input
        ref={ref}
        list={list}
        dir="auto"
        aria-label={words.tags}
        placeholder={words.tagsPlaceholder}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing || event.ctrlKey || event.metaKey) return;
          if ((event.key === 'Enter' || event.key === ',') && typed.trim() !== '') take();
          else if (event.key === 'Backspace' && typed === '') onTags(tags.slice(0, -1));
          else return;
          event.preventDefault();
        }}
      />
      <datalist id={list}>
        {known
          ?.filter(({ tag }) => !tags.includes(tag))
          .map(({ tag }) => (
            <option key={tag}>{tag}</option>
          ))}
      </datalist>
    </div>
  );
};

const withTag = (tags: readonly string[], typed: string): readonly string[] => {
  const tag = typed.trim().replaceAll(/\s+/g, ' ').slice(0, 100);
  return tag === '' || tags.includes(tag) ? tags : [...tags, tag];
};
