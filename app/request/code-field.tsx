import { useId, type RefObject } from 'react';
import { Link } from 'wouter';
import { personalCodeLength, personalCodeShape } from '../../contract/personal-code.ts';
import { useWords } from '../../web/words/words.ts';
import { useMe } from '../device/use-device.ts';
import styles from './code-field.module.css';
import { hasFinePointer } from './pointer.ts';
import { codeDigits } from './type-code.ts';
import { requestWords } from './words.ts';

interface Props {
  ref: RefObject<HTMLInputElement | null>;
  code: string;
  onCode: (code: string) => void;
  error: string | undefined;
  isPending: boolean;
  /** Where a code that is forgotten is replaced. */
  forgottenHref: string;
}

/**
 * The personal code in a real password field: typing, pasting and password managers work (WCAG 2.2, 3.3.8).
 *
 * It keeps the phone's own keyboard (`inputmode="numeric"`): with `inputmode="none"` it would not come up, and with it the
 * row above it from which iOS and Android fill in passwords. The keys below write into the field without giving it the
 * focus, so that keyboard comes up only for whoever touches the field.
 */
export function CodeField({ ref, code, onCode, error, isPending, forgottenHref }: Props) {
  const { code: own } = useWords(requestWords);
  const { data: me } = useMe();
  const id = useId();
  return (
    <div className={styles.field}>
      {/* Tells a password manager whose code this is. */}
      <input type="text" name="username" autoComplete="username" value={me?.identifiers[0] ?? ''} readOnly hidden />
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {own.field}
        </label>
        <span id={`${id}-help`} className={styles.help}>
          {own.help}
        </span>
        <Link href={forgottenHref} className={styles.forgotten}>
          {own.forgotten}
        </Link>
      </div>
      <input
        ref={ref}
        id={id}
        className={styles.input}
        type="password"
        name="code"
        inputMode="numeric"
        autoComplete="current-password"
        maxLength={personalCodeLength}
        pattern={personalCodeShape.source}
        required
        autoFocus={hasFinePointer()}
        placeholder={isPending ? '••••••' : ''}
        readOnly={isPending}
        aria-invalid={error !== undefined}
        aria-describedby={`${id}-error ${id}-help`}
        value={code}
        onChange={({ target }) => onCode(codeDigits(target.value))}
        onPaste={(event) => {
          // `maxlength` would cut « 482 913 » before its spaces are taken out.
          event.preventDefault();
          if (!isPending) onCode(codeDigits(event.clipboardData.getData('text')));
        }}
      />
      <p id={`${id}-error`} className={styles.error} role="alert">
        {error}
      </p>
      <span role="status" className="visually-hidden">
        {code === '' ? '' : own.typed({ count: code.length })}
      </span>
    </div>
  );
}
