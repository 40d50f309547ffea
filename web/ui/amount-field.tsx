import { useState } from 'react';
import { parseAmount, readAmount } from '../../contract/amount-text.ts';
import { centsToInput } from '../format/money.ts';
import { useLanguage } from '../words/language.ts';
import { useWords } from '../words/words.ts';
import { amountWords } from './amount-words.ts';
import { TextField, type TextFieldProps } from './text-field.tsx';

interface Props extends Omit<TextFieldProps, 'value' | 'onChange' | 'defaultValue' | 'type' | 'inputMode' | 'after'> {
  /** In cents, once there is an amount. */
  value: number | undefined;
  onChange: (cents: number | undefined) => void;
}

/**
 * An amount in euros, typed as people write it (`85,50`). A text that is not an amount counts as none; the field says so once
 * it is left or sent.
 */
export function AmountField({ value, onChange, onBlur, onKeyDown, error, ...props }: Props) {
  const language = useLanguage();
  const own = useWords(amountWords);
  const [isLeft, setLeft] = useState(false);
  const [text, setText] = useState(value === undefined ? '' : centsToInput(value, language));
  // A value given from outside, such as a quick choice, replaces what was typed.
  const displayed = parseAmount(text) === value ? text : value === undefined ? text : centsToInput(value, language);
  const read = readAmount(displayed);
  const unread = isLeft && 'refused' in read && read.refused !== 'empty' ? own[read.refused] : undefined;
  return (
    <TextField
      {...props}
      inputMode="decimal"
      autoComplete="off"
      after={<span aria-hidden="true">€</span>}
      value={displayed}
      error={unread ?? error}
      onBlur={(event) => {
        setLeft(true);
        onBlur?.(event);
      }}
      onKeyDown={(event) => {
        if (event.key === 'Enter') setLeft(true);
        event.continuePropagation();
        onKeyDown?.(event);
      }}
      onChange={(typed) => {
        setLeft(false);
        setText(typed);
        onChange(parseAmount(typed));
      }}
    />
  );
}
