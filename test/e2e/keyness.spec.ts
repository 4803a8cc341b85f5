import { faults } from './faults.ts';
import { goTo } from './screens.ts';
import { expect, test } from './workbench.ts';

test('finds what marks two queries off, and who asks about what; each number opens what it counts', async ({
  sample: page,
}) => {
  await goTo(page, '#/keyness');
  const a = page.getByRole('textbox', { name: 'Query of A' });
  await a.fill('harbour');
  await a.press('Enter');
  await page.getByRole('button', { name: 'All tested' }).click();
  const grid = page.getByRole('grid', { name: 'Terms that mark A or B' });
  const count = grid.getByRole('row').nth(1).getByRole('button', { name: /^\d+$/ }).first();
  const times = Number(await count.textContent());
  await count.click();
  await expect(page.getByRole('listbox', { name: 'Concordance' }).getByRole('option')).toHaveCount(times);
  await page.goBack();
  await page.getByRole('textbox', { name: 'Query of B' }).fill('harbour');
  await page.getByRole('textbox', { name: 'Query of B' }).press('Enter');
  await expect(page.getByText(/find the same exchanges/)).toBeVisible();

  await page.evaluate(() =>
    fetch('/api/topics.save', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ name: 'Harbour, “old”', query: 'harbour' }),
    }),
  );
  await goTo(page, '#/matrix');
  const cell = page
    .getByRole('table', { name: 'Topics by row' })
    .getByRole('button', { name: /, Harbour, “old”: / });
  await cell.first().focus();
  await page.keyboard.press('ArrowDown');
  await expect(cell.nth(1)).toBeFocused();
  expect(await faults(page)).toEqual([]);
  const said = (await cell.nth(1).getAttribute('aria-label')) ?? '';
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/search\?q=harbour/);
  const found = Number(/(\d+) of \d+ exchange/.exec(said)?.[1]);
  await expect(page.getByRole('option')).toHaveCount(found);
});
