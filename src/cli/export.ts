import { resolve } from 'node:path';
import { exportFormat } from '../contract/index.ts';
import type { Command } from './command.ts';
import { choice, WrongCall } from './given.ts';
import { writeOut } from './out.ts';
import { openWorkbench } from './workbench.ts';

export const exportCommand: Command = {
  usage: 'export --as csv|jsonl|text|html [QUERY]',
  does: 'Writes every passage that matches, or all of them',
  help: [
    ['--as csv|jsonl|text|html', 'the format'],
    ['--out FILE', 'where to write; without it, or with -, to stdout'],
  ],
  options: { as: { type: 'string' }, out: { type: 'string' } },
  run: async (given, terminal) => {
    const { words, json, project, option } = given;
    if (option('as') === undefined)
      throw new WrongCall('Say in which format with --as: csv, jsonl, text or html.');
    const as = choice(given, 'as', exportFormat.options, 'csv');
    const out = option('out') ?? '-';
    if (json && out === '-')
      throw new WrongCall('With --json the export itself needs a file: name one with --out.');
    const workbench = openWorkbench(project, false);
    try {
      const { text, mime } = await workbench.ask('export.passages', { query: words.join(' '), as });
      if (out === '-') {
        terminal.print(text);
        return 0;
      }
      const path = resolve(out);
      writeOut(path, text);
      terminal.answer(json, { path, as, mime, bytes: Buffer.byteLength(text) }, () => `Written to ${path}`);
      return 0;
    } finally {
      await workbench.close();
    }
  },
};
