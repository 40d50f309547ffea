import { PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { DebtNotice } from '../debts/debt-notice.tsx';
import { ListedInvoices } from '../invoices/listed-invoices.tsx';
import { Guarded } from '../operator/guarded.tsx';
import { useMay } from '../operator/use-operator.ts';
import { ListedPayments } from '../payment/listed-payments.tsx';
import { paymentWords } from '../payment/payment-words.ts';
import { UnreadPage } from '../shell/unread-page.tsx';
import { MoreButton } from '../table/more-button.tsx';
import { AccountCard } from './account-card.tsx';
import { CloseCard } from './close-card.tsx';
import { CommissionCard } from './commission-card.tsx';
import { EstablishmentFacts } from './establishment-facts.tsx';
import { ListedTransfers } from './listed-transfers.tsx';
import { OrganisationCard } from './organisation-card.tsx';
import { StatusCard } from './status-card.tsx';
import { useEstablishment } from './use-establishment.ts';
import { establishmentWords } from './words.ts';

export default function EstablishmentPage({ id }: { id: string }) {
  return (
    <Guarded right="read-people">
      <ReadEstablishment id={id} />
    </Guarded>
  );
}

/** One establishment: what is known of it, whom it belongs to, its transfers and payments, and what may be done. */
function ReadEstablishment({ id }: { id: string }) {
  const own = useWords(establishmentWords);
  const { list } = useWords(paymentWords);
  const mayDo = useMay();
  const { data: establishment, error, refetch, ...paged } = useEstablishment(id);
  if (error) return <UnreadPage title={own.title} error={error} onRetry={() => void refetch()} />;
  if (!establishment) return <Skeleton />;
  const { organisation, payments } = establishment;
  return (
    <>
      <PageHeader title={establishment.tradeName} lead={id} />
      <Stack space="l">
        {mayDo('read-money') && <DebtNotice merchantId={id} />}
        <EstablishmentFacts establishment={establishment} />
        <AccountCard establishment={establishment} />
        <CommissionCard establishment={establishment} />
        {mayDo('pause-merchant') && <StatusCard key={establishment.status} establishment={establishment} />}
        {mayDo('close-merchant') && <CloseCard establishment={establishment} />}
        {organisation && <OrganisationCard organisation={organisation} />}
        <ListedTransfers establishment={establishment} />
        {mayDo('read-money') && <ListedInvoices merchantId={id} />}
        <Stack>
          <h2>{list}</h2>
          <ListedPayments payments={payments} />
          <MoreButton of={paged} />
        </Stack>
      </Stack>
    </>
  );
}
