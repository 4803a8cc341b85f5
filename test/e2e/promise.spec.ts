import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectFound, hit, importByPicking, search } from './screens.ts';
import { transcript, writeFiles } from './transcripts.ts';
import { expect, test, type Host } from './workbench.ts';

const reference = join(import.meta.dirname, '..', '..', '..', 'shared', 'corpus', 'mfa-reference');

/** The reference document where the shared collection is at hand; else one of our own that says as much. */
const document = (host: Host): readonly string[] => {
  if (existsSync(reference)) return readdirSync(reference).map((name) => join(reference, name));
  writeFiles(host.folder, {
    'reference.txt': transcript('February 7, 2024', [
      ['A report by Fortinet speaks of an attack. Your comment?', 'We know of no such attack.'],
      ['Do you know Fortinet?', 'It is for the company to speak for itself.'],
      [
        'What is your position on Ukraine?',
        'On Ukraine we stand for a political settlement. All parties should keep calm.',
      ],
      [
        'Will an envoy go to Ukraine?',
        'On Ukraine we stand for a political settlement. An envoy will go when it helps.',
      ],
    ]),
  });
  return [join(host.folder, 'reference.txt')];
};

test('a document is imported, searched and compared', async ({ workbench: page, host }) => {
  await importByPicking(page, 'files', [...document(host)]);

  await search(page, 'Fortinet');
  await expectFound(page, 2);
  await expect(hit(page, 'Fortinet')).toHaveCount(2);

  // The two answers on Ukraine, which are nearly the same.
  await search(page, '"political settlement"');
  await expectFound(page, 2);
  for (const n of [0, 1]) {
    await hit(page, '2024-02-07').nth(n).click();
    await page.keyboard.press('a');
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('heading', { name: '2 statements compared' })).toBeVisible();
  await expect(page.getByRole('table').locator('ins, del').first()).toBeVisible();
});

test('a topic is charted over the sample collection', async ({ workbench: page }) => {
  await page.getByRole('button', { name: 'Open the sample collection' }).click();
  await expect(page.getByRole('main')).toContainText('34 briefings');
  await search(page, '"Karst Gate"');
  await page.getByRole('button', { name: 'Save as topic' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Save topic' }).click();
  await page.getByRole('link', { name: 'Trends' }).click();
  await expect(page.getByRole('heading', { name: 'Karst Gate, by month' })).toBeVisible();
  await expect(page.getByRole('application', { name: /^Chart of Karst Gate/ })).toBeVisible();
});
