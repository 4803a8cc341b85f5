import type { AlignedRow } from '../../contract/index.ts';

/** A sentence with its changed words marked: removed ones struck, added ones underlined, in elements that say so. */
export const Redline = ({ words }: Pick<AlignedRow, 'words'>) => (
  <>
    {words.map(([op, text, written], index) => {
      // Words have no identity of their own, and a redline is never rearranged.
      const key = `${index}${op}`;
      if (op === 'removed') return <del key={key}>{text}</del>;
      if (op === 'added') return <ins key={key}>{text}</ins>;
      return <span key={key}>{written ?? text}</span>;
    })}
  </>
);
