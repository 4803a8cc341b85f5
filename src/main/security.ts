import { shell, type App, type Session, type WebContents, type WebPreferences } from 'electron';
import { isOurUrl } from './sender.ts';

/** What every window's page may do: nothing but be a page. */
export const pagePreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
} as const satisfies WebPreferences;

/** Refuses every permission that a page can ask for or look up; copying text to the clipboard needs none of them. */
export const refusePermissions = (session: Session): void => {
  const mayCopy = (permission: string, url: string): boolean =>
    permission === 'clipboard-sanitized-write' && isOurUrl(url);
  session.setPermissionRequestHandler((_contents, permission, answer, { requestingUrl }) => {
    answer(mayCopy(permission, requestingUrl));
  });
  session.setPermissionCheckHandler((_contents, permission, origin) => mayCopy(permission, `${origin}/`));
  session.setDevicePermissionHandler(() => false);
};

/** Keeps every page where it is: no navigation, no redirect, no embedded page, no window of its own. */
export const confineContents = (app: App): void => {
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => {
      if (!isReload(contents, event.url)) event.preventDefault();
    });
    contents.on('will-frame-navigate', (event) => {
      if (!event.isMainFrame) event.preventDefault();
    });
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(({ url }) => {
      openOutside(url);
      return { action: 'deny' };
    });
  });
};

const isReload = (contents: WebContents, url: string): boolean => isOurUrl(url) && url === contents.getURL();

/** Hands a link to the person's own browser, if it is one for a browser. */
const openOutside = (url: string): void => {
  if (!URL.canParse(url)) return;
  const { protocol, href } = new URL(url);
  if (protocol === 'https:') void shell.openExternal(href);
};
