import {
  ArrowRight,
  CalendarDays,
  CornerDownRight,
  FileText,
  Search,
  Tag,
  type LucideIcon,
} from 'lucide-react';
import type { BriefingRow, Output } from '../../contract/index.ts';
import { runCommand } from '../parts/keys.ts';
import { shortcutOf, type Command } from '../parts/shortcuts.ts';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { strings } from '../strings.ts';

/** One thing to choose in the palette. */
export type Entry = {
  readonly id: string;
  readonly icon: LucideIcon;
  readonly label: string;
  readonly note?: string;
  readonly chord?: string;
  readonly run: () => void;
};

/** Things of one kind under their heading. */
export type EntryGroup = { readonly value: string; readonly items: readonly Entry[] };

/** What the palette can choose from. */
export type Source = {
  readonly offered: readonly Command[];
  readonly topics: Output<'topics.list'>;
  readonly briefings: readonly BriefingRow[];
};

const words = strings.shell.palette;
const MOST_BRIEFINGS = 8;
const MOST_TOPICS = 8;

/** What fits the words typed: `>` only commands, `#` only topics; a date finds its briefings. */
export const entriesFor = (typed: string, source: Source): EntryGroup[] => {
  const kind = /^[>#]/.exec(typed)?.[0];
  const text = typed.replace(/^[>#]\s*/, '').trim();
  const groups = [
    kind === '#' ? null : { value: words.commands, items: commandEntries(text, source) },
    kind === '>' ? null : { value: words.topics, items: topicEntries(text, source) },
    kind !== undefined || text === ''
      ? null
      : { value: words.briefings, items: briefingEntries(text, source) },
    kind !== undefined || text === '' ? null : { value: words.text, items: [searchEntry(text)] },
  ];
  return groups.filter(
    (group): group is NonNullable<typeof group> => group !== null && group.items.length > 0,
  );
};

const commandEntries = (text: string, { offered }: Source): Entry[] =>
  offered
    .filter((command) => shortcutOf(command).palette !== false && fits(shortcutOf(command).label, text))
    .map((command) => {
      const { label, keys, where } = shortcutOf(command);
      return {
        id: command,
        icon: where === 'goTo' ? ArrowRight : CornerDownRight,
        label,
        chord: keys[0] ?? '',
        run: () => void runCommand(command),
      };
    });

const topicEntries = (text: string, { topics }: Source): Entry[] =>
  topics
    .filter(({ name }) => fits(name, text))
    .slice(0, MOST_TOPICS)
    .map(({ id, name, query, total }) => ({
      id: `topic ${id}`,
      icon: Tag,
      label: name,
      note: strings.shell.status.exchanges(total),
      run: () => go(placeOn('search', { q: query })),
    }));

const briefingEntries = (text: string, { briefings }: Source): Entry[] =>
  briefings
    .filter(({ title, date }) => fits(title, text) || (/^\d/.test(text) && date?.startsWith(text)))
    .slice(0, MOST_BRIEFINGS)
    .map(({ id, title, date }) => ({
      id: `briefing ${id}`,
      icon: date?.startsWith(text) ? CalendarDays : FileText,
      label: title,
      ...(date === null ? {} : { note: date }),
      run: () => go(placeOn('briefing', { id })),
    }));

const searchEntry = (text: string): Entry => ({
  id: 'search',
  icon: Search,
  label: words.searchFor(text),
  chord: 'Mod+Shift+F',
  run: () => go(placeOn('search', { q: text })),
});

/** Every word typed begins a word of the label, or stands inside a label that has no spaces. */
const fits = (label: string, text: string): boolean => {
  const whole = label.toLowerCase();
  return text
    .toLowerCase()
    .split(/\s+/)
    .every(
      (word) =>
        whole.startsWith(word) ||
        whole.includes(` ${word}`) ||
        (word.length > 1 && /\p{Lo}/u.test(word) && whole.includes(word)),
    );
};
