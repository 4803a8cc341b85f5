import { useState } from 'react';
import type { EncodingSample, ReadingChoices } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Settled } from '../parts/states.tsx';
import { strings } from '../strings.ts';

const words = strings.layout;

/** A file's beginning in every encoding, the fitting ones first; one is chosen. */
export const EncodingDialog = ({
  id,
  choices,
  onChoose,
  onClose,
}: {
  readonly id: number;
  readonly choices: ReadingChoices;
  readonly onChoose: (choices: ReadingChoices) => void;
  readonly onClose: () => void;
}) => {
  const samples = useCall('choices.encodings', { id });
  const [chosen, setChosen] = useState(choices.encoding ?? '');
  const use = () => {
    const { encoding: _before, ...others } = choices;
    onChoose(chosen === '' ? others : { ...others, encoding: chosen });
    onClose();
  };
  return (
    <Dialog
      open
      title={words.encodings}
      width={720}
      onClose={onClose}
      foot={
        <>
          <span className="small quiet">{words.encodingNote}</span>
          <span className="grow" />
          <Button kind="primary" onClick={use}>
            {words.use}
          </Button>
        </>
      }
    >
      <Settled call={samples}>
        {(rows) => (
          <div className="encodings" role="radiogroup" aria-label={words.encodings}>
            <Choice value="" name={words.encodingJudge} chosen={chosen} onChoose={setChosen} />
            {rows
              .toSorted((a, b) => Number(a.damaged > 0) - Number(b.damaged > 0))
              .map((sample) => (
                <Choice
                  key={sample.encoding}
                  value={sample.encoding}
                  name={sample.name}
                  sample={sample}
                  chosen={chosen}
                  onChoose={setChosen}
                />
              ))}
          </div>
        )}
      </Settled>
    </Dialog>
  );
};

const Choice = ({
  value,
  name,
  sample,
  chosen,
  onChoose,
}: {
  readonly value: string;
  readonly name: string;
  readonly sample?: EncodingSample;
  readonly chosen: string;
  readonly onChoose: (value: string) => void;
}) => (
  <label className="encoding">
    <input
      type="radio"
      name="encoding"
      value={value}
      checked={chosen === value}
      onChange={() => onChoose(value)}
    />
    <span className="encoding-name">
      {name}
      {sample === undefined ? null : (
        <span className="small quieter figures" data-damaged={sample.damaged > 0 ? '' : undefined}>
          {words.damaged(sample.damaged)}
        </span>
      )}
    </span>
    <bdi className="encoding-sample one-line" title={sample?.sample}>
      {sample?.sample}
    </bdi>
  </label>
);
