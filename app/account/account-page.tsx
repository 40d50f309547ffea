import { PageHeader } from '../../web/ui/layout.tsx';

export default function AccountPage() {
  return <PageHeader title="AccountPage" />;
}
