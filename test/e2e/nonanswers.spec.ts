import { expect, test } from './workbench.ts';

test('a suggested non-answer is coded, dismissed, undone, labelled and read by keys alone', async ({
  sample: page,
}) => {
  await page.keyboard.press('g');
  await page.keyboard.press('a');
  const list = page.getByRole('listbox', { name: 'Suggested non-answers' });
  await expect(list.getByRole('option').first()).toBeVisible({ timeout: 20_000 });
  await expect(
    page.getByRole('region', { name: 'Why it is suggested' }).getByRole('listitem').first(),
  ).toBeVisible();

  // Codes are kept by coder: without a name the field is offered, and nothing is coded.
  await list.focus();
  await page.keyboard.press('7');
  await expect(page.getByRole('textbox', { name: 'Your name as coder' })).toBeFocused();
  await page.keyboard.type('Oda');
  await list.focus();
  const open = page.getByRole('group', { name: 'By what you said' }).getByRole('button', { name: /^Open/ });
  const before = Number((await open.textContent())?.replaceAll(/\D/g, ''));
  await page.keyboard.press('7');
  await expect(page.getByText('Coded: Declining to answer, Clear Non-Reply.')).toBeVisible();
  await expect(open).toHaveText(`Open${before - 1}`);
  await page.keyboard.press('d');
  await expect(open).toHaveText(`Open${before - 2}`);
  await page.keyboard.press('Control+z');
  await expect(open).toHaveText(`Open${before - 1}`);

  // A label of one's own is made where labels are given, and given by its letter.
  await list.focus();
  await page.keyboard.press('l');
  const dialog = page.getByRole('dialog', { name: 'Own labels' });
  await expect(dialog.getByRole('textbox', { name: 'New label' })).toBeFocused();
  await page.keyboard.type('Change of subject');
  await page.keyboard.press('Tab');
  await page.keyboard.type('c');
  await page.keyboard.press('Enter');
  const given = dialog.getByRole('button', { name: /^Change of subject/ });
  await expect(given).toHaveAttribute('aria-pressed', 'true');
  await given.focus();
  await page.keyboard.press('c');
  await expect(given).toHaveAttribute('aria-pressed', 'false');
  await page.keyboard.press('c');
  await dialog.getByRole('button', { name: 'Save' }).press('Enter');
  await expect(page.getByText('Labelled: Change of subject.')).toBeVisible();
  await expect(open).toHaveText(`Open${before - 2}`);

  await list.focus();
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/#\/briefing\/\d+\?at=/);
  await expect(page.getByRole('list', { name: 'May be no answer' }).first()).toBeVisible();
});
