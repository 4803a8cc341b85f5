import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { csvRows, download, expectReport, importByPicking } from './screens.ts';
import { transcript, twoTranscripts, writeFiles } from './transcripts.ts';
import { expect, test } from './workbench.ts';

/** How many files came to an end, as the report says it. */
const outcome = (page: Page, name: string) =>
  page.getByRole('button', { name: new RegExp(`^${name} ?[\\d,]+$`) }).first();

test('reads a folder that was picked, with the folders in it', async ({ workbench: page, host }) => {
  const folder = writeFiles(join(host.folder, 'tides'), {
    'ferries.txt': twoTranscripts['ferries.txt'] ?? '',
    'old/lamps.txt': twoTranscripts['lamps.txt'] ?? '',
  });
  await importByPicking(page, 'folder', folder);
  await expect(outcome(page, 'Added')).toHaveText('Added2');
  await expect(outcome(page, 'Failed')).toHaveText('Failed0');
  const files = page.getByRole('grid', { name: 'Files, newest first' });
  await expect(files.getByRole('row').filter({ hasText: 'ferries.txt' })).toContainText('2 exchanges');
  await expect(files.getByRole('row').filter({ hasText: 'lamps.txt' })).toContainText('1 exchange');

  await page.getByRole('button', { name: 'Show the 2 new briefings' }).click();
  await expect(page.getByRole('grid', { name: 'Briefings' })).toHaveAttribute('aria-rowcount', '3');

  // Picked once more, it is the same folder with one file changed, not another with the same texts.
  writeFiles(folder, {
    'old/lamps.txt': transcript('March 7, 2024', [['Are the lamps lit?', 'No lamp is lit at dawn.']]),
  });
  await importByPicking(page, 'folder', folder);
  await expect(outcome(page, 'Updated')).toHaveText('Updated1');
  await expect(outcome(page, 'Unchanged')).toHaveText('Unchanged1');
});

test('reads files that were picked, and says of each what became of it and why', async ({
  workbench: page,
  host,
}) => {
  const folder = writeFiles(host.folder, {
    ...twoTranscripts,
    'copy.txt': twoTranscripts['lamps.txt'] ?? '',
    'empty.txt': '',
    'picture.txt': Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 13, 0xff, 0, 0xfe, 0, 1, 2, 3, 0]),
  });
  const names = ['ferries.txt', 'lamps.txt', 'copy.txt', 'empty.txt', 'picture.txt'];
  await importByPicking(
    page,
    'files',
    names.map((name) => join(folder, name)),
  );
  await expect(outcome(page, 'Added')).toHaveText('Added2');
  await expect(outcome(page, 'Duplicate')).toHaveText('Duplicate1');
  await expect(outcome(page, 'Failed')).toHaveText('Failed2');

  await outcome(page, 'Failed').click();
  await expect(page.getByText('2 files, 2 reasons')).toBeVisible();
  const failures = page
    .getByRole('main')
    .locator('section')
    .filter({ has: page.getByRole('heading', { level: 3 }) });
  const empty = failures.filter({ hasText: 'empty.txt' }).last();
  await expect(empty.getByRole('heading')).toContainText(/empty/i);
  await expect(empty.getByRole('paragraph')).not.toBeEmpty();
  const picture = failures.filter({ hasText: 'picture.txt' }).last();
  await expect(picture.getByRole('heading')).toContainText(/text/i);
  await expect(picture.getByRole('paragraph')).not.toBeEmpty();

  const { name, bytes } = await download(page, () =>
    page.getByRole('button', { name: 'Save report as CSV' }).click(),
  );
  expect(name).toBe('import-report.csv');
  const rows = csvRows(bytes);
  expect(rows).toHaveLength(6);
  expect(rows.map(([, what]) => what).toSorted()).toEqual([
    'added',
    'added',
    'duplicate',
    'failed',
    'failed',
    'outcome',
  ]);
});

test.describe('what is dropped on the window', () => {
  test('files are read', async ({ workbench: page }) => {
    await page.evaluate((files) => {
      const data = new DataTransfer();
      for (const [name, text] of files) data.items.add(new File([text], name, { type: 'text/plain' }));
      const drag = (type: string) =>
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true }),
        );
      drag('dragenter');
      drag('dragover');
    }, Object.entries(twoTranscripts));
    await expect(page.getByText('Drop to import 2 files')).toBeVisible();
    await page.evaluate((files) => {
      const data = new DataTransfer();
      for (const [name, text] of files) data.items.add(new File([text], name, { type: 'text/plain' }));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    }, Object.entries(twoTranscripts));
    await expectReport(page);
    await expect(outcome(page, 'Added')).toHaveText('Added2');
  });

  test('folders are walked', async ({ workbench: page, host }) => {
    const folder = writeFiles(join(host.folder, 'dropped'), {
      'one/two/ferries.txt': twoTranscripts['ferries.txt'] ?? '',
      'lamps.txt': twoTranscripts['lamps.txt'] ?? '',
    });
    // As the system drops it, which no script of a page can.
    const browser = await page.context().newCDPSession(page);
    const data = { items: [], files: [folder], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
      await browser.send('Input.dispatchDragEvent', { type, x: 640, y: 400, data });
    await expectReport(page);
    await expect(outcome(page, 'Added')).toHaveText('Added2');
    await expect(page.getByRole('grid', { name: 'Files, newest first' })).toContainText('one/two/');
  });
});

test.describe('a folder the host may read by itself', () => {
  test.use({
    // Playwright reads from the first argument which fixtures are wanted.
    // oxlint-disable-next-line no-empty-pattern
    allow: async ({}, use) => {
      const folder = mkdtempSync(join(tmpdir(), 'shelf-'));
      writeFiles(folder, twoTranscripts);
      await use([folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  });

  test('is read where it is; read again, all is as it was, and what changed is updated', async ({
    workbench: page,
    allow: [folder = ''],
  }) => {
    const importIt = async () => {
      await page.getByRole('button', { name: 'Other ways to import' }).click();
      await page.getByRole('menuitem', { name: folder }).click();
      await expectReport(page);
    };
    await importIt();
    await expect(outcome(page, 'Added')).toHaveText('Added2');

    await page.getByRole('link', { name: 'Library' }).first().click();
    await importIt();
    await expect(outcome(page, 'Unchanged')).toHaveText('Unchanged2');

    writeFiles(folder, {
      'lamps.txt': transcript('March 7, 2024', [['Are the lamps lit?', 'No lamp is lit at dawn.']]),
    });
    await page.getByRole('link', { name: 'Library' }).first().click();
    await importIt();
    await expect(outcome(page, 'Unchanged')).toHaveText('Unchanged1');
    await expect(outcome(page, 'Updated')).toHaveText('Updated1');
  });

  test('can be left off in the middle: what was read stays', async ({
    workbench: page,
    allow: [folder = ''],
  }) => {
    const many = Array.from({ length: 4000 }, (_, n): [string, string] => [
      `${n}.txt`,
      transcript('March 5, 2024', [[`What of ferry ${n}?`, `Ferry ${n} sails on time.`]]),
    ]);
    writeFiles(folder, Object.fromEntries(many));
    await page.getByRole('button', { name: 'Other ways to import' }).click();
    await page.getByRole('menuitem', { name: folder }).click();
    await page.getByRole('button', { name: 'Cancel import' }).click();
    await expectReport(page);
    await expect(page.getByRole('alert')).toContainText('What had been read by then is kept.');
    const added = Number((await outcome(page, 'Added').textContent())?.replaceAll(/\D/g, ''));
    expect(added).toBeLessThan(4002);
    await page.getByRole('link', { name: 'Library' }).first().click();
    await expect(
      page.getByRole('grid', { name: 'Briefings' }).or(page.getByText('Drop a folder')),
    ).toBeVisible();
    await expect(page.getByRole('contentinfo')).toContainText(
      added === 0 ? 'No briefings yet' : `${added.toLocaleString('en-GB')} briefing`,
    );
  });
});
