import { useState } from 'react';
import type { ImportedFile } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { PathName } from '../parts/path-name.tsx';
import { attempt } from '../parts/toast.ts';
import { strings } from '../strings.ts';
import { tryAgain } from './carry-on.ts';
import { SetColumns } from './set-columns.tsx';

const words = strings.importing;
const SHOWN = 3;

/** Files whose columns a person may tell. */
const isTable = (path: string): boolean => /\.(?:csv|tsv|tab|xlsx|jsonl?|ndjson)$/i.test(path);

/** Files that failed for the same reason, and what can be done about it. */
export type FailureGroup = {
  readonly reason: string;
  readonly remedy: string | null;
  readonly paths: readonly string[];
};

/** Failed files by reason and remedy, the most frequent first. */
export const failureGroups = (files: readonly ImportedFile[]): readonly FailureGroup[] => {
  const groups = Map.groupBy(
    files.filter(({ outcome }) => outcome === 'failed'),
    ({ reason, remedy }) => JSON.stringify([reason, remedy]),
  );
  return [...groups.values()]
    .map((group) => ({
      reason: group[0]?.reason ?? words.noReason,
      remedy: group[0]?.remedy ?? null,
      paths: group.map(({ path }) => path),
    }))
    .toSorted((a, b) => b.paths.length - a.paths.length);
};

/** The groups one under another, each with its files and its actions. */
export const Failures = ({
  id,
  groups,
  root,
}: {
  /** Of the import they failed in. */
  readonly id: number;
  readonly groups: readonly FailureGroup[];
  readonly root: string;
}) => (
  <div className="failures">
    {groups.map((group) => (
      <Failure key={`${group.reason} ${group.remedy}`} id={id} group={group} root={root} />
    ))}
  </div>
);

const Failure = ({
  id,
  group,
  root,
}: {
  readonly id: number;
  readonly group: FailureGroup;
  readonly root: string;
}) => {
  const [all, setAll] = useState(false);
  const { value: abilities } = useCall('desk.abilities', {});
  const { reason, remedy, paths } = group;
  const [first] = paths;
  const hidden = all ? 0 : paths.length - SHOWN;
  return (
    <section className="failure">
      <b className="failure-count figures">{figure(paths.length)}</b>
      <div>
        <h3>{reason}</h3>
        {remedy === null ? null : <p className="quiet">{remedy}</p>}
        <ul className="failure-files">
          {(all ? paths : paths.slice(0, SHOWN)).map((path) => (
            <li key={path} className="code">
              <PathName path={path} root={root} />
            </li>
          ))}
        </ul>
        {paths.length <= SHOWN ? null : (
          <button type="button" className="link small" onClick={() => setAll(!all)}>
            {all ? words.fewerFiles : words.moreFiles(hidden)}
          </button>
        )}
      </div>
      <div className="failure-actions">
        <Button size="small" onClick={() => attempt(() => tryAgain(id, paths))}>
          {words.tryAgain}
        </Button>
        {first === undefined || !isTable(first) ? null : <SetColumns id={id} paths={paths} />}
        {abilities?.reveal && first !== undefined ? (
          <Button
            size="small"
            onClick={() => attempt(async () => void (await callNow('desk.reveal', { path: first })))}
          >
            {words.reveal}
          </Button>
        ) : null}
      </div>
    </section>
  );
};
