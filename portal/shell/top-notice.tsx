import BlockedPage from './blocked-page.tsx';
import { ClosedNotice } from './closed-notice.tsx';
import { ComingAccount } from './coming-account.tsx';

/** What has to be read before anything else: hardly ever anything, so its file comes late. */
export default function TopNotice({ isBlocked }: { isBlocked: boolean }) {
  if (isBlocked) return <BlockedPage />;
  return (
    <>
      <ClosedNotice />
      <ComingAccount />
    </>
  );
}
