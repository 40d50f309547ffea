import { Money } from '../../web/ui/money.tsx';
import { useWords } from '../../web/words/words.ts';
import type { Sums } from './sums.ts';
import styles from './transfer-figures.module.css';
import { reimbursementWords } from './words.ts';

/** The sum as it is worked out: payments − commission + carried = transfer. Amounts in cents. */
export function TransferFigures({ gross, fee, carried, net }: Pick<Sums, 'gross' | 'fee' | 'carried' | 'net'>) {
  const { figures } = useWords(reimbursementWords);
  return (
    <dl className={styles.figures}>
      <div>
        <dt>{figures.gross}</dt>
        <dd>
          <Money of={gross} />
        </dd>
      </div>
      <div>
        <dt>{figures.fee}</dt>
        <dd>
          <Money of={0 - fee} />
        </dd>
      </div>
      <div>
        <dt>{figures.carried}</dt>
        <dd>
          <Money of={carried} />
        </dd>
      </div>
      <div className={styles.net}>
        <dt>{figures.net}</dt>
        <dd>
          <Money of={net} />
        </dd>
      </div>
    </dl>
  );
}
