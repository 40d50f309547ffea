import { WifiOff } from 'lucide-react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { Card, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { isUntold } from './how-told.ts';
import { MatchCode } from './match-code.tsx';
import { SharePanel } from './share-panel.tsx';
import type { WaitingDialogs } from './use-waiting-dialogs.tsx';
import { WaitingActions } from './waiting-actions.tsx';
import styles from './waiting.module.css';
import { followUpWords } from './words.ts';

interface Props {
  payment: PaymentRequest;
  /** The QR code is shown above already. */
  isScanned: boolean;
  /** An action came too late. */
  onLate: () => void;
  dialogs: WaitingDialogs;
}

/** It is the client's turn: what both look at, the ways to the request, and what the merchant can do meanwhile. */
export function Waiting({ payment, isScanned, onLate, dialogs }: Props) {
  const own = useWords(followUpWords);
  const { data: merchant } = useMerchant();
  const share = merchant && <SharePanel payment={payment} merchant={merchant.tradeName} hasCode={!isScanned} />;
  const first = isUntold(payment) && !isScanned;
  return (
    <div className={styles.columns} data-share-first={first || undefined}>
      {first && share}
      <Stack space="m">
        <Card>
          <Stack space="m">
            <MatchCode code={payment.matchCode} />
            {merchant && <WaitingActions payment={payment} onLate={onLate} dialogs={dialogs} />}
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
      {!first && share}
    </div>
  );
}
