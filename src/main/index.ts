import { app, BrowserWindow } from 'electron';
import { dataFolder } from '../core/project/places.ts';
import { openDesktop, type Desktop } from './desktop.ts';
import { offerOf, sortOffer, type Offer } from './launch.ts';
import { registerScheme } from './protocol.ts';
import { confineContents } from './security.ts';

registerScheme();
confineContents(app);
if (!app.commandLine.hasSwitch('user-data-dir')) {
  app.setPath(
    'userData',
    dataFolder({ platform: process.platform, env: process.env, home: app.getPath('home') }),
  );
}

/** The one workbench there is for this data folder, from when the app is ready. */
let desktop: Desktop | null = null;
/** What was handed over before that. */
const early: Offer[] = [offerOf(process.argv, process.cwd(), app.isPackaged)];

const offer = (offered: Offer): void => {
  if (desktop) desktop.offer(offered);
  else early.push(offered);
};

app.on('open-file', (event, path) => {
  event.preventDefault();
  // On macOS the program goes on without a window.
  desktop?.show();
  offer(sortOffer([path]));
});

app.on('second-instance', (_event, _argv, _folder, offered) => {
  desktop?.show();
  // Sent by the other launch of this same program, which asked for the lock with its offer.
  offer(offered as Offer);
});

app.on('window-all-closed', () => {
  if (process.platform !== 'darwin') app.quit();
});

app.on('activate', () => {
  if (BrowserWindow.getAllWindows().length === 0) desktop?.show();
});

/** Waits for the core to close the project, so that nothing is half written. */
let closed = false;
app.on('will-quit', (event) => {
  if (closed || !desktop) return;
  event.preventDefault();
  void desktop.close().finally(() => {
    closed = true;
    app.quit();
  });
});

const start = async (): Promise<void> => {
  await app.whenReady();
  desktop = openDesktop();
  desktop.show();
  early.forEach(offer);
};

// Not awaited here: Electron is not ready before this module has ended.
if (app.requestSingleInstanceLock(early[0])) void start();
else app.quit();
