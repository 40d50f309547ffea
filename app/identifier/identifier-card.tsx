import { Share2 } from 'lucide-react';
import { groupDigits } from '../../web/format/identifier.ts';
import { Button } from '../../web/ui/button.tsx';
import { CopyButton } from '../../web/ui/copy-button.tsx';
import { QrCode } from '../../web/ui/qr-code.tsx';
import { useWords } from '../../web/words/words.ts';
import styles from './identifier-card.module.css';
import { share } from './share.ts';
import { identifierWords } from './words.ts';

/** Dark on white in either theme: it is held out in the sun, and read by cameras. The code is the identifier and nothing else. */
export function IdentifierCard({ identifier }: { identifier: string }) {
  const own = useWords(identifierWords);
  const grouped = groupDigits(identifier);
  return (
    <section className={styles.card} aria-label={own.title}>
      <QrCode text={identifier} label={own.qrCode(grouped)} />
      <p className={identifier.includes('@') ? styles.email : styles.digits}>{grouped}</p>
      <div className={styles.actions}>
        <CopyButton text={identifier}>{own.copy}</CopyButton>
        {'share' in navigator && (
          <Button icon={<Share2 aria-hidden="true" />} onPress={() => void share(identifier)}>
            {own.share}
          </Button>
        )}
      </div>
    </section>
  );
}
