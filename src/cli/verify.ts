import type { Command } from './command.ts';
import { WrongCall } from './given.ts';
import { counted } from './terminal.ts';
import { openWorkbench } from './workbench.ts';

export const verifyCommand: Command = {
  usage: 'verify',
  does: 'Checks that every source file is still as it was read; exit 1 where one is not',
  help: [],
  options: {},
  run: async ({ words, json, project }, terminal) => {
    if (words.length > 0) throw new WrongCall('verify takes no arguments: it checks every source file.');
    const workbench = openWorkbench(project, false);
    try {
      const result = await workbench.ask('verify.run', {});
      const { checked, intact, changed, missing } = result;
      terminal.answer(json, result, () => `${counted(checked, 'file')} checked, ${intact} intact`);
      for (const { path } of changed) terminal.say(`Changed since it was read: ${path}`);
      for (const { path } of missing) terminal.say(`Not there any more: ${path}`);
      return changed.length + missing.length === 0 ? 0 : 1;
    } finally {
      await workbench.close();
    }
  },
};
