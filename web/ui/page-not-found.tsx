import { Signpost } from 'lucide-react';
import { ButtonLink } from './button.tsx';
import { EmptyState, PageHeader } from './layout.tsx';

/** For an address that no page has: what may be the matter, and a way on. */
export function PageNotFound({ title, lead, back }: { title: string; lead: string; back: string }) {
  return (
    <>
      <PageHeader title={title} />
      <EmptyState icon={<Signpost />} title={lead} action={<ButtonLink href="/">{back}</ButtonLink>} />
    </>
  );
}
