import './path-name.css';

/** A file's path in one line: the folder gives way first, the name last. */
export const PathName = ({ path, root = '' }: { readonly path: string; readonly root?: string }) => {
  const isBelow = root !== '' && path.startsWith(root);
  const shown = isBelow ? path.slice(root.length).replace(/^[\\/]/, '') : path;
  const cut = Math.max(shown.lastIndexOf('/'), shown.lastIndexOf('\\')) + 1;
  return (
    <bdi className="path-name" title={path}>
      <span className="path-folder">{shown.slice(0, cut)}</span>
      <span className="path-file">{shown.slice(cut)}</span>
    </bdi>
  );
};

/** The last name of a path. */
export const baseName = (path: string): string => path.replace(/[\\/]+$/, '').replace(/^.*[\\/]/, '');

/** The folder that paths have in common, ending in a separator; '' where they have none. */
export const commonFolder = (paths: readonly string[]): string => {
  const [first = '', ...others] = paths;
  let end = first.length;
  for (const path of others) {
    let same = 0;
    while (same < end && path[same] === first[same]) same += 1;
    end = same;
  }
  const within = first.slice(0, end);
  return within.slice(0, Math.max(within.lastIndexOf('/'), within.lastIndexOf('\\')) + 1);
};
