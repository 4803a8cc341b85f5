import { useState } from 'react';
import type { BriefingRow } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { figure } from '../parts/figures.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { Settled } from '../parts/states.tsx';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { TRAY_HOLDS, useTray } from '../tray/tray.ts';

const words = strings.library.choose;
const BEGINNING = 160;

/** Asks which statements of some briefings to compare, and compares them. */
export const ChooseStatements = ({
  briefings,
  onClose,
}: {
  readonly briefings: readonly BriefingRow[];
  readonly onClose: () => void;
}) => {
  const tray = useTray();
  const [refs, setRefs] = useState<readonly string[]>([]);
  const toggle = (ref: string, on: boolean) =>
    setRefs(on ? [...refs, ref] : refs.filter((other) => other !== ref));
  const compare = () => {
    onClose();
    tray.start(refs);
    go(placeOn('compare', { refs }));
  };
  return (
    <Dialog
      open
      title={words.title}
      width={720}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{strings.parts.cancel}</Button>
          <Button kind="primary" disabled={refs.length < 2 || refs.length > TRAY_HOLDS} onClick={compare}>
            {words.compare(refs.length)}
          </Button>
        </>
      }
    >
      <div className="choose">
        <p className="quiet">{words.explain}</p>
        {briefings.map((row) => (
          <Statements key={row.id} row={row} chosen={refs} onToggle={toggle} />
        ))}
      </div>
    </Dialog>
  );
};

const Statements = ({
  row,
  chosen,
  onToggle,
}: {
  readonly row: BriefingRow;
  readonly chosen: readonly string[];
  readonly onToggle: (ref: string, on: boolean) => void;
}) => {
  const call = useCall('briefings.get', { id: row.id });
  return (
    <section>
      <h3>
        {row.date ?? strings.library.noDate} <bdi lang={row.language}>{row.title}</bdi>
      </h3>
      <Settled call={call}>
        {({ exchanges, statements }) =>
          [
            ...statements.map(({ n, text }) => ({ ref: `${row.id}#s${n}`, mark: '', text })),
            ...exchanges.map(({ n, question }) => ({
              ref: `${row.id}#${n}`,
              mark: figure(n),
              text: question.text,
            })),
          ].map(({ ref, mark, text }) => (
            <label key={ref}>
              <CheckBox
                checked={chosen.includes(ref)}
                label={`${mark} ${text.slice(0, BEGINNING)}`}
                onChange={(on) => onToggle(ref, on)}
              />
              <span className="quieter figures">{mark}</span>
              <span className="peek-question" lang={row.language} dir={directionOf(row.language)}>
                {text.slice(0, BEGINNING)}
              </span>
            </label>
          ))
        }
      </Settled>
    </section>
  );
};
