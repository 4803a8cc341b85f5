import { Pencil, Scissors } from 'lucide-react';
import { Fragment, useState } from 'react';
import type { Entity, NameUse } from '../../contract/index.ts';
import { callNow, useCall } from '../client/client.ts';
import { Button, Opens } from '../parts/button.tsx';
import { figure } from '../parts/figures.ts';
import { useKeys } from '../parts/keys.ts';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { go } from '../place/history.ts';
import { strings } from '../strings.ts';
import { act, turn } from './acting.ts';
import { aboutOf } from './entity-table.tsx';
import { NameDialog } from './name-dialog.tsx';
import { searchOf, usedNames } from './people-rows.ts';

const words = strings.people;
const ROW = 46;

/** All names of an outlet or a person, each with where it stands and why it is taken for one of them. */
export const EntityPane = ({
  entity,
  onRenamed,
}: {
  readonly entity: Entity | undefined;
  readonly onRenamed: (name: string) => void;
}) => (
  <div className="entity">
    {entity === undefined ? (
      <p className="quiet entity-none">{words.entity.none}</p>
    ) : (
      <One key={entity.id} entity={entity} onRenamed={onRenamed} />
    )}
    <Steps />
  </div>
);

const One = ({
  entity,
  onRenamed,
}: {
  readonly entity: Entity;
  readonly onRenamed: (name: string) => void;
}) => {
  const [at, setAt] = useState(-1);
  const [renaming, setRenaming] = useState(false);
  const names = usedNames(entity);
  const chosen = names[at];
  const canSplit = chosen !== undefined && chosen.label !== entity.name;
  const split = (): void => {
    if (chosen === undefined) return;
    const { label, series } = chosen;
    act(() => callNow('people.split', { id: entity.id, names: [{ label, series }] }));
  };
  useKeys({
    'people.split': canSplit ? split : undefined,
    'people.rename': () => setRenaming(true),
  });
  const unused = entity.names.filter(({ count }) => count === 0).map(({ label }) => label);
  return (
    <>
      <Head entity={entity} />
      <h3 className="entity-sub">{words.entity.names(names.length)}</h3>
      <VirtualRows
        name={`names of ${entity.id}`}
        label={words.entity.names(names.length)}
        rows={names}
        keyOf={({ label, series }) => `${series ?? ''} ${label}`}
        height={ROW}
        cursor={at}
        move={setAt}
        rowClass="entity-row"
        attributesOf={(_, index) => ({ 'aria-selected': index === at })}
        draw={drawName}
      />
      <div className="entity-actions">
        <Button
          size="small"
          icon={Scissors}
          keys="people.split"
          disabled={!canSplit}
          title={chosen !== undefined && !canSplit ? words.entity.splitOwn : undefined}
          onClick={split}
        >
          {words.entity.split}
        </Button>
        <Button size="small" icon={Pencil} keys="people.rename" onClick={() => setRenaming(true)}>
          {words.entity.rename}
        </Button>
      </div>
      <Also names={unused} />
      {renaming ? (
        <NameDialog
          title={words.dialog.rename(entity.name)}
          note={words.dialog.renameNote}
          button={words.dialog.doRename}
          names={[...new Set([entity.name, ...names.map(({ label }) => label), ...unused])]}
          onName={(name) => {
            setRenaming(false);
            if (name !== entity.name)
              act(
                () => callNow('people.rename', { id: entity.id, name }),
                () => onRenamed(name),
              );
          }}
          onClose={() => setRenaming(false)}
        />
      ) : null}
    </>
  );
};

/** Names that the list has and no transcript uses. */
const Also = ({ names }: { readonly names: readonly string[] }) =>
  names.length === 0 ? null : (
    // A region that scrolls must be reachable by keys.
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
    <p className="small quiet entity-also" tabIndex={0} role="group" aria-label={words.entity.also}>
      {words.entity.also}:{' '}
      {names.map((name, index) => (
        <Fragment key={name}>
          {index === 0 ? '' : ', '}
          <bdi>{name}</bdi>
        </Fragment>
      ))}
    </p>
  );

const Head = ({ entity }: { readonly entity: Entity }) => {
  const { name, kind, asked, answered, first, last, listed } = entity;
  const about = kind === 'outlet' ? [aboutOf(entity), listed?.languages.join(', ')] : [];
  return (
    <header className="entity-head">
      <h2>
        <bdi>{name}</bdi>
      </h2>
      <p className="quiet small">{about.filter(Boolean).join(' · ')}</p>
      <p className="figures">
        {asked > 0 ? (
          <Opens onClick={() => go(searchOf(entity, 'asked'))}>{words.entity.questions(asked)}</Opens>
        ) : null}
        {asked > 0 && answered > 0 ? ', ' : null}
        {answered > 0 ? (
          <Opens onClick={() => go(searchOf(entity, 'answered'))}>{words.entity.statements(answered)}</Opens>
        ) : null}
        <span className="quiet">
          {' · '}
          {first === null || last === null ? words.entity.undated : words.entity.between(first, last)}
        </span>
      </p>
      {listed === null ? null : <p className="small quieter">{words.entity.source(listed.source)}</p>}
    </header>
  );
};

const drawName = (name: NameUse) => <Name name={name} />;

const Name = ({
  name: { label, series, count, languages, first, last, from },
}: {
  readonly name: NameUse;
}) => (
  <>
    <p className="entity-label">
      <bdi className="one-line" title={label}>
        {label}
      </bdi>
      <span className="figures">{figure(count)}</span>
    </p>
    <p className="small quiet one-line">
      {[
        series === null ? '' : words.entity.inSeries(series),
        languages.join(', '),
        first === null || last === null ? words.entity.undated : words.entity.between(first, last),
        words.entity.from[from],
      ]
        .filter(Boolean)
        .join(' · ')}
    </p>
  </>
);

const MOST = 12;

/** What the person said of names, each step with a way back. */
const Steps = () => {
  const { value: steps } = useCall('people.steps', {});
  if (steps === undefined) return null;
  return (
    <section className="entity-steps" aria-label={words.steps.title}>
      <h3 className="entity-sub">{words.steps.title}</h3>
      {steps.length === 0 ? <p className="small quiet">{words.steps.none}</p> : null}
      <ol>
        {steps.slice(0, MOST).map((step) => (
          <li key={step.id} data-undone={step.undone ? '' : undefined}>
            <span className="small">{step.says}</span>
            <button type="button" className="link small" onClick={() => turn(step)}>
              {step.undone ? words.steps.again : words.steps.undo}
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
};
