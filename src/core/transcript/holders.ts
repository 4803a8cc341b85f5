import { foldedName } from './voices.ts';
import { officialTitles } from './words/titles.ts';

/** Whether a label is an office and no name: "Deputy Spokesman", "PRIME MINISTER". */
export const isOffice = (label: string): boolean => officialTitles.has(foldedName(label));

/**
 * Who holds an office by the title and the lines over the text: the one named person beside whose name it stands there;
 * null where that is none, or more than one.
 */
export const holderOf = (label: string, over: string, named: readonly string[]): string | null => {
  const office = foldedName(label);
  const lines = over.toLowerCase();
  const holders = named.filter((name) => {
    for (let at = over.indexOf(name); at >= 0; at = over.indexOf(name, at + 1)) {
      const near = lines.slice(Math.max(0, at - office.length - 12), at + name.length + office.length + 24);
      if (near.includes(office)) return true;
    }
    return false;
  });
  return holders.length === 1 ? (holders[0] ?? null) : null;
};
