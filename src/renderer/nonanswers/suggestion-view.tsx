import { BookOpen, Columns2 } from 'lucide-react';
import {
  codeSource,
  techniques,
  type Nonanswer,
  type NonanswerEvidence,
  type OwnLabel,
} from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { KeyCaps } from '../parts/key-caps.tsx';
import { PassageText } from '../parts/passage-text.tsx';
import { ErrorState, LoadingBar } from '../parts/states.tsx';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';
import { codeName } from './coding.ts';

const words = strings.nonanswers;

/** Opens an exchange beside the one that a reason is about. */
export const compareWith = ({ ref }: Nonanswer, other: string): void =>
  go(placeOn('compare', { refs: [other, ref], base: other }));

/** Opens the briefing at an exchange. */
export const readThere = ({ briefingId, ref }: Nonanswer): void =>
  go(placeOn('briefing', { id: briefingId, at: ref }));

/** A suggestion: its reasons, question and answer side by side, and what to say of it. */
export const SuggestionView = ({
  row,
  labels,
  onCode,
  onLabel,
  onDismiss,
  onWithdraw,
}: {
  readonly row: Nonanswer;
  readonly labels: readonly OwnLabel[];
  readonly onCode: (at: number) => void;
  readonly onLabel: () => void;
  readonly onDismiss: () => void;
  readonly onWithdraw: () => void;
}) => (
  <div className="nonanswer-view">
    <header className="nonanswer-head">
      <h2>
        <bdi>{row.by ?? words.notNamed}</bdi>{' '}
        <span className="quiet figures">{row.date ?? words.noDate}</span>
      </h2>
      <span className="quiet one-line" title={row.title}>
        {row.title}
      </span>
      <span className="grow" />
      <Button icon={BookOpen} kind="quiet" keys="nonanswers.read" onClick={() => readThere(row)}>
        {words.read}
      </Button>
    </header>
    <section aria-label={words.why} className="nonanswer-why">
      <h3>{words.why}</h3>
      <ul>
        {row.evidence.map((each) => (
          <Reason key={`${each.kind} ${each.ref} ${each.why}`} row={row} reason={each} />
        ))}
      </ul>
    </section>
    <Texts row={row} />
    <section aria-label={words.code} className="nonanswer-codes">
      {techniques.map(({ id, name }, at) => (
        <button
          key={id}
          type="button"
          className="nonanswer-code"
          data-clarity={techniques[at]?.clarity}
          aria-pressed={row.code?.technique === id}
          onClick={() => onCode(at)}
        >
          <KeyCaps chord={String(at + 1)} />
          <span>{name}</span>
        </button>
      ))}
      <Button kind="quiet" keys="nonanswers.label" onClick={onLabel}>
        {words.ownLabels}
      </Button>
      <Button keys="nonanswers.dismiss" onClick={onDismiss}>
        {words.dismiss}
      </Button>
      {row.code === null ? null : (
        <Button kind="quiet" keys="nonanswers.withdraw" onClick={onWithdraw}>
          {words.withdraw}
        </Button>
      )}
    </section>
    <p className="small quiet nonanswer-said" aria-live="polite">
      {row.code === null ? null : `${words.saidOf(codeName(row.code, labels))}. `}
      {row.others ? `${words.others(row.others)}. ` : null}
      {words.source} {codeSource}
    </p>
  </div>
);

const Reason = ({ row, reason }: { readonly row: Nonanswer; readonly reason: NonanswerEvidence }) => {
  const { ref, kind, strength, why } = reason;
  return (
    <li>
      <span className="nonanswer-kind">
        {words.reasons[kind]}
        {strength === 1 ? <span className="quiet"> {words.weak}</span> : null}
      </span>
      <span>{why}</span>
      {ref === null ? null : (
        <Button
          icon={Columns2}
          kind="quiet"
          size="small"
          title={words.compareWith(ref)}
          onClick={() => compareWith(row, ref)}
        >
          {words.compare}
        </Button>
      )}
    </li>
  );
};

const Texts = ({ row }: { readonly row: Nonanswer }) => {
  const call = useCall('passages.get', { refs: [row.ref] });
  const passage = call.value?.[0];
  if (call.error !== undefined) return <ErrorState error={call.error} onRetry={call.retry} />;
  if (!passage) return <LoadingBar show={call.loading} />;
  const ranges = (part: 'question' | 'statement', start: number): [number, number][] =>
    row.evidence
      .filter(({ kind }) => kind === 'missing' || kind === 'deflection')
      .flatMap((each) => each.words)
      .filter((word) => word.part === part)
      .map((word) => [word.start - start, word.end - start]);
  return (
    <div className="nonanswer-texts">
      {(['question', 'statement'] as const).map((part) => {
        const stretch = passage[part];
        return (
          <section key={part} aria-label={part === 'question' ? words.question : words.answer}>
            <h3>{part === 'question' ? words.question : words.answer}</h3>
            {stretch ? (
              <PassageText
                text={stretch.text}
                language={row.language}
                ranges={ranges(part, stretch.start)}
                className="nonanswer-text"
              />
            ) : null}
          </section>
        );
      })}
    </div>
  );
};
