import type { OperationId, Routes } from './routes.ts';

/** What the id in a path may name. */
export type Thing =
  'payment' | 'counter-request' | 'reimbursement' | 'member' | 'establishment' | 'device' | 'merchant' | 'counter';

/** The operations of merchants and clients whose path names a thing. Who of the back office may see one, may see all. */
type NamesAThing = {
  [Id in OperationId]: Routes[Id] extends { audience: 'merchant' | 'client'; path: `${string}{${string}` } ? Id : never;
}[OperationId];

/**
 * What each operation's id names. What belongs to somebody else is, to a caller, as if it did not exist; a route that is added
 * does not compile until it is here, and `test/e2e/route-matrix.e2e.test.ts` calls it with somebody else's.
 */
export const namedThings: Readonly<Record<NamesAThing, Thing>> = {
  getPaymentRequest: 'payment',
  confirmPaymentRequest: 'payment',
  declinePaymentRequest: 'payment',
  cancelPaymentRequest: 'payment',
  extendPaymentRequest: 'payment',
  remindClient: 'payment',
  refundPaymentRequest: 'payment',
  recordComplement: 'payment',
  getReimbursement: 'reimbursement',
  acceptCounterRequest: 'counter-request',
  refuseCounterRequest: 'counter-request',
  changeMember: 'member',
  removeMember: 'member',
  stopComingAccount: 'establishment',
  changeEstablishment: 'establishment',
  getMyPaymentRequest: 'payment',
  markOpened: 'payment',
  approvePaymentRequest: 'payment',
  declineMyPaymentRequest: 'payment',
  reportPaymentRequest: 'payment',
  blockMerchant: 'merchant',
  unblockMerchant: 'merchant',
  getCounter: 'counter',
  getMyCounterRequest: 'counter-request',
  withdrawCounterRequest: 'counter-request',
  revokeDevice: 'device',
  updatePush: 'device',
  testPush: 'device',
};

/** These are for every client to find. */
export const publicThings: readonly Thing[] = ['merchant', 'counter'];
