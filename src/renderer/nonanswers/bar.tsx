import { Download, RefreshCw, Square, Upload } from 'lucide-react';
import { useRef, useState } from 'react';
import type { NonanswersProgress, Output } from '../../contract/index.ts';
import { callNow, useCall, useEvent } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { CheckBox } from '../parts/check-box.tsx';
import { Dialog } from '../parts/dialog.tsx';
import { Field } from '../parts/field.tsx';
import { useKeys } from '../parts/keys.ts';
import { save } from '../parts/save.ts';
import { Segments } from '../parts/segments.tsx';
import { attempt, say } from '../parts/toast.ts';
import { replace } from '../place/history.ts';
import type { PlaceOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { AgreementDialog } from './agreement-dialog.tsx';

const words = strings.nonanswers;
const states = ['open', 'coded', 'dismissed', 'all'] as const;

type Listed = Output<'nonanswers.list'>;

/** The bar above: what is listed, who codes, agreement, files of codes, and looking again. */
export const Bar = ({
  place,
  listed,
  coder,
  onCoder,
  blind,
  onBlind,
}: {
  readonly place: PlaceOn<'nonanswers'>;
  readonly listed: Listed | undefined;
  readonly coder: string;
  readonly onCoder: (coder: string | null) => void;
  readonly blind: boolean;
  readonly onBlind: (blind: boolean) => void;
}) => {
  const [agreeing, setAgreeing] = useState(false);
  const leave = () =>
    attempt(async () =>
      save(await callNow('nonanswers.export', blind && coder.trim() !== '' ? { coder: coder.trim() } : {})),
    );
  useKeys({ 'export.view': leave });
  const counts = listed?.counts;
  const all = counts ? counts.open + counts.coded + counts.dismissed : 0;
  return (
    <div className="screen-bar nonanswer-bar">
      <h1>{words.title}</h1>
      <span className="quiet figures one-line" aria-live="polite" title={words.note}>
        {counts === undefined || listed === undefined
          ? strings.parts.counting
          : coder.trim() === ''
            ? words.total(all, listed.exchanges)
            : words.progress(counts.coded + counts.dismissed, all)}
      </span>
      <Segments
        label={words.state}
        value={place.state}
        segments={states.map((value) => ({
          value,
          label: words.states[value],
          ...(counts ? { count: value === 'all' ? all : counts[value] } : {}),
        }))}
        onChoose={(state) => replace({ ...place, state, ref: '' })}
      />
      <span className="grow" />
      <Field
        className="nonanswer-coder"
        label={words.coder}
        placeholder={words.coder}
        maxLength={100}
        value={coder}
        onChange={({ target }) => onCoder(target.value === '' ? null : target.value)}
      />
      <label className="nonanswer-check small" title={words.blindTip}>
        <CheckBox checked={blind} onChange={onBlind} />
        {words.blind}
      </label>
      <Button onClick={() => (blind ? say(words.blindAgreement) : setAgreeing(true))}>
        {words.agreement}
      </Button>
      <Import coder={coder.trim()} />
      <IconButton icon={Download} label={words.export} keys="export.view" onClick={leave} />
      <Find />
      {agreeing ? <AgreementDialog onClose={() => setAgreeing(false)} /> : null}
    </div>
  );
};

/** Takes a file of codes over, and shows the rows that were left out. */
const Import = ({ coder }: { readonly coder: string }) => {
  const picker = useRef<HTMLInputElement>(null);
  const [bad, setBad] = useState<Output<'nonanswers.import'>['bad']>([]);
  const take = (file: File) =>
    attempt(async () => {
      const text = await file.text();
      const taken = await callNow('nonanswers.import', coder === '' ? { text } : { text, coder });
      setBad(taken.bad);
      say(words.imported(taken.taken, taken.bad.length));
    });
  return (
    <>
      <input
        ref={picker}
        type="file"
        accept=".csv,text/csv"
        hidden
        onChange={({ target }) => {
          const file = target.files?.[0];
          if (file) take(file);
          target.value = '';
        }}
      />
      <IconButton icon={Upload} label={words.import} onClick={() => picker.current?.click()} />
      <Dialog open={bad.length > 0} isText title={words.badTitle} onClose={() => setBad([])}>
        <ul>
          {bad.map(({ row, reason }) => (
            <li key={row}>{words.badRow(row, reason)}</li>
          ))}
        </ul>
      </Dialog>
    </>
  );
};

/** Looks again, says how far it is, and stops on request. */
const Find = () => {
  const { value: atFirst = null } = useCall('nonanswers.current', {});
  const [heard, setHeard] = useState<NonanswersProgress | null>(null);
  useEvent('nonanswers.progressed', setHeard);
  const progress = heard ?? atFirst;
  if (progress?.running)
    return (
      <>
        <span className="quiet small figures one-line" role="status">
          {words.finding(progress.done, progress.total)}
        </span>
        <Button
          icon={Square}
          onClick={() => attempt(async () => void (await callNow('nonanswers.cancel', {})))}
        >
          {words.stop}
        </Button>
      </>
    );
  const find = () =>
    attempt(async () => {
      const { state, suggestions } = await callNow('nonanswers.find', { all: true });
      if (state === 'finished') say(words.found(suggestions));
    });
  return <IconButton icon={RefreshCw} label={words.again} onClick={find} />;
};
