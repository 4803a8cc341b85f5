import { useEffect, useRef, useSyncExternalStore } from 'react';
import { commands, isCommand, shortcutOf, type Command } from './shortcuts.ts';

/** What commands do while a component is mounted. One that is undefined is not offered. */
export type Bindings = { readonly [C in Command]?: (() => void) | undefined };

type Bound = { readonly current: Bindings };

/** macOS writes its modifiers with signs and means another key by Ctrl. */
export const onMac = /mac/i.test(navigator.platform);

const SEQUENCE_MS = 1200;
const LETTERS = 'keys.letters';
const bound: Bound[] = [];
const watchers = new Set<() => void>();
let firstKey = { key: '', at: 0 };

/** Binds commands to what they do here; the binding mounted last wins. Keys and the palette both run it. */
export const useKeys = (bindings: Bindings): void => {
  const latest = useRef(bindings);
  useEffect(() => {
    latest.current = bindings;
    announce();
  });
  useEffect(() => {
    bound.unshift(latest);
    announce();
    return () => {
      bound.splice(bound.indexOf(latest), 1);
      announce();
    };
  }, []);
};

/** Commands that would do something now, in the order of the table. */
export const useOffered = (): readonly Command[] =>
  useSyncExternalStore(watch, offeredNow).split(' ').filter(isCommand);

/** Runs a command by name, as a native menu does; false when nothing is bound to it here. */
export const runCommand = (name: string): boolean => {
  const action = isCommand(name) ? actionOf(name) : undefined;
  action?.();
  return action !== undefined;
};

/** The pieces of a chord as written on this system's keys. */
export const capsOf = (chord: string): readonly string[] =>
  chord.split(/[+ ]/).map((piece) => caps[piece] ?? piece);

/** Whether single letters are commands; some people need them switched off. */
export const lettersOn = (): boolean => localStorage.getItem(LETTERS) !== 'off';

/** Switches single-letter commands on or off. */
export const setLetters = (on: boolean): void => {
  localStorage.setItem(LETTERS, on ? 'on' : 'off');
  announce();
};

/** Whether the person is writing: letters are then letters. */
export const isWriting = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable ||
    target instanceof HTMLTextAreaElement ||
    target instanceof HTMLSelectElement ||
    (target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type)));

const caps: Readonly<Record<string, string>> = {
  Mod: onMac ? '⌘' : 'Ctrl',
  Alt: onMac ? '⌥' : 'Alt',
  Shift: onMac ? '⇧' : 'Shift',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
};

const actionOf = (command: Command) => {
  for (const { current } of bound) {
    const action = current[command];
    if (action !== undefined) return action;
  }
  return undefined;
};

/** As one string, so that nothing is drawn again while the same commands are offered. */
const offeredNow = () => commands.filter((command) => actionOf(command) !== undefined).join(' ');

const announce = () => {
  for (const changed of watchers) changed();
};

const watch = (changed: () => void) => {
  watchers.add(changed);
  return () => {
    watchers.delete(changed);
  };
};

/** The chord of a key press, written as in the table: Mod+Shift+F, ?, A. */
const chordPressed = (event: KeyboardEvent): string => {
  const key = event.key === ' ' ? 'Space' : event.key.length === 1 ? event.key.toUpperCase() : event.key;
  // Shift is part of how a sign like ? is typed, not of the chord.
  const shift = event.shiftKey && (key.length > 1 || /\p{L}/u.test(key));
  const mod = onMac ? event.metaKey : event.ctrlKey;
  return [mod && 'Mod', event.altKey && 'Alt', shift && 'Shift', key].filter(Boolean).join('+');
};

const isPlain = (event: KeyboardEvent) =>
  !event.ctrlKey && !event.metaKey && !event.altKey && event.key.length === 1;

/** A press that belongs to what has the focus: a dialog, a menu, a text field, or a control that Enter works. */
const isTaken = (event: KeyboardEvent) => {
  const { target } = event;
  if (event.defaultPrevented || event.isComposing || !(target instanceof Element)) return true;
  if (target.closest('[role="dialog"], [role="menu"], [role="alertdialog"]') !== null) return true;
  if (isPlain(event) && (isWriting(target) || !lettersOn())) return true;
  const works = target.closest(
    'button, a, input, select, textarea, [role="tab"], [role="separator"], [role="option"]',
  );
  return (
    works !== null &&
    !event.ctrlKey &&
    !event.metaKey &&
    !event.altKey &&
    /^(Enter| |Arrow.*)$/.test(event.key)
  );
};

const press = (event: KeyboardEvent) => {
  if (isTaken(event)) return;
  const chord = chordPressed(event);
  const pair = Date.now() - firstKey.at < SEQUENCE_MS ? `${firstKey.key} ${chord}` : '';
  firstKey = { key: chord, at: Date.now() };
  for (const wanted of [pair, chord]) {
    const command = commands.find(
      (name) => shortcutOf(name).keys.includes(wanted) && actionOf(name) !== undefined,
    );
    if (command === undefined) continue;
    event.preventDefault();
    firstKey = { key: '', at: 0 };
    actionOf(command)?.();
    return;
  }
};

window.addEventListener('keydown', press);
