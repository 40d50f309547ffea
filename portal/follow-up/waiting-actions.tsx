import { CalendarPlus, X } from 'lucide-react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { Button } from '../../web/ui/button.tsx';
import { Row, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMay } from '../payment/use-may.ts';
import { RemindButton } from './remind-button.tsx';
import type { WaitingDialogs } from './use-waiting-dialogs.tsx';
import styles from './waiting-actions.module.css';
import { followUpWords } from './words.ts';

interface Props {
  payment: PaymentRequest;
  onLate: () => void;
  dialogs: WaitingDialogs;
}

/** What the merchant can do while the client has not answered. */
export function WaitingActions({ payment, onLate, dialogs: { ask, done, tellDone } }: Props) {
  const own = useWords(followUpWords);
  const may = useMay();
  const canExtend = payment.extendableUntil !== undefined;
  if (!may('ask')) return null;
  return (
    <Stack space="s">
      <h3 className="visually-hidden">{own.actions}</h3>
      <Row>
        <Button icon={<CalendarPlus aria-hidden="true" />} isDisabled={!canExtend} onPress={() => ask('extend')}>
          {own.extend}
        </Button>
        <RemindButton payment={payment} onDone={tellDone} onLate={onLate} />
        <Button look="danger" icon={<X aria-hidden="true" />} onPress={() => ask('cancel')}>
          {own.cancel}
        </Button>
      </Row>
      {!canExtend && <p className={styles.note}>{own.noExtensionLeft}</p>}
      <p role="status" className={styles.done}>
        {done}
      </p>
    </Stack>
  );
}
