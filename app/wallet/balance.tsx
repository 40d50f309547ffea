import { factorLimits } from '../../contract/settings/limits.ts';
import type { Schemas } from '../../web/api/client.ts';
import { SupportContact } from '../../web/contact/support-contact.tsx';
import { formatCents } from '../../web/format/money.ts';
import { ButtonLink } from '../../web/ui/button.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Notice } from '../../web/ui/notice.tsx';
import { Stack } from '../../web/ui/layout.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { activationPath } from '../activation/return-path.ts';
import styles from './balance.module.css';
import { walletWords } from './words.ts';

/** Few enough tries to be told of. */
const fewAttempts = 2;

/** What can be spent, what cannot for now, and whether anything keeps it from being spent. */
export function Balance({ wallet: { available, held, attemptsLeft, locked } }: { wallet: Schemas['Wallet'] }) {
  const own = useWords(walletWords);
  const language = useLanguage();
  return (
    <>
      <section className={styles.balance} aria-label={own.available}>
        <p>{own.available}</p>
        <Money of={available} size="xl" />
        {held.value > 0 && <p className={styles.held}>{own.held({ amount: formatCents(held.value, language) })}</p>}
      </section>
      {locked ? (
        <Notice tone="bad" title={own.locked.title}>
          <Stack space="s">
            <p>{own.locked.lead({ count: factorLimits.codeAttemptsMax })}</p>
            <div>
              <ButtonLink href={activationPath('/cheques')}>{own.locked.action}</ButtonLink>
            </div>
            <SupportContact />
          </Stack>
        </Notice>
      ) : (
        attemptsLeft <= fewAttempts && <Notice tone="warning">{own.attempts({ left: attemptsLeft })}</Notice>
      )}
    </>
  );
}
