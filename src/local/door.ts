import { randomBytes, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Who may come in: the one browser that brought the key of the first URL, which works once, and after that its cookie.
 * A new start makes a new key and a new cookie.
 */
export type Door = {
  readonly key: string;
  /** The cookie to set for a key; null where the key is wrong or was used. */
  readonly enter: (key: string) => string | null;
  /** Whether a request carries the cookie. */
  readonly knows: (headers: IncomingHttpHeaders) => boolean;
};

export const createDoor = (port: number): Door => {
  const key = secret();
  const pass = secret();
  // Cookies are shared by every port of 127.0.0.1: the name keeps two workbenches from signing each other out.
  const cookie = `briefing-workbench-${port}`;
  let used = false;
  return {
    key,
    enter: (given) => {
      if (used || !same(given, key)) return null;
      used = true;
      return `${cookie}=${pass}; HttpOnly; SameSite=Strict; Path=/`;
    },
    knows: ({ cookie: header = '' }) =>
      header.split(';').some((each) => {
        const [name, value = ''] = each.trim().split('=', 2);
        return name === cookie && same(value, pass);
      }),
  };
};

/**
 * Why a request is refused before anything is looked at; null where it comes from our own page or was typed by a
 * person. `authority` is the only host and port we answer for, so that no other name can be pointed at us (DNS
 * rebinding); a page of another port is told apart by Origin and Sec-Fetch-Site.
 */
export const refusalOf = (method: string, headers: IncomingHttpHeaders, authority: string): string | null => {
  if (headers.host !== authority) return `This workbench answers at http://${authority} only.`;
  const { origin } = headers;
  if (origin !== undefined && origin !== `http://${authority}`)
    return 'Another page may not use this workbench.';
  const reads = method === 'GET' || method === 'HEAD';
  if (!reads && origin === undefined) return 'Only the page of this workbench may ask for this.';
  const site = headers['sec-fetch-site'];
  if (site === 'same-site') return 'Another page may not use this workbench.';
  if (site === 'cross-site' && !(reads && headers['sec-fetch-mode'] === 'navigate')) {
    return 'Another page may not use this workbench.';
  }
  return null;
};

const secret = (): string => randomBytes(32).toString('base64url');

const same = (a: string, b: string): boolean => {
  const [left, right] = [Buffer.from(a), Buffer.from(b)];
  return left.length === right.length && timingSafeEqual(left, right);
};
