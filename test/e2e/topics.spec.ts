import { join } from 'node:path';
import { faults } from './faults.ts';
import { expectFound, goTo, importByPicking, queryBox } from './screens.ts';
import { transcript, writeFiles } from './transcripts.ts';
import { expect, test } from './workbench.ts';

const first = {
  'one.txt': transcript('March 5, 2024', [
    ['Will the ferry sail?', 'It will sail when the tide allows.'],
    ['And the bridge?', 'The bridge stays open.'],
  ]),
};
const later = {
  'two.txt': transcript('March 7, 2024', [
    ['Is the ferry late?', 'The ferry waits for the tide.'],
    ['Are the lamps lit?', 'Every lamp is lit at dusk.'],
  ]).replace('Coast Wire: Is', 'Harbour Gazette: Is'),
};

test('a topic is kept, changed, named with a list, and tells what an import brought, by keys alone', async ({
  workbench: page,
  host,
}) => {
  await importByPicking(page, 'folder', writeFiles(join(host.folder, 'first'), first));
  const library = page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Library' });
  await expect(library).toContainText('1');
  await page.keyboard.press('g');
  await page.keyboard.press('o');

  // The empty screen teaches, and a key makes the first topic.
  await expect(page.getByRole('heading', { name: 'No topics yet' })).toBeVisible();
  await page.keyboard.press('n');
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: 'Name' }).fill('Ferries');
  await dialog.getByRole('textbox', { name: 'Query' }).fill('ferry OR bridge');
  await expect(dialog.getByRole('status')).toContainText('ferry or bridge');
  await page.keyboard.press('Enter');
  const topics = page.getByRole('grid', { name: 'Topics' });
  const row = topics.getByRole('row').filter({ hasText: 'Ferries' });
  await expect(row).toContainText('2');

  // Its query is changed in place: what was lost is said, and opens.
  const pane = page.getByRole('complementary', { name: 'The topic chosen' });
  await topics.focus();
  await page.keyboard.press('e');
  await expect(pane.getByRole('textbox', { name: 'Query' })).toBeFocused();
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('ferry');
  await page.keyboard.press('Control+s');
  await expect(pane.getByRole('button', { name: '−1 lost' })).toBeVisible();
  await pane.getByRole('button', { name: '−1 lost' }).click();
  await expectFound(page, 1);
  await page.keyboard.press('Alt+ArrowLeft');

  // A word list, which a query then calls by its name.
  await goTo(page, '#/topics?show=lists');
  await page.keyboard.press('n');
  const entries = page.getByRole('textbox', { name: 'Entries, one a line' });
  await entries.fill('lamp\n# later: lantern\n"the tide"');
  await page.getByRole('textbox', { name: 'Name' }).fill('shore');
  await page.keyboard.press('Control+s');
  await expect(page.getByRole('grid', { name: 'Word lists' })).toContainText('@shore');
  await page.getByRole('button', { name: 'Search for any of them' }).click();
  await expect(queryBox(page)).toHaveValue('@shore');
  await expectFound(page, 1);

  // Another import: the sidebar says so, and the watch list what it brought.
  await goTo(page, '#/library');
  await importByPicking(page, 'folder', writeFiles(join(host.folder, 'later'), later));
  await expect(library).toContainText('2');
  await page
    .getByRole('navigation', { name: 'Main' })
    .getByRole('link', { name: /New on 1 topic/ })
    .click();
  const news = page.getByRole('grid', { name: 'What came in on topics' });
  await expect(news.getByRole('row').nth(1)).toContainText('1 new passage');
  await expect(news).toContainText('Asks on it for the first time: Harbour Gazette');
  expect(await faults(page)).toEqual([]);
  await news.focus();
  await page.keyboard.press('Enter');
  await expectFound(page, 1);
  await expect(page.getByText('New since you looked')).toBeVisible();
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(news.getByRole('row').nth(1)).toBeVisible();
  await page.keyboard.press('y');
  await expect(page.getByRole('heading', { name: 'Nothing new on your topics' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(news.getByRole('row')).toHaveCount(2);
});
