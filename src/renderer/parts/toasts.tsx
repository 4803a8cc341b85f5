import './toast.css';
import { TriangleAlert, X } from 'lucide-react';
import { strings } from '../strings.ts';
import { Button, IconButton } from './button.tsx';
import { useKeys } from './keys.ts';
import { Leavings } from './leavings.tsx';
import { dismiss, undoLast, undoToast, useToasts } from './toast.ts';

/** Where things are said in passing; read aloud when they appear. */
export const Toasts = () => {
  const toasts = useToasts();
  useKeys({ 'edit.undo': toasts.some(({ undo }) => undo !== undefined) ? undoLast : undefined });
  return (
    <section className="toasts" aria-live="polite" aria-label={strings.parts.said}>
      <Leavings />
      {toasts.map((toast) => (
        <div key={toast.id} className="toast" data-kind={toast.kind}>
          {toast.kind === 'trouble' ? <TriangleAlert className="icon" aria-hidden /> : null}
          <span>{toast.text}</span>
          {toast.undo === undefined ? null : (
            <Button kind="quiet" keys="edit.undo" onClick={() => undoToast(toast)}>
              {strings.parts.undo}
            </Button>
          )}
          <IconButton icon={X} label={strings.parts.close} onClick={() => dismiss(toast.id)} />
        </div>
      ))}
    </section>
  );
};
