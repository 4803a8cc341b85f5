import { expectFound, hit, queryBox, results } from './screens.ts';
import { expect, test } from './workbench.ts';

test.use({ holds: 'sample' });

test('an analyst finds a subject, narrows it, sorts its lines, keeps it, reads and compares, by keyboard alone', async ({
  workbench: page,
}) => {
  const press = async (...keys: readonly string[]): Promise<void> => {
    for (const key of keys) await page.keyboard.press(key);
  };
  const facet = (title: string) =>
    page.getByRole('group', { name: title, exact: true }).getByRole('checkbox');

  await test.step('finds a subject', async () => {
    await press('g', 's');
    await expect(queryBox(page)).toBeFocused();
    await page.keyboard.type('"Ansel Strait"');
    await expectFound(page, 26);
    await press('ArrowDown');
    await expect(results(page)).toBeFocused();
  });

  await test.step('narrows it by year and by outlet', async () => {
    await press('Shift+F6', 'ArrowDown');
    await expect(facet('Year').first()).toBeFocused();
    await press('ArrowDown', 'Space');
    await expectFound(page, 17);
    await expect(facet('Year').nth(1)).toBeFocused();
    // Over the months and the series.
    await press('ArrowRight', 'ArrowRight', 'ArrowRight');
    const outlet = facet('Outlet').first();
    await expect(outlet).toBeFocused();
    const [, name = '', count] = /^(.+?), (\d+)/.exec((await outlet.getAttribute('aria-label')) ?? '') ?? [];
    await press('Space');
    await expectFound(page, Number(count));
    await expect(page).toHaveURL(/year=2024.*outlet=/);
    await expect(hit(page, name).first()).toBeVisible();
    // The outlet again, so that there are more than five to go through.
    await press('Space');
    await expectFound(page, 17);
    await press('F6');
    await expect(results(page)).toBeFocused();
  });

  await test.step('sorts the concordance', async () => {
    await press('Control+ArrowDown');
    const lines = page.getByRole('listbox', { name: 'Concordance' });
    await expect(lines.getByRole('option').first()).toBeVisible();
    await press('s', 'Home');
    await press('ArrowRight', 'ArrowRight', 'ArrowRight', 'ArrowRight', 'Enter');
    await expect(page.getByRole('button', { name: 'Sort by the word before' })).toHaveAttribute(
      'aria-pressed',
      'true',
    );
    await expect(page).toHaveURL(/by=l1/);
    await press('ArrowDown');
    await expect(lines).toBeFocused();
    const sorted = lines.locator('.line-left b');
    await expect(sorted.first()).toBeVisible();
    const before = (await sorted.allTextContents()).map((word) => word.toLowerCase());
    expect(before.length).toBeGreaterThan(5);
    expect(before).toEqual(before.toSorted((a, b) => a.localeCompare(b)));
  });

  await test.step('keeps it as a topic', async () => {
    await press('t');
    await expect(page.getByRole('dialog').getByRole('textbox', { name: 'Name' })).toBeFocused();
    await page.keyboard.type('The strait');
    await press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  });

  let fifth = '';
  await test.step('opens the fifth hit, and comes back to it', async () => {
    await press('Control+ArrowUp');
    await expect(results(page).getByRole('option').first()).toBeVisible();
    await press('j', 'j', 'j', 'j');
    const cursor = results(page).locator('[aria-posinset="5"]');
    await expect(cursor).toHaveAttribute('aria-selected', 'true');
    await expect(page).toHaveURL(/at=\d+/);
    fifth = new URLSearchParams(new URL(page.url()).hash.split('?')[1]).get('at') ?? '';
    await press('Enter');
    await expect(page).toHaveURL(new RegExp(`#/briefing/${fifth.split('#')[0]}\\?`));
    await expect(page.locator('mark[data-current], mark:focus').first()).toHaveText(/Ansel Strait/i);
    await press('Alt+ArrowLeft');
    await expect(page).toHaveURL(new RegExp(`#/search.*at=${encodeURIComponent(fifth)}`));
    await expectFound(page, 17);
  });

  await test.step('compares two', async () => {
    await press('c', 'j', 'c', 'Control+Enter');
    await expect(page.getByRole('heading', { name: '2 statements compared' })).toBeVisible();
    await expect(page).toHaveURL(new RegExp(`refs=${encodeURIComponent(fifth)}`));
  });
});
