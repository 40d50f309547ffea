import { Mail } from 'lucide-react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { AnchorButton } from '../../web/ui/anchor-button.tsx';
import { CopyButton } from '../../web/ui/copy-button.tsx';
import { Card } from '../../web/ui/layout.tsx';
import { QrCode } from '../../web/ui/qr-code.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { isDeferred } from '../../contract/payment-type.ts';
import { isUntold } from './how-told.ts';
import { mailtoLink, messageFor, requestLink } from './message.ts';
import styles from './share-panel.module.css';
import { followUpWords } from './words.ts';

interface Props {
  payment: PaymentRequest;
  /** The trade name. */
  merchant: string;
  /** The page shows no QR code above. */
  hasCode: boolean;
}

/** The ways for the client to get to this very request, should the notification not have been seen. */
export function SharePanel({ payment, merchant, hasCode }: Props) {
  const own = useWords(followUpWords);
  const language = useLanguage();
  const now = useServerNow(60_000);
  const untold = isUntold(payment);
  const link = requestLink(location.origin, payment.id);
  const message = messageFor(payment, { merchant, link, now }, language);
  return (
    <Card label={own.share}>
      <div className={styles.share}>
        <h2>{own.share}</h2>
        <p className={styles.help}>{untold ? own.shareUntold : own.shareHelp}</p>
        {hasCode && (
          <div className={styles.code}>
            <QrCode text={link} label={own.qrCode} />
          </div>
        )}
        <CopyButton text={message.text} wide look={untold || isDeferred(payment.type) ? 'primary' : 'secondary'}>
          {own.copyMessage}
        </CopyButton>
        <AnchorButton href={mailtoLink(message)} icon={<Mail aria-hidden="true" />} wide>
          {own.mail}
        </AnchorButton>
        <CopyButton text={link} wide look="quiet">
          {own.copyLink}
        </CopyButton>
      </div>
    </Card>
  );
}
