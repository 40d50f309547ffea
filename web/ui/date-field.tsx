import { useId } from 'react';
import styles from './date-field.module.css';

interface Props {
  label: string;
  /** `2026-06-08`, empty while there is none. */
  value: string;
  onChange: (day: string) => void;
  min?: string;
  max?: string;
}

/** A day, by the browser's own calendar: it is at home on each device. */
export function DateField({ label, value, onChange, min, max }: Props) {
  const id = useId();
  return (
    <div className={styles.field}>
      <label className={styles.label} htmlFor={id}>
        {label}
      </label>
      <input
        id={id}
        type="date"
        className={styles.input}
        value={value}
        min={min}
        max={max}
        onChange={(event) => onChange(event.target.value)}
      />
    </div>
  );
}
