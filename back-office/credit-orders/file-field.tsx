import { useId } from 'react';
import styles from '../../web/ui/file-field.module.css';

interface Props {
  label: string;
  help: string;
  error?: string | undefined;
  /** What the browser offers, such as `.csv`. */
  accept: string;
  /** The content in base64; undefined when none is chosen. */
  onChange: (content: string | undefined) => void;
}

/** One file, read as soon as it is chosen. */
export function FileField({ label, help, error, accept, onChange }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        className={styles.input}
        type="file"
        accept={accept}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-more`}
        onChange={({ target: { files } }) => {
          const file = files?.[0];
          if (file) void inBase64(file).then(onChange);
          else onChange(undefined);
        }}
      />
      <p id={`${id}-more`} className={error === undefined ? styles.help : styles.error}>
        {error ?? help}
      </p>
    </div>
  );
}

/** Undefined when the browser may not read it any more, such as one that was changed meanwhile. */
const inBase64 = (file: Blob): Promise<string | undefined> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).replace(/^data:[^,]*,/, ''));
    reader.onerror = () => resolve(undefined);
    reader.readAsDataURL(file);
  });
