import { expect, test } from './workbench.ts';

test('offers two ways to begin, and says what becomes of a folder', async ({ workbench: page }) => {
  await expect(page.getByRole('heading', { name: 'Drop a folder of transcripts here' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Import folder…' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Open the sample collection' })).toBeVisible();
  await expect(page.getByText('Nothing leaves this computer.')).toBeVisible();
  await expect(page.getByRole('contentinfo')).toContainText('No briefings yet');
});

test('opens the sample collection in one click, and goes back to the own project', async ({
  workbench: page,
}) => {
  await page.getByRole('button', { name: 'Open the sample collection' }).click();
  const table = page.getByRole('grid', { name: 'Briefings' });
  await expect(table).toHaveAttribute('aria-rowcount', '35');
  await expect(page.getByRole('main')).toContainText('34 briefings');
  await expect(page.getByRole('contentinfo')).toContainText('275 exchanges');
  await expect(table.getByRole('row').nth(1)).toContainText('2025-06-12');
  await expect(table.getByRole('row').nth(1)).toContainText('托马斯·韦林');
  await expect(table.getByRole('row').nth(2)).toContainText('Tomas Verrin');

  await page.getByRole('button', { name: 'Project: Sample collection' }).click();
  await page.getByRole('menuitem', { name: 'My project' }).click();
  await expect(page.getByRole('heading', { name: 'Drop a folder of transcripts here' })).toBeVisible();
});

test.describe('the library of the sample collection', () => {
  test('is sorted by any column, and by two', async ({ sample: page }) => {
    const table = page.getByRole('grid', { name: 'Briefings' });
    await table.getByRole('button', { name: 'Date' }).click();
    await expect(table.getByRole('columnheader', { name: 'Date' })).toHaveAttribute('aria-sort', 'ascending');
    await expect(table.getByRole('row').nth(1)).toContainText('2024-01-16');
    await table.getByRole('button', { name: 'Exchanges' }).click();
    await table.getByRole('button', { name: 'Date' }).click({ modifiers: ['Shift'] });
    await expect(table.getByRole('row').nth(1)).toContainText('2024-07-11');
    await expect(page).toHaveURL(/sort=exchanges&sort=date/);
  });

  test('is narrowed by facets, whose counts follow, and by words', async ({ sample: page }) => {
    const main = page.getByRole('main');
    await main.getByRole('checkbox', { name: 'Chinese, 8' }).check();
    await expect(main).toContainText('8 of 34 briefings');
    await expect(main.getByRole('checkbox', { name: '伊尔莎·马伦, 5' })).toBeVisible();
    await main.getByRole('button', { name: 'Show all briefings' }).click();
    await expect(main).toContainText('34 briefings');
    await page.keyboard.press('/');
    await page.keyboard.type('oda lenz');
    await expect(main).toContainText('1 of 34 briefings');
  });
});
