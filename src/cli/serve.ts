import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { WorkbenchError } from '../contract/index.ts';
import { startServer } from '../local/server.ts';
import type { Command } from './command.ts';
import { wholeNumber, WrongCall } from './given.ts';
import { coreOptions, programFolder } from './workbench.ts';

export const serveCommand: Command = {
  usage: 'serve',
  does: 'Opens the workbench for one browser on this machine and prints its address',
  help: [
    ['--port N', 'the port (any that is free)'],
    ['--allow DIR', 'a folder that may be imported from by path; may be repeated'],
  ],
  options: { port: { type: 'string' }, allow: { type: 'string', multiple: true } },
  run: async (given, terminal) => {
    if (given.words.length > 0)
      throw new WrongCall('serve takes no arguments; folders are named with --allow.');
    const port = wholeNumber(given, 'port', 0, 0, 65_535);
    const allow = given.all('allow');
    for (const folder of allow) {
      if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) {
        throw new WrongCall(`--allow needs a folder, and ${JSON.stringify(folder)} is none.`);
      }
    }
    const page = join(programFolder, 'out', 'renderer');
    if (!existsSync(join(page, 'index.html'))) {
      throw new WorkbenchError('not-found', 'The page has not been built yet. Build it with: npm run build');
    }
    const server = await startServer({ ...coreOptions(given.project), watching: true, page, port, allow });
    terminal.answer(
      given.json,
      { url: server.url },
      () => `Briefing Workbench is ready. Open this address, which works once:\n\n  ${server.url}\n`,
    );
    if (!given.json) terminal.say('Ctrl-C ends it.');
    await interrupted();
    await server.close();
    return 0;
  },
};

const interrupted = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => done());
  });
