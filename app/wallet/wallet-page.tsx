import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { Balance } from './balance.tsx';
import { Held } from './held.tsx';
import { History } from './history.tsx';
import { useHeld } from './use-held.ts';
import { useWallet } from './use-wallet.ts';
import { walletWords } from './words.ts';

/** The vouchers: what is there, what is held, and what became of the rest. */
export default function WalletPage() {
  const own = useWords(walletWords);
  const { data: wallet, error, refetch } = useWallet();
  const held = useHeld();
  return (
    <>
      <PageHeader title={own.title} />
      {wallet && <Balance wallet={wallet} />}
      <FailureNotice error={error} onRetry={() => void refetch()} />
      {!wallet && !error && <Skeleton lines={1} label={own.loading} />}
      <Held requests={held} />
      <History />
    </>
  );
}
