import { X } from 'lucide-react';
import { useEffect, useId, useRef, type ReactNode } from 'react';
import { useWords, words } from '../words/words.ts';
import { Button } from './button.tsx';
import styles from './dialog.module.css';

interface Props {
  title: string;
  isOpen: boolean;
  /** The close button, Escape, or a press beside it. */
  onClose: () => void;
  children: ReactNode;
}

const dictionary = words({ close: 'Fermer' }, { close: 'Close' });

/**
 * A modal dialog: the browser's own, which keeps the focus inside and gives it back. Its content is there only while it is
 * open, so that each opening starts anew.
 */
export function Dialog({ title, isOpen, onClose, children }: Props) {
  const ref = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  const { close } = useWords(dictionary);
  useEffect(() => {
    const dialog = ref.current;
    if (!isOpen || !dialog) return;
    dialog.showModal();
    return () => dialog.close();
  }, [isOpen]);
  if (!isOpen) return null;
  return (
    <dialog
      ref={ref}
      className={styles.dialog}
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === ref.current && onClose()}
    >
      <div className={styles.content}>
        <header className={styles.header}>
          <h2 id={titleId}>{title}</h2>
          <Button look="quiet" aria-label={close} onPress={onClose}>
            <X aria-hidden="true" />
          </Button>
        </header>
        {children}
      </div>
    </dialog>
  );
}

/** The actions at the end of a dialog: what is meant to be done comes last, on the right. */
export function DialogActions({ children }: { children: ReactNode }) {
  return <div className={styles.actions}>{children}</div>;
}
