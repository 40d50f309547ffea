import { PageHeader } from '../../web/ui/layout.tsx';

export function CollectPage() {
  return <PageHeader title="CollectPage" />;
}
