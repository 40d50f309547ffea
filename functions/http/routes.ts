import type * as z from 'zod';
import * as backOffice from './schemas/back-office.ts';
import * as client from './schemas/client.ts';
import { byDate, byDevice, byId, byReimbursement } from './schemas/path-parameters.ts';
import * as payment from './schemas/payment-request.ts';
import * as reimbursement from './schemas/reimbursement.ts';

/** Who may call a route: one user pool, one authorizer and one Lambda each. */
export const audiences = ['merchant', 'client', 'back-office'] as const;
export type Audience = (typeof audiences)[number];

/** The OAuth scope that every route of an audience asks for. */
export const scopeOf = (audience: Audience): string => `${audience}/api`;

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  audience: Audience;
  /** The group of the back office that the caller must be in. */
  role?: 'finance' | 'ops';
  summary: string;
  /** The caller names the operation with a header `Idempotency-Key`, so that a repeated call cannot act twice. */
  idempotent?: true;
  /** The parameters of the path, by their names in it. */
  params?: z.ZodType;
  query?: z.ZodType;
  body?: z.ZodType;
  /** The body may be left out, which means `{}`. */
  bodyOptional?: true;
  /** The answer when all went well. */
  status: 200 | 201 | 204;
  response?: z.ZodType;
  /** Also answers `Accept: text/csv`. */
  csv?: true;
}

const merchant = { audience: 'merchant' } as const;
const beneficiary = { audience: 'client' } as const;
const finance = { audience: 'back-office', role: 'finance' } as const;
const ops = { audience: 'back-office', role: 'ops' } as const;
const answersPaymentRequest = { status: 200, response: payment.paymentRequest } as const;
const answersMyPaymentRequest = { status: 200, response: payment.clientPaymentRequest } as const;

/**
 * The HTTP API, once: the CDK routes, the OpenAPI document, the typed clients, the dispatch in the Lambdas and the local
 * gateway are all made from this table. The key of a route is its OpenAPI `operationId`.
 */
// prettier-ignore
export const routes = {
  createPaymentRequest: { ...merchant, method: 'POST', path: '/v1/payment-requests', summary: 'Ask a client for a payment', idempotent: true, body: payment.createPaymentRequest, status: 201, response: payment.paymentRequest },
  listPaymentRequests: { ...merchant, method: 'GET', path: '/v1/payment-requests', summary: 'List payment requests, newest first', query: payment.listPaymentRequests, status: 200, response: payment.paymentRequestPage, csv: true },
  getPaymentRequest: { ...merchant, method: 'GET', path: '/v1/payment-requests/{id}', params: byId, summary: 'One payment request with its events', ...answersPaymentRequest },
  confirmPaymentRequest: { ...merchant, method: 'POST', path: '/v1/payment-requests/{id}/confirm', params: byId, summary: 'Confirm the service of a pre-reservation, wholly or in part', body: payment.confirmPayment, bodyOptional: true, ...answersPaymentRequest },
  declinePaymentRequest: { ...merchant, method: 'POST', path: '/v1/payment-requests/{id}/decline', params: byId, summary: 'Decline the service of a pre-reservation', body: payment.declineAsMerchant, ...answersPaymentRequest },
  cancelPaymentRequest: { ...merchant, method: 'POST', path: '/v1/payment-requests/{id}/cancel', params: byId, summary: 'Cancel a request that the client has not answered', ...answersPaymentRequest },
  extendPaymentRequest: { ...merchant, method: 'POST', path: '/v1/payment-requests/{id}/extend', params: byId, summary: 'Give the client more time, counted from now', body: payment.extendDeadline, ...answersPaymentRequest },
  remindClient: { ...merchant, method: 'POST', path: '/v1/payment-requests/{id}/remind', params: byId, summary: 'Notify the client again', ...answersPaymentRequest },
  refundPaymentRequest: { ...merchant, method: 'POST', path: '/v1/payment-requests/{id}/refund', params: byId, summary: 'Give the vouchers back: a void before the export, a refund after it', body: payment.refundPayment, ...answersPaymentRequest },
  recordComplement: { ...merchant, method: 'PUT', path: '/v1/payment-requests/{id}/complement', params: byId, summary: 'Record how the remainder was settled', body: payment.recordComplement, ...answersPaymentRequest },
  listReimbursements: { ...merchant, method: 'GET', path: '/v1/reimbursements', summary: 'Transfers to the bank account, to come and past', query: reimbursement.listReimbursements, status: 200, response: reimbursement.reimbursementPage },
  getReimbursement: { ...merchant, method: 'GET', path: '/v1/reimbursements/{id}', params: byReimbursement, summary: 'One transfer with its payments', query: reimbursement.getReimbursement, status: 200, response: reimbursement.reimbursementDetail },
  getMerchant: { ...merchant, method: 'GET', path: '/v1/merchant', summary: 'The merchant who is signed in, and the terms of its requests', status: 200, response: backOffice.ownMerchant },
  getMerchantSummary: { ...merchant, method: 'GET', path: '/v1/merchant/summary', summary: 'Figures of a period', query: reimbursement.periodQuery, status: 200, response: reimbursement.merchantSummary },

  getMe: { ...beneficiary, method: 'GET', path: '/v1/me', summary: 'The client who is signed in', status: 200, response: client.me },
  getWallet: { ...beneficiary, method: 'GET', path: '/v1/me/wallet', summary: 'Available and held funds', status: 200, response: client.wallet },
  listMyPaymentRequests: { ...beneficiary, method: 'GET', path: '/v1/me/payment-requests', summary: 'The inbox and history, newest first', query: payment.listMyPaymentRequests, status: 200, response: payment.clientPaymentRequestPage },
  getMyPaymentRequest: { ...beneficiary, method: 'GET', path: '/v1/me/payment-requests/{id}', params: byId, summary: 'One request, with the challenge to sign', ...answersMyPaymentRequest },
  markOpened: { ...beneficiary, method: 'POST', path: '/v1/me/payment-requests/{id}/opened', params: byId, summary: 'Say that the client has seen the request', ...answersMyPaymentRequest },
  approvePaymentRequest: { ...beneficiary, method: 'POST', path: '/v1/me/payment-requests/{id}/approve', params: byId, summary: 'Pay, with the code and a proof of the device', body: payment.approvePayment, ...answersMyPaymentRequest },
  declineMyPaymentRequest: { ...beneficiary, method: 'POST', path: '/v1/me/payment-requests/{id}/decline', params: byId, summary: 'Refuse the request', body: payment.declineAsClient, bodyOptional: true, ...answersMyPaymentRequest },
  activate: { ...beneficiary, method: 'POST', path: '/v1/me/activation', summary: 'Set the code and enrol this device with an activation code', body: client.activate, status: 200, response: client.activated },
  changeCode: { ...beneficiary, method: 'PUT', path: '/v1/me/code', summary: 'Change the personal code', body: client.changeCode, status: 204 },
  listDevices: { ...beneficiary, method: 'GET', path: '/v1/me/devices', summary: 'The devices that can pay', status: 200, response: client.deviceList },
  addDevice: { ...beneficiary, method: 'POST', path: '/v1/me/devices', summary: 'Enrol a further device from an enrolled one', body: client.addDevice, status: 201, response: client.device },
  revokeDevice: { ...beneficiary, method: 'DELETE', path: '/v1/me/devices/{id}', params: byDevice, summary: 'Revoke a device', status: 204 },
  updatePush: { ...beneficiary, method: 'PUT', path: '/v1/me/devices/{id}/push', params: byDevice, summary: 'Tell where the device receives notifications', body: client.updatePush, status: 204 },

  listExports: { ...finance, method: 'GET', path: '/v1/finance/exports', summary: 'Reimbursement exports, newest first', query: backOffice.listExports, status: 200, response: backOffice.exportPage },
  getExport: { ...finance, method: 'GET', path: '/v1/finance/exports/{date}', params: byDate, summary: 'One export with links to its files', status: 200, response: backOffice.reimbursementExportDetail },
  creditWallet: { ...finance, method: 'POST', path: '/v1/finance/wallet-credits', summary: 'Put vouchers into a wallet', idempotent: true, body: backOffice.creditWallet, status: 201, response: backOffice.walletCredit },

  createMerchant: { ...ops, method: 'POST', path: '/v1/ops/merchants', summary: 'Enrol a merchant', idempotent: true, body: backOffice.createMerchant, status: 201, response: backOffice.merchant },
  updateMerchant: { ...ops, method: 'PATCH', path: '/v1/ops/merchants/{id}', params: byId, summary: 'Suspend, or change the bank account or the commission', body: backOffice.updateMerchant, status: 200, response: backOffice.merchant },
  createClient: { ...ops, method: 'POST', path: '/v1/ops/clients', summary: 'Enrol a client', idempotent: true, body: backOffice.createClient, status: 201, response: backOffice.client },
  issueActivation: { ...ops, method: 'POST', path: '/v1/ops/clients/{id}/activations', params: byId, summary: 'Issue a single-use activation code', status: 201, response: backOffice.activation },
  unlockClient: { ...ops, method: 'POST', path: '/v1/ops/clients/{id}/unlock', params: byId, summary: 'Give a locked wallet its attempts back', status: 200, response: backOffice.unlocked },
} as const satisfies Record<string, Route>;

export type Routes = Described<typeof routes>;
export type OperationId = keyof Routes;
/** The parameters of a path by name: `{ id: string }` of `/v1/payment-requests/{id}`. */
type PathParameters<Path> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Record<Name, string> & PathParameters<Rest>
  : unknown;
type PathSchema<R> = R extends { path: `${string}{${string}` }
  ? { params: z.ZodType<PathParameters<R['path']>> }
  : object;
/** Does not compile while a route leaves a parameter of its path undescribed. */
type Described<Table extends { [Id in keyof Table]: PathSchema<Table[Id]> }> = Table;

/** The operations that one audience's Lambda must handle: all of them, and no other. */
export type OperationOf<A extends Audience> = {
  [Id in OperationId]: Routes[Id]['audience'] extends A ? Id : never;
}[OperationId];

/** The key by which API Gateway names a route: `POST /v1/payment-requests/{id}/cancel`. */
export const routeKey = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;
