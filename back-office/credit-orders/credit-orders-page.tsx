import { FileSpreadsheet } from 'lucide-react';
import { Link } from 'wouter';
import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { useMay } from '../operator/use-operator.ts';
import { DataTable } from '../table/data-table.tsx';
import { MoreButton } from '../table/more-button.tsx';
import { OrderBadge } from './order-badge.tsx';
import { useCreditOrders } from './use-credit-orders.ts';
import { creditOrderWords } from './words.ts';

export default function CreditOrdersPage() {
  return (
    <Guarded right="read-money">
      <CreditOrders />
    </Guarded>
  );
}

/** The orders of employers and works councils, with what waits for a second person among them. */
function CreditOrders() {
  const own = useWords(creditOrderWords);
  const { columns } = own;
  const language = useLanguage();
  const mayDo = useMay();
  const { data: orders, error, refetch, ...paged } = useCreditOrders();
  const make = mayDo('order-credits') && <Link href="/ordres/nouveau">{own.make}</Link>;
  return (
    <>
      <PageHeader title={own.title} lead={own.lead} actions={make} />
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!orders && !error && <Skeleton />}
      {orders?.length === 0 && <EmptyState icon={<FileSpreadsheet />} title={own.empty} />}
      {orders && orders.length > 0 && (
        <DataTable
          caption={own.title}
          rows={orders}
          keyOf={({ id }) => id}
          columns={[
            {
              title: columns.payer,
              cell: ({ id, payer }) => (
                <Link href={`/ordres/${id}`}>
                  <bdi>{payer}</bdi>
                </Link>
              ),
            },
            { title: columns.status, cell: ({ status }) => <OrderBadge status={status} /> },
            {
              title: columns.funding,
              cell: ({ fundingReference }) => <Verbatim>{fundingReference}</Verbatim>,
            },
            { title: columns.lines, isNumber: true, cell: ({ lineCount }) => lineCount },
            {
              title: columns.total,
              isNumber: true,
              cell: ({ check }) => (check ? <Money of={check.total} /> : '–'),
            },
            { title: columns.created, cell: ({ created }) => formatMoment(created.at, language, serverNow()) },
          ]}
        />
      )}
      <MoreButton of={paged} />
    </>
  );
}
