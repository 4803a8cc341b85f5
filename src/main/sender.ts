import type { WebFrameMain } from 'electron';

/** Scheme and host of the page; `app` is the scheme of nothing else on this machine. */
export const pageScheme = 'app';
export const pageHost = 'workbench';
export const pageUrl = `${pageScheme}://${pageHost}/`;

/** Whether a URL is of our own page. Scheme and host are compared: the origin of such a URL is the string "null". */
export const isOurUrl = (url: string): boolean => {
  if (!URL.canParse(url)) return false;
  const { protocol, host } = new URL(url);
  return protocol === `${pageScheme}:` && host === pageHost;
};

/** Whether a frame is the main frame of our own page: no frame inside it, no other page, none that is gone. */
export const isOurPage = (frame: Pick<WebFrameMain, 'url' | 'parent'> | null): boolean =>
  frame !== null && frame.parent === null && isOurUrl(frame.url);
