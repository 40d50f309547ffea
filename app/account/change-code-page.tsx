import { PageHeader } from '../../web/ui/layout.tsx';

export default function ChangeCodePage() {
  return <PageHeader title="ChangeCodePage" />;
}
