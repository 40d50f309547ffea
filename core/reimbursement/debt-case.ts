import type { Cents } from '../../contract/money.ts';
import type { Act } from '../act.ts';
import type { SettlementKind } from '../ledger/journal.ts';
import type { LocalDate } from '../time.ts';

/** A repayment or a write-off, as it was recorded. */
export interface Settlement extends Act {
  kind: SettlementKind;
  id: string;
  amount: Cents;
  /** The day whose export takes the debt in with it. */
  dueDate: LocalDate;
}

/** A letter that asks the merchant to pay. */
export interface Claim extends Act {
  /** Derived from the idempotency key of the call. */
  id: string;
  amount: Cents;
}

/** Who looks after a debt and what was done about it. What is owed stands in the journal alone. */
export interface DebtCase {
  merchantId: string;
  /** Grows with each change, on which every write is conditioned: what settles a debt comes one after the other. */
  version: number;
  /** Of which debt: one that begins later is a case of its own. */
  since: LocalDate;
  owner?: Act;
  claims: readonly Claim[];
  settlements: readonly Settlement[];
}

/** Of a debt, what is shown: the journal of operations has them all. */
const shownMax = 50;

/** The case of a debt as it is now; what is known of an earlier one of the merchant is not about it. */
export const caseOf = (merchantId: string, since: LocalDate, stored: DebtCase | undefined): DebtCase =>
  stored?.since === since ? stored : { merchantId, version: stored?.version ?? 0, since, claims: [], settlements: [] };

/** How far it has come, for whoever looks at the list. */
export const debtStates = ['OPEN', 'CLAIMED', 'SETTLED'] as const;
export type DebtState = (typeof debtStates)[number];

/** @param left what the merchant will owe when all that is known is taken in */
export function debtState(left: Cents, { claims }: DebtCase): DebtState {
  if (left <= 0) return 'SETTLED';
  return claims.length > 0 ? 'CLAIMED' : 'OPEN';
}

const next = (found: DebtCase): DebtCase => ({ ...found, version: found.version + 1 });

export const ownedBy = (found: DebtCase, owner: Act): DebtCase => ({ ...next(found), owner });

export const letGo = ({ owner: _, ...found }: DebtCase): DebtCase => next(found);

export const claimed = (found: DebtCase, claim: Claim): DebtCase => ({
  ...next(found),
  claims: [...found.claims, claim].slice(-shownMax),
});

export const settledBy = (found: DebtCase, settlement: Settlement): DebtCase => ({
  ...next(found),
  settlements: [...found.settlements, settlement].slice(-shownMax),
});
