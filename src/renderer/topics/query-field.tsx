import { Check, TriangleAlert } from 'lucide-react';
import { useDeferredValue, type Ref } from 'react';
import type { Ignored } from '../../contract/index.ts';
import { useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { strings } from '../strings.ts';

const words = strings.topics;
/** As in the contract. */
const LONGEST = 200_000;

/** A query being written, with what is understood of it below, and a repair for what is not. */
export const QueryField = ({
  query,
  onChange,
  onDone,
  box,
}: {
  readonly query: string;
  readonly onChange: (query: string) => void;
  /** Enter: a query has one line. */
  readonly onDone: () => void;
  readonly box?: Ref<HTMLTextAreaElement>;
}) => (
  <div className="topic-query">
    <label>
      {words.query}
      <textarea
        ref={box}
        rows={3}
        className="topic-area"
        dir="auto"
        spellCheck={false}
        maxLength={LONGEST}
        value={query}
        onChange={({ target }) => onChange(target.value.replaceAll('\n', ' '))}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          event.preventDefault();
          onDone();
        }}
      />
    </label>
    <Read query={query} onRepair={onChange} />
  </div>
);

/** What is understood of a query, in words. */
const Read = ({
  query,
  onRepair,
}: {
  readonly query: string;
  readonly onRepair: (query: string) => void;
}) => {
  const settled = useDeferredValue(query.trim());
  const { value: reading, error } = useCall('search.read', settled === '' ? null : { query: settled });
  if (settled === '') return <p className="small quiet">{words.queryHelp}</p>;
  if (error !== undefined)
    return (
      <p className="small topic-trouble" role="status">
        <TriangleAlert className="icon" aria-hidden />
        <span>{error.message}</span>
      </p>
    );
  return (
    <div className="small topic-read" role="status">
      {reading === undefined || reading.understood === '' ? null : (
        <p className="quiet">
          <Check className="icon" aria-hidden />
          <span>{reading.understood}</span>
        </p>
      )}
      {reading?.ignored.map((ignored) => (
        <NotUsed key={ignored.start} ignored={ignored} onRepair={onRepair} />
      ))}
    </div>
  );
};

const NotUsed = ({
  ignored: { text, reason, repair },
  onRepair,
}: {
  readonly ignored: Ignored;
  readonly onRepair: (query: string) => void;
}) => (
  <p className="topic-trouble">
    <TriangleAlert className="icon" aria-hidden />
    <span>
      <b>{words.notUsed(text)}</b> {reason}
    </span>
    {repair === null ? null : (
      <Button size="small" onClick={() => onRepair(repair)}>
        <span className="one-line">{words.repair(repair)}</span>
      </Button>
    )}
  </p>
);
