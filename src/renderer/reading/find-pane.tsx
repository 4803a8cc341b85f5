import './find-pane.css';
import { Search, X } from 'lucide-react';
import type { Ref } from 'react';
import type { Briefing } from '../../contract/index.ts';
import { IconButton } from '../parts/button.tsx';
import { Field } from '../parts/field.tsx';
import { KeyCaps } from '../parts/key-caps.tsx';
import { shortcutOf } from '../parts/shortcuts.ts';
import { strings } from '../strings.ts';
import type { PassageBlock } from './blocks.ts';
import { FindList } from './find-list.tsx';
import { Outline } from './outline.tsx';
import type { Finder } from './use-find.ts';
import type { Matches } from './use-matches.ts';

const words = strings.reading;

/** The pane at the left: the find box, what it found, and the outline. */
export const FindPane = ({
  briefing,
  passages,
  finder,
  matches,
  here,
  box,
  step,
  onChoose,
  onLeave,
}: {
  readonly briefing: Briefing;
  readonly passages: readonly PassageBlock[];
  readonly finder: Finder;
  readonly matches: Matches;
  readonly here: string;
  readonly box: Ref<HTMLInputElement>;
  readonly step: (by: 1 | -1) => void;
  readonly onChoose: (ref: string) => void;
  /** Esc in the empty box: back to the text. */
  readonly onLeave: () => void;
}) => {
  const { typed, type, finding } = finder;
  return (
    <div className="find-pane">
      <Field
        ref={box}
        label={words.find}
        placeholder={words.findPlaceholder}
        icon={Search}
        value={typed}
        dir="auto"
        after={<FindState finder={finder} matches={matches} />}
        onChange={({ target }) => type(target.value)}
        onKeyDown={(event) => {
          if (event.nativeEvent.isComposing) return;
          if (event.key === 'Enter') step(event.shiftKey ? -1 : 1);
          else if (event.key === 'Escape' && typed !== '') type('');
          else if (event.key === 'Escape') onLeave();
          else return;
          event.preventDefault();
        }}
      />
      <div className="find-scroll">
        {finding === undefined ? null : (
          <FindList
            {...{ briefing, finding, typed, passages, here }}
            onChoose={({ ref }) => {
              matches.stepInto(ref);
              onChoose(ref);
            }}
          />
        )}
        <Outline {...{ briefing, passages, here, onChoose }} />
      </div>
    </div>
  );
};

/** At the end of the find box: its key, or how much was found and where one stands. */
const FindState = ({
  finder: { typed, type, finding },
  matches,
}: {
  readonly finder: Finder;
  readonly matches: Matches;
}) => {
  if (typed === '') return <KeyCaps chord={shortcutOf('find.open').keys[0] ?? ''} />;
  const text =
    finding === undefined
      ? ''
      : matches.at < 0
        ? words.findCount(matches.count, finding.found.length)
        : words.findAt(matches.at + 1, matches.count);
  return (
    <>
      <output className="find-count figures">{text}</output>
      <IconButton icon={X} size="small" label={words.clearFind} onClick={() => type('')} />
    </>
  );
};
