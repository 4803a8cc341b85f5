import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expectFound, expectReport, goTo, queryBox } from './screens.ts';
import { transcript, writeFiles } from './transcripts.ts';
import { expect, test } from './workbench.ts';

/** What has the focus, and whether one sees that it has: by an outline or shadow, its own or of what frames it. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (element === null || element === document.body) return null;
    const shows = (of: Element) => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(of);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    };
    const around = [element, element.parentElement, element.parentElement?.parentElement];
    const inside = [...element.querySelectorAll('[data-cursor]')];
    return {
      name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent?.slice(0, 40)}`,
      seen: [...around, ...inside].some((each) => each != null && shows(each)),
    };
  });

/** Walks the whole screen with Tab, once around, and names every stop at which one does not see where one is. */
const unseenStops = async (page: Page): Promise<readonly string[]> => {
  const unseen: string[] = [];
  const first = new Set<string>();
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press('Tab');
    const at = await focused(page);
    if (at === null) break;
    if (!at.seen && !first.has(at.name)) unseen.push(at.name);
    first.add(at.name);
  }
  expect(first.size).toBeGreaterThan(5);
  return unseen;
};

test('from an empty project to a chart without a mouse', async ({ workbench: page, host }) => {
  const folder = writeFiles(join(host.folder, 'tides'), {
    'march.txt': transcript('March 5, 2024', [
      ['Will the ferry sail?', 'The ferry sails when the tide allows.'],
    ]),
    'april.txt': transcript('April 9, 2024', [
      ['Is there a ferry today?', 'The ferry sails when the wind allows.'],
    ]),
  });
  await expect(page.getByRole('heading', { name: 'Drop a folder of transcripts here' })).toBeVisible();
  const asked = page.waitForEvent('filechooser');
  await page.keyboard.press('Control+o');
  await (await asked).setFiles(folder);
  await expectReport(page);

  await page.keyboard.press('g');
  await page.keyboard.press('s');
  await expect(queryBox(page)).toBeFocused();
  await page.keyboard.type('ferry allows');
  await expectFound(page, 2);
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('listbox', { name: 'Results' })).toBeFocused();
  await page.keyboard.press('a');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('a');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '2 statements compared' })).toBeVisible();
  await expect(page.locator('td del')).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByRole('status').filter({ hasText: 'Change 1 of 1' })).toBeVisible();
  await expect(page.locator('td:focus del')).toHaveText(/tide|wind/);

  await page.keyboard.press('g');
  await page.keyboard.press('t');
  const box = page.getByRole('textbox', { name: 'Words to count, or the name of a topic' });
  await expect(box).toBeVisible();
  for (let stop = 0; stop < 30 && !(await box.evaluate((each) => each === document.activeElement)); stop += 1)
    await page.keyboard.press('Tab');
  await page.keyboard.type('ferry');
  await page.keyboard.press('Enter');
  const chart = page.getByRole('application', { name: /^Chart of ferry/ });
  await expect(chart).toBeVisible();
  for (
    let stop = 0;
    stop < 40 && !(await chart.evaluate((each) => each === document.activeElement));
    stop += 1
  )
    await page.keyboard.press('Tab');
  await page.keyboard.press('End');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('complementary', { name: 'Passages of the point' })).toContainText(
    'April 2024',
  );
});

for (const [screen, address] of [
  ['the library', '#/library'],
  ['a search', '#/search?q=Lanternware'],
  ['a briefing', '#/briefing/3'],
  ['a comparison', '#/compare?refs=3%231&refs=2%231'],
  ['a chart', '#/trends?q=vaccine'],
] as const)
  test(`one sees where one is, wherever Tab leads: ${screen}`, async ({ sample: page }) => {
    await goTo(page, address);
    await expect(page.getByRole('main').getByRole('heading', { level: 1 })).toBeAttached();
    expect(await unseenStops(page)).toEqual([]);
  });

test('the palette runs commands and finds briefings by date', async ({ sample: page }) => {
  await page.keyboard.press('Control+k');
  const palette = page.getByRole('dialog', { name: 'Search or run a command' });
  await expect(palette.getByRole('combobox')).toBeFocused();
  await page.keyboard.type('2024-03-14');
  await expect(palette.getByRole('option').filter({ hasText: '14 March 2024' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/briefing\/\d+/);

  await page.keyboard.press('Control+k');
  await page.keyboard.type('>trends');
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(/#\/trends/);

  await page.keyboard.press('Shift+?');
  const keys = page.getByRole('dialog', { name: 'Keys' });
  await expect(keys.getByRole('heading', { name: 'Everywhere' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(keys).toBeHidden();
});
