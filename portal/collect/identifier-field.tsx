import { CircleCheck } from 'lucide-react';
import { readIdentifier } from '../../contract/identifier.ts';
import { groupDigits } from '../../web/format/identifier.ts';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import styles from './identifier-field.module.css';
import { ScanButton } from './scan-button.tsx';
import { collectWords } from './words.ts';

interface Props {
  value: string;
  onChange: (text: string) => void;
  onBlur: () => void;
  error: string | undefined;
  /** The client of the request that is made again, masked. */
  clientHint: string | undefined;
}

/** The client's identifier, typed or scanned: what is recognised is said at once. */
export function IdentifierField({ value, onChange, onBlur, error, clientHint }: Props) {
  return (
    <div className={styles.field}>
      <TextField
        label={useWords(collectWords).identifier}
        size="l"
        inputMode="email"
        autoComplete="off"
        autoCorrect="off"
        spellCheck="false"
        maxLength={320}
        value={value}
        onChange={onChange}
        onBlur={onBlur}
        error={error}
        help={<Hint text={value} clientHint={clientHint} />}
      />
      <ScanButton onScan={onChange} />
    </div>
  );
}

function Hint({ text, clientHint }: { text: string; clientHint: string | undefined }) {
  const { hint: own, identifierOf } = useWords(collectWords);
  const read = readIdentifier(text);
  switch (read.is) {
    case 'empty':
      return clientHint === undefined ? own.empty : identifierOf({ client: clientHint });
    case 'number':
      return own.number({ digits: read.digits });
    case 'phone':
      return own.phone;
    case 'text':
      return own.email;
    case 'identifier': {
      const { kind, value } = read.identifier;
      return (
        <span className={styles.recognised}>
          <CircleCheck aria-hidden="true" />
          {kind === 'number' ? own.recognisedNumber({ digits: groupDigits(value) }) : own.recognisedEmail}
        </span>
      );
    }
  }
}
