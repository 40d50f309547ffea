import { Delete } from 'lucide-react';
import { useWords } from '../../web/words/words.ts';
import styles from './keypad.module.css';
import { digits, type Digit, type Key } from './keypad-keys.ts';
import { requestWords } from './words.ts';

interface Props {
  onKey: (key: Key) => void;
  /** With the decimal mark, for amounts. */
  withMark?: boolean;
  isDisabled?: boolean;
}

const upper = digits.filter((digit) => digit !== '0');

/**
 * Large keys for a field that can be typed into as well. Pressing one leaves the focus where it is: in the field, for
 * whoever goes on typing; nowhere, on a phone, whose own keyboard would cover these keys.
 */
export function Keypad({ onKey, withMark = false, isDisabled = false }: Props) {
  const { keypad } = useWords(requestWords);
  const mark = keypad.mark === '.' ? '.' : ',';
  const key = (value: Key, content: React.ReactNode, label?: string) => (
    <button
      key={value}
      type="button"
      className={styles.key}
      disabled={isDisabled}
      aria-label={label}
      onMouseDown={(event) => event.preventDefault()}
      onClick={() => onKey(value)}
    >
      {content}
    </button>
  );
  return (
    <div role="group" aria-label={keypad.name} className={styles.keypad}>
      {upper.map((digit: Digit) => key(digit, digit))}
      {withMark ? key(mark, mark) : <span />}
      {key('0', '0')}
      {key('delete', <Delete aria-hidden="true" />, keypad.delete)}
    </div>
  );
}
