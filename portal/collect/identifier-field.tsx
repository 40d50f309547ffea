import { CircleCheck, History } from 'lucide-react';
import { useRef, useState } from 'react';
import { readIdentifier } from '../../contract/identifier.ts';
import { requestLimits } from '../../contract/settings/limits.ts';
import type { Failure } from '../../web/api/failure.ts';
import { groupDigits } from '../../web/format/identifier.ts';
import { Button } from '../../web/ui/button.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { TextField } from '../../web/ui/text-field.tsx';
import { useWords } from '../../web/words/words.ts';
import styles from './identifier-field.module.css';
import { matchingClients } from './matching-clients.ts';
import { RecentClients } from './recent-clients-list.tsx';
import { useRecentClients, type RecentClient } from './recent-clients.ts';
import { ScanButton } from './scan-button.tsx';
import { useSuggestions } from './use-suggestions.ts';
import { collectWords } from './words.ts';

interface Props {
  value: string;
  takesFocus: boolean;
  onChange: (text: string) => void;
  onPick: (client: RecentClient) => void;
  onBlur: () => void;
  error: string | undefined;
}

/** The client's identifier, typed or scanned: what is recognised is said at once, and who was asked lately is offered. */
export function IdentifierField({ value, takesFocus, onChange, onPick, onBlur, error }: Props) {
  const own = useWords(collectWords);
  const field = useRef<HTMLDivElement>(null);
  const recent = useRecentClients();
  const offered = matchingClients(recent, value);
  const suggestions = useSuggestions({ offered, onPick });
  const isEmpty = recent.length === 0;
  const [failure, setFailure] = useState<Failure>();
  return (
    <div className={styles.field} ref={field}>
      <TextField
        label={own.identifier}
        size="l"
        inputMode="email"
        autoComplete="off"
        autoCorrect="off"
        spellCheck="false"
        autoFocus={takesFocus}
        maxLength={requestLimits.identifierLengthMax}
        inputProps={isEmpty ? {} : suggestions.inputProps}
        value={value}
        onChange={(text) => {
          suggestions.open();
          onChange(text);
        }}
        onBlur={() => {
          suggestions.close();
          onBlur();
        }}
        error={error}
        help={<Hint text={value} />}
        after={
          <span className={styles.ways}>
            {!isEmpty && (
              <Button
                look="quiet"
                aria-label={own.recentClients}
                onPress={() => {
                  field.current?.querySelector('input')?.focus();
                  suggestions.open();
                }}
              >
                <History aria-hidden="true" />
              </Button>
            )}
            <ScanButton onScan={onChange} onFailure={setFailure} />
          </span>
        }
      />
      {suggestions.isShown && (
        <RecentClients clients={offered} listProps={suggestions.listProps} optionProps={suggestions.optionProps} />
      )}
      <FailureNotice error={failure} />
      <span role="status" className="visually-hidden">
        {suggestions.isShown ? own.offered({ count: offered.length }) : ''}
      </span>
    </div>
  );
}

function Hint({ text }: { text: string }) {
  const { hint: own } = useWords(collectWords);
  const read = readIdentifier(text);
  switch (read.is) {
    case 'empty':
      return own.empty;
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
