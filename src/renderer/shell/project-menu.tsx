import { BookOpen, ChevronsUpDown, FolderOpen, House, Plus } from 'lucide-react';
import { callNow, useCall } from '../client/client.ts';
import { Menu, MenuChoice, MenuGroup, MenuItem, MenuLine } from '../parts/menu.tsx';
import { attempt } from '../parts/toast.ts';
import { useProject } from '../project/project.tsx';
import { projectName } from '../project/project-name.ts';
import { strings } from '../strings.ts';
import { useTheme } from './theme.ts';

const words = strings.shell.projectMenu;

/** The project's name, which opens a menu: other projects, and how the window looks. */
export const ProjectMenu = ({ rail }: { readonly rail: boolean }) => {
  const project = useProject();
  const name = projectName(project);
  return (
    <Menu
      trigger={
        <button type="button" className="project" aria-label={strings.shell.project(name)}>
          <span className="project-sign" aria-hidden />
          {rail ? null : (
            <>
              <span className="one-line">{name}</span>
              <ChevronsUpDown className="icon" aria-hidden />
            </>
          )}
        </button>
      }
    >
      {project.sample ? (
        <MenuItem icon={House} onChoose={() => attempt(async () => void (await callNow('project.home', {})))}>
          {words.home}
        </MenuItem>
      ) : (
        <MenuItem icon={BookOpen} onChoose={() => attempt(openSample)}>
          {words.sample}
        </MenuItem>
      )}
      <OtherProjects />
      <MenuLine />
      <ThemeChoice />
    </Menu>
  );
};

/** Opens the sample collection. */
export const openSample = async (): Promise<void> => void (await callNow('project.sample', {}));

/** Asks for a project file and opens it; nothing happens when the person thinks better of it. */
export const pickProject = async (what: 'open' | 'create'): Promise<void> => {
  const { path } = await callNow('desk.pickProject', { what });
  if (path !== null) await callNow('project.open', { path });
};

const OtherProjects = () => {
  const here = useProject();
  const { value: abilities } = useCall('desk.abilities', {});
  const { value: recent = [] } = useCall('project.recent', {});
  const others = recent.filter(({ path }) => path !== here.path);
  return (
    <>
      {abilities?.dialogs ? (
        <>
          <MenuItem icon={FolderOpen} onChoose={() => attempt(() => pickProject('open'))}>
            {words.open}
          </MenuItem>
          <MenuItem icon={Plus} onChoose={() => attempt(() => pickProject('create'))}>
            {words.create}
          </MenuItem>
        </>
      ) : null}
      {others.length === 0 ? null : (
        <MenuGroup label={words.recent}>
          {others.map(({ path, name }) => (
            <MenuItem
              key={path}
              onChoose={() => attempt(async () => void (await callNow('project.open', { path })))}
            >
              {name}
            </MenuItem>
          ))}
        </MenuGroup>
      )}
    </>
  );
};

const ThemeChoice = () => {
  const [theme, setTheme] = useTheme();
  return (
    <MenuChoice
      label={words.theme}
      value={theme}
      choices={[
        ['system', words.system],
        ['light', words.light],
        ['dark', words.dark],
      ]}
      onChoose={setTheme}
    />
  );
};
