import { Link } from 'wouter';
import { Notice } from '../../web/ui/notice.tsx';
import { useWords } from '../../web/words/words.ts';
import type { Proposal } from './use-proposals.ts';
import { proposalWords } from './words.ts';

/** Nothing is done yet: somebody else is asked. */
export function Proposed({ proposal: { id } }: { proposal: Pick<Proposal, 'id'> }) {
  const { proposing: own } = useWords(proposalWords);
  return (
    <Notice tone="good" title={own.done} live>
      <Link href={`/propositions/${id}`}>{own.open}</Link>
    </Notice>
  );
}
