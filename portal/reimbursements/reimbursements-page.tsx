import { PageHeader } from '../../web/ui/layout.tsx';

export default function ReimbursementsPage() {
  return <PageHeader title="ReimbursementsPage" />;
}
