import canonicalize from 'canonicalize';
import type { ProposalKind } from '../../contract/back-office/proposals.ts';
import type { RefusalCode } from '../../contract/refusal.ts';
import { proposalLimits } from '../../contract/settings/limits.ts';
import type { Act } from '../act.ts';
import type { OperationFacts, Subject } from '../operations/operation.ts';
import { addMs, type Instant } from '../time.ts';

type Flat = Readonly<Record<string, string | number>>;

/** What is to be changed, as its kind reads it: ids, cents, words. An account stands in it in full, and nowhere else. */
export type ProposedChange = Readonly<Record<string, string | number | Flat>>;

/** What is asked for, before anybody is asked. */
export interface Wanted {
  kind: ProposalKind;
  change: ProposedChange;
  about: Subject;
  /** As both people see it, masked where it may name somebody; `from` is how it stood when it was proposed. */
  from: OperationFacts;
  to: OperationFacts;
  reason: string;
  /** Where what proves it can be found. */
  evidence: string;
}

interface ProposalFacts extends Wanted {
  id: string;
  /** Grows with each change, on which every write is conditioned. */
  version: number;
  proposed: Act;
  expiresAt: Instant;
  requestHash: string;
}

/** An operation that waits for a second person. */
export type Proposal = ProposalFacts &
  (
    | { status: 'OPEN' }
    | { status: 'APPROVED'; approved: Act }
    | { status: 'REJECTED'; rejected: Act; answer: string }
    | { status: 'WITHDRAWN'; withdrawn: Act }
  );

export type ProposalIn<Status extends Proposal['status']> = Extract<Proposal, { status: Status }>;
type Open = ProposalIn<'OPEN'>;

export const openProposal = (id: string, wanted: Wanted, proposed: Act, requestHash: string): Open => ({
  ...wanted,
  id,
  version: 1,
  status: 'OPEN',
  proposed,
  expiresAt: addMs(proposed.at, proposalLimits.openMs),
  requestHash,
});

/** Nobody writes down that a proposal has expired: who reads it knows. */
export const isExpired = ({ status, expiresAt }: Proposal, now: Instant): boolean =>
  status === 'OPEN' && now >= expiresAt;

/** Whether somebody may approve or reject it now: neither who proposed it nor whom it is about, in whatever role. */
export function answerRefusal(proposal: Open, { by, at }: Act): RefusalCode | undefined {
  if (isExpired(proposal, at)) return 'proposal-expired';
  if (proposal.proposed.by === by) return 'second-person-required';
  const { kind, id } = proposal.about;
  return kind === 'OPERATOR' && id === by ? 'proposal-about-you' : undefined;
}

/** Whether somebody may withdraw it now: who proposed it, and nobody else. */
export function withdrawRefusal(proposal: Open, { by, at }: Act): RefusalCode | undefined {
  if (isExpired(proposal, at)) return 'proposal-expired';
  return proposal.proposed.by === by ? undefined : 'proposal-of-another';
}

/** What it starts from is no longer so: it would do something else than both people have read. */
export const isOutdated = (proposal: Pick<Proposal, 'from'>, now: Pick<Proposal, 'from'>): boolean =>
  canonicalize(proposal.from) !== canonicalize(now.from);

export const approvedBy = (proposal: Open, approved: Act): ProposalIn<'APPROVED'> => ({
  ...next(proposal),
  status: 'APPROVED',
  approved,
});

export const rejectedBy = (proposal: Open, rejected: Act, answer: string): ProposalIn<'REJECTED'> => ({
  ...next(proposal),
  status: 'REJECTED',
  rejected,
  answer,
});

export const withdrawnBy = (proposal: Open, withdrawn: Act): ProposalIn<'WITHDRAWN'> => ({
  ...next(proposal),
  status: 'WITHDRAWN',
  withdrawn,
});

const next = ({ status: _, ...facts }: Open): ProposalFacts => ({ ...facts, version: facts.version + 1 });
