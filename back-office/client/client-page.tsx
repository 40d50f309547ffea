import { factorLimits } from '../../contract/settings/limits.ts';
import { PageHeader, Skeleton, Stack } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { Guarded } from '../operator/guarded.tsx';
import { useMay } from '../operator/use-operator.ts';
import { ListedPayments } from '../payment/listed-payments.tsx';
import { paymentWords } from '../payment/payment-words.ts';
import { UnreadPage } from '../shell/unread-page.tsx';
import { MoreButton } from '../table/more-button.tsx';
import { ClientActivation } from './client-activation.tsx';
import { ClientCredits } from './client-credits.tsx';
import { ClientDevices } from './client-devices.tsx';
import { ClientFacts } from './client-facts.tsx';
import { ClientWallet } from './client-wallet.tsx';
import { CloseCard } from './close-card.tsx';
import { EmailCard } from './email-card.tsx';
import { MergeCard } from './merge-card.tsx';
import { UnlockCard } from './unlock-card.tsx';
import { useClient } from './use-client.ts';
import { clientWords } from './words.ts';

export default function ClientPage({ id }: { id: string }) {
  return (
    <Guarded right="read-people">
      <ReadClient id={id} />
    </Guarded>
  );
}

/** One client: wallet, devices, payments, and what may be done for them. A code is never shown. */
function ReadClient({ id }: { id: string }) {
  const own = useWords(clientWords);
  const { list } = useWords(paymentWords);
  const mayDo = useMay();
  const { data: client, error, refetch, ...paged } = useClient(id);
  if (error) return <UnreadPage title={own.title} error={error} onRetry={() => void refetch()} />;
  if (!client) return <Skeleton />;
  const isOpen = client.closed === undefined;
  return (
    <>
      <PageHeader title={client.name} lead={own.reference({ id })} />
      <Stack space="l">
        <ClientFacts client={client} />
        <ClientWallet client={client} />
        <ClientDevices client={client} />
        {mayDo('unlock-client') && isOpen && client.wallet.attemptsLeft < factorLimits.codeAttemptsMax && (
          <UnlockCard clientId={id} />
        )}
        {mayDo('change-client-email') && isOpen && <EmailCard clientId={id} />}
        {mayDo('issue-activation') && isOpen && <ClientActivation client={client} />}
        {mayDo('merge-clients') && isOpen && <MergeCard clientId={id} />}
        {mayDo('close-client') && isOpen && <CloseCard clientId={id} />}
        <ClientCredits client={client} />
        <Stack>
          <h2>{list}</h2>
          <ListedPayments payments={client.payments} withMerchant />
          <MoreButton of={paged} />
        </Stack>
      </Stack>
    </>
  );
}
