import { CircleHelp, Star, Unlink } from 'lucide-react';
import type { TwinGroup, TwinState } from '../../contract/index.ts';
import { EmptyState } from '../parts/states.tsx';
import { languageName } from '../parts/figures.ts';
import { VirtualRows } from '../parts/virtual-rows.tsx';
import { directionOf } from '../parts/passage-text.tsx';
import { strings } from '../strings.ts';

const words = strings.twins;
const ROW = 86;

/** The groups of one state: when, how sure, which languages, what they do not hold alike. */
export const GroupList = ({
  groups,
  state,
  chosen,
  onChoose,
}: {
  readonly groups: readonly TwinGroup[];
  readonly state: TwinState;
  readonly chosen: TwinGroup | undefined;
  readonly onChoose: (group: TwinGroup | undefined) => void;
}) => {
  if (groups.length === 0) return <EmptyState title={words.none[state]} />;
  const cursor = chosen === undefined ? -1 : groups.indexOf(chosen);
  return (
    <VirtualRows
      name={`twins ${state}`}
      label={words.list}
      rows={groups}
      keyOf={keyOf}
      height={ROW}
      cursor={cursor}
      move={(index) => onChoose(groups[index])}
      rowClass="twins-group"
      attributesOf={(_, index) => ({ 'aria-selected': index === cursor })}
      draw={draw}
    />
  );
};

const draw = (group: TwinGroup) => <Group group={group} />;

/** A name for a group: its versions. */
export const keyOf = ({ versions, state }: TwinGroup): string =>
  `${state} ${versions.map(({ briefingId }) => briefingId).join(' ')}`;

const Group = ({ group }: { readonly group: TwinGroup }) => {
  const [lead] = group.versions;
  const languages = [...new Set(group.versions.map(({ language }) => languageName(language)))];
  return (
    <>
      <p className="twins-group-head">
        <b className="figures">{lead?.date ?? words.noDate}</b>
        <span className="quiet one-line">
          {words.versions(group.versions.length)} · {languages.join(', ')}
        </span>
        <Sureness group={group} />
      </p>
      <p
        className="one-line"
        lang={lead?.language}
        dir={directionOf(lead?.language ?? '')}
        title={lead?.title}
      >
        {lead?.title}
      </p>
      <p className="quiet small figures one-line">{words.counts(group.same, group.altered, group.missing)}</p>
    </>
  );
};

/** How sure it is, or who decided; never by colour alone. */
export const Sureness = ({ group: { state, decided, score } }: { readonly group: TwinGroup }) => {
  if (state === 'apart')
    return (
      <span className="twins-sure" data-state="apart">
        <Unlink className="icon" aria-hidden />
        {words.apart}
      </span>
    );
  if (decided)
    return (
      <span className="twins-sure" data-state="decided">
        <Star className="icon" aria-hidden />
        {words.decided}
      </span>
    );
  return (
    <span className="twins-sure figures" data-state={state}>
      {state === 'perhaps' ? <CircleHelp className="icon" aria-hidden /> : null}
      {words.sure(score)}
    </span>
  );
};
