import { Link } from 'wouter';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { CollectForm } from './collect-form.tsx';
import { collectWords } from './words.ts';

/** Where a request is made, in less than 20 seconds. */
export default function CollectPage() {
  const own = useWords(collectWords);
  const { data: merchant, error, refetch } = useMerchant();
  return (
    <>
      <PageHeader title={own.title} lead={own.lead} actions={<Link href="/comment-ca-marche">{own.howItWorks}</Link>} />
      {merchant ? (
        <CollectForm key={merchant.id} merchant={merchant} />
      ) : error ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
    </>
  );
}
