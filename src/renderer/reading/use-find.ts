import { useEffect, useMemo, useState } from 'react';
import { useRemembered } from '../place/remembered.ts';
import { attempt } from '../parts/toast.ts';
import { findableOf, type PassageBlock } from './blocks.ts';
import { makeFind, type Find, type Finding } from './find.ts';

/** What is being found in the open briefing. */
export type Finder = {
  readonly typed: string;
  readonly type: (typed: string) => void;
  /** Undefined while nothing is typed or the index is being made. */
  readonly finding: Finding | undefined;
};

/** Find over the passages of a briefing. Its index is made once the page is at rest after something is typed. */
export const useFind = (passages: readonly PassageBlock[], language: string): Finder => {
  const [typed, type] = useRemembered('find', '');
  const [find, setFind] = useState<{ readonly of: readonly PassageBlock[]; readonly run: Find }>();
  const isAsked = typed.trim() !== '';
  useEffect(() => {
    if (!isAsked) return;
    let isWanted = true;
    const make = async () => {
      const run = await makeFind(passages.map(findableOf), language);
      if (isWanted) setFind({ of: passages, run });
    };
    attempt(make);
    return () => {
      isWanted = false;
    };
  }, [isAsked, passages, language]);
  const run = find?.of === passages ? find.run : undefined;
  const finding = useMemo(() => (isAsked ? run?.(typed) : undefined), [isAsked, run, typed]);
  return { typed, type, finding };
};
