import { useId, type ReactNode } from 'react';
import styles from './choice.module.css';

export interface Choice<Value extends string> {
  value: Value;
  title: string;
  /** Helps to choose. */
  detail?: ReactNode;
  icon?: ReactNode;
}

interface Props<Value extends string> {
  label: string;
  choices: readonly Choice<Value>[];
  value: Value | null;
  onChange: (value: Value) => void;
  /** `cards` explain themselves, `chips` are a word each, `tiles` too, all of one width. */
  look?: 'cards' | 'chips' | 'tiles';
  /** Said of the chosen one, below all of them. */
  help?: ReactNode;
}

/**
 * One of a few, all of them in sight. The browser's own radio buttons, which know the arrow keys: React Aria's would cost the
 * first visit of both apps 4 KB.
 */
export function ChoiceGroup<Value extends string>({
  label,
  choices,
  value,
  onChange,
  look = 'cards',
  help,
}: Props<Value>) {
  const id = useId();
  return (
    <div className={styles.group} role="radiogroup" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {label}
      </span>
      <div className={styles[look]}>
        {choices.map(({ value: own, title, detail, icon }) => (
          <label key={own} className={styles.choice} data-selected={own === value ? '' : undefined}>
            <input
              type="radio"
              className={styles.input}
              name={id}
              value={own}
              checked={own === value}
              aria-describedby={help !== undefined && own === value ? `${id}-help` : undefined}
              onChange={() => onChange(own)}
            />
            {icon !== undefined && (
              <span className={styles.icon} aria-hidden="true">
                {icon}
              </span>
            )}
            <span className={styles.title}>{title}</span>
            {detail !== undefined && <span className={styles.detail}>{detail}</span>}
          </label>
        ))}
      </div>
      {help !== undefined && (
        <p id={`${id}-help`} className={styles.detail}>
          {help}
        </p>
      )}
    </div>
  );
}
