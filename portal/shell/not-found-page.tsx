import { Signpost } from 'lucide-react';
import { ButtonLink } from '../../web/ui/button.tsx';
import { EmptyState, PageHeader } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { shellWords } from './words.ts';

export function NotFoundPage() {
  const { notFound } = useWords(shellWords);
  return (
    <>
      <PageHeader title={notFound.title} />
      <EmptyState
        icon={<Signpost />}
        title={notFound.lead}
        action={<ButtonLink href="/">{notFound.back}</ButtonLink>}
      />
    </>
  );
}
