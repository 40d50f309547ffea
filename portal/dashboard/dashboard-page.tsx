import { PageHeader } from '../../web/ui/layout.tsx';

export default function DashboardPage() {
  return <PageHeader title="DashboardPage" />;
}
