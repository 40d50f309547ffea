import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { Balance } from './balance.tsx';
import { Credits } from './credits.tsx';
import { Held } from './held.tsx';
import { History } from './history.tsx';
import { useOpenRequests } from '../payment/use-open-requests.ts';
import { useWallet } from './use-wallet.ts';
import { walletWords } from './words.ts';

/** The vouchers: what is there, what is held, and what became of the rest. */
export default function WalletPage() {
  const own = useWords(walletWords);
  const { data: wallet, error, refetch } = useWallet();
  const { data: open = [] } = useOpenRequests();
  return (
    <>
      <PageHeader title={own.title} />
      {wallet && <Balance wallet={wallet} />}
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!wallet && !error && <Skeleton lines={1} label={own.loading} />}
      <Held requests={open.filter(({ status }) => status === 'AWAITING_MERCHANT')} />
      <History />
      <Credits />
    </>
  );
}
