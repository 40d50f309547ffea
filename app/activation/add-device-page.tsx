import { PageHeader } from '../../web/ui/layout.tsx';

export default function AddDevicePage() {
  return <PageHeader title="AddDevicePage" />;
}
