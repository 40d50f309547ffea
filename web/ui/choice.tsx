import type { ReactNode } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
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
  /** `cards` explain themselves, `chips` are a word each. */
  look?: 'cards' | 'chips';
}

/** One of a few, all of them in sight. Arrow keys move among them, as in every radio group. */
export function ChoiceGroup<Value extends string>({ label, choices, value, onChange, look = 'cards' }: Props<Value>) {
  return (
    <RadioGroup className={styles.group} value={value} onChange={(chosen) => onChange(chosen as Value)}>
      <Label className={styles.label}>{label}</Label>
      <div className={styles[look]}>
        {choices.map(({ value: own, title, detail, icon }) => (
          <Radio key={own} value={own} className={styles.choice}>
            {icon !== undefined && (
              <span className={styles.icon} aria-hidden="true">
                {icon}
              </span>
            )}
            <span className={styles.title}>{title}</span>
            {detail !== undefined && <span className={styles.detail}>{detail}</span>}
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
