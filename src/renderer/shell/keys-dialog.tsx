import { useState } from 'react';
import { CheckBox } from '../parts/check-box.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { KeyCaps } from '../parts/key-caps.tsx';
import { lettersOn, onMac, setLetters } from '../parts/keys.ts';
import { commands, contexts, shortcutOf, type Context } from '../parts/shortcuts.ts';
import { strings } from '../strings.ts';

const words = strings.shell.keys;

/** Every key, by where it works; from the same table that the keys themselves are handled by. */
export const KeysDialog = ({ open, onClose }: { readonly open: boolean; readonly onClose: () => void }) => (
  <Dialog
    open={open}
    title={words.title}
    width={960}
    isText
    beside={onMac ? null : <span className="small quieter">{words.onMac}</span>}
    foot={<Letters />}
    onClose={onClose}
  >
    <div className="keys-list">
      {contextNames.map((where) => (
        <section key={where}>
          <h3>{contexts[where]}</h3>
          <dl>
            {commands
              .filter((command) => shortcutOf(command).where === where)
              .map((command) => (
                <div key={command}>
                  <dt>{shortcutOf(command).label}</dt>
                  <dd>
                    {shortcutOf(command).keys.map((chord) => (
                      <KeyCaps key={chord} chord={chord} />
                    ))}
                  </dd>
                </div>
              ))}
          </dl>
        </section>
      ))}
    </div>
  </Dialog>
);

const contextNames = Object.keys(contexts).filter((name): name is Context => Object.hasOwn(contexts, name));

const Letters = () => {
  const [on, setOn] = useState(lettersOn);
  const change = (next: boolean) => {
    setLetters(next);
    setOn(next);
  };
  return (
    <label className="keys-letters">
      <CheckBox checked={on} label={words.lettersOff} onChange={change} />
      {words.lettersOff}
      <span className="small quieter">{words.letters}</span>
    </label>
  );
};
