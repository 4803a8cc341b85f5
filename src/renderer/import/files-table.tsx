import { ScanText } from 'lucide-react';
import type { ImportedFile } from '../../contract/index.ts';
import { Confidence } from '../library/columns.tsx';
import { IconButton } from '../parts/button.tsx';
import { baseName, PathName } from '../parts/path-name.tsx';
import { VirtualTable, type Column } from '../parts/virtual-table.tsx';
import { go } from '../place/history.ts';
import { placeOn } from '../place/place.ts';
import { useRemembered } from '../place/remembered.ts';
import { strings } from '../strings.ts';
import { OutcomeName } from './outcomes.tsx';

const words = strings.importing;
const ROW = 32;

/** Files with what became of them; Enter opens the briefing that was read. */
export const FilesTable = ({
  files,
  root,
  name,
}: {
  readonly files: readonly ImportedFile[];
  /** Left out at the beginning of paths. */
  readonly root: string;
  readonly name: string;
}) => {
  const [at, setAt] = useRemembered<string | null>(`${name} cursor`, null);
  return (
    <VirtualTable
      name={name}
      label={words.newest}
      rows={files}
      keyOf={({ path }) => path}
      nameOf={({ path }) => baseName(path)}
      columns={columnsFor(root)}
      rowHeight={ROW}
      cursor={files.findIndex(({ path }) => path === at)}
      move={(index) => setAt(files[index]?.path ?? null)}
      open={(index) => {
        const id = files[index]?.briefingId;
        if (typeof id === 'number') go(placeOn('briefing', { id }));
      }}
    />
  );
};

const columnsFor = (root: string): Column<ImportedFile>[] => [
  {
    id: 'outcome',
    head: words.columns.outcome,
    track: '112px',
    cell: ({ outcome }) => <OutcomeName outcome={outcome} />,
  },
  {
    id: 'file',
    head: words.columns.file,
    track: 'minmax(160px, 0.85fr)',
    cell: ({ path }) => <PathName path={path} root={root} />,
  },
  {
    id: 'found',
    head: words.columns.found,
    track: 'minmax(140px, 1fr)',
    cell: (file) => <span className="quiet">{saidOf(file)}</span>,
    title: (file) => [saidOf(file), file.remedy].filter(Boolean).join(' '),
  },
  {
    id: 'confidence',
    head: words.columns.confidence,
    track: '104px',
    cell: ({ confidence }) => (confidence === null ? null : <Confidence value={confidence} />),
  },
  {
    id: 'layout',
    head: '',
    track: '44px',
    cell: ({ briefingId, path }) =>
      briefingId === null ? null : (
        <IconButton
          icon={ScanText}
          size="small"
          label={strings.layout.openOf(baseName(path))}
          tabIndex={-1}
          onClick={() => go(placeOn('layout', { id: briefingId }))}
        />
      ),
  },
];

const saidOf = ({ reason, found }: ImportedFile) => [found, reason].filter(Boolean).join('. ');
