import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectReport, goTo } from './screens.ts';
import { transcript, writeFiles } from './transcripts.ts';
import { expect, test } from './workbench.ts';

const many = 1500;

test.use({
  // Playwright reads from the first argument which fixtures are wanted.
  // oxlint-disable-next-line no-empty-pattern
  allow: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'harbour-'));
    const all = Array.from({ length: many }, (_, n): [string, string] => [
      `${n}.txt`,
      transcript('March 5, 2024', [[`What of ferry ${n}?`, `Ferry ${n} sails on time. `.repeat(40)]]),
    ]);
    writeFiles(folder, { ...Object.fromEntries(all), 'void.txt': '' });
    await use([folder]);
    rmSync(folder, { recursive: true, force: true });
  },
});

const startImport = async (page: Page, folder: string): Promise<void> => {
  await page.getByRole('button', { name: 'Other ways to import' }).click();
  await page.getByRole('menuitem', { name: folder }).click();
};
const outcome = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name} ?[\\d,]+$`) }).first();

test('an import is paused, offered, carried on, tried again and found in the list, by keys alone', async ({
  workbench: page,
  allow: [folder = ''],
}) => {
  await startImport(page, folder);
  await expect(page.getByRole('button', { name: 'Pause' })).toBeVisible();
  await page.keyboard.press('p');
  await expectReport(page);
  await expect(page.getByText('This import is paused.')).toBeVisible();

  // Every other screen offers to carry it on.
  await page.keyboard.press('g');
  await page.keyboard.press('l');
  await expect(page.getByRole('region', { name: 'Carry on' })).toContainText(' is paused.');
  await page.keyboard.press('p');
  await expectReport(page);
  await expect(outcome(page, 'Added')).toHaveText(`Added${many.toLocaleString('en-GB')}`);
  await expect(outcome(page, 'Failed')).toHaveText('Failed1');
  await expect(outcome(page, 'Unchanged')).toHaveText('Unchanged0');

  writeFiles(folder, {
    'void.txt': transcript('March 7, 2024', [['Are the lamps lit?', 'Every lamp is lit at dusk.']]),
  });
  await page.keyboard.press('r');
  await expect(outcome(page, 'Added')).toHaveText('Added1');

  await page.keyboard.press('g');
  await page.keyboard.press('i');
  const list = page.getByRole('grid', { name: 'All imports' });
  await expect(list.getByRole('row')).toHaveCount(3);
  await expect(list.getByRole('row').nth(1)).toContainText('Tried again');
  await list.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(outcome(page, 'Failed')).toHaveText('Failed1');
});

test.describe('a folder that is watched', () => {
  test.use({
    // Playwright reads from the first argument which fixtures are wanted.
    // oxlint-disable-next-line no-empty-pattern
    allow: async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'quay-'));
      await use([folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  });

  test('has what comes into it imported by itself, until it is watched no longer', async ({
    workbench: page,
    allow: [folder = ''],
  }) => {
    await goTo(page, '#/imports');
    await page.getByRole('button', { name: 'Watch a folder…' }).click();
    await page.getByRole('menuitem', { name: folder }).click();
    await expect(page.getByText('Watching', { exact: true })).toBeVisible();
    writeFiles(folder, {
      'lamps.txt': transcript('March 7, 2024', [['Are the lamps lit?', 'Every lamp is lit at dusk.']]),
    });
    const row = page.getByRole('grid', { name: 'All imports' }).getByRole('row').nth(1);
    await expect(row).toContainText('lamps.txt', { timeout: 30_000 });
    await expect(row).toContainText('Watched');
    await page.getByRole('button', { name: /^Watch .* no longer$/ }).click();
    await expect(page.getByText('No folder is watched.')).toBeVisible();
  });
});
