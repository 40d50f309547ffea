import { serverNow } from '../../web/api/server-clock.ts';
import { formatMoment } from '../../web/format/dates.ts';
import { formatCents } from '../../web/format/money.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { Card, Facts, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { Money } from '../../web/ui/money.tsx';
import { Verbatim } from '../../web/ui/verbatim.tsx';
import { useLanguage } from '../../web/words/language.ts';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { OrderActions } from './order-actions.tsx';
import { OrderBadge } from './order-badge.tsx';
import { OrderLines } from './order-lines.tsx';
import { useCreditOrder, type CreditOrder } from './use-credit-orders.ts';
import { creditOrderWords } from './words.ts';

export default function CreditOrderPage({ id }: { id: string }) {
  const own = useWords(creditOrderWords);
  return (
    <Guarded right="read-money">
      <BackLink href="/ordres">{own.back}</BackLink>
      <Order id={id} />
    </Guarded>
  );
}

/** One order: what it is, what is to be done with it, and a verdict on each line. */
function Order({ id }: { id: string }) {
  const own = useWords(creditOrderWords);
  const { data: order, error, refetch } = useCreditOrder(id);
  return (
    <>
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!order && !error && <Skeleton />}
      {order && (
        <>
          <PageHeader title={own.one({ payer: order.payer })} />
          <OrderFacts order={order} />
          <OrderActions order={order} />
          <OrderLines order={order} />
        </>
      )}
    </>
  );
}

function OrderFacts({ order }: { order: CreditOrder }) {
  const own = useWords(creditOrderWords);
  const language = useLanguage();
  const { check, proposed, released, cancelled } = order;
  const ok = check?.counts.OK ?? 0;
  const act = ({ by, at }: CreditOrder['created']) => own.act({ by, moment: formatMoment(at, language, serverNow()) });
  return (
    <Card label={own.facts}>
      <Facts
        facts={[
          [own.columns.status, <OrderBadge key="status" status={order.status} />],
          [
            own.columns.funding,
            <span key="funding">
              <Verbatim>{order.fundingReference}</Verbatim>, <Money of={order.fundingAmount} />
            </span>,
          ],
          check && [own.columns.total, own.toCredit({ count: ok, total: formatCents(check.total.value, language) })],
          check && [own.refused, own.refusedCount({ count: order.lineCount - ok })],
          [own.columns.created, act(order.created)],
          proposed && [own.proposed, act(proposed)],
          released && [own.released, act(released)],
          cancelled && [own.cancelled, act(cancelled)],
          cancelled && [own.reason, cancelled.reason],
        ]}
      />
    </Card>
  );
}
