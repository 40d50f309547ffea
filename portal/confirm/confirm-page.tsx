import { PageHeader } from '../../web/ui/layout.tsx';

export default function ConfirmPage() {
  return <PageHeader title="ConfirmPage" />;
}
