import { CSPProvider } from '@base-ui/react/csp-provider';
import { Tooltip } from '@base-ui/react/tooltip';
import { useCall } from './client/client.ts';
import { ErrorState } from './parts/states.tsx';
import { Toasts } from './parts/toasts.tsx';
import { ProjectContext } from './project/project.tsx';
import { Shell } from './shell/shell.tsx';

const TIP_DELAY_MS = 500;

/** The whole window. Everything under it starts anew when another project is opened. */
export const App = () => {
  const { value: project, error, retry } = useCall('project.get', {});
  return (
    <CSPProvider disableStyleElements>
      <Tooltip.Provider delay={TIP_DELAY_MS}>
        {project !== undefined ? (
          <ProjectContext value={project}>
            <Shell key={project.path} />
          </ProjectContext>
        ) : error !== undefined ? (
          <ErrorState error={error} onRetry={retry} />
        ) : null}
        <Toasts />
      </Tooltip.Provider>
    </CSPProvider>
  );
};
