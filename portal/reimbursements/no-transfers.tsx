import { Landmark } from 'lucide-react';
import { ButtonLink } from '../../web/ui/button.tsx';
import { EmptyState } from '../../web/ui/layout.tsx';
import { useWords } from '../../web/words/words.ts';
import { reimbursementWords } from './words.ts';

/** The example in the words is one of five business days. */
const exampleDays = 5;

/** Before the first payment: what will be here, and when. */
export function NoTransfers({ leadDays }: { leadDays: number }) {
  const { empty } = useWords(reimbursementWords);
  return (
    <EmptyState
      icon={<Landmark />}
      title={empty.title}
      action={
        <ButtonLink href="/" look="primary">
          {empty.action}
        </ButtonLink>
      }
    >
      <p>{empty.lead({ days: leadDays })}</p>
      {leadDays === exampleDays && <p>{empty.example}</p>}
    </EmptyState>
  );
}
