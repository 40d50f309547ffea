import { PageHeader } from '../../web/ui/layout.tsx';

export default function PaymentsPage() {
  return <PageHeader title="PaymentsPage" />;
}
