import { WorkbenchError, type DeskMethodName, type Handlers } from '../contract/index.ts';
import type { Leavings } from '../core/exports/leavings.ts';

const onlyInDesktop = (what: string): never => {
  throw new WorkbenchError('not-supported', `A browser cannot ${what}; the desktop workbench can.`);
};

/** The desk of a browser: no dialogs of the system; the page picks, drops and downloads by itself. */
export const createDesk = (allowed: readonly string[], leavings: Leavings): Handlers<DeskMethodName> => ({
  'desk.abilities': () => ({
    host: 'browser',
    dialogs: false,
    reveal: false,
    save: false,
    allowed: [...allowed],
  }),
  'desk.pick': () => onlyInDesktop('show a folder dialog to this page'),
  'desk.pickProject': () => onlyInDesktop('show a file dialog to this page'),
  'desk.reveal': () => onlyInDesktop('show a file in its folder'),
  'desk.save': () => onlyInDesktop('save to a place of your choice'),
  'desk.leave': async (asked) => {
    const { id } = await leavings.begin(asked);
    return { id, url: `/leaving/${id}` };
  },
  'desk.stopLeaving': ({ id }) => ({ stopped: leavings.stop(id) }),
  // The page wears its theme by itself; there is no window frame to match.
  'desk.theme': () => ({}),
});
