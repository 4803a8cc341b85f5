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

/** Answers every call of our own page, and nobody else's, and gives up those that it no longer waits for. */
export const answerCalls = (ipcMain: Pick<IpcMain, 'handle' | 'on'>, call: Dispatch): void => {
  const running = new Map<string, AbortController>();
  ipcMain.handle(
    channels.call,
    async ({ senderFrame }: Asked, method: unknown, input: unknown, ticket: unknown) => {
      if (!isOurPage(senderFrame)) return stranger;
      const name = typeof method === 'string' ? method : '';
      if (typeof ticket !== 'string') return call(name, input);
      const unwanted = new AbortController();
      running.set(ticket, unwanted);
      const reply = await call(name, input, unwanted.signal);
      running.delete(ticket);
      return reply;
    },
  );
  ipcMain.on(channels.abandon, ({ senderFrame }: Asked, ticket: unknown) => {
    if (isOurPage(senderFrame) && typeof ticket === 'string') running.get(ticket)?.abort();
  });
};
