import { useState } from 'react';
import { centsToInput, parseAmount } from '../format/money.ts';
import { useLanguage } from '../words/language.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

interface Props extends Omit<TextFieldProps, 'value' | 'onChange' | 'defaultValue' | 'type' | 'inputMode' | 'after'> {
  /** In cents, once there is an amount. */
  value: number | undefined;
  onChange: (cents: number | undefined) => void;
}

/** An amount in euros, typed as people write it (`85,50`). What is no amount counts as none. */
export function AmountField({ value, onChange, ...props }: Props) {
  const language = useLanguage();
  const [text, setText] = useState(value === undefined ? '' : centsToInput(value, language));
  // A value given from outside, such as a quick choice, replaces what was typed.
  const shown = parseAmount(text) === value ? text : value === undefined ? text : centsToInput(value, language);
  return (
    <TextField
      {...props}
      inputMode="decimal"
      autoComplete="off"
      after={<span aria-hidden="true">€</span>}
      value={shown}
      onChange={(typed) => {
        setText(typed);
        onChange(parseAmount(typed));
      }}
    />
  );
}
