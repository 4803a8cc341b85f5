import type { Change } from '../../contract/index.ts';
import type { Transcript } from '../transcript/transcript.ts';
import { placesIn, type Held } from './anchors.ts';
import { trustAfter } from './answered.ts';
import { readingOf, segmentsOf, type Reading, type Segment } from './segments.ts';

/** A change that fits nowhere, by its place in the list, and why. */
export type Misfit = { readonly at: number; readonly problem: string };

type Put = { readonly segments: readonly Segment[] } | { readonly problem: string };

/**
 * A reading put right by changes, in their order; those that fit nowhere are left out and told. The spans touch and
 * rebuild the text as before, and without changes the reading is the same.
 */
export const applyChanges = (
  asRead: Transcript,
  changes: readonly Change[],
): { readonly transcript: Transcript; readonly misfits: readonly Misfit[] } => {
  const { text, ...read } = asRead;
  const placeOf = placesIn(text);
  const misfits: Misfit[] = [];
  let reading: Reading = read;
  let segments: readonly Segment[] = segmentsOf(read);
  let touched = false;
  for (const [at, change] of changes.entries()) {
    if (change.kind === 'facts') {
      reading = withFacts(reading, change);
      continue;
    }
    const put = putRight(text, segments, change, placeOf(change.at));
    if ('problem' in put) misfits.push({ at, problem: put.problem });
    else {
      segments = put.segments;
      touched = true;
    }
  }
  if (misfits.length === changes.length) return { transcript: asRead, misfits };
  const right = { text, ...(touched ? readingOf(segments, reading) : reading) };
  const inForce = changes.filter((_, at) => !misfits.some((misfit) => misfit.at === at));
  return { transcript: { ...right, ...trustAfter(asRead, right, inForce) }, misfits };
};

const withFacts = (
  reading: Reading,
  { kind: _kind, ...facts }: Extract<Change, { kind: 'facts' }>,
): Reading => {
  const said = Object.fromEntries(Object.entries(facts).filter(([, value]) => value !== undefined));
  const dated = facts.date === undefined ? {} : { dateFrom: 'put right by hand' };
  return { ...reading, ...said, ...dated };
};

type Placed = Exclude<Change, { kind: 'facts' }>;

const putRight = (text: string, segments: readonly Segment[], change: Placed, held: Held): Put => {
  if ('problem' in held) return held;
  const at = segments.findIndex(({ start, end }) => held.at >= start && held.at < end);
  const segment = segments[at];
  if (!segment) return { problem: 'the place is behind the end of the text' };
  if (change.kind === 'split') return split(text, segments, at, held.at, change.as);
  if (text.slice(segment.start, held.at).trim() !== '')
    return { problem: 'no part begins at this place in the reading as it is now' };
  if (change.kind === 'merge') return merge(segments, at);
  return {
    segments: segments.with(
      at,
      change.kind === 'retype' ? { ...segment, kind: change.as } : relabelled(segment, change),
    ),
  };
};

const relabelled = (segment: Segment, change: Extract<Change, { kind: 'relabel' }>): Segment => ({
  ...segment,
  asker: change.asker === undefined ? segment.asker : change.asker,
  outlet: change.outlet === undefined ? segment.outlet : change.outlet,
  speaker: change.speaker === undefined ? segment.speaker : change.speaker,
});

const split = (
  text: string,
  segments: readonly Segment[],
  at: number,
  place: number,
  as: Segment['kind'],
): Put => {
  const segment = segments[at];
  if (!segment) return { problem: 'there is no part at this place' };
  const [first, second] = [text.slice(segment.start, place), text.slice(place, segment.end)];
  if (first.trim() === '' || second.trim() === '')
    return { problem: 'nothing would be left of one of the two halves' };
  const before = { ...segment, end: place };
  const after = { ...segment, kind: as, start: place, asker: null, outlet: null };
  return { segments: segments.toSpliced(at, 1, before, after) };
};

const saidKinds: ReadonlySet<Segment['kind']> = new Set([
  'question',
  'statement',
  'announcement',
  'aside',
  'stage',
]);

const merge = (segments: readonly Segment[], at: number): Put => {
  const segment = segments[at];
  const next = segments.findIndex(({ kind }, other) => other > at && saidKinds.has(kind));
  const last = segments[next];
  if (!segment || !last) return { problem: 'nothing that was said comes after this part' };
  return { segments: segments.toSpliced(at, next - at + 1, { ...segment, end: last.end }) };
};
