import { Link } from 'wouter';
import { latePart } from '../../web/late-part.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useMedia } from '../../web/ui/use-media.ts';
import { useWords } from '../../web/words/words.ts';
import { useMerchant } from '../payment/use-merchant.ts';
import { CollectForm } from './collect-form.tsx';
import { collectWords } from './words.ts';

const CounterRequests = latePart(() => import('../counter/counter-requests.tsx'));

/** Where a request is made, in less than 20 seconds. */
export default function CollectPage() {
  const own = useWords(collectWords);
  const { data: merchant, error, refetch } = useMerchant();
  // The form comes first there; how it works is at the foot of each page.
  const isPhone = useMedia('(max-width: 40rem)');
  const toCounterCode = <Link href="/comptoir">{own.counterCode}</Link>;
  return (
    <>
      <PageHeader
        title={own.title}
        lead={isPhone ? undefined : own.lead}
        actions={
          isPhone ? undefined : (
            <>
              {toCounterCode}
              <Link href="/comment-ca-marche">{own.howItWorks}</Link>
            </>
          )
        }
      />
      <CounterRequests />
      {merchant ? (
        merchant.status !== 'CLOSED' && <CollectForm key={merchant.id} merchant={merchant} />
      ) : error ? (
        <FailureNotice error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={6} />
      )}
      {isPhone && <p>{toCounterCode}</p>}
    </>
  );
}
