import { expect, test } from './workbench.ts';

test('a suggested non-answer is coded, dismissed, undone and read by keys alone', async ({
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

  await list.focus();
  await page.keyboard.press('o');
  await expect(page).toHaveURL(/#\/briefing\/\d+\?at=/);
  await expect(page.getByRole('list', { name: 'May be no answer' }).first()).toBeVisible();
});
