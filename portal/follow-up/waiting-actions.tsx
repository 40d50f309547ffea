import { CalendarPlus, X } from 'lucide-react';
import { useState } from 'react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatUntil } from '../../web/format/until.ts';
import { Button } from '../../web/ui/button.tsx';
import { Row, Stack } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import type { Terms } from '../collect/find-issues.ts';
import { CancelDialog } from './cancel-dialog.tsx';
import { ExtendDialog } from './extend-dialog.tsx';
import { RemindButton } from './remind-button.tsx';
import styles from './waiting-actions.module.css';
import { followUpWords } from './words.ts';

interface Props {
  payment: PaymentRequest;
  terms: Terms;
  onLate: () => void;
}

/** What the merchant can do while the client has not answered. */
export function WaitingActions({ payment, terms, onLate }: Props) {
  const own = useWords(followUpWords);
  const language = useLanguage();
  const [asked, setAsked] = useState<'extend' | 'cancel'>();
  const [done, setDone] = useState('');
  const close = () => setAsked(undefined);
  const canExtend = (payment.extensionsLeft ?? 0) > 0;
  return (
    <Stack space="s">
      <h3 className="visually-hidden">{own.actions}</h3>
      <Row>
        <Button
          icon={<CalendarPlus aria-hidden="true" />}
          isDisabled={!canExtend}
          onPress={() => {
            setDone('');
            setAsked('extend');
          }}
        >
          {own.extend}
        </Button>
        <RemindButton payment={payment} onDone={setDone} onLate={onLate} />
        <Button look="danger" icon={<X aria-hidden="true" />} onPress={() => setAsked('cancel')}>
          {own.cancel}
        </Button>
      </Row>
      {!canExtend && <p className={styles.note}>{own.noExtensionLeft}</p>}
      <p role="status" className={styles.done}>
        {done}
      </p>
      {asked === 'extend' && (
        <ExtendDialog
          payment={payment}
          terms={terms}
          onClose={close}
          onLate={onLate}
          onDone={({ clientDeadline }) => {
            close();
            setDone(own.extended({ until: formatUntil(clientDeadline, language, serverNow()) }));
          }}
        />
      )}
      {asked === 'cancel' && <CancelDialog payment={payment} onClose={close} onLate={onLate} />}
    </Stack>
  );
}
