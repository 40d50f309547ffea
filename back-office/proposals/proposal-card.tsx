import type { ReactNode } from 'react';
import { Card, Stack } from '../../web/ui/layout.tsx';
import { Proposed } from './proposed.tsx';
import type { Proposal } from './use-proposals.ts';

interface Props {
  title: string;
  /** Once it is made. */
  proposal: Proposal | undefined;
  /** The form that makes it. */
  children: ReactNode;
}

/** A card in which something is proposed, and then what became of it. */
export function ProposalCard({ title, proposal, children }: Props) {
  return (
    <Card label={title}>
      <Stack>
        <h2>{title}</h2>
        {proposal ? <Proposed proposal={proposal} /> : children}
      </Stack>
    </Card>
  );
}
