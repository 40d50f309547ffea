import { PageHeader } from '../../web/ui/layout.tsx';

export default function WalletPage() {
  return <PageHeader title="WalletPage" />;
}
