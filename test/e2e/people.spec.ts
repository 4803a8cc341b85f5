import { join } from 'node:path';
import { faults } from './faults.ts';
import { csvRows, download, expectFound, goTo, importByPicking, search } from './screens.ts';
import { writeFiles } from './transcripts.ts';
import { expect, test } from './workbench.ts';

const told = (day: string, ...outlets: readonly string[]): string =>
  [
    `Ministry of Tides Spokesperson Lin Hale’s Regular Press Conference on ${day}`,
    ...outlets.flatMap((outlet) => [
      `${outlet}: Will the ferry to the outer islands sail this week?`,
      `Lin Hale: It will sail when the tide allows. Fares stay as they are.`,
    ]),
  ].join('\n\n');

test('outlets are one by list, by suggestion and by merging, and apart again, by keys alone', async ({
  workbench: page,
  host,
}) => {
  const folder = writeFiles(join(host.folder, 'tides'), {
    'one.txt': told('March 5, 2024', 'Bloomberg', 'Harbour Gazette', 'Northport Wire'),
    'two.txt': told('March 7, 2024', 'Bloomberg News', 'Harbor Gazette', 'Harbour Gazette'),
  });
  await importByPicking(page, 'folder', folder);
  await page.keyboard.press('g');
  await page.keyboard.press('p');
  const outlets = page.getByRole('grid', { name: 'Outlets' });
  const row = (name: string) => outlets.getByRole('row').filter({ hasText: name });
  await expect(row('Bloomberg')).toContainText('Bloomberg News');
  await expect(outlets).toHaveAttribute('aria-rowcount', '5');

  // The names of the list are one in search, whichever is written.
  for (const name of ['Bloomberg', '彭博社']) {
    await search(page, `outlet:"${name}"`);
    await expectFound(page, 2);
  }

  // In reading the label stays, and its tip says what it is called.
  await goTo(page, '#/briefing/2');
  const asked = page.getByRole('button', { name: 'Bloomberg News', exact: true });
  await expect(asked).toHaveAttribute('title', 'Bloomberg\nAll questions of Bloomberg');

  // A suggestion is accepted, and taken back.
  await goTo(page, '#/people?show=suggestions');
  const suggestions = page.getByRole('listbox', { name: 'Names that may be one' });
  await expect(suggestions.getByRole('option')).toContainText(['Harbor Gazette']);
  await page.keyboard.press('y');
  await expect(page.getByRole('heading', { name: 'Nothing to decide' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(suggestions.getByRole('option')).toHaveCount(1);

  // Two are selected and merged, and all they asked is a key away.
  await goTo(page, '#/people');
  await outlets.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('x');
  await page.keyboard.press('End');
  await page.keyboard.press('x');
  await page.keyboard.press('m');
  await page.getByRole('textbox', { name: 'Called' }).fill('The Merged Gazette');
  await page.keyboard.press('Enter');
  await expect(outlets).toHaveAttribute('aria-rowcount', '4');
  await expect(row('The Merged Gazette')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(outlets).toHaveAttribute('aria-rowcount', '5');

  await goTo(page, '#/people?at=outlet%3ABloomberg');
  const names = page.getByRole('listbox', { name: '2 names in transcripts' });
  await names.focus();
  await page.keyboard.press('End');
  await page.keyboard.press('s');
  await expect(row('Bloomberg News')).toHaveCount(1);
  await expect(outlets).toHaveAttribute('aria-rowcount', '6');
  expect(await faults(page)).toEqual([]);

  const { name, bytes } = await download(page, () => page.keyboard.press('Control+e'));
  expect(name).toBe('names.csv');
  expect(csvRows(bytes).map(([kind, called, label]) => `${kind} ${called} ${label}`)).toContain(
    'outlet Bloomberg News Bloomberg News',
  );

  await outlets.focus();
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await expectFound(page, 2);
});
