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
  notNamed: 'Not named',
  resize: (label: string) => `Width of ${label}`,
  position: (at: number, of: number) => `${figure(at)} of ${figure(of)}`,
  saved: (path: string) => `Saved as ${path}`,
  downloaded: (name: string) => `Saved ${name}`,
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
