import { csvRows, download, goTo } from './screens.ts';
import { expect, test } from './workbench.ts';

test.describe('coverage', () => {
  test.use({ holds: 'sample' });

  test('a gap is known to have none once the person says so, by keys alone, and unknown again after undo', async ({
    workbench: page,
  }) => {
    await page.keyboard.press('g');
    await page.keyboard.press('v');
    const gaps = page.getByRole('grid', { name: 'Gaps' });
    const count = page.getByRole('heading', { name: /^[\d,]+ gaps?$/ });
    await expect(gaps.getByRole('row').nth(1)).toBeVisible();
    const before = Number.parseInt(await count.innerText(), 10);
    const first = await gaps.getByRole('row').nth(1).getByRole('gridcell').first().innerText();

    await gaps.focus();
    await page.keyboard.press('m');
    await expect(count).toHaveText(new RegExp(`^${before - 1} gaps?$`));
    await expect(page.getByRole('button', { name: `Take back: ${first}` })).toBeVisible();

    await page.keyboard.press('Control+z');
    await expect(count).toHaveText(new RegExp(`^${before} gaps?$`));
  });

  test('gaps leave as CSV, as many as the screen counts', async ({ workbench: page }) => {
    await goTo(page, '#/coverage');
    const count = page.getByRole('heading', { name: /^[\d,]+ gaps?$/ });
    await expect(count).toBeVisible();
    const { name, bytes } = await download(page, () => page.keyboard.press('Control+e'));
    expect(name).toBe('coverage-gaps.csv');
    expect(csvRows(bytes)).toHaveLength(1 + Number.parseInt(await count.innerText(), 10));
  });
});
