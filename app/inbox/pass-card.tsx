import { QrCode, ScanQrCode } from 'lucide-react';
import type { Schemas } from '../../web/api/client.ts';
import { groupDigits } from '../../web/format/identifier.ts';
import { parseIdentifier } from '../../contract/identifier.ts';
import { formatCents } from '../../web/format/money.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { CopyButton } from '../../web/ui/copy-button.tsx';
import { Money } from '../../web/ui/money.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import styles from './pass-card.module.css';
import { inboxWords } from './words.ts';

interface Props {
  identifiers: readonly string[];
  wallet: Schemas['Wallet'] | undefined;
  /** In as little room as it can be read in. */
  compact: boolean;
}

/** What a merchant needs to hear, large enough to be read aloud or held out; and what can be spent. */
export function PassCard({ identifiers, wallet, compact }: Props) {
  const { pass } = useWords(inboxWords);
  const language = useLanguage();
  // Digits are dictated without a mistake more often than an address is.
  const identifier = identifiers.find((each) => parseIdentifier(each)?.kind === 'number') ?? identifiers[0];
  return (
    <section className={`${styles.pass} ${compact ? styles.compact : ''}`}>
      {identifier !== undefined && (
        <div>
          <h2 className={styles.title}>{pass.title}</h2>
          <p className={identifier.includes('@') ? styles.email : styles.digits} translate="no">
            {groupDigits(identifier)}
          </p>
          {!compact && <p className={styles.help}>{pass.help}</p>}
          <div className={styles.actions}>
            {!compact && (
              <CopyButton text={identifier} look="quiet">
                {pass.copy}
              </CopyButton>
            )}
            <ButtonLink href="/identifiant" look="quiet" icon={<QrCode aria-hidden="true" />}>
              {pass.qrCode}
            </ButtonLink>
          </div>
          <div className={styles.counter}>
            <ButtonLink href="/comptoir" wide icon={<ScanQrCode aria-hidden="true" />}>
              {pass.counter}
            </ButtonLink>
          </div>
        </div>
      )}
      {wallet && (
        <p className={styles.balance}>
          <span>{pass.available}</span>
          <Money of={wallet.available} size="l" />
          {wallet.held.value > 0 && (
            <span className={styles.held}>{pass.held({ amount: formatCents(wallet.held.value, language) })}</span>
          )}
        </p>
      )}
    </section>
  );
}
