import { CopyButton } from '../../web/ui/copy-button.tsx';
import { useWords } from '../../web/words/words.ts';
import styles from './bank-reference.module.css';
import type { Reimbursement } from './sums.ts';
import { reimbursementWords } from './words.ts';

/** By what a transfer is found again on the bank statement. */
export function BankReference({ transfer }: { transfer: Reimbursement }) {
  const { bank } = useWords(reimbursementWords);
  const { endToEndId, remittanceText, iban } = transfer;
  if (endToEndId === undefined) return null;
  return (
    <dl className={styles.bank}>
      <div>
        <dt>{bank.reference}</dt>
        <dd>
          <span className={styles.code} translate="no">
            {endToEndId}
          </span>
          <CopyButton text={endToEndId} look="quiet">
            {bank.copy}
          </CopyButton>
        </dd>
      </div>
      {remittanceText !== undefined && (
        <div>
          <dt>{bank.statement}</dt>
          <dd className={styles.code} translate="no">
            {remittanceText}
          </dd>
        </div>
      )}
      {iban !== undefined && (
        <div>
          <dt>{bank.account}</dt>
          <dd className={styles.code} translate="no">
            {iban}
          </dd>
        </div>
      )}
    </dl>
  );
}
