import type * as z from 'zod';
import type { Refusal } from '../../../contract/refusal.ts';
import type { NamedWrite } from '../../../adapters/dynamodb/write.ts';
import type { proposalResult } from '../../http/schemas/proposals.ts';
import type { Act } from '../../../core/act.ts';
import type { Operation } from '../../../core/operations/operation.ts';
import type { ProposedChange, Wanted } from '../../../core/proposal/proposal.ts';
import type { Instant } from '../../../core/time.ts';

type Refused = { refusal: Refusal };
/** At once, where nothing has to be read. */
type Answer<T> = T | Promise<T>;

/** How things stand and how they shall be, as both people see it. */
type Judged = Pick<Wanted, 'about' | 'from' | 'to'>;

/** What an approved change is carried out with, in one transaction with all of it. */
export interface Approval {
  now: Instant;
  proposalId: string;
  proposed: Act;
  approved: Act;
  /** The proposal as it becomes. */
  alongside: readonly NamedWrite<string>[];
  operation: Operation;
}

/** What only the person who approves is told, in the answer to that call; it is stored nowhere. */
type Told = z.input<typeof proposalResult>;

interface Description<Asked, Change extends ProposedChange, Dependencies> {
  /** How the change is kept until then. */
  change: z.ZodType<Change>;
  /** What the call asks for, looked up and read. */
  take: (asked: Asked, dependencies: Dependencies, now: Instant) => Answer<{ change: Change } | Refused>;
  /** Whether it can be done as things are: when it is proposed, and again when it is approved. */
  judge: (change: Change, dependencies: Dependencies, now: Instant) => Answer<Judged | Refused>;
  /** @returns false when something of it has changed meanwhile, or when the reply of a first try was lost: read again */
  carryOut: (change: Change, approval: Approval, dependencies: Dependencies) => Promise<boolean | Told>;
  /** What follows and cannot be in the transaction: done again where the approval is said again, so each step may be. */
  follow?: (change: Change, approved: Act, dependencies: Dependencies) => Promise<void>;
}

export interface Kind<Asked, Dependencies> {
  take: (asked: Asked, dependencies: Dependencies, now: Instant) => Answer<{ change: ProposedChange } | Refused>;
  judge: (change: ProposedChange, dependencies: Dependencies, now: Instant) => Answer<Judged | Refused>;
  carryOut: (change: ProposedChange, approval: Approval, dependencies: Dependencies) => Promise<boolean | Told>;
  follow: (change: ProposedChange, approved: Act, dependencies: Dependencies) => Promise<void>;
}

/** One kind of proposal: from what is asked for to what is done. */
export const proposalKind = <Asked, Change extends ProposedChange, Dependencies>({
  change: kept,
  take,
  judge,
  carryOut,
  follow,
}: Description<Asked, Change, Dependencies>): Kind<Asked, Dependencies> => ({
  take,
  judge: (change, dependencies, now) => judge(kept.parse(change), dependencies, now),
  carryOut: (change, approval, dependencies) => carryOut(kept.parse(change), approval, dependencies),
  follow: async (change, approved, dependencies) => follow?.(kept.parse(change), approved, dependencies),
});
