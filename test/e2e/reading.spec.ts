import type { Page } from '@playwright/test';
import { hit, search } from './screens.ts';
import { expect, test } from './workbench.ts';

/** Opens the briefing of 14 March 2024 at its first exchange about Lanternware. */
const openAtHit = async (page: Page) => {
  await search(page, 'Lanternware');
  await hit(page, '2024-03-14').first().dblclick();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('14 March 2024');
};
const text = (page: Page) => page.getByRole('region', { name: 'Text of the briefing' });
const findBox = (page: Page) => page.getByRole('textbox', { name: 'Find in this briefing' });
const ranked = (page: Page) => page.getByRole('region', { name: 'Best matches first' });

test('opens at the hit, with what was searched for marked', async ({ sample: page }) => {
  await openAtHit(page);
  const [, n] = /at=\d+%23(\d+)/.exec(page.url()) ?? [];
  const exchange = text(page).getByRole('article', { name: `Exchange ${n}, Kolven Courant` });
  await expect(exchange).toBeInViewport();
  await expect(exchange.locator('mark').first()).toHaveText('Lanternware');
  await expect(
    page.getByRole('navigation', { name: 'Outline' }).locator('[aria-current="true"]'),
  ).toContainText('Kolven Courant');
});

test('finds in the open briefing as one types, best first, and steps from match to match', async ({
  sample: page,
}) => {
  await openAtHit(page);
  await page.keyboard.press('Control+f');
  await expect(findBox(page)).toBeFocused();
  await page.keyboard.type('dose');
  const rows = ranked(page).getByRole('button');
  // Two exchanges speak of doses; the one with more of them in fewer words comes first.
  await expect(rows).toHaveCount(2);
  const count = page.getByRole('complementary', { name: 'Find and outline' }).getByRole('status');
  await expect(count).toHaveText(/^\d+ in 2$/);
  const all = Number((await count.textContent())?.split(' ')[0]);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(`1 of ${all}`);
  await page.keyboard.press('Enter');
  await expect(count).toHaveText(`2 of ${all}`);
  await page.keyboard.press('Shift+Enter');
  await expect(count).toHaveText(`1 of ${all}`);
  await expect(text(page).locator('mark[data-current]')).toBeInViewport();

  await findBox(page).fill('pilot');
  await expect(rows.first()).toContainText(/pilot/i);
  await findBox(page).fill('zeppelin');
  await expect(page.getByText('Not in this briefing.')).toBeVisible();
  await page.getByRole('button', { name: 'Search all briefings for it' }).click();
  await expect(page).toHaveURL(/#\/search\?q=zeppelin/);
});

test('ranks by content as one goes on typing', async ({ sample: page }) => {
  await openAtHit(page);
  await findBox(page).fill('second');
  await expect(ranked(page).getByRole('button').first()).toBeVisible();
  await findBox(page).fill('second dose');
  await expect(ranked(page).getByRole('button').first()).toContainText('second dose');
});

test('goes to an exchange by the outline', async ({ sample: page }) => {
  await openAtHit(page);
  await page.getByRole('navigation', { name: 'Outline' }).getByRole('button', { name: /^7/ }).click();
  await expect(
    text(page).getByRole('article', { name: 'Exchange 7, Meridian Press Service' }),
  ).toBeInViewport();
});

test('keeps apart what is neither asked nor said, folded, and nothing is lost', async ({ sample: page }) => {
  await openAtHit(page);
  const head = text(page).getByRole('region', { name: 'Kept apart at the head' });
  const fold = head.getByRole('button');
  await expect(fold).toHaveAttribute('aria-expanded', 'false');
  await fold.click();
  await expect(fold).toHaveAttribute('aria-expanded', 'true');
  await expect(head).toContainText('2024-03-14 16:05');
  const account = await text(page)
    .getByText(/characters are accounted for/)
    .textContent();
  const [held, of] = (account ?? '').match(/[\d,]+/g) ?? [];
  expect(held).toBe(of);
});

test('shows the text as it was found, each part named', async ({ sample: page }) => {
  await openAtHit(page);
  await page.getByRole('button', { name: 'As found' }).click();
  const legend = page.getByRole('list', { name: 'What each part was read as' });
  await expect(legend.getByRole('listitem').filter({ hasText: 'Question' })).toContainText('8');
  await expect(legend.getByRole('listitem').filter({ hasText: 'Statement' })).toContainText('8');
  await expect(text(page)).toContainText('English  中文');
  await page.getByRole('button', { name: 'Reading' }).click();
  await expect(legend).toBeHidden();
});

test('goes to the briefing before and after, also by keys', async ({ sample: page }) => {
  await openAtHit(page);
  await page.getByRole('button', { name: 'Next briefing' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toContainText('March 26, 2024');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('14 March 2024');
  await page.keyboard.press('Alt+ArrowUp');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('15 February 2024');
});

test('says in words that nothing was held for a long time', async ({ sample: page }) => {
  await search(page, 'date:2024-07-25');
  await hit(page, '2024-07-25').first().dblclick();
  await expect(page.getByText('then nothing held until 27 August 2024')).toBeVisible();
});
