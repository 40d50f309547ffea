import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Right } from '../../contract/back-office/rights.ts';
import { FailureNotice } from '../../web/ui/failure-notice.tsx';
import { EmptyState, PageHeader, Skeleton } from '../../web/ui/layout.tsx';
import { useWords, words } from '../../web/words/words.ts';
import { useMay, useOperator } from './use-operator.ts';

const dictionary = words({
  title: { fr: 'Cette page n’est pas dans vos droits', en: 'This page is not among your rights' },
  lead: {
    fr: 'Vos rôles ne permettent pas cette opération. Demandez-la à une personne qui en a le droit.',
    en: 'Your roles do not allow this. Ask somebody who may.',
  },
});

/** A page for whoever has the right; says so to everybody else who comes by its address. */
export function Guarded({ right, children }: { right: Right; children: ReactNode }) {
  const own = useWords(dictionary);
  const mayDo = useMay();
  const { isPending, error, refetch } = useOperator();
  if (isPending) return <Skeleton />;
  if (error) return <FailureNotice error={error} onRetry={() => void refetch()} />;
  if (mayDo(right)) return children;
  return (
    <>
      <PageHeader title={own.title} />
      <EmptyState icon={<Lock />} title={own.lead} />
    </>
  );
}
