import { formatMonth } from '../../web/format/months.ts';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { ComingTransfers } from './coming-transfers.tsx';
import { MonthSection } from './month-section.tsx';
import { byMonth, split, type Reimbursement } from './sums.ts';
import { reimbursementWords } from './words.ts';

interface Props {
  transfers: readonly Reimbursement[];
  /** There are older ones that have not been read. */
  hasOlder: boolean;
  leadDays: number | undefined;
}

/** All transfers as a list: what comes, then month by month what was made. */
export function TransfersByMonth({ transfers, hasOlder, leadDays }: Props) {
  const language = useLanguage();
  const own = useWords(reimbursementWords);
  const { coming, past } = split(transfers);
  const months = byMonth(past);
  return (
    <>
      <ComingTransfers transfers={coming} leadDays={leadDays} />
      {months.length > 0 && <h2>{own.past}</h2>}
      {months.map(({ key, items }, index) => (
        <MonthSection
          key={key}
          title={formatMonth(key, language)}
          as="h3"
          transfers={items}
          isComplete={!hasOlder || index < months.length - 1}
        />
      ))}
    </>
  );
}
