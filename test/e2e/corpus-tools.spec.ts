import { search } from './screens.ts';
import { expect, test } from './workbench.ts';

test('goes from a query to its collocates, words and dispersion by keys, and each number opens its lines', async ({
  sample: page,
}) => {
  await search(page, 'harbour');
  const view = (name: string) => page.getByRole('group', { name: 'Shown as' }).getByRole('button', { name });
  const grid = page.getByRole('grid');
  const lines = page.getByRole('listbox', { name: 'Concordance' });

  await view('Collocates').click();
  const near = grid.getByRole('row').nth(1);
  await expect(near).toContainText('authority');
  const [count = ''] = /^\d+/.exec((await near.getByRole('button').first().textContent()) ?? '') ?? [];
  await grid.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expect(page.getByText(/of 18 lines with “authority”/)).toBeVisible();
  await expect(lines.getByRole('option')).toHaveCount(Number(count));

  await view('Words').click();
  await page.getByRole('button', { name: '1 word' }).click();
  await page.getByRole('menuitemradio', { name: '2 words' }).click();
  await expect(page).toHaveURL(/n=2/);
  const pair = grid.getByRole('row', { name: 'harbour authority' });
  const times = Number(await pair.getByRole('button').textContent());
  await pair.getByRole('button').click();
  await expect(page.getByText('In the middle: “harbour authority”')).toBeVisible();
  await expect(lines.getByRole('option')).toHaveCount(times);

  await view('Dispersion').click();
  await expect(page.getByText(/18 matches in 14 of \d+ briefings/)).toBeVisible();
  const bars = page.getByRole('slider', { name: /a bar a briefing/ });
  await bars.focus();
  await page.keyboard.press('Home');
  const said = (await bars.getAttribute('aria-valuetext')) ?? '';
  await page.keyboard.press('Enter');
  await expect(lines.getByRole('option')).toHaveCount(Number(/: (\d+) match/.exec(said)?.[1]));
  await page.goBack();
  await expect(bars).toBeVisible();
});
