import { extractText, getDocumentProxy } from 'unpdf';
import type { Page } from '@playwright/test';
import { download, expectFound, goTo, hit, results, search } from './screens.ts';
import { expect, test } from './workbench.ts';

const text = (page: Page) => page.getByRole('region', { name: 'Text of the briefing' });
const current = (page: Page) => text(page).locator('mark[data-current]');
const standing = (page: Page) => page.getByRole('group', { name: 'Hits of the query' }).getByRole('status');

test.describe('by keys alone', () => {
  test.use({ holds: 'sample' });

  test('goes from hit to hit across briefings, notes one, finds the note again and takes it out', async ({
    workbench: page,
  }) => {
    await goTo(page, '#/search?q=Lanternware&sort=oldest&fold=off');
    await expectFound(page, 4);
    await results(page).focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('15 February 2024');
    await expect(standing(page)).toHaveText(/^Hit 1 of 4/);
    await expect(current(page)).toBeFocused();
    await expect(current(page)).toBeInViewport();
    const first = page.url();

    await page.keyboard.press('h');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('14 March 2024');
    await expect(standing(page)).toHaveText('Hit 2 of 41 of 2 in this briefing');
    await expect(current(page)).toBeFocused();
    await page.keyboard.press('h');
    await expect(standing(page)).toHaveText('Hit 3 of 42 of 2 in this briefing');
    await expect(current(page)).toBeFocused();
    await page.keyboard.press('Shift+H');
    await expect(standing(page)).toHaveText(/^Hit 2 of 4/);
    await page.keyboard.press('Shift+H');
    await expect(standing(page)).toHaveText(/^Hit 1 of 4/);
    expect(page.url()).toBe(first);
    await expect(standing(page)).toHaveText(/^Hit 1 of 4/);

    await page.keyboard.press('n');
    await page.keyboard.type('Asked again in March.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('asked again,');
    await page.keyboard.press('Control+Enter');
    const note = text(page).getByRole('button', { name: 'Change the note Asked again in March.' });
    await expect(note).toContainText('asked again');

    await page.keyboard.press('g');
    await page.keyboard.press('n');
    const table = page.getByRole('grid', { name: 'All notes' });
    await expect(table.getByRole('row')).toHaveCount(2);
    const { name, bytes } = await download(page, () => page.keyboard.press('Control+e'));
    expect(name).toBe('notes.csv');
    expect(bytes.toString()).toContain('Asked again in March.,asked again');
    await table.focus();
    await page.keyboard.press('Enter');
    await expect(note).toBeInViewport();

    await search(page, 'note:"again in march"');
    await expectFound(page, 1);
    await expect(hit(page, '2024-02-15')).toHaveCount(1);
    await goTo(page, '#/notes');
    await table.focus();
    await page.keyboard.press('Home');
    await page.keyboard.press('Delete');
    await expect(page.getByRole('heading', { name: 'No notes yet' })).toBeVisible();
    await page.keyboard.press('Control+z');
    await expect(table.getByRole('row')).toHaveCount(2);
  });
});

test('marks on one side what is selected on the other', async ({ sample: page }) => {
  await goTo(page, '#/briefing/3?at=3%233&view=beside');
  const read = text(page).locator('[data-beside="3#3"] .passage-statement p').first();
  await expect(read).toBeInViewport();
  const twin = await read.evaluate(async (paragraph) => {
    getSelection()?.setBaseAndExtent(
      paragraph.firstChild ?? paragraph,
      3,
      paragraph.firstChild ?? paragraph,
      18,
    );
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    const ranges = [...(CSS.highlights.get('twin-selection') ?? [])];
    // What is highlighted here is live ranges, whose text can be read.
    return { selected: String(getSelection()), twin: ranges.map((range) => String(range)) };
  });
  expect(twin.selected).toHaveLength(15);
  expect(twin.twin).toEqual([twin.selected]);
});

test('prints the whole text with its source and its hash, and nothing of the window', async ({
  sample: page,
}) => {
  await goTo(page, '#/briefing/3?q=Lanternware');
  await expect(text(page).locator('mark').first()).toBeAttached();
  const hash = await page.getByTitle(/^[0-9a-f]{64}$/).getAttribute('title');
  const printed = await getDocumentProxy(new Uint8Array(await page.pdf()));
  const { text: words } = await extractText(printed, { mergePages: true });
  const squeezed = words.replaceAll(/\s+/g, '');
  for (const part of [hash ?? 'no hash', '2024-03-14-en.txt', 'MarkedLanternware', 'Keptapartatthehead'])
    expect(squeezed).toContain(part);
  for (const paragraph of await text(page).locator('[data-start]').allTextContents()) {
    const letters = paragraph.replaceAll(/[^A-Za-z]/g, '').slice(0, 80);
    expect(squeezed.replaceAll(/[^A-Za-z]/g, '')).toContain(letters);
  }
  for (const furniture of ['Outline', 'Addtocomparison', 'Worksoffline', 'Sidebyside'])
    expect(squeezed).not.toContain(furniture);
});
