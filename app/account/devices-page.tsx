import { PageHeader } from '../../web/ui/layout.tsx';

export default function DevicesPage() {
  return <PageHeader title="DevicesPage" />;
}
