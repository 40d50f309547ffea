import { PageHeader } from '../../web/ui/layout.tsx';

export default function ReimbursementPage({ id }: { id: string }) {
  return <PageHeader title={`ReimbursementPage ${id}`} />;
}
