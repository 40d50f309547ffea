import type { RefusalCode } from '../../contract/refusal.ts';
import type { MerchantStatus } from '../../core/merchant.ts';
import type { OperationOf } from './routes.ts';

/** How a caller may be stopped, and the refusal by which that is said; an establishment closes, a client's account ends. */
const refusals = {
  PAUSED: 'merchant-suspended',
  BLOCKED: 'account-blocked',
  CLOSED: 'establishment-closed',
  LOCKED: 'wallet-locked',
  ENDED: 'client-closed',
} as const satisfies Record<string, RefusalCode>;
export type Stopped = keyof typeof refusals;
type StoppedMerchant = Exclude<MerchantStatus, 'ACTIVE'>;
type StoppedClient = 'LOCKED' | 'ENDED';

interface Refused<State extends Stopped> {
  /** By the middleware that reads this table. */
  atTheDoor: readonly State[];
  /** By what depends on more: where a payment is prepared or made, and where the code is checked. */
  later?: readonly State[];
}

const asksForMoney: Refused<StoppedMerchant> = { atTheDoor: ['BLOCKED'], later: ['PAUSED', 'CLOSED'] };
const begins: Refused<StoppedMerchant> = { atTheDoor: ['BLOCKED', 'CLOSED'] };
const goesOn: Refused<StoppedMerchant> = { atTheDoor: ['BLOCKED'] };
const takesTheCode: Refused<StoppedClient> = { atTheDoor: ['ENDED'], later: ['LOCKED'] };
/** It looks at the account together with all else that it reads, which spares a payment a round. */
const pays: Refused<StoppedClient> = { atTheDoor: [], later: ['ENDED', 'LOCKED'] };
const acts: Refused<StoppedClient> = { atTheDoor: ['ENDED'] };
const nobody: Refused<never> = { atTheDoor: [] };

type Table = Record<OperationOf<'merchant' | 'owner'>, Refused<StoppedMerchant>> &
  Record<OperationOf<'client'>, Refused<StoppedClient>>;

/**
 * Who is refused while stopped, on each route of merchants and clients; one that is added does not compile until it is here.
 * That it is so, `test/e2e/route-matrix.e2e.test.ts` shows.
 */
const refused: Readonly<Table> = {
  createPaymentRequest: asksForMoney,
  acceptCounterRequest: asksForMoney,
  // Who may still act at another establishment.
  getMember: nobody,
  listPaymentRequests: goesOn,
  searchPaymentRequests: goesOn,
  getPaymentRequest: goesOn,
  confirmPaymentRequest: goesOn,
  declinePaymentRequest: goesOn,
  cancelPaymentRequest: goesOn,
  extendPaymentRequest: goesOn,
  remindClient: begins,
  refundPaymentRequest: goesOn,
  recordComplement: goesOn,
  listReimbursements: goesOn,
  getReimbursement: goesOn,
  getMerchantStatement: goesOn,
  getMerchant: goesOn,
  getCounterCode: goesOn,
  renewCounterCode: begins,
  listCounterRequests: goesOn,
  refuseCounterRequest: goesOn,
  listRecentClients: goesOn,
  getMerchantSummary: goesOn,
  getLostHolds: goesOn,
  getTemplates: goesOn,
  updateTemplates: begins,
  getNotifications: goesOn,
  updateNotifications: goesOn,
  listTeam: goesOn,
  inviteMember: goesOn,
  changeMember: goesOn,
  removeMember: goesOn,
  addEstablishment: begins,
  stopComingAccount: goesOn,
  changeEstablishment: goesOn,

  approvePaymentRequest: pays,
  proposeAtCounter: takesTheCode,
  changeCode: takesTheCode,
  addDevice: takesTheCode,
  getMe: nobody,
  getWallet: nobody,
  listMyCredits: nobody,
  listMyPaymentRequests: nobody,
  getMyPaymentRequest: nobody,
  listBlockedMerchants: nobody,
  getCounter: nobody,
  listMyCounterRequests: nobody,
  getMyCounterRequest: nobody,
  listDevices: nobody,
  markOpened: acts,
  declineMyPaymentRequest: acts,
  reportPaymentRequest: acts,
  blockMerchant: acts,
  unblockMerchant: acts,
  withdrawCounterRequest: acts,
  activate: acts,
  createChallenge: acts,
  revokeDevice: acts,
  updatePush: acts,
  testPush: acts,
};

/** Whose calls the table is about. */
export type StoppableOperation = keyof Table;

const refusalIn = (states: readonly Stopped[], state: Stopped) =>
  states.includes(state) ? refusals[state] : undefined;

/** The refusal to a caller in this state, before anything else is looked at. */
export const refusalAtTheDoor = (state: Stopped, id: StoppableOperation): RefusalCode | undefined =>
  refusalIn(refused[id].atTheDoor, state);

/** The refusal to a caller in this state whose call is right otherwise; undefined where it goes on. */
export const refusalWhile = (state: Stopped, id: StoppableOperation): RefusalCode | undefined =>
  refusalAtTheDoor(state, id) ?? refusalIn(refused[id].later ?? [], state);

/** Whether somebody may be refused at all, who then has to be looked up. */
export const looksAtTheDoor = (id: StoppableOperation): boolean => refused[id].atTheDoor.length > 0;
