import { readFile } from 'node:fs/promises';
import { protocol, type Session } from 'electron';
import { pageFile, pageHeaders } from '../core/page/page.ts';
import { isOurUrl, pageScheme } from './sender.ts';

/** Makes `app:` a scheme like https: with an origin of its own, fetch and storage. Before the app is ready. */
export const registerScheme = (): void => {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: pageScheme,
      privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true },
    },
  ]);
};

/** Serves the page's folder, and nothing from outside it, at `app://workbench/`. */
export const servePage = (session: Session, folder: string): void => {
  session.protocol.handle(pageScheme, async ({ url, method }) => {
    const file = isOurUrl(url) && method === 'GET' ? pageFile(folder, new URL(url).pathname) : null;
    const bytes = file && (await readFile(file.path).catch(() => null));
    if (!file || !bytes)
      return new Response('There is nothing at this address.', { status: 404, headers: pageHeaders });
    return new Response(new Uint8Array(bytes), { headers: { ...pageHeaders, 'content-type': file.type } });
  });
};
