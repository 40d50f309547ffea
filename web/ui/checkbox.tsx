import { useId, type ReactNode } from 'react';
import styles from './checkbox.module.css';

interface Props {
  label: string;
  detail?: ReactNode;
  isSelected: boolean;
  onChange: (isSelected: boolean) => void;
}

/** Something to say yes to; the whole line is the target. */
export function Checkbox({ label, detail, isSelected, onChange }: Props) {
  const detailId = useId();
  return (
    <label className={styles.checkbox}>
      <input
        type="checkbox"
        checked={isSelected}
        aria-label={label}
        aria-describedby={detail === undefined ? undefined : detailId}
        onChange={({ target }) => onChange(target.checked)}
      />
      <span>
        {label}
        {detail !== undefined && (
          <span id={detailId} className={styles.detail}>
            {detail}
          </span>
        )}
      </span>
    </label>
  );
}
