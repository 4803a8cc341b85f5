import { join } from 'node:path';
import { faults } from './faults.ts';
import { expectFound, goTo, importByPicking, search } from './screens.ts';
import { transcript, writeFiles } from './transcripts.ts';
import { expect, test } from './workbench.ts';

const day = 'March 5, 2024';
const ferry = [
  'Will the ferry to the outer islands sail before the end of the week?',
  'It will sail when the tide allows, and not before. Fares stay as they are until the summer.',
] as const;
const bridge = [
  'What about the bridge at Orle, which has been closed since the storm?',
  'The bridge stays closed. Forty engineers are at work there by day and by night.',
] as const;
const bridgeEdited = [
  'What about the bridge at Orle, which has been closed since the storm?',
  'The bridge stays closed. Sixty engineers are at work there by day and by night.',
] as const;
const lamps = [
  'Are the lamps along the northern coast lit again after the failure of last month?',
  'Every lamp along the coast is lit at dusk, as the keepers have reported to us.',
] as const;

test('two versions are one briefing, side by side, and two again when the person says so, by keys alone', async ({
  workbench: page,
  host,
}) => {
  const folder = writeFiles(join(host.folder, 'tides'), {
    'whole.txt': transcript(day, [ferry, bridge, lamps]),
    'edited.txt': transcript(day, [ferry, bridgeEdited]),
  });
  await importByPicking(page, 'folder', folder);
  await goTo(page, '#/library');
  const briefings = page.getByRole('grid', { name: 'Briefings' });
  await expect(briefings).toHaveAttribute('aria-rowcount', '2', { timeout: 15_000 });
  await expect(briefings.getByRole('link', { name: '2 versions' })).toBeVisible();

  await search(page, 'engineers');
  await expectFound(page, 1);
  await page.getByRole('button', { name: '1 more in other versions' }).click();
  await expectFound(page, 2);

  await page.keyboard.press('g');
  await page.keyboard.press('d');
  const groups = page.getByRole('listbox', { name: 'Briefings with several versions' });
  await groups.focus();
  await expect(groups.getByRole('option')).toContainText('1 the same, 1 altered, 1 missing');
  const sides = page.getByRole('listbox', { name: 'Exchanges of both versions, side by side' });
  await expect(sides.getByRole('option')).toHaveText([
    /^The same/,
    /^Altered/,
    /^Missing.*Not in this version/,
  ]);
  await expect(sides.locator('del')).toHaveText('Forty');
  await expect(sides.locator('ins')).toHaveText('Sixty');
  expect(await faults(page)).toEqual([]);

  await page.keyboard.press('c');
  await expect(sides.getByRole('option')).toHaveCount(2);
  await page.keyboard.press('n');
  await expect(page.getByRole('button', { name: /^Said to be none/ })).toContainText('1');
  await goTo(page, '#/library');
  await expect(briefings).toHaveAttribute('aria-rowcount', '3');
  await page.keyboard.press('Control+z');
  await expect(briefings).toHaveAttribute('aria-rowcount', '2');
});
