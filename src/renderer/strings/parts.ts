import { figure } from '../parts/figures.ts';

/** Words of the parts that screens share. */
export const parts = {
  close: 'Close',
  cancel: 'Cancel',
  undo: 'Undo',
  said: 'Messages',
  tryAgain: 'Try again',
  more: (n: number) => `${figure(n)} more…`,
  fewer: 'Fewer',
  findIn: (title: string) => `Find in ${title.toLowerCase()}`,
  noneFits: 'None fits.',
  typeForMore: (n: number) => `${figure(n)} more: type to find them.`,
  notNamed: 'Not named',
  resize: (label: string) => `Width of ${label}`,
  position: (at: number, of: number) => `${figure(at)} of ${figure(of)}`,
  saved: (path: string) => `Saved as ${path}`,
  downloaded: (name: string) => `Saved ${name}`,
  leaving: (name: string, done: number, total: number) =>
    `Saving ${name}: ${figure(done)} of ${figure(total)}`,
  leavingStopped: (name: string) => `Stopped: ${name} was not saved.`,
  wentWrong: 'This could not be shown',
  kept: 'Nothing was lost: your briefings and topics are as they were.',
  held: 'held',
  none: 'none that day',
  unknown: 'unknown',
  counting: 'counting',
  from: 'From',
  to: 'To',
  selectAll: 'Select all',
  select: (name: string) => `Select ${name}`,
} as const;
