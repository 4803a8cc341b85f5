import './tray.css';
import { Columns2, Sparkles, X } from 'lucide-react';
import { useState } from 'react';
import type { ComparedText } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { Chip } from '../parts/chip.tsx';
import { Popover } from '../parts/popover.tsx';
import { strings } from '../strings.ts';
import { ExamplesDialog } from '../topics/examples-dialog.tsx';
import { useTray, type Tray } from './tray.ts';

const words = strings.shell.tray;

/** In the status bar: how many statements are to be compared; opens to the list of them. */
export const TrayStatus = () => {
  const tray = useTray();
  const [asking, setAsking] = useState(false);
  if (tray.refs.length === 0) return null;
  return (
    <>
      <Popover
        label={words.title}
        align="end"
        trigger={
          <button type="button" className="status-item" data-on>
            <Columns2 className="icon" aria-hidden />
            {strings.shell.status.tray(tray.refs.length)}
          </button>
        }
      >
        <TrayList tray={tray} toTopic={() => setAsking(true)} />
      </Popover>
      {asking ? <ExamplesDialog refs={tray.refs} onClose={() => setAsking(false)} /> : null}
    </>
  );
};

/** The statements in the tray as chips, each with a cross; for side panels. */
export const TrayChips = () => {
  const tray = useTray();
  const passages = useTrayPassages(tray);
  if (tray.refs.length === 0) return <p className="small quieter">{words.empty}</p>;
  return (
    <div className="tray-chips">
      {tray.refs.map((ref) => {
        const label = labelOf(passages.get(ref), ref);
        return (
          <Chip key={ref} removeLabel={words.remove(label)} onRemove={() => tray.remove(ref)}>
            {label}
          </Chip>
        );
      })}
    </div>
  );
};

const TrayList = ({ tray, toTopic }: { readonly tray: Tray; readonly toTopic: () => void }) => {
  const passages = useTrayPassages(tray);
  return (
    <div className="tray">
      <h2>{words.title}</h2>
      <ol>
        {tray.refs.map((ref) => {
          const passage = passages.get(ref);
          const label = labelOf(passage, ref);
          return (
            <li key={ref}>
              <span className="figures">{label}</span>
              <span className="one-line quiet" title={passage?.title}>
                {passage?.outlet ?? passage?.speaker ?? passage?.title}
              </span>
              <IconButton
                icon={X}
                size="small"
                label={words.remove(label)}
                onClick={() => tray.remove(ref)}
              />
            </li>
          );
        })}
      </ol>
      <div className="tray-foot">
        <Button onClick={tray.clear}>{words.clear}</Button>
        <Button icon={Sparkles} onClick={toTopic}>
          {words.topic}
        </Button>
        <Button kind="primary" keys="tray.compare" disabled={tray.refs.length < 2} onClick={tray.compare}>
          {words.compare}
        </Button>
      </div>
    </div>
  );
};

const useTrayPassages = ({ refs }: Tray): ReadonlyMap<string, ComparedText> => {
  const { value = [] } = useCall('compare.texts', refs.length === 0 ? null : { witnesses: [...refs] });
  return new Map(value.map((text) => [text.witness, text]));
};

const labelOf = (text: ComparedText | undefined, ref: string) => text?.date ?? ref;
