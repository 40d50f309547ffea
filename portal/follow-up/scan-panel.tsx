import type { PaymentRequest } from '../../web/api/client.ts';
import { Card } from '../../web/ui/layout.tsx';
import { QrCode } from '../../web/ui/qr-code.tsx';
import { useWords } from '../../web/words/words.ts';
import { requestLink } from './message.ts';
import styles from './scan-panel.module.css';
import { followUpWords } from './words.ts';

/** At the counter, on a phone: the code that the client scans, before all else. */
export function ScanPanel({ payment }: { payment: PaymentRequest }) {
  const own = useWords(followUpWords);
  return (
    <Card label={own.qrCode}>
      <div className={styles.scan}>
        <QrCode text={requestLink(location.origin, payment.id)} label={own.qrCode} />
        <p>{own.scanIt}</p>
        <p>
          {own.matchCode} <strong className={styles.matchCode}>{payment.matchCode}</strong>
        </p>
      </div>
    </Card>
  );
}
