import type { IpcMain, WebFrameMain } from 'electron';
import { channels } from '../contract/channels.ts';
import type { Reply } from '../contract/index.ts';
import type { Dispatch } from '../core/dispatch.ts';
import { isOurPage } from './sender.ts';

type Asked = { readonly senderFrame: Pick<WebFrameMain, 'url' | 'parent'> | null };

const stranger: Reply = {
  ok: false,
  error: { code: 'forbidden', message: 'Only the window of this workbench may ask for this.' },
};

/** Answers every call of our own page, and nobody else's, on the one channel there is. */
export const answerCalls = (ipcMain: Pick<IpcMain, 'handle'>, call: Dispatch): void => {
  ipcMain.handle(channels.call, ({ senderFrame }: Asked, method: unknown, input: unknown) => {
    if (!isOurPage(senderFrame)) return stranger;
    return call(typeof method === 'string' ? method : '', input);
  });
};
