import { join } from 'node:path';
import { app, BrowserWindow, nativeTheme, screen } from 'electron';
import { placeOnScreen, smallest, usual } from './place.ts';
import { pagePreferences } from './security.ts';
import { pageUrl } from './sender.ts';
import type { SettingsFile } from './settings.ts';

/** The page's own ground, so that nothing flashes before it is drawn. */
const ground = (): string => (nativeTheme.shouldUseDarkColors ? '#0e1415' : '#eff2f3');

/** Opens the window where and as it was last, and shows it when the page has something to show. */
export const openWindow = (settings: SettingsFile, preload: string): BrowserWindow => {
  const { bounds, maximised } = settings.get();
  const window = new BrowserWindow({
    ...usual,
    ...(bounds &&
      placeOnScreen(
        bounds,
        screen.getAllDisplays().map(({ workArea }) => workArea),
      )),
    minWidth: smallest.width,
    minHeight: smallest.height,
    show: false,
    ...(process.platform === 'linux' ? { icon: join(app.getAppPath(), 'resources/icons/icon.png') } : {}),
    backgroundColor: ground(),
    // On macOS the menus are at the top of the screen, and the page's own top bar moves the window.
    ...(process.platform === 'darwin' ? { titleBarStyle: 'hidden', titleBarOverlay: { height: 44 } } : {}),
    webPreferences: { ...pagePreferences, preload },
  });
  window.once('ready-to-show', () => {
    if (maximised) window.maximize();
    window.show();
  });
  const recolour = (): void => window.setBackgroundColor(ground());
  nativeTheme.on('updated', recolour);
  window.on('closed', () => nativeTheme.off('updated', recolour));
  remember(window, settings);
  void window.loadURL(pageUrl);
  return window;
};

const remember = (window: BrowserWindow, settings: SettingsFile): void => {
  let waiting: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(waiting);
    if (window.isDestroyed() || window.isMinimized() || window.isFullScreen()) return;
    settings.change({ bounds: window.getNormalBounds(), maximised: window.isMaximized() });
  };
  const saveSoon = (): void => {
    clearTimeout(waiting);
    waiting = setTimeout(save, 500);
  };
  window.on('resize', saveSoon);
  window.on('move', saveSoon);
  window.on('close', save);
};
