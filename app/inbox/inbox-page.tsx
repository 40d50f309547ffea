import { PageHeader } from '../../web/ui/layout.tsx';

export function InboxPage() {
  return <PageHeader title="InboxPage" />;
}
