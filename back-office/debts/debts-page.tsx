import { HandCoins } from 'lucide-react';
import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatDay } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { DataTable } from '../table/data-table.tsx';
import { DebtBadge } from './debt-badge.tsx';
import { useDebts } from './use-debts.ts';
import { debtWords } from './words.ts';

export default function DebtsPage() {
  return (
    <Guarded right="read-money">
      <Debts />
    </Guarded>
  );
}

/** Who owes what since when, and who looks after it; the oldest first. */
function Debts() {
  const own = useWords(debtWords);
  const { columns } = own;
  const language = useLanguage();
  const { data, error, refetch } = useDebts();
  return (
    <>
      <PageHeader title={own.title} lead={own.lead} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!data && !error && <Skeleton />}
      {data?.items.length === 0 && <EmptyState icon={<HandCoins />} title={own.empty} />}
      {data && data.items.length > 0 && (
        <>
          <p>{own.total({ amount: formatCents(data.total.value, language) })}</p>
          <DataTable
            caption={own.title}
            rows={data.items}
            keyOf={({ merchantId }) => merchantId}
            columns={[
              {
                title: columns.merchant,
                cell: ({ merchantId, tradeName = merchantId }) => (
                  <Link href={`/impayes/${merchantId}`}>
                    <Verbatim>{tradeName}</Verbatim>
                  </Link>
                ),
              },
              { title: columns.state, cell: ({ state }) => <DebtBadge state={state} /> },
              { title: columns.amount, isNumber: true, cell: ({ amount }) => <Money of={amount} /> },
              { title: columns.left, isNumber: true, cell: ({ left }) => <Money of={left} /> },
              { title: columns.since, cell: ({ since }) => formatDay(since, language, serverNow()) },
              { title: columns.age, isNumber: true, cell: ({ ageDays }) => own.days({ count: ageDays }) },
              {
                title: columns.owner,
                cell: ({ owner }) => (owner ? <Verbatim>{owner.by}</Verbatim> : own.nobody),
              },
            ]}
          />
        </>
      )}
    </>
  );
}
