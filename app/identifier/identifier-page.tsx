import { PageHeader } from '../../web/ui/layout.tsx';

export default function IdentifierPage() {
  return <PageHeader title="IdentifierPage" />;
}
