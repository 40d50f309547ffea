import { PageHeader } from '../../web/ui/layout.tsx';

export default function ActivationPage() {
  return <PageHeader title="ActivationPage" />;
}
