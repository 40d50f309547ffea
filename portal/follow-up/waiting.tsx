import { WifiOff } from 'lucide-react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { Card, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { MatchCode } from './match-code.tsx';
import { SharePanel } from './share-panel.tsx';
import { useAtDeadline } from './use-at-deadline.ts';
import { WaitingActions } from './waiting-actions.tsx';
import styles from './waiting.module.css';
import { followUpWords } from './words.ts';

interface Props {
  payment: PaymentRequest;
  onRead: () => void;
  /** An action came too late. */
  onLate: () => void;
}

/** It is the client's turn: what both look at, the ways to the request, and what the merchant can do meanwhile. */
export function Waiting({ payment, onRead, onLate }: Props) {
  const own = useWords(followUpWords);
  const { data: merchant } = useMerchant();
  useAtDeadline(payment.clientDeadline, onRead);
  return (
    <div className={styles.columns}>
      <Stack space="m">
        <Card>
          <Stack space="m">
            <MatchCode code={payment.matchCode} />
            {merchant && <WaitingActions payment={payment} terms={merchant.terms} onLate={onLate} />}
          </Stack>
        </Card>
        <aside className={styles.advice}>
          <WifiOff aria-hidden="true" />
          <div>
            <h2>{own.noNetwork}</h2>
            <p>{own.noNetworkAdvice}</p>
          </div>
        </aside>
      </Stack>
      {merchant && <SharePanel payment={payment} merchant={merchant.tradeName} />}
    </div>
  );
}
