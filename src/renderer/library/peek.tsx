import { X } from 'lucide-react';
import type { Briefing } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button, IconButton } from '../parts/button.tsx';
import { figure, percent, proseDate } from '../parts/figures.ts';
import { directionOf } from '../parts/passage-text.tsx';
import { Settled } from '../parts/states.tsx';
import { go } from '../place/history.ts';
import { addressOf, placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';

const words = strings.library.peek;
const BEGINNING = 200;

/** One briefing at a glance, without leaving the list. */
export const Peek = ({ id, onClose }: { readonly id: number; readonly onClose: () => void }) => {
  const call = useCall('briefings.get', { id });
  return (
    <div className="peek">
      <div className="peek-head">
        <b>{call.value?.date ? proseDate(call.value.date) : words.title}</b>
        <span className="grow" />
        <Button size="small" onClick={() => go(placeOn('briefing', { id }))}>
          {words.open}
          <kbd>Enter</kbd>
        </Button>
        <IconButton icon={X} size="small" label={words.close} onClick={onClose} />
      </div>
      <Settled call={call}>{(briefing) => <Glance briefing={briefing} />}</Settled>
    </div>
  );
};

const Glance = ({ briefing }: { readonly briefing: Briefing }) => {
  const { id, title, language, series, spokespersonNames, exchanges, words: length, dateFrom } = briefing;
  return (
    <>
      <h2 className="peek-title" lang={language} dir={directionOf(language)}>
        {title}
      </h2>
      <p className="quiet small">{[series, ...spokespersonNames].filter(Boolean).join(', ')}</p>
      <p className="quiet small figures">
        {words.exchanges(exchanges.length)}, {words.words(length)}
      </p>
      <h3>{words.questions}</h3>
      <ol>
        {exchanges.map(({ n, question }) => (
          <li key={n}>
            <a href={addressOf(placeOn('briefing', { id, at: `${id}#${n}` }))}>
              <span className="quieter figures">{figure(n)}</span>
              <span className="peek-question" lang={language} dir={directionOf(language)}>
                {question.text.slice(0, BEGINNING)}
              </span>
            </a>
          </li>
        ))}
      </ol>
      <h3>{words.reasons}</h3>
      <p className="small">{words.confidence(percent(briefing.confidence))}</p>
      <p className="small">{dateFrom === null ? words.noDate : words.date(dateFrom)}</p>
      <ul className="small quiet">
        {briefing.reasons.map(({ code, text }) => (
          <li key={code}>{text}</li>
        ))}
      </ul>
      <h3>{words.files}</h3>
      <ul>
        {briefing.paths.map((path) => (
          <li key={path} className="code quiet">
            {path}
          </li>
        ))}
      </ul>
    </>
  );
};
