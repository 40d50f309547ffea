import { latePart } from '../../web/late-part.tsx';
import { PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { ConnectionNotice } from '../../web/ui/connection-notice.tsx';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { useWords } from '../../web/words/words.ts';
import { useDevice, useMe } from '../device/use-device.ts';
import { useOpenRequests } from '../payment/use-open-requests.ts';
import { useWallet } from '../wallet/use-wallet.ts';
import { EnrolCard } from './enrol-card.tsx';
import { OpenRequests } from './open-requests.tsx';
import { PassCard } from './pass-card.tsx';
import { inboxWords } from './words.ts';

const DeviceFailure = latePart(() => import('../device/device-failure.tsx'));
const Ask = latePart(() => import('../notification/ask.tsx'));

/** The first page: what asks for an answer, and what to give a merchant so that something does. */
export function InboxPage() {
  const own = useWords(inboxWords);
  const me = useMe();
  const device = useDevice();
  const wallet = useWallet();
  const requests = useOpenRequests();
  // All at once, or what comes later would push what is read already.
  const isLoading = [me, wallet, requests].some(({ isPending }) => isPending) || (me.isSuccess && device.isPending);
  const failed = [me, wallet, requests].find(({ data, error }) => data === undefined && error !== null);
  const pass = (isSecond: boolean) =>
    me.data && <PassCard identifiers={me.data.identifiers} wallet={wallet.data} compact={isSecond} />;
  const firstName = me.data?.name.split(' ')[0];
  return (
    <>
      <PageHeader title={firstName === undefined ? own.greeting : own.greetingTo({ firstName })} />
      <ConnectionNotice isLost={requests.isConnectionLost} />
      <Ask isLoading={isLoading} />
      {isLoading ? (
        <Skeleton label={own.loading} lines={5} />
      ) : (
        <>
          {device.data === null && <EnrolCard />}
          {device.isLoadingError && (
            <DeviceFailure error={device.error} isRetrying={device.isFetching} onRetry={() => void device.refetch()} />
          )}
          <FailureNotice
            error={failed?.error}
            onRetry={() => void Promise.all([me, wallet, requests].map((query) => query.refetch()))}
          />
          {requests.data ? (
            <OpenRequests requests={requests.data} available={wallet.data?.available.value} pass={pass} />
          ) : (
            pass(false)
          )}
        </>
      )}
    </>
  );
}
