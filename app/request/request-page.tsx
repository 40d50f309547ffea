import { PageHeader } from '../../web/ui/layout.tsx';

export default function RequestPage({ id }: { id: string }) {
  return <PageHeader title={id} />;
}
