import type { LocalDate } from '../time.ts';

/** Why a bank did not pay: its ISO 20022 code. A `FILE` was refused as a whole, which says nothing of the account. */
export interface Failure {
  level: 'FILE' | 'TRANSFER';
  code: string;
}

/**
 * Where a transfer stands. What was rejected or has come back is due to the merchant again from `dueAgain` on; a rejected one
 * without that day waits for somebody to say that the bank has not carried it out. REISSUED: another transfer has paid it.
 * NETTED: the export of that day has taken the whole of it off what the merchant owed.
 */
export type TransferState =
  | { status: 'EXPORTED' | 'SUBMITTED' | 'ACCEPTED' | 'PAID' }
  | { status: 'REJECTED'; failure: Failure; dueAgain?: LocalDate }
  | { status: 'RETURNED'; failure: Failure; dueAgain: LocalDate }
  | { status: 'REISSUED'; failure: Failure; wasPaid: boolean; dueAgain: LocalDate; reissuedAs: string }
  | { status: 'NETTED'; failure: Failure; wasPaid: boolean; dueAgain: LocalDate; nettedOn: LocalDate };

/** The member of the union in which it has that status. */
export type StateOf<Status extends TransferState['status']> = TransferState extends infer State
  ? State extends { status: infer Known }
    ? Status extends Known
      ? State
      : never
    : never
  : never;

export const transferStatuses = [
  'EXPORTED',
  'SUBMITTED',
  'ACCEPTED',
  'PAID',
  'REJECTED',
  'RETURNED',
  'REISSUED',
  'NETTED',
] as const satisfies TransferState['status'][];
export type TransferStatus = TransferState['status'];

export type TransferEvent =
  /** The bank has the file. */
  | { kind: 'SUBMITTED' }
  /** It will carry it out. */
  | { kind: 'ACCEPTED' }
  /** Our account was debited. */
  | { kind: 'PAID' }
  /** `dueAgain` is left out where somebody has to ask first. */
  | { kind: 'REJECTED'; failure: Failure; dueAgain?: LocalDate }
  /** The money has come back. */
  | { kind: 'RETURNED'; failure: Failure; dueAgain: LocalDate }
  /** Somebody has asked the bank: it did not carry it out, and will not. */
  | { kind: 'NOT_EXECUTED'; dueAgain: LocalDate }
  /** A later export has paid it by another transfer. */
  | { kind: 'REISSUED'; as: string }
  /** A later export has taken it off a debt: nothing of it is due. */
  | { kind: 'NETTED'; on: LocalDate };

/** CONTRADICTION: both cannot be true; nothing is changed, and somebody has to look. */
export type Answer = { kind: 'CHANGED'; state: TransferState } | { kind: 'KNOWN' } | { kind: 'CONTRADICTION' };

const known: Answer = { kind: 'KNOWN' };
const contradiction: Answer = { kind: 'CONTRADICTION' };
const to = (state: TransferState): Answer => ({ kind: 'CHANGED', state });

const rank = { EXPORTED: 0, SUBMITTED: 1, ACCEPTED: 2, PAID: 3 } as const;

/**
 * What an event makes of a transfer. Banks send everything twice and in any order, so that what is behind the present state
 * is known already, and money that has come back was paid before, whether that was told or not.
 */
export function afterEvent(state: TransferState, event: TransferEvent): Answer {
  switch (event.kind) {
    case 'SUBMITTED':
    case 'ACCEPTED':
      return isUnderway(state) && rank[state.status] < rank[event.kind] ? to({ status: event.kind }) : known;
    case 'PAID':
      if (isUnderway(state)) return state.status === 'PAID' ? known : to({ status: 'PAID' });
      return hasBeenPaid(state) ? known : contradiction;
    case 'REJECTED':
      if (isUnderway(state)) return state.status === 'PAID' ? contradiction : to(rejected(event));
      return known;
    case 'RETURNED':
      if (isUnderway(state)) {
        return to({ status: 'RETURNED', failure: event.failure, dueAgain: event.dueAgain });
      }
      return hasBeenPaid(state) ? known : contradiction;
    case 'NOT_EXECUTED':
      if (state.status !== 'REJECTED') return contradiction;
      return state.dueAgain === undefined ? to({ ...state, dueAgain: event.dueAgain }) : known;
    case 'REISSUED':
      if (state.status === 'REISSUED') return state.reissuedAs === event.as ? known : contradiction;
      return isDueAgain(state) ? to({ status: 'REISSUED', ...closed(state), reissuedAs: event.as }) : contradiction;
    case 'NETTED':
      if (state.status === 'NETTED') return state.nettedOn === event.on ? known : contradiction;
      return isDueAgain(state) ? to({ status: 'NETTED', ...closed(state), nettedOn: event.on }) : contradiction;
  }
}

type Underway = Extract<TransferState, { status: keyof typeof rank }>;

const isUnderway = (state: TransferState): state is Underway => state.status in rank;

type DueAgain = Extract<TransferState, { status: 'REJECTED' | 'RETURNED' }> & { dueAgain: LocalDate };

const isDueAgain = (state: TransferState): state is DueAgain =>
  (state.status === 'REJECTED' || state.status === 'RETURNED') && state.dueAgain !== undefined;

/** What stays known of a failed transfer once its sum is no longer due. */
const closed = ({ status, failure, dueAgain }: DueAgain) => ({ failure, wasPaid: status === 'RETURNED', dueAgain });

const hasBeenPaid = (state: TransferState): boolean =>
  state.status === 'RETURNED' || ('wasPaid' in state && state.wasPaid);

const rejected = ({ failure, dueAgain }: Extract<TransferEvent, { kind: 'REJECTED' }>): TransferState => ({
  status: 'REJECTED',
  failure,
  ...(dueAgain !== undefined && { dueAgain }),
});

/** Whether the bank has refused it: its money never left, or is not known to have. */
export const hasFailedUnpaid = (state: TransferState): boolean =>
  state.status === 'REJECTED' || ('wasPaid' in state && !state.wasPaid);

/** Whether its money is on its way still: neither at the merchant's bank nor owed again. */
export const isInTransit = (state: TransferState): boolean =>
  (isUnderway(state) && state.status !== 'PAID') || (state.status === 'REJECTED' && state.dueAgain === undefined);
