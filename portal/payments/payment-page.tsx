import { PageHeader } from '../../web/ui/layout.tsx';

export default function PaymentPage({ id }: { id: string }) {
  return <PageHeader title={`PaymentPage ${id}`} />;
}
