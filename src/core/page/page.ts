import { extname, join, normalize, sep } from 'node:path';

/** What the page may load and do: its own files, and nothing from anywhere else. */
export const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data: blob:",
  "connect-src 'self'",
  "font-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

/** Headers of every answer that a page gets, in the desktop and in a browser. */
export const pageHeaders: Readonly<Record<string, string>> = {
  'content-security-policy': contentSecurityPolicy,
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), midi=()',
};

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
};

/** A file of the page, and how it is served. */
export type PageFile = { readonly path: string; readonly type: string };

/**
 * The file of the page's folder that a URL path names (`/` is index.html); null for a path that leads out of the
 * folder, is no valid URL path, or ends in nothing that a page is made of.
 */
export const pageFile = (folder: string, urlPath: string): PageFile | null => {
  let name: string;
  try {
    name = decodeURIComponent(urlPath);
  } catch {
    return null;
  }
  if (name.includes('\0') || name.includes('\\')) return null;
  const path = normalize(join(folder, name.endsWith('/') ? `${name}index.html` : name));
  const type = types[extname(path).toLowerCase()];
  const inside = path.startsWith(normalize(folder + sep));
  return inside && type !== undefined ? { path, type } : null;
};
