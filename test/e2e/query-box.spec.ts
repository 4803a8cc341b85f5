import { AxeBuilder } from '@axe-core/playwright';
import { expectFound, queryBox, results, search } from './screens.ts';
import { expect, test } from './workbench.ts';

test('a query is completed, mended and switched by keys', async ({ sample: page }) => {
  await page.getByRole('link', { name: 'Search' }).click();
  const box = queryBox(page);
  const choices = page.getByRole('listbox', { name: 'What could stand here' });

  await test.step('fields and their values are offered, and taken by the arrows and Enter', async () => {
    await box.pressSequentially('Lanternware ou');
    await expect(choices.getByRole('option')).toHaveText(['outlet:questions of an outlet']);
    await box.press('ArrowDown');
    await box.press('Enter');
    await expect(box).toHaveValue('Lanternware outlet:');
    await box.pressSequentially('kol');
    await expect(choices.getByRole('option')).toHaveText([/^outlet:"Kolven Courant"\d+$/]);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id }) => id)).toEqual([]);
    await box.press('ArrowDown');
    await expect(choices.getByRole('option', { selected: true })).toHaveCount(1);
    await box.press('Tab');
    await expect(box).toHaveValue('Lanternware outlet:"Kolven Courant" ');
    await expectFound(page, 4);
  });

  await test.step('Enter asks the query as it stands while none is chosen; Escape closes what is offered', async () => {
    await box.fill('');
    await box.pressSequentially('is');
    await expect(choices).toBeVisible();
    await box.press('Escape');
    await expect(choices).toBeHidden();
    await expect(box).toHaveValue('is');
    await box.press('Alt+ArrowDown');
    await expect(choices.getByRole('option')).toHaveText([/^is:/]);
    await box.press('Enter');
    await expect(choices).toBeHidden();
    await expect(box).toHaveValue('is');
    await expect(results(page)).toBeFocused();
  });

  await test.step('what was not understood says why where it stands, and a key takes the repair', async () => {
    await box.fill('colour:red "Ansel Strait');
    await expect(page.getByRole('status').filter({ hasText: 'There is no field “colour:”.' })).toBeVisible();
    await box.hover({ position: { x: 20, y: 15 } });
    await expect(page.getByRole('tooltip')).toContainText('There is no field “colour:”.');
    await box.press('Home');
    await box.press('Alt+Enter');
    await expect(box).toHaveValue('"colour red" "Ansel Strait');
    await box.press('End');
    await box.press('Alt+Enter');
    await expect(box).toHaveValue('"colour red" "Ansel Strait"');
  });

  await test.step('a switch writes into the query, and takes it out', async () => {
    await search(page, 'strait OR Lanternware');
    const capitals = page.getByRole('button', { name: 'Capitals as written' });
    await capitals.click();
    await expect(box).toHaveValue('match:case (strait OR Lanternware)');
    await expect(capitals).toHaveAttribute('aria-pressed', 'true');
    await capitals.click();
    await expect(box).toHaveValue('strait OR Lanternware');
  });
});

test('a query that finds nothing says what emptied it, and what is near', async ({ sample: page }) => {
  await search(page, 'Lanternwear');
  await expect(page.getByText('Lanternwear by itself finds nothing here.')).toBeVisible();
  await page.getByRole('button', { name: 'With lanternware' }).click();
  await expectFound(page, 4);
  await search(page, '"Ansel Strait" vaccin* date:2024');
  const terms = page.getByRole('list', { name: 'Each term by itself' });
  await terms.getByRole('button', { name: 'vaccin*: 18 exchanges' }).click();
  await expect(queryBox(page)).toHaveValue('vaccin*');
  await expectFound(page, 18);
});
