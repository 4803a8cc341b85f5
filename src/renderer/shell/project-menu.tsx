import { BookOpen, ChevronsUpDown, FolderOpen, House, Plus } from 'lucide-react';
import { useCall } from '../client/client.ts';
import { Menu, MenuChoice, MenuGroup, MenuItem, MenuLine } from '../parts/menu.tsx';
import { attempt } from '../parts/toast.ts';
import { useProject } from '../project/project.tsx';
import { openHome, openProject, openSample, pickProject } from '../project/open-project.ts';
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
        <MenuItem icon={House} onChoose={() => attempt(openHome)}>
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
            <MenuItem key={path} onChoose={() => attempt(() => openProject(path))}>
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
