import { Money } from '../../web/ui/money.tsx';
import { useWords } from '../../web/words/words.ts';
import styles from './month-section.module.css';
import { sumOfArriving, type Reimbursement } from './sums.ts';
import { TransferFigures } from './transfer-figures.tsx';
import { TransferList } from './transfer-list.tsx';
import { reimbursementWords } from './words.ts';

interface Props {
  title: string;
  /** The heading of the month; its days are one below. */
  as: 'h2' | 'h3';
  transfers: readonly Reimbursement[];
  /** False while older transfers of the month may not have been read. */
  isComplete: boolean;
}

/** The transfers of a month, with what they come to. */
export function MonthSection({ title, as: Heading, transfers, isComplete }: Props) {
  const own = useWords(reimbursementWords);
  const sum = sumOfArriving(transfers);
  return (
    <section className={styles.month}>
      <header className={styles.head}>
        <div className={styles.title}>
          <Heading className={styles.name}>{title}</Heading>
          {sum.count > 0 && (
            <p>
              <span className={styles.count}>
                {isComplete ? own.month.total : own.month.soFar}, {own.transfers({ count: sum.count })}
              </span>{' '}
              <span className={styles.sum}>
                <Money of={sum.net} />
              </span>
            </p>
          )}
        </div>
        {sum.count > 1 && <TransferFigures {...sum} />}
      </header>
      {transfers.length === 0 ? (
        <p>{own.monthEmpty}</p>
      ) : (
        <TransferList transfers={transfers} as={Heading === 'h2' ? 'h3' : 'h4'} />
      )}
    </section>
  );
}
