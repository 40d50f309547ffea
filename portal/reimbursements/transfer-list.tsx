import { isToCome, type Reimbursement } from './sums.ts';
import { TransferCard } from './transfer-card.tsx';
import { TransferRow } from './transfer-row.tsx';
import rowStyles from './transfer-row.module.css';
import styles from './transfer-list.module.css';

interface Props {
  transfers: readonly Reimbursement[];
  /** The heading that each day has on the page. */
  as: 'h3' | 'h4';
}

/** Those to come as cards, those made as lines. */
export function TransferList({ transfers, as }: Props) {
  const coming = transfers.filter(isToCome);
  const past = transfers.filter((transfer) => !isToCome(transfer));
  return (
    <>
      {coming.length > 0 && (
        <ul className={styles.cards}>
          {coming.map((transfer) => (
            <li key={transfer.id}>
              <TransferCard transfer={transfer} as={as} />
            </li>
          ))}
        </ul>
      )}
      {past.length > 0 && (
        <ul className={styles.rows}>
          {past.map((transfer) => (
            <li key={transfer.id} className={rowStyles.row}>
              <TransferRow transfer={transfer} as={as} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
