import type { Page } from '@playwright/test';
import { csvRows, download, goTo, hit, search } from './screens.ts';
import { expect, test } from './workbench.ts';

// The numbers are those of the truth table of the sample collection, month by month; no briefing is held for December.
const rising = 'Veyra OR drought OR "Karst Gate"';
const falling = [
  ['2024-01', 3],
  ['2024-02', 2],
  ['2024-03', 3],
  ['2024-04', 2],
  ['2024-05', 2],
  ['2024-06', 1],
  ['2024-07', 2],
  ['2024-08', 1],
  ['2024-09', 1],
  ['2024-10', 1],
  ['2024-11', 0],
  ['2024-12', null],
  ['2025-01', 0],
  ['2025-02', 0],
  ['2025-03', 0],
  ['2025-04', 0],
  ['2025-05', 0],
  ['2025-06', 0],
] as const;

const twin = (page: Page) => page.getByRole('table', { name: 'The same numbers as a table' });
const row = (page: Page, month: string) =>
  twin(page)
    .getByRole('row')
    .filter({ has: page.getByRole('rowheader', { name: month, exact: true }) });
const passages = (page: Page) => page.getByRole('complementary', { name: 'Passages of the point' });
const chart = (page: Page) => page.getByRole('application');

/** Charts queries by month; the table alone, so that every row is in sight. */
const chartOf = async (page: Page, queries: readonly string[], more = '&measure=share&view=table') => {
  const asked = queries.map((query) => `q=${encodeURIComponent(query)}`).join('&');
  await goTo(page, `#/trends?${asked}${more}`);
  await expect(twin(page)).toHaveAttribute('aria-rowcount', '19');
};

test.describe('a topic', () => {
  test.use({ holds: 'sample' });

  test('is saved from a search, listed with its number, and charted by month', async ({
    workbench: page,
  }) => {
    await search(page, rising);
    await page.getByRole('button', { name: 'Save as topic' }).click();
    const dialog = page.getByRole('dialog', { name: 'New topic' });
    await dialog.getByRole('textbox', { name: 'Name' }).fill('The river');
    await dialog.getByRole('radio', { name: 'Fern, triangle' }).check({ force: true });
    await dialog.getByRole('button', { name: 'Save topic' }).click();
    // 42 exchanges and one opening statement.
    await expect(page.getByRole('link', { name: 'The river 43' })).toBeVisible();

    await page.getByRole('link', { name: 'Trends' }).click();
    await expect(page.getByRole('heading', { name: 'The river, by month' })).toBeVisible();
    await expect(chart(page)).toHaveAccessibleName(/^Chart of The river\./);
    await expect(twin(page)).toHaveAttribute('aria-rowcount', '19');

    await page.getByRole('button', { name: 'The river: change or keep' }).click();
    await page.getByRole('menuitem', { name: 'Edit topic…' }).click();
    const changed = page.getByRole('dialog', { name: 'Change topic' });
    await expect(changed.getByRole('radio', { name: 'Fern, triangle' })).toBeChecked();
    await changed.getByRole('textbox', { name: 'Query' }).fill('vaccin*');
    await changed.getByRole('button', { name: 'Save topic' }).click();
    // It closes once the topic is saved, and until then the undo is that of the first saving.
    await expect(changed).toBeHidden();
    await expect(chart(page)).toHaveAccessibleName(/^Chart of The river\./);
    await page.getByRole('button', { name: 'Undo' }).last().click();
    await expect(page.getByRole('link', { name: 'The river 43' })).toBeVisible();
  });
});

test('a month without briefings is a gap, a month without mentions is zero', async ({ sample: page }) => {
  await chartOf(page, ['vaccin*']);
  for (const [month, count] of falling) {
    const cells = row(page, month);
    if (count === null) {
      await expect(cells).toContainText('unknown');
      await expect(cells.getByRole('button')).toHaveCount(0);
    } else
      await expect(cells.getByRole('button', { name: new RegExp(`^${count}, passages of `) })).toBeVisible();
  }
  await expect(page.getByText('1 month of unknown coverage is a gap, not zero.')).toBeVisible();
});

test('a number opens to exactly as many passages', async ({ sample: page }) => {
  await chartOf(page, ['vaccin*', 'lang:en "Ansel Strait"']);
  for (const month of ['2024-01', '2024-03', '2024-10']) {
    for (const number of await row(page, month).getByRole('button').all()) {
      const count = Number(await number.textContent());
      await number.click();
      await expect(passages(page).getByRole('listitem')).toHaveCount(count);
      for (const passage of await passages(page).getByRole('listitem').all())
        await expect(passage).toContainText(month);
    }
  }
  await row(page, '2025-01').getByRole('button').first().click();
  await expect(passages(page)).toContainText('This is a zero, not a gap.');
  await page.getByRole('button', { name: 'Close the passages' }).click();
  await expect(passages(page)).toBeHidden();
});

test('a point of the chart opens by a click and by keys', async ({ sample: page }) => {
  await chartOf(page, ['vaccin*'], '&measure=count');
  await chart(page).focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(passages(page).getByRole('heading')).toHaveText('vaccin*, January 2024');
  await expect(passages(page).getByRole('listitem')).toHaveCount(3);
  await page.getByRole('button', { name: 'Close the passages' }).click();

  const frame = await chart(page).boundingBox();
  await chart(page).click({ position: { x: (frame?.width ?? 0) / 3, y: (frame?.height ?? 0) / 2 } });
  await expect(passages(page).getByRole('heading')).toHaveText(/^vaccin\*, \w+ 2024$/);
});

test('a passage leads to its place in its briefing', async ({ sample: page }) => {
  await chartOf(page, ['vaccin*']);
  await row(page, '2024-06').getByRole('button').first().click();
  await passages(page).getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('18 June 2024');
  await expect(page.getByRole('article').locator('mark').first()).toBeInViewport();
});

test('the table is the CSV, number by number', async ({ sample: page }) => {
  await chartOf(page, [rising, 'vaccin*'], '&measure=count&view=table');
  await page.getByRole('button', { name: 'Export' }).click();
  const { bytes } = await download(page, () => page.getByRole('menuitem', { name: /^CSV/ }).click());
  const [head = [], ...rows] = csvRows(bytes);
  const at = (name: string) => head.indexOf(name);
  expect(rows).toHaveLength(36);
  for (const [month] of falling) {
    const shown = await row(page, month).getByRole('button').allTextContents();
    const kept = rows.filter((cells) => cells[at('bin')] === month).map((cells) => cells[at('value')] ?? '');
    expect(shown, month).toEqual(kept.filter((value) => value !== ''));
  }
});

test('the figure leaves as SVG that can be edited and as PNG', async ({ sample: page }) => {
  await chartOf(page, ['vaccin*'], '&measure=count');
  await page.getByRole('button', { name: 'Export' }).click();
  const svg = await download(page, () => page.getByRole('menuitem', { name: /^SVG/ }).click());
  expect(svg.name).toMatch(/\.svg$/);
  const parts = await page.evaluate((text) => {
    const read = new DOMParser().parseFromString(text, 'image/svg+xml');
    return {
      root: read.documentElement.localName,
      errors: read.querySelectorAll('parsererror').length,
      paths: read.querySelectorAll('path').length,
      words: [...read.querySelectorAll('text')].map(({ textContent }) => textContent).join(' | '),
    };
  }, svg.bytes.toString('utf8'));
  expect(parts).toMatchObject({ root: 'svg', errors: 0 });
  expect(parts.paths).toBeGreaterThan(0);
  expect(parts.words).toContain('vaccin*');

  await page.getByRole('button', { name: 'Export' }).click();
  const png = await download(page, () => page.getByRole('menuitem', { name: /^PNG/ }).click());
  expect(png.bytes.subarray(0, 8)).toEqual(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'));
  const shown = await chart(page).boundingBox();
  // At twice the size it is shown in.
  expect(png.bytes.readUInt32BE(16)).toBeGreaterThan((shown?.width ?? 0) * 1.5);
});

test('topics are added, drawn each in a frame, and taken off', async ({ sample: page }) => {
  await chartOf(page, ['vaccin*'], '&measure=count');
  await page.getByRole('button', { name: 'Add topic' }).click();
  await page.getByRole('textbox', { name: 'Words to count, or the name of a topic' }).fill('Lanternware');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'vaccin* and Lanternware, by month' })).toBeVisible();
  await page.getByRole('button', { name: 'One each' }).click();
  await expect(chart(page).locator('svg')).not.toHaveCount(1);
  await page.getByRole('button', { name: 'Take vaccin* off the chart' }).click();
  await expect(page.getByRole('heading', { name: 'Lanternware, by month' })).toBeVisible();
});

test('a chart of what a search found', async ({ sample: page }) => {
  await search(page, 'Lanternware');
  await expect(hit(page, '2024-02-15')).toBeVisible();
  await page.getByRole('button', { name: 'Chart it' }).click();
  await expect(page.getByRole('heading', { name: 'Lanternware, by month' })).toBeVisible();
});
