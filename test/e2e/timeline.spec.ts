import { goTo, results } from './screens.ts';
import { expect, test } from './workbench.ts';

test('words are followed from where they are read to first, last, changes and what was left out, by keys alone', async ({
  sample: page,
}) => {
  await goTo(page, '#/search?q="consistent and clear"');
  await results(page).getByRole('option').first().waitFor();
  await results(page).focus();
  await page.keyboard.press('p');
  await expect(page.getByRole('link', { name: '13 uses' })).toBeVisible();
  await expect(page.getByText('First in the collection: coverage begins that day.')).toBeVisible();
  await expect(
    page.getByRole('region', { name: 'Returns after a silence' }).getByRole('listitem'),
  ).toHaveCount(6);

  // The day of the last use opens where it is said; words selected there have a history of their own.
  await page.getByRole('link', { name: '2025-06-12' }).first().press('Enter');
  const text = page.getByRole('region', { name: 'Text of the briefing' });
  await expect(text.locator('mark').first()).toBeVisible();
  await text
    .locator('mark')
    .first()
    .evaluate((mark) => getSelection()?.selectAllChildren(mark));
  await page.keyboard.press('p');
  await expect(page).toHaveURL(/#\/timeline\?q=/);

  await goTo(page, '#/timeline?q=Penmar');
  const views = page.getByRole('group', { name: 'Shown' });
  await views.getByRole('button', { name: 'Answers' }).press('Enter');
  const answers = page.getByRole('grid', { name: /^Answers by date/ });
  await expect(answers.getByRole('row').nth(1)).toContainText('The first answer');
  await answers.focus();
  await page.keyboard.press('j');
  await expect(answers.locator('ins').first()).toBeVisible();
  await views.getByRole('button', { name: 'Left out' }).press('Enter');
  await expect(page.getByText(/10 of the last 10, 95 % interval 72 to 100 %\); not here/)).toBeVisible();
  await page.getByRole('spinbutton', { name: 'At least' }).fill('10');
  await expect(page).toHaveURL(/least=10/);
});
