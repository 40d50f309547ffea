import { Mail } from 'lucide-react';
import type { PaymentRequest } from '../../web/api/client.ts';
import { useServerNow } from '../../web/api/server-clock.ts';
import { AnchorButton } from '../../web/ui/anchor-button.tsx';
import { CopyButton } from '../../web/ui/copy-button.tsx';
import { Card } from '../../web/ui/layout.tsx';
import { QrCode } from '../../web/ui/qr-code.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { identifierOf } from '../collect/client-identifiers.ts';
import { isDeferred } from '../../contract/payment-type.ts';
import { mailtoLink, messageFor, requestLink } from './message.ts';
import styles from './share-panel.module.css';
import { followUpWords } from './words.ts';

/** The ways for the client to get to this very request, should the notification not have been seen. */
export function SharePanel({ payment, merchant }: { payment: PaymentRequest; merchant: string }) {
  const own = useWords(followUpWords);
  const language = useLanguage();
  const now = useServerNow(60_000);
  const link = requestLink(location.origin, payment.id);
  const message = messageFor(payment, { merchant, link, now }, language);
  const identifier = identifierOf(payment.id);
  const to = identifier?.includes('@') ? identifier : undefined;
  return (
    <Card label={own.share}>
      <div className={styles.share}>
        <h2>{own.share}</h2>
        <p className={styles.help}>{own.shareHelp}</p>
        <div className={styles.code}>
          <QrCode text={link} label={own.qrCode} />
        </div>
        <CopyButton text={message.text} wide look={isDeferred(payment.type) ? 'primary' : 'secondary'}>
          {own.copyMessage}
        </CopyButton>
        <AnchorButton href={mailtoLink(message, to)} icon={<Mail aria-hidden="true" />} wide>
          {own.mail}
        </AnchorButton>
        <CopyButton text={link} wide look="quiet">
          {own.copyLink}
        </CopyButton>
      </div>
    </Card>
  );
}
