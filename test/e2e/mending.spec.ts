import { join } from 'node:path';
import { goTo, importByPicking } from './screens.ts';
import { writeFiles } from './transcripts.ts';
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

const talk = (name: string, day: string): string =>
  `Harbour Ministry: Regular Press Conference${day}\n\nCoast Wire: Will the ${name} sail?\n\nLin Hale: It will, as ` +
  `the ${name} always did.\n\nTide Radio: Is there a plan for the ${name}?\n\nLin Hale: There is one.\n`;

test('goes through the queue of doubts by keys: puts right, puts the same right elsewhere, goes on, settles', async ({
  workbench: page,
  host,
}) => {
  const folder = writeFiles(join(host.folder, 'talks'), {
    'ferry.txt': talk('ferry', ''),
    'barge.txt': talk('barge', ''),
    'yacht.txt': talk('yacht', ' on March 7, 2024'),
  });
  await importByPicking(page, 'folder', folder);
  await page.keyboard.press('g');
  await page.keyboard.press('w');
  const queue = page.getByRole('grid', { name: 'Briefings in doubt' });
  await expect(queue.getByRole('row').filter({ hasText: 'Set the date' })).toHaveCount(2);
  await queue.focus();
  await page.keyboard.press('j');
  await page.keyboard.press('Enter');

  const date = page.getByRole('textbox', { name: 'Date, YYYY-MM-DD' });
  await expect(date).toBeFocused();
  await page.keyboard.type('2024-03-05');
  await page.keyboard.press('Enter');
  await expect(page.getByText('date 2024-03-05')).toBeVisible();

  // A label, and then the same label everywhere else.
  await page.keyboard.press('Escape');
  await page.getByRole('region', { name: 'Put right' }).focus();
  const here = page.getByRole('region', { name: 'Put right' }).locator('[aria-current="true"]');
  for (let step = 0; step < 9 && (await here.getAttribute('data-kind')) !== 'question'; step++)
    await page.keyboard.press('j');
  await page.keyboard.press('l');
  await page.keyboard.type('Coast Wire Agency');
  await page.keyboard.press('Enter');
  const elsewhere = page.getByRole('button', { name: 'Put right in 2 other briefings' });
  await elsewhere.focus();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Put right in 2 briefings.')).toBeVisible();

  await page.getByRole('region', { name: 'Put right' }).focus();
  await page.keyboard.press('n');
  await expect(date).toHaveValue('');
  await page.getByRole('region', { name: 'Put right' }).focus();
  await page.keyboard.press('x');
  await page.keyboard.press('g');
  await page.keyboard.press('w');
  await expect(page.getByText('Nothing is in doubt')).toBeVisible();
  await expect(page.getByRole('button', { name: '1 looked at' })).toBeVisible();
});
