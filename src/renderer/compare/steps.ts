import { useState, type FocusEvent, type RefObject } from 'react';
import { useKeys } from '../parts/keys.ts';

/** Stepping by keys through what changed: J K through changes, arrows between versions. */
export type Steps = {
  /** Index of the version that has the keys; its head is marked. */
  readonly version: number;
  /** Which change has the focus, from 1, and of how many; null while none has. */
  readonly position: { readonly at: number; readonly of: number } | null;
  readonly goToVersion: (version: number) => void;
  /** For the element around all changes. */
  readonly onFocus: (event: FocusEvent) => void;
};

/** Steps through the elements under `root` marked as changes, version by version from top to bottom. */
export const useSteps = (root: RefObject<HTMLElement | null>, versions: number): Steps => {
  const [version, setVersion] = useState(0);
  const [position, setPosition] = useState<Steps['position']>(null);
  const at = Math.min(version, Math.max(0, versions - 1));

  const step = (by: number) => {
    const changes = changesUnder(root.current);
    const here = changes.findIndex((change) => change.contains(document.activeElement));
    const first = changes.findIndex((change) => versionOf(change) === at);
    const next = here < 0 ? first : here + by;
    changes[Math.max(0, Math.min(changes.length - 1, next))]?.focus();
  };
  const goToVersion = (to: number) => {
    if (to < 0 || to >= versions) return;
    setVersion(to);
    const row = document.activeElement?.closest('tr');
    const beside = row?.querySelector<HTMLElement>(`[data-change][data-version="${to}"]`);
    const change = beside ?? changesUnder(root.current).find((other) => versionOf(other) === to);
    const head = root.current?.querySelector<HTMLElement>(`th[data-version="${to}"]`);
    (change ?? head)?.focus();
    head?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  };
  useKeys({
    'change.next': versions > 0 ? () => step(1) : undefined,
    'change.previous': versions > 0 ? () => step(-1) : undefined,
    'version.next': versions > 1 ? () => goToVersion(at + 1) : undefined,
    'version.previous': versions > 1 ? () => goToVersion(at - 1) : undefined,
  });
  const onFocus = ({ target }: FocusEvent) => {
    const marked = target instanceof HTMLElement ? target.closest<HTMLElement>('[data-version]') : null;
    if (marked === null) return;
    setVersion(versionOf(marked));
    const changes = changesUnder(root.current);
    const index = changes.findIndex((change) => change.contains(target));
    setPosition(index < 0 ? null : { at: index + 1, of: changes.length });
  };
  return { version: at, position, goToVersion, onFocus };
};

const changesUnder = (root: HTMLElement | null): readonly HTMLElement[] =>
  [...(root?.querySelectorAll<HTMLElement>('[data-change]') ?? [])].toSorted(
    (a, b) => versionOf(a) - versionOf(b),
  );

const versionOf = (element: HTMLElement) => Number(element.dataset['version'] ?? 0);
