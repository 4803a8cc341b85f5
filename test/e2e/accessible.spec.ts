import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { faults } from './faults.ts';
import { goTo, importByPicking } from './screens.ts';
import { twoTranscripts, writeFiles } from './transcripts.ts';
import { expect, test } from './workbench.ts';

const screens: readonly (readonly [name: string, address: string, ready: (page: Page) => Promise<void>])[] = [
  ['library', '#/library', (page) => expect(page.getByRole('grid').getByRole('row').nth(3)).toBeVisible()],
  ['imports', '#/imports', (page) => expect(page.getByRole('grid', { name: 'All imports' })).toBeVisible()],
  [
    'putting right',
    '#/briefing/3?view=mend',
    (page) => expect(page.getByRole('toolbar', { name: 'What this part is' })).toBeVisible(),
  ],
  ['to check', '#/check', (page) => expect(page.getByRole('heading', { name: 'To check' })).toBeVisible()],
  [
    'coverage',
    '#/coverage',
    (page) => expect(page.getByRole('grid', { name: 'Gaps' }).getByRole('row').nth(1)).toBeVisible(),
  ],
  [
    'layout',
    '#/layout/3',
    (page) => expect(page.getByRole('listbox', { name: 'Exchanges as they would be read' })).toBeVisible(),
  ],
  [
    'people',
    '#/people?show=speakers',
    (page) => expect(page.getByRole('grid', { name: 'Speakers' }).getByRole('row').nth(1)).toBeVisible(),
  ],
  [
    'notes',
    '#/notes',
    (page) => expect(page.getByRole('heading', { name: 'Notes', exact: true })).toBeVisible(),
  ],
  [
    'topics before any',
    '#/topics',
    (page) => expect(page.getByRole('heading', { name: 'No topics yet' })).toBeVisible(),
  ],
  [
    'word lists before any',
    '#/topics?show=lists',
    (page) => expect(page.getByRole('heading', { name: 'No word lists yet' })).toBeVisible(),
  ],
  [
    'non-answers',
    '#/nonanswers',
    (page) =>
      expect(
        page.getByRole('listbox', { name: 'Suggested non-answers' }).getByRole('option').first(),
      ).toBeVisible(),
  ],
  [
    'lines',
    '#/lines',
    (page) =>
      expect(page.getByRole('listbox', { name: 'Standing lines' }).getByRole('option').nth(2)).toBeVisible(),
  ],
  [
    'history',
    '#/timeline?q=Penmar',
    (page) => expect(page.getByRole('region', { name: 'Returns after a silence' })).toBeVisible(),
  ],
  [
    'answers over time',
    '#/timeline?q=Penmar&view=answers',
    (page) =>
      expect(
        page
          .getByRole('grid', { name: /^Answers by date/ })
          .getByRole('row')
          .first(),
      ).toBeVisible(),
  ],
  [
    'matrix before topics',
    '#/matrix',
    (page) => expect(page.getByRole('heading', { name: 'No topics yet' })).toBeVisible(),
  ],
  [
    'keyness',
    '#/keyness?a=harbour',
    (page) => expect(page.getByRole('grid', { name: 'Terms that mark A or B' })).toBeVisible(),
  ],
  ['reading', '#/briefing/3', (page) => expect(page.getByRole('article').first()).toBeVisible()],
  [
    'beside its source',
    '#/briefing/3?view=beside&q=Lanternware&at=3%233',
    (page) => expect(page.getByRole('group', { name: 'Hits of the query' })).toBeVisible(),
  ],
  [
    'as found',
    '#/briefing/3?view=source',
    (page) => expect(page.getByRole('list', { name: 'What each part was read as' })).toBeVisible(),
  ],
  ['search before a query', '#/search', (page) => expect(page.getByRole('combobox').first()).toBeVisible()],
  ['search', '#/search?q=Lanternware', (page) => expect(page.getByRole('option').first()).toBeVisible()],
  ...(['collocates', 'words', 'dispersion'] as const).map(
    (view) =>
      [
        view,
        `#/search?q=harbour&view=${view}`,
        (page: Page) => expect(page.getByRole('gridcell').first()).toBeVisible(),
      ] as const,
  ),
  [
    'search with nothing found',
    '#/search?q=Lanternware+zeppelin',
    (page) => expect(page.getByRole('heading', { name: /^Nothing matches/ })).toBeVisible(),
  ],
  [
    'compare before statements',
    '#/compare',
    (page) => expect(page.getByRole('button', { name: 'Find statements…' })).toBeVisible(),
  ],
  [
    'compare',
    '#/compare?refs=3%233&refs=3%238',
    (page) => expect(page.getByRole('table').locator('ins').first()).toBeVisible(),
  ],
  ['trends before topics', '#/trends', (page) => expect(page.getByRole('textbox').first()).toBeVisible()],
  [
    'trends',
    '#/trends?q=vaccin*&q=Veyra&at=2024-03|vaccin*',
    (page) =>
      expect(
        page.getByRole('complementary', { name: 'Passages of the point' }).getByRole('listitem').first(),
      ).toBeVisible(),
  ],
];

test.use({ colorScheme: 'light' });

// Several on one page each: loading it anew for every screen would take most of the time.
const PAGES = 4;
for (let first = 0; first < PAGES; first++) {
  const some = screens.filter((_, at) => at % PAGES === first);
  test(`no serious fault: ${some.map(([name]) => name).join(', ')}`, async ({ sample: page }) => {
    test.setTimeout(some.length * 60_000);
    for (const [name, address, ready] of some)
      await test.step(name, async () => {
        await goTo(page, address);
        await ready(page);
        expect.soft(await faults(page), name).toEqual([]);
      });
  });
}

test('the first run and the report of an import have none', async ({ workbench: page, host }) => {
  await expect(page.getByRole('button', { name: 'Open the sample collection' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  writeFiles(host.folder, { ...twoTranscripts, 'empty.txt': '' });
  await importByPicking(page, 'files', [
    ...Object.keys(twoTranscripts).map((name) => join(host.folder, name)),
    join(host.folder, 'empty.txt'),
  ]);
  expect(await faults(page)).toEqual([]);
  await page
    .getByRole('button', { name: /^Failed ?1$/ })
    .first()
    .click();
  expect(await faults(page)).toEqual([]);
});

test('the palette, the keys and the scope have none', async ({ sample: page }) => {
  await page.keyboard.press('Control+k');
  await page.keyboard.type('sarn');
  await expect(page.getByRole('dialog').getByRole('option').first()).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await page.keyboard.press('Shift+?');
  await expect(page.getByRole('dialog', { name: 'Keys' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: /^Scope/ }).click();
  await expect(page.getByText('Count everything within')).toBeVisible();
  expect(await faults(page)).toEqual([]);
});
