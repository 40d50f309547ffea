import { UserRound } from 'lucide-react';
import { useId, useState } from 'react';
import { Button } from '../../web/ui/button.tsx';
import { useWords } from '../../web/words/words.ts';
import styles from './client-field.module.css';
import { IdentifierField } from './identifier-field.tsx';
import type { DraftValues, KnownClient } from './initial-values.ts';
import { collectWords } from './words.ts';

type Who = Pick<DraftValues, 'identifier' | 'client' | 'customer'>;

interface Props extends Who {
  onChange: (values: Partial<Who>) => void;
  onBlur: () => void;
  error: string | undefined;
}

/** Who is asked: by an identifier, or somebody who was asked before. The focus stays with the field when one becomes the other. */
export function ClientField({ identifier, client, customer, onChange, onBlur, error }: Props) {
  const [isChanged, setChanged] = useState(false);
  const change = (values: Partial<Who>) => {
    setChanged(true);
    onChange(values);
  };
  if (client) {
    return (
      <ChosenClient
        client={client}
        customer={customer}
        takesFocus={isChanged}
        onGiveUp={() => change({ client: undefined, customer: '' })}
        error={error}
      />
    );
  }
  return (
    <IdentifierField
      value={identifier}
      takesFocus={isChanged}
      onChange={(text) => onChange({ identifier: text })}
      onPick={({ lastRequest, clientIdentifier: hint, customer: name }) =>
        change({ identifier: '', client: { lastRequest, hint }, ...(name !== undefined && { customer: name }) })
      }
      onBlur={onBlur}
      error={error}
    />
  );
}

interface ChosenProps {
  client: KnownClient;
  customer: string;
  takesFocus: boolean;
  onGiveUp: () => void;
  error: string | undefined;
}

function ChosenClient({ client, customer, takesFocus, onGiveUp, error }: ChosenProps) {
  const own = useWords(collectWords);
  const id = useId();
  return (
    <div className={styles.field} role="group" aria-labelledby={id}>
      <span id={id} className={styles.label}>
        {own.client}
      </span>
      <div className={styles.chosen}>
        <UserRound aria-hidden="true" />
        <span className={styles.who}>
          {customer !== '' && <bdi className={styles.name}>{customer}</bdi>}
          <bdi>{client.hint}</bdi>
        </span>
        <Button look="quiet" autoFocus={takesFocus} onPress={onGiveUp}>
          {own.changeClient}
        </Button>
      </div>
      {error !== undefined && (
        <p role="alert" className={styles.error}>
          {error}
        </p>
      )}
    </div>
  );
}
