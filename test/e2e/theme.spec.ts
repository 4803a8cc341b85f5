import type { Page } from '@playwright/test';
import { expect, test } from './workbench.ts';

const choose = async (page: Page, theme: string) => {
  await page.getByRole('button', { name: /^Project: / }).click();
  await page.getByRole('menuitemradio', { name: theme }).click();
};
/** How light the page is behind everything, from 0 to 255. */
const lightness = (page: Page) =>
  page.evaluate(() => {
    const [red = 0, green = 0, blue = 0] =
      getComputedStyle(document.body)
        .backgroundColor.match(/[\d.]+/g)
        ?.map(Number) ?? [];
    return (red + green + blue) / 3;
  });
const expectDark = (page: Page) => expect.poll(() => lightness(page)).toBeLessThan(90);
const expectLight = (page: Page) => expect.poll(() => lightness(page)).toBeGreaterThan(165);

test('dark and light stay after the page is loaded again', async ({ sample: page }) => {
  await expectLight(page);
  await choose(page, 'Dark');
  await expectDark(page);
  await page.reload();
  await expectDark(page);
  await choose(page, 'Light');
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.reload();
  await expectLight(page);
});

test('as the system means at once and always', async ({ sample: page }) => {
  await choose(page, 'Dark');
  await choose(page, 'As the system');
  await page.emulateMedia({ colorScheme: 'light' });
  await expectLight(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectDark(page);
  await page.reload();
  await expectDark(page);
});
