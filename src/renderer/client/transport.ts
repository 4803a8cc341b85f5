import type { Transport } from '../../contract/index.ts';
import { httpTransport } from './http-transport.ts';

declare global {
  interface Window {
    /** Put there by the preload of the desktop host; absent in a browser. */
    readonly workbench?: Transport;
  }
}

/** The one door to the workbench, whichever host this page is in. */
export const transport: Transport = window.workbench ?? httpTransport();
