import { Link } from 'wouter';
import { formatCents } from '../../web/format/money.ts';
import { Notice } from '../../web/ui/notice.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { useDebts } from './use-debts.ts';
import { debtWords } from './words.ts';

/** That an establishment owes something; nothing where it does not. */
export function DebtNotice({ merchantId }: { merchantId: string }) {
  const { one: own } = useWords(debtWords);
  const language = useLanguage();
  const debt = useDebts().data?.items.find((one) => one.merchantId === merchantId);
  return (
    debt && (
      <Notice title={own.title({ amount: formatCents(debt.amount.value, language) })}>
        <Link href={`/impayes/${merchantId}`}>{own.open}</Link>
      </Notice>
    )
  );
}
