import { WorkbenchError } from '../contract/index.ts';
import { commands, helpOf, later, overview } from './commands.ts';
import { commandIn, readGiven, WrongCall } from './given.ts';
import { openTerminal } from './terminal.ts';
import { version } from './workbench.ts';

const terminal = openTerminal();

/** Runs one command and answers its exit code: 0 done, 1 the work failed, 2 the call was wrong. */
const main = async (args: readonly string[]): Promise<number> => {
  if (args.includes('--version')) return show(version);
  const { name, rest } = commandIn(args);
  if (name === null || name === 'help') {
    if (name === null && !args.includes('--help') && !args.includes('-h')) {
      terminal.say(overview());
      return 2;
    }
    return show(overview());
  }
  if (later.includes(name)) {
    terminal.say(`briefing ${name}: not yet in this version.`);
    return 2;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new WrongCall(`There is no command ${JSON.stringify(name)}.`);
  const given = readGiven(rest, command.options);
  return given.help ? show(helpOf(command)) : command.run(given, terminal);
};

const show = (text: string): number => {
  terminal.print(text);
  return 0;
};

const explain = (error: unknown): number => {
  terminal.progressed();
  if (error instanceof WrongCall) {
    terminal.say(`${error.message}\nSee: briefing --help, or briefing <command> --help`);
    return 2;
  }
  if (error instanceof WorkbenchError) terminal.say(error.message);
  else
    terminal.say(
      `Something in the workbench broke: ${error instanceof Error ? error.message : String(error)}`,
    );
  return 1;
};

// Whoever reads us may stop early, like head: then there is nobody left to tell.
process.stdout.on('error', () => process.exit(0));

process.exitCode = await main(process.argv.slice(2)).catch(explain);
