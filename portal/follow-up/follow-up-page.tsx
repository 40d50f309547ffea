import { PageHeader } from '../../web/ui/layout.tsx';

export default function FollowUpPage({ id }: { id: string }) {
  return <PageHeader title={`FollowUpPage ${id}`} />;
}
