import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { importByPicking } from './screens.ts';
import { writeFiles } from './transcripts.ts';
import { expect, test } from './workbench.ts';

/** A briefing with labels that the reader does not know. */
const waves = (date: string, subject: string, price: string): string =>
  [
    `Harbour Ministry press briefing, ${date}`,
    '',
    `~~Marta Voss, Harbour Gazette~~ What is to become of ${subject}?`,
    `~~Ilsa Maren~~ ${subject} stays as it is until the autumn, and longer where it must.`,
    `~~Piet Olm, Coast Wire~~ And what does ${price} cost the districts?`,
    `~~Ilsa Maren~~ Nothing at all: ${price} is paid for.`,
    '',
  ].join('\n');

const press = async (page: Page, ...keys: readonly string[]): Promise<void> => {
  for (const key of keys) await page.keyboard.press(key);
};

test('three labels marked by keys alone teach a layout that reads the file and its folder; undo reads as before', async ({
  workbench: page,
  host,
}) => {
  const folder = writeFiles(join(host.folder, 'waves'), {
    'a.txt': waves('12 May 2031', 'the lock at Trin', 'the night ferry'),
    'b.txt': waves('19 June 2031', 'the lighthouse fund', 'a new sea wall'),
  });
  await importByPicking(page, 'folder', folder);
  const report = page.getByRole('grid', { name: 'Files, newest first' });
  await report
    .getByRole('row')
    .filter({ hasText: 'a.txt' })
    .getByRole('button', { name: 'How a.txt is read' })
    .click();

  const lines = page.getByRole('listbox', { name: 'Lines of the file' });
  await expect(lines.getByRole('option').first()).toContainText('Harbour Ministry');
  await lines.focus();
  await press(page, 'Home', 'ArrowDown', 'a', 'ArrowDown', 's', 'ArrowDown', 'a');
  const exchanges = page.getByRole('listbox', { name: 'Exchanges as they would be read' });
  await expect(exchanges.getByRole('option')).toHaveCount(2);
  await expect(exchanges.getByRole('option').first()).toContainText('Marta Voss, Harbour Gazette');
  await expect(exchanges.getByRole('option').first()).toContainText('Ilsa Maren');
  await expect(page.getByRole('list', { name: 'Marks' }).getByRole('listitem')).toHaveCount(3);
  await expect(page.getByText('0 → 4 exchanges in 2 files')).toBeVisible();

  await press(page, 'Control+Enter');
  const files = page.getByRole('grid', { name: 'Files' });
  await expect(files.getByText('2 exchanges')).toHaveCount(2);
  await expect(page.getByText(/^As it is read now: Layout of a\.txt$/)).toBeVisible();

  await press(page, 'Control+z');
  await expect(files.getByText('0 exchanges')).toHaveCount(2, { timeout: 15_000 });
});

test('an encoding is chosen by what it makes of the file', async ({ workbench: page, host }) => {
  const koi = (words: string): Buffer =>
    Buffer.from(
      [...words].map((sign) => {
        const at = 'юабцдефгхийклмнопярстужвьызшэщчъЮАБЦДЕФГХИЙКЛМНОПЯРСТУЖВЬЫЗШЭЩЧЪ'.indexOf(sign);
        return at < 0 ? sign.charCodeAt(0) : 0xc0 + at;
      }),
    );
  writeFiles(host.folder, { 'most.txt': koi('Брифинг\n\nВопрос: Когда откроется мост?\nОтвет: Осенью.\n') });
  await importByPicking(page, 'files', [join(host.folder, 'most.txt')]);
  await page.getByRole('button', { name: 'How most.txt is read' }).click();
  await page.getByRole('button', { name: /^Encoding/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Encoding of the file' });
  await dialog.getByRole('radio', { name: /KOI8-R/ }).check();
  await dialog.getByRole('button', { name: 'Use' }).click();
  await expect(page.getByRole('option').filter({ hasText: 'Когда откроется мост?' }).first()).toBeVisible();
});

test('a table that could not be read is, once its columns are told', async ({ workbench: page, host }) => {
  const rows = ['2031-05-12,What of the lock?,It stays.', '2031-06-19,And the bridge?,We shall see.'];
  writeFiles(host.folder, { 'talks.csv': ['c1,c2,c3', ...rows, ''].join('\n') });
  await importByPicking(page, 'files', [join(host.folder, 'talks.csv')]);
  await page
    .getByRole('button', { name: /^Failed ?1$/ })
    .first()
    .click();
  await page.getByRole('button', { name: 'Set columns…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Columns of the table' });
  await dialog.getByRole('combobox', { name: 'Role of c1' }).selectOption('Date');
  await dialog.getByRole('combobox', { name: 'Role of c2' }).selectOption('Question');
  await dialog.getByRole('combobox', { name: 'Role of c3' }).selectOption('Answer');
  await dialog.getByRole('button', { name: 'Use' }).click();
  await expect(page.getByRole('button', { name: 'Show the 2 new briefings' })).toBeVisible({
    timeout: 15_000,
  });
});
