import type { TwinGroup, TwinVersion } from '../../contract/index.ts';
import { callNow } from '../client/client.ts';
import { attempt, say } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.twins;
type Verdict = 'twins' | 'not' | null;

const idsOf = (group: TwinGroup): number[] => group.versions.map(({ briefingId }) => briefingId);

/** Every two versions of a group, the first with those after it. */
const eachPair = (ids: readonly number[], does: (id: number, others: number[]) => Promise<unknown>) =>
  ids.reduce(async (before, id, at) => {
    await before;
    const others = ids.slice(at + 1);
    if (others.length > 0) await does(id, others);
  }, Promise.resolve());

const decideAll = (group: TwinGroup, verdict: Verdict): Promise<void> =>
  eachPair(idsOf(group), (id, others) => callNow('twins.decide', { id, with: others, verdict }));

const before = (group: TwinGroup): Verdict =>
  !group.decided ? null : group.state === 'apart' ? 'not' : 'twins';

/** Says that all versions of a group are versions of one briefing; can be undone. */
export const confirm = (group: TwinGroup): void =>
  attempt(async () => {
    await decideAll(group, 'twins');
    say(words.confirmed, () => decideAll(group, before(group)));
  });

/** Says that one version is none of the others'; can be undone. */
export const deny = (group: TwinGroup, version: TwinVersion): void =>
  attempt(async () => {
    const others = idsOf(group).filter((id) => id !== version.briefingId);
    const decide = async (verdict: Verdict) => {
      await callNow('twins.decide', { id: version.briefingId, with: others, verdict });
    };
    await decide('not');
    say(words.denied, () => decide(before(group)));
  });

/** Takes back what was said of a group. */
export const undecide = (group: TwinGroup): void =>
  attempt(async () => {
    await decideAll(group, null);
    say(words.takenBack, () => decideAll(group, before(group)));
  });

/** Lets a version lead; can be undone. */
export const makeLead = (group: TwinGroup, { briefingId, title }: TwinVersion): void =>
  attempt(async () => {
    const [old] = idsOf(group);
    await callNow('twins.lead', { id: briefingId });
    say(words.nowLeads(title), async () => {
      if (old !== undefined) await callNow('twins.lead', { id: old });
    });
  });
