import type { Page } from '@playwright/test';
import { expectFound, found, goTo, hit, queryBox, results, search } from './screens.ts';
import { expect, test } from './workbench.ts';

// The numbers are those of the truth table of the sample collection.

const facet = (page: Page, title: string) => page.getByRole('group', { name: title, exact: true });

test('finds words, phrases, beginnings, one or the other, one without the other, and fields', async ({
  sample: page,
}) => {
  await page.getByRole('link', { name: 'Search' }).click();
  await expect(queryBox(page)).toBeFocused();
  const cases: readonly (readonly [query: string, exchanges: number])[] = [
    ['Lanternware', 4],
    ['"Ansel Strait"', 26],
    ['vaccin*', 18],
    ['vaccination', 18],
    ['"vaccines"', 1],
    ['安塞尔海峡', 8],
    ['Lanternware OR 兰特韦', 6],
    ['"Ansel Strait" -"vital to the region"', 20],
    ['"Ansel Strait" NOT "vital to the region"', 20],
    ['Lanternware date:2024-03', 2],
    ['Lanternware outlet:"Kolven Courant"', 4],
    ['lang:zh', 62],
    ['speaker:"Oda Lenz"', 9],
    ['in:question Lanternware', 4],
  ];
  for (const [query, exchanges] of cases) {
    await test.step(query, async () => {
      await queryBox(page).fill(query);
      await expect(page).toHaveURL(new RegExp(`q=${encodeURIComponent(query).slice(0, 6)}`));
      await expectFound(page, exchanges);
    });
  }
});

test('says what it understood, and marks what it found', async ({ sample: page }) => {
  await search(page, 'vaccination');
  await expect(page.getByRole('status').filter({ hasText: 'Exchanges with vaccination' })).toContainText(
    'vaccines',
  );
  await expect(results(page).getByRole('option').first().locator('mark').first()).toHaveText(/^vaccin/i);
});

test('narrows by facets, whose counts are what one gets', async ({ sample: page }) => {
  await search(page, '"Ansel Strait"');
  await expectFound(page, 26);
  await facet(page, 'Year').getByRole('checkbox', { name: '2025, 9' }).check();
  await expectFound(page, 9);
  await expect(facet(page, 'Year').getByRole('checkbox', { name: '2024, 17' })).toBeVisible();
  const outlet = facet(page, 'Outlet').getByRole('checkbox').first();
  const [, name, count] = /^(.+?), (\d+)/.exec((await outlet.getAttribute('aria-label')) ?? '') ?? [];
  await outlet.check();
  await expectFound(page, Number(count));
  for (const option of await results(page).getByRole('option').all())
    await expect(option).toContainText(String(name));
  await page.getByRole('button', { name: 'Clear all' }).click();
  await expectFound(page, 26);
});

test('narrows to a stretch of time by a bar, and shows the whole again', async ({ sample: page }) => {
  await search(page, 'Veyra');
  const bars = page.getByRole('toolbar', { name: /^Exchanges by / });
  const bar = bars.getByRole('button').last();
  const [, count] = /: (\d+) exchange/.exec((await bar.getAttribute('aria-label')) ?? '') ?? [];
  await bar.click();
  await expectFound(page, Number(count));
  await page.getByRole('button', { name: 'Show the whole time again' }).first().click();
  await expect(found(page)).not.toContainText(new RegExp(`^${count} exchange`));
});

test('sorts by date either way', async ({ sample: page }) => {
  await search(page, '"Ansel Strait"');
  await page.getByRole('button', { name: 'Best matches first' }).click();
  await page.getByRole('menuitemradio', { name: 'Newest first' }).click();
  await expect(results(page).getByRole('option').first()).toContainText('2025-06-12');
  await page.getByRole('button', { name: 'Newest first' }).click();
  await page.getByRole('menuitemradio', { name: 'Oldest first' }).click();
  await expect(results(page).getByRole('option').first()).toContainText('2024-01-16');
});

test('shows ways out where nothing is found, with what each would find', async ({ sample: page }) => {
  await search(page, 'Lanternware zeppelin');
  await expect(page.getByRole('heading', { name: 'Nothing matches in 291 exchanges.' })).toBeVisible();
  const way = page.getByRole('list', { name: 'What would be found otherwise' }).getByRole('button');
  await expect(way.filter({ hasText: 'Without zeppelin' })).toContainText('4');
  await way.filter({ hasText: 'Without zeppelin' }).click();
  await expect(queryBox(page)).toHaveValue('Lanternware');
  await expectFound(page, 4);
});

test('offers to leave the filters out where they hide everything', async ({ sample: page }) => {
  await goTo(page, '#/search?q=Lanternware&year=2024');
  await expectFound(page, 3);
  await goTo(page, '#/search?q=Lanternware&year=2024&language=zh');
  await page.getByRole('button', { name: 'Without the filters at the left 4' }).click();
  await expectFound(page, 4);
});

test('goes back and forward through queries and facets, and a copied address opens the same', async ({
  sample: page,
}) => {
  await search(page, '"Ansel Strait"');
  await facet(page, 'Year').getByRole('checkbox', { name: '2025, 9' }).check();
  await expectFound(page, 9);
  await queryBox(page).fill('Lanternware date:2024');
  await facet(page, 'Year').getByRole('checkbox', { name: '2025, 0' }).click();
  await expectFound(page, 3);

  await page.getByRole('button', { name: 'Back' }).click();
  await page.getByRole('button', { name: 'Back' }).click();
  await expect(queryBox(page)).toHaveValue('"Ansel Strait"');
  await expectFound(page, 9);
  await expect(facet(page, 'Year').getByRole('checkbox', { name: '2025, 9' })).toBeChecked();

  const other = await page.context().newPage();
  await other.goto(page.url());
  await expect(queryBox(other)).toHaveValue('"Ansel Strait"');
  await expectFound(other, 9);

  await page.getByRole('button', { name: 'Forward' }).click();
  await page.getByRole('button', { name: 'Forward' }).click();
  await expectFound(page, 3);
});

test('a long list is there to its end, as far as one scrolls', async ({ sample: page }) => {
  await goTo(page, '#/search?q=date:2024..2025&sort=oldest');
  await expectFound(page, 291);
  const list = results(page);
  await expect(list.getByRole('option').first()).toContainText('2024-01-16');
  // Only what is in sight exists.
  expect(await list.getByRole('option').count()).toBeLessThan(60);
  await list.hover();
  // Statements that say nearly the same are folded: the list may be shorter than what was found.
  const rows = await list.getByRole('option').first().getAttribute('aria-setsize');
  const last = list.getByRole('option').and(page.locator(`[aria-posinset="${rows}"]`));
  await expect(async () => {
    await page.mouse.wheel(0, 20_000);
    await expect(last).toBeVisible({ timeout: 500 });
  }).toPass();
  await expect(last).toContainText('2025-06-12');
});

test('reads the selected exchange beside the list, match by match', async ({ sample: page }) => {
  await search(page, 'Lanternware');
  await hit(page, '2024-02-15').click();
  const beside = page.getByRole('complementary', { name: 'Selected exchange' });
  await expect(beside.getByRole('heading', { name: '15 February 2024' })).toBeVisible();
  await expect(beside.getByText('Match 1 of 2')).toBeVisible();
  await page.keyboard.press('F3');
  await expect(beside.getByText('Match 2 of 2')).toBeVisible();
});

test('puts every match in the middle of a line, sorts by the words around, and opens one, by keys alone', async ({
  sample: page,
}) => {
  await search(page, 'Lanternware');
  await expectFound(page, 4);
  const matches = Number(/([\d,]+) match/.exec(await found(page).innerText())?.[1]);
  await page.keyboard.press('Control+ArrowDown');
  const lines = page.getByRole('listbox', { name: 'Concordance' });
  await expect(lines.getByRole('option').first()).toBeVisible();
  expect(await lines.getByRole('option').count()).toBe(matches);
  await page.getByRole('button', { name: 'Sort by the word after' }).press('Enter');
  await expect(page).toHaveURL(/by=r1/);
  const after = await lines.locator('.line-right b').allInnerTexts();
  expect(after).toEqual(after.toSorted(new Intl.Collator('en').compare));
  await lines.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article').locator('mark').first()).toHaveText(/Lanternware/i);
});
