import { FuseV1Options } from '@electron/fuses';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { dataFolder } from '../../src/core/project/places.ts';
import { fuses } from '../../src/main/fuses.ts';
import { offerOf } from '../../src/main/launch.ts';
import { menuTemplate } from '../../src/main/menu.ts';
import { placeOnScreen } from '../../src/main/place.ts';
import { openSettings } from '../../src/main/settings.ts';
import { isCommand } from '../../src/renderer/parts/shortcuts.ts';

const folder = mkdtempSync(join(tmpdir(), 'desktop-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

test('a packaged Electron runs nothing but the workbench', () => {
  expect(fuses).toEqual({
    RunAsNode: false,
    EnableCookieEncryption: true,
    EnableNodeOptionsEnvironmentVariable: false,
    EnableNodeCliInspectArguments: false,
    EnableEmbeddedAsarIntegrityValidation: true,
    OnlyLoadAppFromAsar: true,
    GrantFileProtocolExtraPrivileges: false,
  });
  expect(Object.keys(fuses).filter((name) => !Object.hasOwn(FuseV1Options, name))).toEqual([]);
});

describe('a launch', () => {
  const file = join(folder, 'a.txt');
  const project = join(folder, 'my.briefing');
  writeFileSync(file, 'a');
  writeFileSync(project, '');

  test('hands over what exists, in the folder it was made from', () => {
    expect(offerOf(['electron', 'a.txt', 'none.txt', '.'], folder, true)).toEqual({
      paths: [file, folder],
      project: null,
    });
  });

  test('opens a project, and knows switches and its own folder from files', () => {
    const argv = ['electron', '--no-sandbox', '/program', '--user-data-dir=/x', project, file];
    expect(offerOf(argv, '/', false)).toEqual({ paths: [file], project });
  });
});

describe('the window', () => {
  const screen = { x: 0, y: 0, width: 1920, height: 1080 };

  test('comes back where it was', () => {
    const bounds = { x: 100, y: 50, width: 1200, height: 800 };
    expect(placeOnScreen(bounds, [screen])).toEqual(bounds);
  });

  test('is placed anew where its screen is gone or its title is out of reach', () => {
    const size = { width: 1200, height: 800 };
    expect(placeOnScreen({ x: 2500, y: 50, ...size }, [screen])).toEqual(size);
    expect(placeOnScreen({ x: 100, y: -400, ...size }, [screen])).toEqual(size);
    expect(placeOnScreen({ x: 100, y: 1070, ...size }, [screen])).toEqual(size);
    expect(placeOnScreen({ x: -1150, y: 0, ...size }, [screen])).toEqual(size);
  });

  test('is never larger than the screen, nor smaller than the page can be', () => {
    expect(placeOnScreen({ x: 0, y: 0, width: 4000, height: 3000 }, [screen])).toMatchObject({
      width: 1920,
      height: 1080,
    });
    expect(placeOnScreen({ x: 0, y: 0, width: 10, height: 10 }, [screen])).toMatchObject({
      width: 900,
      height: 600,
    });
  });

  test('starts afresh from settings that are broken', () => {
    const file = join(folder, 'window.json');
    const defaults = { theme: 'system', bounds: null, maximised: false };
    for (const text of ['', '{', '[]', '{"theme":"pink","bounds":{"x":"a"},"maximised":3}']) {
      writeFileSync(file, text);
      expect(openSettings(file).get()).toEqual(defaults);
    }
    openSettings(file).change({ theme: 'dark' });
    expect(openSettings(file).get()).toEqual({ ...defaults, theme: 'dark' });
  });

  test('keeps settings that cannot be written for as long as it runs', () => {
    writeFileSync(join(folder, 'file'), '');
    const settings = openSettings(join(folder, 'file', 'window.json'));
    settings.change({ theme: 'dark' });
    expect(settings.get().theme).toBe('dark');
  });
});

describe('the menus', () => {
  const nothing = (): void => {};
  const template = (mac: boolean) =>
    menuTemplate({
      mac,
      recent: [{ path: '/p.briefing', name: 'Q & A' }],
      choose: nothing,
      importFiles: nothing,
      openProject: nothing,
      newProject: nothing,
      openSample: nothing,
      openRecent: nothing,
    });
  type Items = ReturnType<typeof template>;
  const flat = (items: Items): Items =>
    items.flatMap((item) => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])]);
  const ownCommands = ['import.files', 'project.new', 'project.open', 'project.recent', 'project.sample'];

  test.each([false, true])('name commands that the page knows (macOS: %s)', (mac) => {
    const ids = flat(template(mac)).flatMap(({ id }) => (id === undefined ? [] : [id]));
    const unknown = ids.filter(
      (id) => !ownCommands.includes(id) && !id.startsWith('view.theme.') && !isCommand(id),
    );
    expect(unknown).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('give no key twice', () => {
    const keys = flat(template(false)).flatMap(({ accelerator }) => (accelerator ? [accelerator] : []));
    expect(new Set(keys).size).toBe(keys.length);
  });

  test('show a project by its name as it is', () => {
    expect(flat(template(false)).map(({ label }) => label)).toContain('Q && A');
  });
});

test('every host keeps the person’s data in one place', () => {
  const home = join('/', 'home', 'lin');
  expect(dataFolder({ platform: 'linux', env: {}, home })).toBe(join(home, '.config', 'Briefing Workbench'));
  expect(dataFolder({ platform: 'linux', env: { XDG_CONFIG_HOME: '/x' }, home })).toBe(
    join('/x', 'Briefing Workbench'),
  );
  expect(dataFolder({ platform: 'darwin', env: {}, home })).toBe(
    join(home, 'Library', 'Application Support', 'Briefing Workbench'),
  );
  expect(dataFolder({ platform: 'win32', env: { APPDATA: '/r' }, home })).toBe(
    join('/r', 'Briefing Workbench'),
  );
  expect(dataFolder({ platform: 'win32', env: { BRIEFING_DATA: '/b' }, home })).toBe('/b');
});
