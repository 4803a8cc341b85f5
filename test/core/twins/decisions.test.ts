import { pathToFileURL } from 'node:url';
import { afterEach, describe, expect, test } from 'vitest';
import { methods, type Input, type Output } from '../../../src/contract/index.ts';
import { createTwins } from '../../../src/core/twins/twins.ts';
import { ferryDay, ferryDayChinese, ferryDayEdited, openTwins, otherDay, toldDay } from './ferry-day.ts';
import type { ToldBriefing } from '../fixture-store.ts';

type Name = Extract<keyof typeof methods, `twins.${string}`>;

/** The room of twins over some briefings, held against the contract on both sides. */
const openRoom = async (...briefings: readonly ToldBriefing[]) => {
  const project = await openTwins(...briefings);
  const said: string[] = [];
  const room = createTwins(
    project.store,
    project.collection,
    { entry: pathToFileURL('src/core/thread/twins-worker.ts'), resources: 'resources' },
    (event) => void said.push(event),
  );
  const ask = async <N extends Name>(name: N, input: Input<N>): Promise<Output<N>> => {
    const handler = room.handlers[name] as (parsed: unknown) => unknown;
    return methods[name].output.parse(await handler(methods[name].input.parse(input))) as Output<N>;
  };
  /** Groups that count once, each as its ids, the leading one first. */
  const groups = async () =>
    (await ask('twins.list', {}))
      .filter(({ state }) => state === 'twins')
      .map(({ versions }) => versions.map(({ briefingId }) => briefingId));
  return { ...project, said, ask, groups, end: async () => (await room.close(), project.close()) };
};

type Room = Awaited<ReturnType<typeof openRoom>>;
let room: Room;
afterEach(() => room.end());

const three = [
  toldDay(ferryDay),
  toldDay(ferryDayEdited),
  toldDay(ferryDayChinese, { language: 'zh' }),
] as const;

describe('what the person says goes before what was found', () => {
  test('said to be none, they count in full, and are listed as such', async () => {
    room = await openRoom(three[0], three[1]);
    await room.ask('twins.decide', { id: 2, with: [1], verdict: 'not' });
    expect(await room.groups()).toEqual([]);
    expect(await room.ask('twins.list', {})).toMatchObject([{ state: 'apart', decided: true }]);
    expect(room.said).toContain('collection.changed');
  });

  test('a version said to be none of the others is not brought in by a third', async () => {
    room = await openRoom(...three);
    await room.ask('twins.decide', { id: 2, with: [1], verdict: 'not' });
    const together = (await room.groups()).flat();
    expect(together.includes(1) && together.includes(2)).toBe(false);
  });

  test('said to be twins, they are, though nothing ties them', async () => {
    room = await openRoom(toldDay(ferryDay), toldDay(otherDay, { date: '2024-05-01' }));
    expect(await room.groups()).toEqual([]);
    await room.ask('twins.decide', { id: 1, with: [2], verdict: 'twins' });
    expect(await room.groups()).toEqual([[1, 2]]);
    await room.ask('twins.decide', { id: 1, with: [2], verdict: null });
    expect(await room.groups()).toEqual([]);
  });

  test('the version that is to lead does, until that is taken back', async () => {
    room = await openRoom(...three);
    expect(await room.ask('twins.lead', { id: 2 })).toEqual({ lead: 2 });
    expect((await room.groups())[0]?.[0]).toBe(2);
    expect(await room.ask('twins.lead', { id: 2, lead: false })).toEqual({ lead: 1 });
  });

  test('it outlives another search, and a briefing whose text changed', async () => {
    room = await openRoom(three[0], three[1]);
    await room.ask('twins.decide', { id: 2, with: [1], verdict: 'not' });
    expect(await room.ask('twins.find', { all: true })).toMatchObject({ state: 'finished', groups: 0 });
    room.store.exec("UPDATE briefing SET text_sha256 = 'another' WHERE id = 2");
    expect(await room.ask('twins.find', {})).toMatchObject({ groups: 0 });
    await room.ask('twins.decide', { id: 2, with: [1], verdict: null });
    expect(await room.groups()).toEqual([[1, 2]]);
  });
});

describe('two versions side by side', () => {
  test('what one lacks stands where it was said; what was altered shows its words', async () => {
    room = await openRoom(three[0], three[1]);
    const { rows, group } = await room.ask('twins.get', { left: 1 });
    expect(rows.map(({ kind, left, right }) => [kind, left?.ref ?? null, right?.ref ?? null])).toEqual([
      ['same', '1#1', '2#1'],
      ['altered', '1#2', '2#2'],
      ['missing', '1#3', null],
      ['same', '1#4', '2#3'],
    ]);
    expect(rows[1]?.changes?.statement.flatMap(({ words }) => words)).toContainEqual(['removed', '1,250']);
    expect(group).toMatchObject({ same: 2, altered: 1, missing: 1 });
  });

  test('and from the other side, what is missing there', async () => {
    room = await openRoom(three[0], three[1]);
    const { rows } = await room.ask('twins.get', { left: 2 });
    expect(rows.map(({ kind, left }) => [kind, left?.ref ?? null])).toEqual([
      ['same', '2#1'],
      ['altered', '2#2'],
      ['missing', null],
      ['same', '2#3'],
    ]);
  });

  test('what a group does not hold alike, exchange by exchange', async () => {
    room = await openRoom(...three);
    const { altered, missing } = await room.ask('twins.differences', { id: 2 });
    expect(altered).toEqual([{ refs: ['1#2', '3#2', '2#2'] }]);
    expect(missing).toEqual([{ ref: '1#3', in: 2 }]);
  });

  test.each([
    ['twins.get', { left: 9 }, /There is no briefing 9/],
    ['twins.get', { left: 1 }, /has no other version/],
    ['twins.lead', { id: 1 }, /has no other version/],
    ['twins.decide', { id: 1, with: [1], verdict: 'twins' }, /cannot be a version of itself/],
  ] as const)('%s says what is wrong', async (name, input, message) => {
    room = await openRoom(toldDay(ferryDay));
    await expect(room.ask(name, input)).rejects.toThrow(message);
  });
});
