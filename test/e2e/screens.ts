import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect } from './workbench.ts';

/** Goes to a place by its address, like `#/search?q=ferry`, without loading the page anew. */
export const goTo = async (page: Page, address: string): Promise<void> => {
  await page.goto(new URL(address, page.url()).href);
};

/** Opens the search screen with a query in the box. */
export const search = async (page: Page, query: string): Promise<void> => {
  await goTo(page, `#/search?q=${encodeURIComponent(query)}`);
  await expect(queryBox(page)).toHaveValue(query);
};

export const queryBox = (page: Page) =>
  page.getByRole('combobox', { name: 'Search all statements and questions' });

/** The list of what was found; each hit is an option. */
export const results = (page: Page) => page.getByRole('listbox', { name: 'Results' });
export const hit = (page: Page, text: string) => results(page).getByRole('option').filter({ hasText: text });

/** Says how many exchanges were found in how many briefings. */
export const found = (page: Page) => page.getByRole('status').filter({ hasText: / in [\d,]+ briefings?/ });

/** Waits until so many exchanges were found. */
export const expectFound = async (page: Page, exchanges: number): Promise<void> => {
  await expect(found(page)).toContainText(new RegExp(`^${exchanges.toLocaleString('en-GB')} exchanges? in `));
};

/** Picks files or a folder for whatever asks for them, and waits for the report of their import. */
export const importByPicking = async (
  page: Page,
  what: 'folder' | 'files',
  paths: string | string[],
): Promise<void> => {
  const asked = page.waitForEvent('filechooser');
  if (what === 'files') await page.getByRole('button', { name: 'Other ways to import' }).click();
  const role = what === 'files' ? 'menuitem' : 'button';
  await page.getByRole(role, { name: what === 'files' ? 'Import files…' : 'Import folder…' }).click();
  await (await asked).setFiles(paths);
  await expectReport(page);
};

/** Waits for the report of an import. */
export const expectReport = async (page: Page): Promise<void> => {
  await expect(page.getByRole('heading', { name: 'Import report' })).toBeVisible({ timeout: 30_000 });
};

/** Does what makes a file leave, and gives its name and bytes. */
export const download = async (
  page: Page,
  leave: () => Promise<void>,
): Promise<{ readonly name: string; readonly bytes: Buffer }> => {
  const leaving = page.waitForEvent('download');
  await leave();
  const file = await leaving;
  return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) };
};

/** The rows of a CSV file (RFC 4180) as arrays of cells. */
export const csvRows = (bytes: Buffer): string[][] => {
  const text = bytes.toString('utf8').replace(/^\ufeff/, '');
  const rows: string[][] = [[]];
  for (const [, quoted, plain, end] of text.matchAll(/(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|$)/g)) {
    rows.at(-1)?.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') rows.push([]);
    if (end === '') break;
  }
  return rows.filter((row) => row.length > 1 || row[0] !== '');
};
