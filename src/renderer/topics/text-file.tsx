import { useState, type DragEvent, type ReactNode } from 'react';
import { attempt } from '../parts/toast.ts';

/** Asks for a text file and gives its text. */
export const pickText = (onText: (text: string) => void): void => {
  const input = document.createElement('input');
  input.type = 'file';
  input.accept = '.csv,.json,.txt,.tsv,text/plain,text/csv,application/json';
  input.addEventListener('change', () => {
    const file = input.files?.[0];
    if (file !== undefined) attempt(async () => onText(await file.text()));
  });
  input.click();
};

/** Takes a text file that is dropped on it; the window's own taking of drops, which imports transcripts, is kept out. */
export const TakesFile = ({
  onText,
  children,
}: {
  readonly onText: (text: string) => void;
  readonly children: ReactNode;
}) => {
  const [over, setOver] = useState(false);
  const hold = (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(event.type === 'dragover' || event.type === 'dragenter');
  };
  return (
    <div
      className="takes-file"
      data-over={over ? '' : undefined}
      onDragEnter={hold}
      onDragOver={hold}
      onDragLeave={hold}
      onDrop={(event) => {
        hold(event);
        const [file] = event.dataTransfer.files;
        if (file !== undefined) attempt(async () => onText(await file.text()));
      }}
    >
      {children}
    </div>
  );
};
