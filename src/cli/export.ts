import { resolve } from 'node:path';
import { exportFormat, sort, type Input } from '../contract/index.ts';
import { passageParts, writeParts, type PassagePart } from '../core/exports/parts.ts';
import type { Command } from './command.ts';
import { choice, WrongCall } from './given.ts';
import { printAll } from './out.ts';
import { counted, type Terminal } from './terminal.ts';
import { openWorkbench } from './workbench.ts';

export const exportCommand: Command = {
  usage: 'export --as csv|jsonl|text|html [QUERY]',
  does: 'Writes every passage that matches, or all of them',
  help: [
    ['--as csv|jsonl|text|html', 'the format'],
    ['--out FILE', 'where to write; without it, or with -, to stdout'],
    ['--sort relevance|date|oldest|outlet', 'best first, newest, oldest (usual), or by the outlet’s name'],
    ['--group none|briefing', 'as one list (usual), or briefing by briefing'],
    ['--fold', 'what says nearly the same as another right after that one'],
    ['--versions one|all', 'an exchange once (usual), or once a version of its briefing'],
  ],
  options: {
    as: { type: 'string' },
    out: { type: 'string' },
    sort: { type: 'string' },
    group: { type: 'string' },
    fold: { type: 'boolean' },
    versions: { type: 'string' },
  },
  run: async (given, terminal) => {
    const { words, json, project, option } = given;
    if (option('as') === undefined)
      throw new WrongCall('Say in which format with --as: csv, jsonl, text or html.');
    const as = choice(given, 'as', exportFormat.options, 'csv');
    const out = option('out') ?? '-';
    if (json && out === '-')
      throw new WrongCall('With --json the export itself needs a file: name one with --out.');
    const asked = {
      query: words.join(' '),
      as,
      sort: choice(given, 'sort', sort.options, 'oldest'),
      group: choice<'none' | 'briefing'>(given, 'group', ['none', 'briefing'], 'none'),
      fold: given.has('fold'),
      filter: { versions: choice<'one' | 'all'>(given, 'versions', ['one', 'all'], 'one') },
    } satisfies Input<'export.passages'>;
    const workbench = openWorkbench(project, false);
    const stopping = new AbortController();
    const stop = (): void => stopping.abort();
    process.once('SIGINT', stop);
    try {
      const told = { mime: '', passages: 0 };
      const texts = textsOf(passageParts(workbench.call, asked, stopping.signal), terminal, told);
      if (out === '-') {
        await printAll(texts);
        terminal.progressed();
        return 0;
      }
      const path = resolve(out);
      const bytes = await writeParts(path, texts);
      terminal.progressed();
      terminal.answer(
        json,
        { path, as, ...told, bytes },
        () => `${counted(told.passages, 'passage')} written to ${path}`,
      );
      return 0;
    } finally {
      process.off('SIGINT', stop);
      await workbench.close();
    }
  },
};

/** The texts of the file's parts; says how far it is, and tells what it turns out to be. */
const textsOf = async function* (
  parts: AsyncIterable<PassagePart>,
  terminal: Terminal,
  told: { mime: string; passages: number },
): AsyncGenerator<string, void, undefined> {
  for await (const { text, mime, done, total } of parts) {
    told.mime = mime;
    told.passages = total;
    yield text;
    if (done < total)
      terminal.progress(`${done.toLocaleString('en-GB')} of ${counted(total, 'passage')} written`);
  }
};
