import type { Outcome } from '../reimbursement/outcome.ts';
import type { LocalDate } from '../time.ts';
import type { TransferEvent } from './transfer-state.ts';

/**
 * What an export says to the failed transfers whose sums it has taken in: they are paid again, or came off what the merchant owed.
 * Undefined while they are owed still.
 */
export function takenIn(outcome: Outcome, exportDate: LocalDate): TransferEvent | undefined {
  switch (outcome.kind) {
    case 'TRANSFER':
      return { kind: 'REISSUED', as: outcome.endToEndId };
    case 'NIL':
    case 'CARRIED_FORWARD':
      return { kind: 'NETTED', on: exportDate };
    case 'WITHHELD':
    case 'BELOW_MINIMUM':
      return undefined;
  }
}
