import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** Serious and critical faults of a screen as axe names them, each with where it is: in light, and of colour in dark. */
export const faults = async (page: Page): Promise<readonly string[]> => {
  const inLight = await faultsNow(page, []);
  await page.emulateMedia({ colorScheme: 'dark' });
  // Colours are all that the theme changes.
  const inDark = await faultsNow(page, ['color-contrast']);
  await page.emulateMedia({ colorScheme: 'light' });
  return [...inLight, ...inDark.map((fault) => `in dark: ${fault}`)];
};

/** With these rules, or all there are. */
const faultsNow = async (page: Page, rules: readonly string[]): Promise<readonly string[]> => {
  // What fades in has not its colours yet.
  await page.evaluate(() =>
    Promise.all(document.getAnimations().map(({ finished }) => finished.catch(() => null))),
  );
  const axe = new AxeBuilder({ page });
  const { violations } = await (rules.length === 0 ? axe : axe.withRules([...rules])).analyze();
  return violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id} ${target.join(' ')}: ${failureSummary}`),
    );
};
