import { Badge, type Tone } from '../../web/ui/badge.tsx';
import { useWords } from '../../web/words/words.ts';
import type { Proposal } from './use-proposals.ts';
import { proposalWords } from './words.ts';

const tones: Record<Proposal['status'], Tone> = {
  OPEN: 'action',
  APPROVED: 'good',
  REJECTED: 'bad',
  WITHDRAWN: 'neutral',
  EXPIRED: 'neutral',
};

export function ProposalBadge({ status }: { status: Proposal['status'] }) {
  const { status: own } = useWords(proposalWords);
  return <Badge tone={tones[status]}>{own[status]}</Badge>;
}
