import { join } from 'node:path';

/** How project files end. */
export const projectExtension = '.briefing';

type Machine = {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
};

const applicationData = ({ platform, env, home }: Machine): string => {
  if (platform === 'darwin') return join(home, 'Library', 'Application Support');
  if (platform === 'win32') return env['APPDATA'] || join(home, 'AppData', 'Roaming');
  return env['XDG_CONFIG_HOME'] || join(home, '.config');
};

/** The person's data folder, the same for every host: where the desktop keeps it, or what BRIEFING_DATA names. */
export const dataFolder = (machine: Machine): string =>
  machine.env['BRIEFING_DATA'] || join(applicationData(machine), 'Briefing Workbench');

/** The project that opens where none is named. */
export const defaultProject = (data: string): string => join(data, `My briefings${projectExtension}`);
