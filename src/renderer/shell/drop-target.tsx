import { FolderInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import { importDropped } from '../import/start-import.ts';
import { attempt } from '../parts/toast.ts';
import { strings } from '../strings.ts';

const words = strings.shell.drop;

/** The whole window takes files and folders; while they are over it a frame says what letting go will do. */
export const DropTarget = () => {
  const [over, setOver] = useState<string | null>(null);
  useEffect(() => {
    const enter = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(promise(event.dataTransfer));
    };
    const leave = (event: DragEvent) => event.relatedTarget === null && setOver(null);
    const drop = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      setOver(null);
      const { dataTransfer } = event;
      if (dataTransfer !== null) attempt(() => importDropped(dataTransfer));
    };
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragover', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', drop);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragover', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', drop);
    };
  }, []);
  return over === null ? null : (
    <div className="drop-frame">
      <p>
        <FolderInput className="icon" aria-hidden />
        {over}
      </p>
    </div>
  );
};

const bringsFiles = ({ dataTransfer }: DragEvent) => dataTransfer?.types.includes('Files') ?? false;

/** Before the drop a browser tells the number and the types only; a folder has no type. */
const promise = (dataTransfer: DataTransfer | null): string => {
  const items = [...(dataTransfer?.items ?? [])];
  const folders = items.filter(({ type }) => type === '').length;
  if (folders === items.length) return words.folders(items.length);
  return folders === 0 ? words.files(items.length) : words.things(items.length);
};
