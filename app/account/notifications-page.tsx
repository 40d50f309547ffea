import { PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import DeviceFailure from '../device/device-failure.tsx';
import { notificationWords } from '../notification/words.ts';
import { BackLink } from '../../web/ui/back-link.tsx';
import { NotificationSettings } from './notification-settings.tsx';
import { usePushState } from './use-push-state.ts';

/** Whether this device is notified of requests; a way to try it, and to mend it. */
export default function NotificationsPage() {
  const own = useWords(notificationWords);
  const { known, error, refetch } = usePushState();
  return (
    <>
      <BackLink href="/compte">{own.account}</BackLink>
      <PageHeader title={own.title} lead={own.lead} />
      {known ? (
        <NotificationSettings {...known} />
      ) : error ? (
        <DeviceFailure error={error} onRetry={refetch} />
      ) : (
        <Skeleton lines={2} />
      )}
    </>
  );
}
