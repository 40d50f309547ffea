import { groupDigits } from '../../web/format/identifier.ts';
import { CopyButton } from '../../web/ui/copy-button.tsx';
import { QrCode } from '../../web/ui/qr-code.tsx';
import { useWords } from '../../web/words/words.ts';
import { ShareButton } from '../share/share-button.tsx';
import styles from './identifier-card.module.css';
import { identifierWords } from './words.ts';

/** Dark on white in either theme: it is held out in the sun, and read by cameras. The code is the identifier and nothing else. */
export function IdentifierCard({ identifier }: { identifier: string }) {
  const own = useWords(identifierWords);
  const grouped = groupDigits(identifier);
  return (
    <section className={styles.identifier} aria-label={own.title}>
      <div className={styles.card}>
        <QrCode text={identifier} label={own.qrCode({ identifier: grouped })} />
        <p className={identifier.includes('@') ? styles.email : styles.digits} translate="no">
          {grouped}
        </p>
      </div>
      <div className={styles.actions}>
        <CopyButton text={identifier}>{own.copy}</CopyButton>
        <ShareButton text={identifier}>{own.share}</ShareButton>
      </div>
    </section>
  );
}
