import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expectFound, importByPicking, queryBox, search } from './screens.ts';
import { transcript, writeFiles } from './transcripts.ts';
import { expect, startHost, test } from './workbench.ts';

test('a script in a transcript is only text', async ({ workbench: page, host }) => {
  const attack = '<img src=x onerror="alert(1)"><script>alert(2)</script><b id="planted">bold</b>';
  writeFiles(host.folder, {
    'attack.txt': transcript('March 5, 2024', [
      [`Is ${attack} safe?`, `It is ${attack} safe, and ferries sail.`],
    ]),
    'attack.html': `<!doctype html><title>Ministry of Tides on March 6, 2024</title><body onload="alert(3)"><p>Coast Wire: Is it <img src=x onerror="alert(4)"> safe?</p><p>Lin Hale: It is<script>alert(5)</script> safe, and ferries sail.</p>`,
  });
  await importByPicking(
    page,
    'files',
    ['attack.txt', 'attack.html'].map((name) => join(host.folder, name)),
  );
  const nothingPlanted = () =>
    expect(page.locator('#planted, img, main script, [onerror], [onload]')).toHaveCount(0);
  await nothingPlanted();
  await search(page, 'ferries');
  await expectFound(page, 2);
  await nothingPlanted();
  await page.getByRole('option').filter({ hasText: '2024-03-05' }).dblclick();
  await expect(page.getByRole('article').first()).toContainText('<b id="planted">bold</b>');
  await nothingPlanted();
  await page.getByRole('button', { name: 'As found' }).click();
  await expect(page.getByRole('region', { name: 'Text of the briefing' })).toContainText('<script>');
  await nothingPlanted();
});

test('a quotation mark that is never closed is named, and its repair works', async ({ sample: page }) => {
  await search(page, '"Ansel Strait');
  const understood = page.getByRole('status').filter({ hasText: 'was not used' });
  await expect(understood).toContainText('This quotation mark is never closed.');
  await understood.getByRole('button', { name: 'Search for "Ansel Strait"' }).click();
  await expect(queryBox(page)).toHaveValue('"Ansel Strait"');
  await expect(page.getByText('was not used')).toBeHidden();
  await expectFound(page, 26);
});

test('a field that does not exist is named, and the rest is searched for', async ({ sample: page }) => {
  await search(page, 'paper:Gazette Lanternware');
  await expect(page.getByRole('status').filter({ hasText: 'There is no field “paper:”.' })).toBeVisible();
  await expectFound(page, 4);
});

test('a query of 20,000 letters is answered in clear words', async ({ sample: page }) => {
  await page.getByRole('link', { name: 'Search' }).click();
  await queryBox(page).fill('ferry '.repeat(3334).trim());
  await expect(page.getByRole('alert').last()).toContainText(
    'The query has more than 500 terms. It was not run. Split it into several searches, or into topics.',
  );
  await queryBox(page).fill('Lanternware');
  await expectFound(page, 4);
});

test.describe('a project that a newer version made', () => {
  test.use({ mayComplain: /Failed to load resource/ });

  test('is left as it is, and the screen says what to do', async ({ page, host }) => {
    const project = join(host.folder, 'newer.briefing');
    const file = new DatabaseSync(project);
    file.exec('PRAGMA user_version = 99990');
    file.close();
    const { url, end } = await startHost(host.folder, project, []);
    await page.goto(url);
    const said = page.getByRole('alert');
    await expect(said).toContainText('newer version of Briefing Workbench');
    await expect(said).toContainText('Install the newer version to open it.');
    await expect(page.locator('body')).not.toContainText(/\bat \w+.*\.(?:ts|js):\d+/);
    await page.close();
    await end();
  });
});

test.describe('two windows on one project', () => {
  test.use({ holds: 'sample' });

  test('a topic saved in one is in the other', async ({ workbench: page }) => {
    const other = await page.context().newPage();
    await other.goto(new URL('/', page.url()).href);
    await expect(other.getByText('A saved query becomes a topic.')).toBeVisible();
    await search(page, 'Lanternware');
    await page.getByRole('button', { name: 'Save as topic' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Save topic' }).click();
    await expect(page.getByRole('link', { name: 'Lanternware 4' })).toBeVisible();
    await expect(other.getByRole('link', { name: 'Lanternware 4' })).toBeVisible();
  });
});
