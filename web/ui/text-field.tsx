import type { InputHTMLAttributes, ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import styles from './text-field.module.css';

export interface TextFieldProps extends Omit<AriaTextFieldProps, 'className' | 'children' | 'style'> {
  label: string;
  /** Said with the field, before anything is wrong. */
  help?: ReactNode;
  /** What is wrong and what to do; the field is invalid while there is one. */
  error?: string | undefined;
  size?: 'm' | 'l';
  placeholder?: string;
  /** Stands within the frame, after the text: a unit, a button. */
  after?: ReactNode;
  /** What makes more of the input than a field for text. */
  inputProps?: InputHTMLAttributes<HTMLInputElement>;
}

export function TextField({
  label,
  help,
  error,
  size = 'm',
  placeholder,
  after,
  inputProps,
  ...props
}: TextFieldProps) {
  return (
    <AriaTextField
      {...props}
      className={`${styles.field} ${styles[size]}`}
      isInvalid={error !== undefined}
      validationBehavior="aria"
    >
      <Label className={styles.label}>{label}</Label>
      <div className={styles.frame}>
        <Input {...inputProps} className={styles.input} placeholder={placeholder} />
        {after !== undefined && <span className={styles.after}>{after}</span>}
      </div>
      {help !== undefined && error === undefined && (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </AriaTextField>
  );
}
