import { attempt } from '../parts/toast.ts';
import { callNow, useEvent } from '../client/client.ts';
import { setStored, useStored } from '../parts/stored.ts';

/** Follows the system, or one of the two. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'theme';
const asTheme = (kept: string | null): Theme => (kept === 'light' || kept === 'dark' ? kept : 'system');

/** Puts the theme that was kept on the page; before anything is drawn, so that it never flashes. */
export const applyTheme = (theme: Theme = asTheme(localStorage.getItem(KEY))): void => {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
};

/** The theme, and how to change it: the page, what is kept, and the window's own frame follow. */
export const useTheme = (): readonly [Theme, (theme: Theme) => void] => {
  const [kept] = useStored(KEY);
  const set = (theme: Theme) => {
    setStored(KEY, theme === 'system' ? null : theme);
    applyTheme(theme);
    attempt(async () => void (await callNow('desk.theme', { theme })));
  };
  return [asTheme(kept), set];
};

/** Follows the theme items of a native menu. */
export const useThemeMenu = (): void => {
  const [, set] = useTheme();
  useEvent('menu.chosen', ({ command }) => {
    const [, theme] = /^view\.theme\.(\w+)$/.exec(command) ?? [];
    if (theme !== undefined) set(asTheme(theme));
  });
};
