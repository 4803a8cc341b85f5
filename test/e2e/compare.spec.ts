import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { csvRows, download, goTo, hit, importByPicking, results, search } from './screens.ts';
import { transcript, writeFiles } from './transcripts.ts';
import { expect, test } from './workbench.ts';

const table = (page: Page) => page.getByRole('table', { name: /sentence by sentence$/ });
const columnOf = (page: Page, day: string) => table(page).getByRole('columnheader').filter({ hasText: day });
/** Says how many changes there are, or that there are none. */
const changes = (page: Page) => page.getByRole('region', { name: 'Compare' }).getByRole('status');

/** Finds the answers of the days named and keeps each with A, then compares them with Ctrl Enter. */
const compareDays = async (page: Page, query: string, days: readonly string[]) => {
  for (const day of days) {
    await search(page, `${query} date:${day}`);
    await hit(page, day).first().click();
    await page.keyboard.press('a');
    await expect(hit(page, day).first().getByRole('img', { name: 'in the comparison' })).toBeVisible();
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: `${days.length} statements compared` })).toBeVisible();
  await expect(table(page)).toBeVisible();
};

test('two answers kept with A are compared with Ctrl Enter: each changed word is shown', async ({
  sample: page,
}) => {
  await compareDays(page, '"question of Sarn is"', ['2024-09-12', '2024-10-08']);
  await expect(columnOf(page, '2024-09-12')).toContainText('Base');
  // The word "peaceful" is absent from October on.
  await expect(
    table(page)
      .locator('del')
      .filter({ hasText: /^peaceful\s*$/ }),
  ).toHaveCount(1);
  await expect(changes(page)).toHaveText(/^\d+ changes$/);
});

test('a sentence that moved is said to have moved, and where to', async ({ sample: page }) => {
  await compareDays(page, '"great concern" outlet:"Belmora Free Radio"', ['2024-02-15', '2024-10-24']);
  await expect(table(page).getByRole('button', { name: /^Moved: .* here, .* there$/ })).not.toHaveCount(0);
  await expect(columnOf(page, '2024-10-24')).toContainText(/moved/);
});

test('what is the same can be left out, and is counted', async ({ sample: page }) => {
  await compareDays(page, '"great concern" outlet:"Belmora Free Radio"', ['2024-02-15', '2025-03-25']);
  const rows = await table(page).getByRole('row').count();
  await page.getByRole('button', { name: 'Changes only' }).click();
  await expect(page.getByText(/^\d+ sentences? hidden: the same in all$/)).toBeVisible();
  await expect(async () => expect(await table(page).getByRole('row').count()).toBeLessThan(rows)).toPass();
  await table(page).getByRole('button', { name: 'show' }).first().click();
  await page.keyboard.press('c');
  await expect(table(page).getByRole('row')).toHaveCount(rows);
});

test('reads the changes in running text too, and steps through them by keys', async ({ sample: page }) => {
  await compareDays(page, '"question of Sarn is"', ['2024-09-12', '2024-10-08']);
  await page.getByRole('button', { name: 'Inline' }).click();
  await expect(
    table(page)
      .locator('del')
      .filter({ hasText: /^peaceful\s*$/ }),
  ).toHaveCount(1);
  await page.keyboard.press('j');
  await expect(changes(page)).toHaveText(/^Change 1 of \d+$/);
  await page.keyboard.press('j');
  await expect(changes(page)).toHaveText(/^Change 2 of \d+$/);
});

test('Chinese is compared word by word', async ({ sample: page }) => {
  await compareDays(page, '萨恩岛问题上的立场', ['2024-09-12', '2024-11-05']);
  await expect(
    table(page)
      .locator('del')
      .filter({ hasText: /^和平$/ }),
  ).toHaveCount(1);
});

test('by keys: likeness, switches, a saved comparison that is opened again, and files of it', async ({
  sample: page,
}) => {
  await compareDays(page, '"question of Sarn is"', ['2024-09-12', '2024-10-08']);
  await page.keyboard.press('a');
  const finder = page.getByRole('dialog', { name: 'Add statements' });
  await finder.getByRole('textbox', { name: 'Search statements' }).fill('"question of Sarn is" date:2025-06');
  await finder.getByRole('option').first().click();
  await expect(finder.getByText('in the comparison')).toBeVisible();
  await finder.getByRole('button', { name: 'Most like one' }).click();
  await expect(finder.getByText(/the 50 most like|the \d+ most like/)).toBeVisible();
  await expect(finder.getByRole('option').first()).toContainText('likeness');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: '3 statements compared' })).toBeVisible();

  // The words swap sides with the base, the address says so, and back takes it back.
  await expect(columnOf(page, '2024-09-12')).toContainText('Base');
  await page.keyboard.press('b');
  await expect(columnOf(page, '2024-10-08')).toContainText('Base');
  await expect(page).toHaveURL(/base=/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(columnOf(page, '2024-09-12')).toContainText('Base');

  const strip = page.getByRole('slider', { name: 'Where versions differ' });
  await strip.press('End');
  await expect(strip).toHaveAttribute('aria-valuetext', /of 2 versions differ/);

  await page.keyboard.press('Control+s');
  const saving = page.getByRole('dialog', { name: 'Save this comparison' });
  await saving.getByRole('textbox', { name: 'Name' }).fill('When peaceful went');
  await saving.getByRole('textbox', { name: 'Note' }).fill('Seen in October.');
  await saving.getByRole('textbox', { name: 'Name' }).press('Enter');
  await expect(page.getByRole('heading', { name: 'When peaceful went' })).toBeVisible();

  await page.getByRole('button', { name: 'Export' }).click();
  const word = await download(page, () => page.getByRole('menuitem', { name: /^Word/ }).click());
  expect(word.name).toBe('comparison-When-peaceful-went.docx');
  expect(word.bytes.subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('button', { name: 'Export' }).click();
  const { bytes } = await download(page, () => page.getByRole('menuitem', { name: /^CSV/ }).click());
  const [head = [], ...rows] = csvRows(bytes);
  expect(head.at(-1)).toBe('kind');
  expect(rows.every((row) => row.length === head.length)).toBe(true);

  await page.getByRole('button', { name: 'Likeness' }).click();
  await page.getByRole('button', { name: /compare 2024-09-12.* with 2024-10-08/ }).press('Enter');
  await expect(page.getByRole('heading', { name: '2 statements compared' })).toBeVisible();
  await page.keyboard.press('o');
  await page.getByRole('dialog', { name: 'Saved comparisons' }).getByRole('link').click();
  await expect(page.getByRole('heading', { name: 'When peaceful went' })).toBeVisible();
  await expect(page.getByText('Seen in October.')).toBeVisible();
});

test('says in words that nothing changed', async ({ workbench: page, host }) => {
  const answer = 'The tide decides. No ferry sails against it.';
  writeFiles(host.folder, {
    'march.txt': transcript('March 5, 2024', [['Will the ferry sail?', answer]]),
    'april.txt': transcript('April 9, 2024', [['Is there a ferry today?', answer]]),
  });
  await importByPicking(
    page,
    'files',
    ['march.txt', 'april.txt'].map((name) => join(host.folder, name)),
  );
  await compareDays(page, '"tide decides"', ['2024-03-05', '2024-04-09']);
  await expect(changes(page)).toHaveText('Nothing changed: every version says the same words.');
  await expect(table(page).locator('ins, del')).toHaveCount(0);
});

test('one statement alone asks for another', async ({ sample: page }) => {
  await search(page, 'Lanternware');
  await results(page).getByRole('option').first().click();
  await page.keyboard.press('a');
  await goTo(page, '#/compare');
  await expect(page.getByRole('button', { name: 'Find statements…' })).toBeVisible();
});
