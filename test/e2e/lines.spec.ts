import { join } from 'node:path';
import { expectFound, goTo, importByPicking } from './screens.ts';
import { transcript, writeFiles } from './transcripts.ts';
import { expect, test } from './workbench.ts';

const asked = 'What does the ministry say about the outer harbour?';
const calm = 'We urge all sides to keep calm and to settle the matter of the outer harbour by talks.';
const calmer =
  'We urge all sides to keep calm and restraint and to settle the matter of the outer harbour by talks.';

test('a standing line shows how it changed, is named, and opens where it is said, by keys alone', async ({
  workbench: page,
  host,
}) => {
  const folder = writeFiles(join(host.folder, 'tides'), {
    'one.txt': transcript('March 5, 2024', [[asked, `${calm} Nothing else was decided on that day.`]]),
    'two.txt': transcript('March 7, 2024', [[asked, calm]]),
    'three.txt': transcript('March 12, 2024', [[asked, `${calmer} The keepers have reported no storm.`]]),
  });
  await importByPicking(page, 'folder', folder);
  await goTo(page, '#/library');
  await page.keyboard.press('g');
  await page.keyboard.press('e');
  const lines = page.getByRole('listbox', { name: 'Standing lines' });
  await expect(lines.getByRole('option')).toContainText('2 wordings', { timeout: 15_000 });
  const wordings = page.getByRole('table', { name: /^Uses over time/ });
  await expect(wordings.locator('ins')).toHaveText('and restraint');
  await expect(wordings).toContainText(
    'last of the one before 2024-03-07, first of this 2024-03-12, no briefing held between',
  );

  await lines.focus();
  await page.keyboard.press('r');
  await page.getByRole('textbox', { name: 'Name' }).fill('Harbour talks');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: 'Harbour talks' })).toBeVisible();

  await page.getByRole('link', { name: /^2024-03-05/ }).press('Enter');
  const said = page.getByRole('list', { name: 'Standing lines in this statement' });
  await expect(said).toContainText('Said 3 times since 2024-03-05');
  await said.getByRole('link').press('Enter');
  await page.getByRole('button', { name: 'Show the exchanges' }).press('Enter');
  await expectFound(page, 3);
});
