import { goTo } from './screens.ts';
import { expect, test } from './workbench.ts';

test.describe('putting right by hand', () => {
  test.use({ holds: 'sample' });

  test('cuts, retypes and names parts by keys alone, and takes it all back', async ({ workbench: page }) => {
    await goTo(page, '#/briefing/3');
    await expect(page.getByRole('article').first()).toBeVisible();
    const exchanges = await page.getByRole('article', { name: /^Exchange/ }).count();
    await page.keyboard.press('e');
    const parts = page.getByRole('region', { name: 'Put right' });
    const here = parts.locator('[aria-current="true"]');
    const made = page.getByRole('complementary', { name: 'About' }).locator('.mend-made li');
    await expect(here).toBeVisible();

    // From the head to the first statement.
    for (let step = 0; step < 20 && (await here.getAttribute('data-kind')) !== 'statement'; step++)
      await page.keyboard.press('j');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('s');
    await expect(made).toHaveCount(1);
    await page.keyboard.press('j');
    await expect(here).toHaveAttribute('data-kind', 'question');
    await page.keyboard.press('l');
    await page.keyboard.type('Dock Weekly');
    await page.keyboard.press('Enter');
    await expect(here).toContainText('Dock Weekly');
    await page.keyboard.press('4');
    await expect(here).toHaveAttribute('data-kind', 'aside');
    await expect(made).toHaveCount(3);

    for (let left = 3; left > 0; left--) {
      await page.keyboard.press('Control+z');
      await expect(made.and(page.locator(':not([data-state="undone"])'))).toHaveCount(left - 1);
    }
    await page.keyboard.press('e');
    await expect(page.getByRole('article', { name: /^Exchange/ })).toHaveCount(exchanges);
  });

  test('a date written wrongly is not saved; a right one is, and is undone', async ({ workbench: page }) => {
    await goTo(page, '#/briefing/3?view=mend');
    const date = page.getByRole('textbox', { name: 'Date, YYYY-MM-DD' });
    const before = await date.inputValue();
    await date.fill('2024-02-31');
    await expect(page.getByRole('alert')).toContainText('no day that the calendar has');
    await expect(page.getByRole('button', { name: 'Save', exact: true })).toBeDisabled();
    await date.fill('2024-02-28');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Facts changed.')).toBeVisible();
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(date).toHaveValue(before);
  });
});
