import type * as z from 'zod';
import type { Act } from '../../contract/back-office/acts.ts';
import { actsOfProposals } from '../../contract/back-office/proposals.ts';
import type { Right } from '../../contract/back-office/rights.ts';
import type { MemberRight } from '../../contract/member-rights.ts';
import type { ActName } from '../../contract/signed-messages.ts';
import { applicationLimits, creditOrderLimits, pageErrorLimits } from '../../contract/settings/limits.ts';
import { schemasOf, type SchemaSource } from './schema-source.ts';

/** Who may call a route: one user pool, one authorizer and one Lambda each. */
export const audiences = ['merchant', 'client', 'back-office'] as const;
export type Audience = (typeof audiences)[number];

/** The OAuth scope that every route of an audience asks for. */
export const scopeOf = (audience: Audience): string => `${audience}/api`;

/** `anybody` needs no token, since pages may fail before they have one: a Lambda of its own, which can reach nothing. */
export type Callers = Audience | 'anybody';

export interface Route {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  audience: Callers;
  /** What the caller must have the right to, on every route of the back office and on no other. */
  right?: Right;
  summary: string;
  /** Of the owners, in a Lambda of their own: it manages people and places, and reaches no payment. */
  owners?: true;
  /** Of whoever wants to become a merchant, in a Lambda of their own: it reaches applications, and nothing else. */
  applicants?: true;
  /** What a member of the merchant must be allowed to do at the establishment. */
  may?: MemberRight;
  /**
   * What an operator or an owner does by it: such a call writes a record of one of these with what it does. Every route of the
   * back office and of the owners that is no GET has it.
   */
  acts?: readonly [Act, ...Act[]];
  /** It only reads, though it is no GET, since what is asked for goes in a body (docs/decisions/102). */
  looks?: true;
  /** A payment stands or falls with it: it asks for one, or moves money. */
  payment?: true;
  /** Called so seldom that a small share of what all may call is plenty for it (docs/decisions/100). */
  seldom?: true;
  /** The caller names the operation with a header `Idempotency-Key`, so that a repeated call cannot act twice. */
  idempotent?: true;
  /** The act that the client's device signs, in the header `Device-Proof` (contract/signed-messages.ts). */
  signedAs?: ActName;
  /** The parameters of the path, by their names in it. */
  params?: SchemaSource;
  query?: SchemaSource;
  body?: SchemaSource;
  /** The body may be left out, which means `{}`. */
  bodyOptional?: true;
  /** Where it is not what other bodies may have. */
  bodyBytesMax?: number;
  /** The answer when all went well. */
  status: 200 | 201 | 204;
  response?: SchemaSource;
  /** Also answers `Accept: text/csv`. */
  csv?: true;
}

const applications = schemasOf(() => import('./schemas/applications.ts'));
const backOffice = schemasOf(() => import('./schemas/back-office.ts'));
const details = schemasOf(() => import('./schemas/back-office-details.ts'));
const search = schemasOf(() => import('./schemas/back-office-search.ts'));
const challenges = schemasOf(() => import('./schemas/challenges.ts'));
const client = schemasOf(() => import('./schemas/client.ts'));
const counter = schemasOf(() => import('./schemas/counter.ts'));
const creditOrders = schemasOf(() => import('./schemas/credit-orders.ts'));
const reversals = schemasOf(() => import('./schemas/credit-reversals.ts'));
const outcomes = schemasOf(() => import('./schemas/export-outcomes.ts'));
const team = schemasOf(() => import('./schemas/team.ts'));
const operations = schemasOf(() => import('./schemas/operations.ts'));
const operators = schemasOf(() => import('./schemas/operators.ts'));
const member = schemasOf(() => import('./schemas/member.ts'));
const payment = schemasOf(() => import('./schemas/payment-request.ts'));
const people = schemasOf(() => import('./schemas/people.ts'));
const proposals = schemasOf(() => import('./schemas/proposals.ts'));
const reimbursement = schemasOf(() => import('./schemas/reimbursement.ts'));
const givenBack = schemasOf(() => import('./schemas/given-back.ts'));
const debts = schemasOf(() => import('./schemas/debts.ts'));
const stopping = schemasOf(() => import('./schemas/stopping.ts'));
const work = schemasOf(() => import('./schemas/work.ts'));
const settleBankEntry = schemasOf(() => import('./schemas/bank-entries.ts'))('settleBankEntry');
const blockedMerchants = schemasOf(() => import('./schemas/blocked-merchants.ts'))('blockedMerchants');
const merchantInvoices = schemasOf(() => import('./schemas/invoice.ts'))('merchantInvoices');
const openAtBank = schemasOf(() => import('./schemas/open-at-bank.ts'))('openAtBank');
const pageError = schemasOf(() => import('./schemas/page-error.ts'))('pageError');
const merchantNotifications = schemasOf(() => import('./schemas/merchant-notifications.ts'))('merchantNotifications');
const requestTemplates = schemasOf(() => import('./schemas/request-templates.ts'))('requestTemplates');
const myCredits = schemasOf(() => import('./schemas/my-credits.ts'))('myCredits');
const organisationDetail = schemasOf(() => import('./schemas/organisation-detail.ts'))('organisationDetail');
const inPath = schemasOf(() => import('./schemas/path-parameters.ts'));
const byDate = inPath('byDate');
const byDevice = inPath('byDevice');
const byId = inPath('byId');
const byReimbursement = inPath('byReimbursement');

const mayBy = <Right extends MemberRight>(may: Right) => ({ audience: 'merchant', may }) as const;
const merchant = {
  /** Whatever the role is. */
  any: { audience: 'merchant' },
  read: mayBy('read'),
  ask: mayBy('ask'),
  refund: mayBy('refund'),
  accounts: mayBy('accounts'),
  manage: mayBy('manage'),
} as const;
const owner = { ...merchant.manage, seldom: true, owners: true } as const;
const answersTeamMember = { status: 200, response: team('teamMember') } as const;
const answersEstablishment = { status: 200, response: backOffice('merchant') } as const;
const beneficiary = { audience: 'client' } as const;
const backOfficeMay = <R extends Right>(right: R) => ({ audience: 'back-office', right }) as const;
const answersPaymentRequest = { status: 200, response: payment('paymentRequest') } as const;
const answersTemplates = { status: 200, response: requestTemplates } as const;
const answersNotifications = { status: 200, response: merchantNotifications } as const;
const answersCounterCode = { status: 200, response: counter('counterCode') } as const;
const answersMyCounterRequest = { status: 200, response: counter('clientCounterRequest') } as const;
const answersCreditOrder = { status: 200, response: creditOrders('creditOrder') } as const;
const answersDebt = { status: 200, response: debts('debtDetail') } as const;
const answersProposal = { status: 200, response: proposals('proposal') } as const;
const answersCreditReversal = { status: 200, response: reversals('creditReversal') } as const;
const applicant = {
  audience: 'anybody',
  applicants: true,
  seldom: true,
  bodyBytesMax: applicationLimits.bodyBytesMax,
} as const;
const answersApplicant = { status: 200, response: applications('ownApplication') } as const;
const answersApplication = { status: 200, response: applications('application') } as const;
const answersMyPaymentRequest = { status: 200, response: payment('clientPaymentRequest') } as const;

/**
 * The HTTP API, once: the CDK routes, the OpenAPI document, the typed clients, the dispatch in the Lambdas and the local
 * gateway are all made from this table. The key of a route is its OpenAPI `operationId`.
 */
// prettier-ignore
export const routes = {
  createPaymentRequest: { ...merchant.ask, method: 'POST', path: '/v1/payment-requests', payment: true, summary: 'Ask a client for a payment', idempotent: true, body: payment('createPaymentRequest'), status: 201, response: payment('paymentRequest') },
  listPaymentRequests: { ...merchant.read, method: 'GET', path: '/v1/payment-requests', summary: 'List payment requests, newest first', query: payment('listPaymentRequests'), status: 200, response: payment('paymentRequestPage'), csv: true },
  searchPaymentRequests: { ...merchant.read, method: 'POST', path: '/v1/payment-requests/search', summary: 'Find payment requests of all years by who, what, code or amount', body: payment('searchPaymentRequests'), status: 200, response: payment('paymentRequestPage') },
  getPaymentRequest: { ...merchant.read, method: 'GET', path: '/v1/payment-requests/{id}', params: byId, summary: 'One payment request with its events', ...answersPaymentRequest },
  confirmPaymentRequest: { ...merchant.ask, method: 'POST', path: '/v1/payment-requests/{id}/confirm', payment: true, params: byId, summary: 'Confirm the service of a pre-reservation, wholly or in part', body: payment('confirmPayment'), bodyOptional: true, ...answersPaymentRequest },
  declinePaymentRequest: { ...merchant.ask, method: 'POST', path: '/v1/payment-requests/{id}/decline', params: byId, summary: 'Decline the service of a pre-reservation', body: payment('declineAsMerchant'), ...answersPaymentRequest },
  cancelPaymentRequest: { ...merchant.ask, method: 'POST', path: '/v1/payment-requests/{id}/cancel', params: byId, summary: 'Cancel a request that the client has not answered', ...answersPaymentRequest },
  extendPaymentRequest: { ...merchant.ask, method: 'POST', path: '/v1/payment-requests/{id}/extend', params: byId, summary: 'Give the client more time, counted from now', body: payment('extendDeadline'), ...answersPaymentRequest },
  remindClient: { ...merchant.ask, method: 'POST', path: '/v1/payment-requests/{id}/remind', params: byId, summary: 'Notify the client again', ...answersPaymentRequest },
  refundPaymentRequest: { ...merchant.refund, method: 'POST', path: '/v1/payment-requests/{id}/refund', payment: true, params: byId, summary: 'Give the vouchers back: a void before the export, a refund after it', body: payment('refundPayment'), ...answersPaymentRequest },
  recordComplement: { ...merchant.ask, method: 'PUT', path: '/v1/payment-requests/{id}/complement', params: byId, summary: 'Record how the remainder was settled', body: payment('recordComplement'), ...answersPaymentRequest },
  listReimbursements: { ...merchant.accounts, method: 'GET', path: '/v1/reimbursements', summary: 'Transfers to the bank account, to come and past', query: reimbursement('listReimbursements'), status: 200, response: reimbursement('reimbursementPage') },
  getReimbursement: { ...merchant.accounts, method: 'GET', path: '/v1/reimbursements/{id}', params: byReimbursement, summary: 'One transfer with its payments', query: reimbursement('getReimbursement'), status: 200, response: reimbursement('reimbursementDetail') },
  getMerchantStatement: { ...merchant.accounts, method: 'GET', path: '/v1/merchant/statement', seldom: true, summary: 'A month of what was owed and transferred, export by export', query: reimbursement('statementQuery'), status: 200, response: reimbursement('merchantStatement') },
  getMember: { ...merchant.any, method: 'GET', path: '/v1/member', seldom: true, summary: 'Who is signed in, and what they may do at which establishment', status: 200, response: member('ownMember') },
  getMerchant: { ...merchant.read, method: 'GET', path: '/v1/merchant', summary: 'The merchant who is signed in, and the terms of its requests', status: 200, response: backOffice('ownMerchant') },
  getCounterCode: { ...merchant.read, method: 'GET', path: '/v1/merchant/counter-code', seldom: true, summary: 'The code in the QR code on the counter', ...answersCounterCode },
  renewCounterCode: { ...merchant.manage, method: 'PUT', path: '/v1/merchant/counter-code', seldom: true, summary: 'Put a new code in its place: the old one is no longer valid', body: counter('renewCounterCode'), ...answersCounterCode },
  listCounterRequests: { ...merchant.read, method: 'GET', path: '/v1/counter-requests', seldom: true, summary: 'What clients propose at the counter and waits for an answer, oldest first', status: 200, response: counter('counterRequestList') },
  acceptCounterRequest: { ...merchant.ask, method: 'POST', path: '/v1/counter-requests/{id}/accept', payment: true, params: byId, summary: 'Ask the client for the proposed amount, immediately', ...answersPaymentRequest },
  refuseCounterRequest: { ...merchant.ask, method: 'POST', path: '/v1/counter-requests/{id}/refuse', seldom: true, params: byId, summary: 'Refuse what the client proposes', status: 200, response: counter('counterRequest') },
  listRecentClients: { ...merchant.read, method: 'GET', path: '/v1/merchant/recent-clients', summary: 'Whom the merchant asked lately, to ask them again', status: 200, response: payment('recentClients') },
  getMerchantSummary: { ...merchant.accounts, method: 'GET', path: '/v1/merchant/summary', summary: 'Figures of a period; what was just done is counted within a second or so', query: reimbursement('periodQuery'), status: 200, response: reimbursement('merchantSummary') },
  getLostHolds: { ...merchant.read, method: 'GET', path: '/v1/merchant/lost-holds', summary: 'Holds that ran out unanswered lately', status: 200, response: reimbursement('lostHolds') },
  getTemplates: { ...merchant.read, method: 'GET', path: '/v1/merchant/templates', seldom: true, summary: 'The requests that the merchant makes often', ...answersTemplates },
  updateTemplates: { ...merchant.ask, method: 'PUT', path: '/v1/merchant/templates', seldom: true, summary: 'Change the templates, all at once', body: requestTemplates, ...answersTemplates },
  getNotifications: { ...merchant.read, method: 'GET', path: '/v1/merchant/notifications', seldom: true, summary: 'Which mails the merchant gets', ...answersNotifications },
  updateNotifications: { ...merchant.manage, method: 'PUT', path: '/v1/merchant/notifications', seldom: true, summary: 'Choose the mails', body: merchantNotifications, ...answersNotifications },

  listTeam: { ...owner, method: 'GET', path: '/v1/team', summary: 'The people and the establishments that the caller manages', status: 200, response: team('team') },
  inviteMember: { ...owner, acts: ['MEMBER_INVITED'], method: 'POST', path: '/v1/team/members', summary: 'Invite a colleague', idempotent: true, body: team('inviteMember'), ...answersTeamMember, status: 201 },
  changeMember: { ...owner, acts: ['MEMBER_CHANGED'], method: 'PATCH', path: '/v1/team/members/{id}', params: byId, summary: 'Change the name of a member, or what the member may do', body: team('changeMember'), ...answersTeamMember },
  removeMember: { ...owner, acts: ['MEMBER_REMOVED'], method: 'DELETE', path: '/v1/team/members/{id}', params: byId, summary: 'Take a member’s access to the caller’s establishments', status: 204 },
  addEstablishment: { ...owner, acts: ['ESTABLISHMENT_ADDED'], method: 'POST', path: '/v1/team/establishments', summary: 'Add an establishment of the same company', idempotent: true, body: team('addEstablishment'), ...answersEstablishment, status: 201 },
  stopComingAccount: { ...owner, acts: ['BANK_ACCOUNT_STOPPED'], method: 'POST', path: '/v1/team/establishments/{id}/coming-account/stop', params: byId, summary: 'Stop a new bank account before it counts: the old one goes on', body: team('stopComingAccount'), ...answersEstablishment },
  changeEstablishment: { ...owner, acts: ['MERCHANT_CHANGED'], method: 'PATCH', path: '/v1/team/establishments/{id}', params: byId, summary: 'Change how clients know and reach an establishment', body: team('changeEstablishment'), ...answersEstablishment },

  getMe: { ...beneficiary, method: 'GET', path: '/v1/me', summary: 'The client who is signed in', status: 200, response: client('me') },
  getWallet: { ...beneficiary, method: 'GET', path: '/v1/me/wallet', summary: 'Available and held funds', status: 200, response: client('wallet') },
  listMyCredits: { ...beneficiary, method: 'GET', path: '/v1/me/wallet/credits', seldom: true, summary: 'What the client was given, and what was taken back since it was wrong; the newest', status: 200, response: myCredits },
  listMyPaymentRequests: { ...beneficiary, method: 'GET', path: '/v1/me/payment-requests', summary: 'The inbox and history, newest first', query: payment('listMyPaymentRequests'), status: 200, response: payment('clientPaymentRequestPage') },
  getMyPaymentRequest: { ...beneficiary, method: 'GET', path: '/v1/me/payment-requests/{id}', params: byId, summary: 'One request, with the challenge to sign', ...answersMyPaymentRequest },
  markOpened: { ...beneficiary, method: 'POST', path: '/v1/me/payment-requests/{id}/opened', params: byId, summary: 'Say that the client has seen the request', ...answersMyPaymentRequest },
  approvePaymentRequest: { ...beneficiary, method: 'POST', path: '/v1/me/payment-requests/{id}/approve', payment: true, params: byId, summary: 'Pay, with the code and a proof of the device', body: payment('approvePayment'), ...answersMyPaymentRequest },
  declineMyPaymentRequest: { ...beneficiary, signedAs: 'decline-payment', method: 'POST', path: '/v1/me/payment-requests/{id}/decline', params: byId, summary: 'Refuse the request', body: payment('declineAsClient'), bodyOptional: true, ...answersMyPaymentRequest },
  reportPaymentRequest: { ...beneficiary, signedAs: 'report-payment', method: 'POST', path: '/v1/me/payment-requests/{id}/report', seldom: true, params: byId, summary: 'Refuse a request that the client knows nothing of, and have somebody look at the merchant', ...answersMyPaymentRequest },
  listBlockedMerchants: { ...beneficiary, method: 'GET', path: '/v1/me/blocked-merchants', seldom: true, summary: 'Whom the client wants no more requests from', status: 200, response: blockedMerchants },
  blockMerchant: { ...beneficiary, signedAs: 'block-merchant', method: 'PUT', path: '/v1/me/blocked-merchants/{id}', seldom: true, params: byId, summary: 'Want no more requests of a merchant; those that wait are declined', status: 204 },
  unblockMerchant: { ...beneficiary, signedAs: 'unblock-merchant', method: 'DELETE', path: '/v1/me/blocked-merchants/{id}', seldom: true, params: byId, summary: 'Let a merchant ask again', status: 204 },
  getCounter: { ...beneficiary, method: 'GET', path: '/v1/me/counters/{code}', seldom: true, params: counter('byCounterCode'), summary: 'Whose counter a code is of', status: 200, response: counter('counter') },
  proposeAtCounter: { ...beneficiary, method: 'POST', path: '/v1/me/counter-requests', seldom: true, summary: 'Propose an amount at a counter', idempotent: true, body: counter('proposeAtCounter'), ...answersMyCounterRequest, status: 201 },
  listMyCounterRequests: { ...beneficiary, method: 'GET', path: '/v1/me/counter-requests', seldom: true, summary: 'The counter request that waits for an answer, if any', status: 200, response: counter('clientCounterRequestList') },
  getMyCounterRequest: { ...beneficiary, method: 'GET', path: '/v1/me/counter-requests/{id}', seldom: true, params: byId, summary: 'The last counter request', ...answersMyCounterRequest },
  withdrawCounterRequest: { ...beneficiary, method: 'POST', path: '/v1/me/counter-requests/{id}/withdraw', seldom: true, params: byId, summary: 'Withdraw what was proposed', ...answersMyCounterRequest },
  activate: { ...beneficiary, method: 'POST', path: '/v1/me/activation', seldom: true, summary: 'Set the code and enrol this device with an activation code', body: client('activate'), status: 200, response: client('activated') },
  changeCode: { ...beneficiary, signedAs: 'change-code', method: 'PUT', path: '/v1/me/code', seldom: true, summary: 'Change the personal code', body: client('changeCode'), status: 204 },
  createChallenge: { ...beneficiary, method: 'POST', path: '/v1/me/challenges', seldom: true, summary: 'A challenge for one act on the account, to be signed by a device', body: challenges('createChallenge'), status: 201, response: challenges('challenge') },
  listDevices: { ...beneficiary, method: 'GET', path: '/v1/me/devices', summary: 'The devices that can pay', status: 200, response: client('deviceList') },
  addDevice: { ...beneficiary, signedAs: 'add-device', method: 'POST', path: '/v1/me/devices', seldom: true, summary: 'Enrol a further device from an enrolled one', body: client('addDevice'), status: 201, response: client('device') },
  revokeDevice: { ...beneficiary, signedAs: 'revoke-device', method: 'DELETE', path: '/v1/me/devices/{id}', seldom: true, params: byDevice, summary: 'Revoke a device', status: 204 },
  updatePush: { ...beneficiary, signedAs: 'set-push', method: 'PUT', path: '/v1/me/devices/{id}/push', seldom: true, params: byDevice, summary: 'Tell where the device receives notifications', body: client('updatePush'), status: 204 },
  testPush: { ...beneficiary, method: 'POST', path: '/v1/me/devices/{id}/push-test', seldom: true, params: byDevice, summary: 'Send the device a test notification, one a minute', status: 200, response: client('pushTest') },

  listExports: { ...backOfficeMay('read-exports'), method: 'GET', path: '/v1/finance/exports', summary: 'Reimbursement exports, newest first', query: backOffice('listExports'), status: 200, response: backOffice('exportPage'), csv: true },
  listOpenAtBank: { ...backOfficeMay('read-exports'), method: 'GET', path: '/v1/finance/open-at-bank', seldom: true, summary: 'What the bank has neither paid nor failed, export by export', status: 200, response: openAtBank },
  getExport: { ...backOfficeMay('read-exports'), method: 'GET', path: '/v1/finance/exports/{date}', params: byDate, summary: 'One export with links to its files', status: 200, response: backOffice('reimbursementExportDetail') },
  listExportOutcomes: { ...backOfficeMay('read-exports'), method: 'GET', path: '/v1/finance/exports/{date}/outcomes', seldom: true, params: byDate, summary: 'What an export did with each merchant’s sum', query: outcomes('listExportOutcomes'), status: 200, response: outcomes('exportOutcomePage'), csv: true },
  getExportOutcome: { ...backOfficeMay('read-exports'), method: 'GET', path: '/v1/finance/exports/{date}/outcomes/{id}', seldom: true, params: outcomes('byDateAndMerchant'), summary: 'The same of one merchant, with the payments that it is made of', query: outcomes('getExportOutcome'), status: 200, response: outcomes('exportOutcomeDetail') },
  markExportSent: { ...backOfficeMay('send-export'), acts: ['EXPORT_SENT'], method: 'POST', path: '/v1/finance/exports/{date}/sent', seldom: true, params: byDate, summary: 'Say that the bank files were handed to the bank', body: backOffice('sendExport'), status: 200, response: backOffice('reimbursementExport') },
  markExportRecalled: { ...backOfficeMay('send-export'), acts: ['EXPORT_RECALLED'], method: 'POST', path: '/v1/finance/exports/{date}/recalled', seldom: true, params: byDate, summary: 'Say that the bank files were called back', body: backOffice('recallExport'), status: 200, response: backOffice('reimbursementExport') },
  creditWallet: { ...backOfficeMay('credit-wallet'), acts: ['WALLET_CREDITED'], method: 'POST', path: '/v1/finance/wallet-credits', payment: true, summary: 'Put vouchers into a wallet', idempotent: true, body: backOffice('creditWallet'), status: 201, response: backOffice('walletCredit') },

  createCreditOrder: { ...backOfficeMay('order-credits'), acts: ['CREDIT_ORDER_TAKEN'], method: 'POST', path: '/v1/finance/credit-orders', seldom: true, summary: 'Take an order of credits: a file, and the bank transfer that pays for it', idempotent: true, body: creditOrders('createCreditOrder'), bodyBytesMax: creditOrderLimits.bodyBytesMax, ...answersCreditOrder, status: 201 },
  listCreditOrders: { ...backOfficeMay('read-money'), method: 'GET', path: '/v1/finance/credit-orders', seldom: true, summary: 'Orders of credits, newest first', query: creditOrders('listCreditOrders'), status: 200, response: creditOrders('creditOrderPage') },
  getCreditOrder: { ...backOfficeMay('read-money'), method: 'GET', path: '/v1/finance/credit-orders/{id}', params: byId, summary: 'One order of credits, with what its check came to', ...answersCreditOrder },
  listCreditOrderLines: { ...backOfficeMay('read-money'), method: 'GET', path: '/v1/finance/credit-orders/{id}/lines', seldom: true, params: byId, summary: 'The lines of an order, each with its verdict', query: creditOrders('listCreditOrderLines'), status: 200, response: creditOrders('creditOrderLinePage'), csv: true },
  proposeCreditOrder: { ...backOfficeMay('order-credits'), acts: ['CREDIT_ORDER_PROPOSED'], method: 'POST', path: '/v1/finance/credit-orders/{id}/propose', seldom: true, params: byId, summary: 'Ask a second person to release a checked order', ...answersCreditOrder },
  releaseCreditOrder: { ...backOfficeMay('approve-credit-order'), acts: ['CREDIT_ORDER_RELEASED'], method: 'POST', path: '/v1/finance/credit-orders/{id}/release', seldom: true, params: byId, summary: 'Release an order that somebody else has proposed: its lines are credited', ...answersCreditOrder },
  cancelCreditOrder: { ...backOfficeMay('order-credits'), acts: ['CREDIT_ORDER_CANCELLED'], method: 'POST', path: '/v1/finance/credit-orders/{id}/cancel', seldom: true, params: byId, summary: 'Give up an order before it is released', body: creditOrders('cancelCreditOrder'), ...answersCreditOrder },
  resumeCreditOrder: { ...backOfficeMay('order-credits'), acts: ['CREDIT_ORDER_RESUMED'], method: 'POST', path: '/v1/finance/credit-orders/{id}/resume', seldom: true, params: byId, summary: 'Go on with an order that was left where it was', ...answersCreditOrder },

  getWalletCredit: { ...backOfficeMay('read-money'), method: 'GET', path: '/v1/finance/wallet-credits/{id}', seldom: true, params: byId, summary: 'A credit, and what was taken back of it', status: 200, response: reversals('creditDetail') },
  proposeCreditReversal: { ...backOfficeMay('reverse-credit'), acts: ['CREDIT_REVERSAL_PROPOSED'], method: 'POST', path: '/v1/finance/wallet-credits/{id}/reversals', seldom: true, params: byId, summary: 'Ask a second person to take a wrong credit back', idempotent: true, body: reversals('proposeCreditReversal'), status: 201, response: reversals('creditReversal') },
  listCreditReversals: { ...backOfficeMay('read-money'), method: 'GET', path: '/v1/finance/credit-reversals', seldom: true, summary: 'Reversals of credits, newest first', query: reversals('listCreditReversals'), status: 200, response: reversals('creditReversalPage') },
  releaseCreditReversal: { ...backOfficeMay('approve-credit-reversal'), acts: ['CREDIT_REVERSED'], method: 'POST', path: '/v1/finance/credit-reversals/{id}/release', seldom: true, params: byId, summary: 'Take back what is still there of a credit, as somebody else has proposed', ...answersCreditReversal },
  cancelCreditReversal: { ...backOfficeMay('reverse-credit'), acts: ['CREDIT_REVERSAL_CANCELLED'], method: 'POST', path: '/v1/finance/credit-reversals/{id}/cancel', seldom: true, params: byId, summary: 'Give a proposed reversal up', ...answersCreditReversal },

  createMerchant: { ...backOfficeMay('enrol-merchant'), acts: ['MERCHANT_ENROLLED'], method: 'POST', path: '/v1/ops/merchants', summary: 'Enrol a merchant', idempotent: true, body: backOffice('createMerchant'), status: 201, response: backOffice('merchant') },
  updateMerchant: { ...backOfficeMay('change-merchant'), acts: ['MERCHANT_CHANGED'], method: 'PATCH', path: '/v1/ops/merchants/{id}', seldom: true, params: byId, summary: 'Change what is known of a merchant', body: backOffice('updateMerchant'), status: 200, response: backOffice('merchant') },
  createClient: { ...backOfficeMay('enrol-client'), acts: ['CLIENT_ENROLLED'], method: 'POST', path: '/v1/ops/clients', summary: 'Enrol a client', idempotent: true, body: backOffice('createClient'), status: 201, response: backOffice('client') },
  issueActivation: { ...backOfficeMay('issue-activation'), acts: ['ACTIVATION_ISSUED'], method: 'POST', path: '/v1/ops/clients/{id}/activations', params: byId, summary: 'Issue a single-use activation code', body: backOffice('withReason'), bodyOptional: true, status: 201, response: backOffice('activation') },
  unlockClient: { ...backOfficeMay('unlock-client'), acts: ['CLIENT_UNLOCKED'], method: 'POST', path: '/v1/ops/clients/{id}/unlock', params: byId, summary: 'Give a locked wallet its attempts back', body: backOffice('withReason'), bodyOptional: true, status: 200, response: backOffice('unlocked') },

  proposeOperation: { ...backOfficeMay('propose'), acts: ['OPERATION_PROPOSED'], method: 'POST', path: '/v1/back-office/proposals', seldom: true, summary: 'Ask a second person to do what nobody may do alone', idempotent: true, body: proposals('proposeOperation'), status: 201, response: proposals('proposal') },
  listProposals: { ...backOfficeMay('read-proposals'), method: 'GET', path: '/v1/back-office/proposals', seldom: true, summary: 'Proposals, newest first', query: proposals('listProposals'), status: 200, response: proposals('proposalPage') },
  getProposal: { ...backOfficeMay('read-proposals'), method: 'GET', path: '/v1/back-office/proposals/{id}', seldom: true, params: byId, summary: 'One proposal, and what came of it', ...answersProposal },
  approveProposal: { ...backOfficeMay('approve'), acts: actsOfProposals, method: 'POST', path: '/v1/back-office/proposals/{id}/approve', seldom: true, params: byId, summary: 'Do what somebody else has proposed', status: 200, response: proposals('approvedProposal') },
  seePayeeName: { ...backOfficeMay('approve-bank-account'), acts: ['PERSON_UNMASKED'], method: 'POST', path: '/v1/back-office/proposals/{id}/payee-name', seldom: true, params: byId, summary: 'The name that the bank gave where it is like the proposed one, in clear, for who approves', body: people('unmask'), status: 200, response: people('payeeName') },
  rejectProposal: { ...backOfficeMay('approve'), acts: ['PROPOSAL_REJECTED'], method: 'POST', path: '/v1/back-office/proposals/{id}/reject', seldom: true, params: byId, summary: 'Say no to what somebody else has proposed', body: proposals('rejectProposal'), ...answersProposal },
  withdrawProposal: { ...backOfficeMay('propose'), acts: ['PROPOSAL_WITHDRAWN'], method: 'POST', path: '/v1/back-office/proposals/{id}/withdraw', seldom: true, params: byId, summary: 'Take back what one has proposed', ...answersProposal },
  listOperators: { ...backOfficeMay('read-operators'), method: 'GET', path: '/v1/back-office/operators', seldom: true, summary: 'The people of the back office, and their roles', status: 200, response: operators('operators') },
  changeClientEmail: { ...backOfficeMay('change-client-email'), acts: ['CLIENT_EMAIL_CHANGED'], method: 'PUT', path: '/v1/ops/clients/{id}/email', seldom: true, params: byId, summary: 'Another address for a client to sign in with; both addresses are told', body: people('changeEmail'), status: 200, response: people('changedEmail') },
  closeClient: { ...backOfficeMay('close-client'), acts: ['CLIENT_CLOSED'], method: 'POST', path: '/v1/ops/clients/{id}/close', seldom: true, params: byId, summary: 'End an account whose wallet is empty, at the client’s wish', body: people('close'), status: 200, response: people('closed') },
  recordDeath: { ...backOfficeMay('record-death'), acts: ['DEATH_RECORDED'], method: 'POST', path: '/v1/ops/clients/{id}/death', seldom: true, params: byId, summary: 'End the account of a client who has died; the wallet stays as it is', body: people('close'), status: 200, response: people('closed') },
  unmaskClient: { ...backOfficeMay('unmask'), acts: ['PERSON_UNMASKED'], method: 'POST', path: '/v1/back-office/clients/{id}/unmask', seldom: true, params: byId, summary: 'Who a client is, in clear, for a reason that the journal keeps', body: people('unmask'), status: 200, response: people('clearClient') },
  unmaskMember: { ...backOfficeMay('unmask'), acts: ['PERSON_UNMASKED'], method: 'POST', path: '/v1/back-office/members/{id}/unmask', seldom: true, params: byId, summary: 'Who somebody of a merchant is, in clear, for a reason that the journal keeps', body: people('unmask'), status: 200, response: people('clearMember') },
  listMerchantInvoices: { ...backOfficeMay('read-money'), method: 'GET', path: '/v1/finance/merchants/{id}/invoices', seldom: true, params: byId, summary: 'The invoices of a merchant’s commission, newest first', status: 200, response: merchantInvoices },
  listDebts: { ...backOfficeMay('read-money'), method: 'GET', path: '/v1/finance/debts', summary: 'What merchants owe, and since when', status: 200, response: debts('debtList') },
  getDebt: { ...backOfficeMay('read-money'), method: 'GET', path: '/v1/finance/debts/{id}', seldom: true, params: byId, summary: 'What one merchant owes, and what was done about it', ...answersDebt },
  setDebtOwner: { ...backOfficeMay('claim-debt'), acts: ['DEBT_OWNER_CHANGED'], method: 'PUT', path: '/v1/finance/debts/{id}/owner', seldom: true, params: byId, summary: 'Look after a debt, or let it go', body: debts('setDebtOwner'), ...answersDebt },
  claimDebt: { ...backOfficeMay('claim-debt'), acts: ['DEBT_CLAIMED'], method: 'POST', path: '/v1/finance/debts/{id}/claims', seldom: true, params: byId, summary: 'Say that the merchant is asked by a letter', idempotent: true, ...answersDebt, status: 201 },
  recordRepayment: { ...backOfficeMay('record-repayment'), acts: ['DEBT_REPAID'], method: 'POST', path: '/v1/finance/debts/{id}/repayments', seldom: true, params: byId, summary: 'A merchant has paid by a transfer what it owes, or a part', body: debts('recordRepayment'), ...answersDebt, status: 201 },
  settleBankEntry: { ...backOfficeMay('record-bank-answer'), acts: ['BANK_ENTRY_SETTLED'], method: 'POST', path: '/v1/finance/bank-entries/{id}/settle', seldom: true, params: byId, summary: 'Say what an entry of the bank was that matched nothing', body: settleBankEntry, status: 204 },
  getClientDetail: { ...backOfficeMay('read-people'), method: 'GET', path: '/v1/back-office/clients/{id}', params: byId, summary: 'One client: wallet, devices, activation and payments, masked; no code and no key', query: details('detailQuery'), status: 200, response: details('clientDetail') },
  getMerchantDetail: { ...backOfficeMay('read-people'), method: 'GET', path: '/v1/back-office/merchants/{id}', params: byId, summary: 'One establishment: its organisation, transfers and payments', query: details('detailQuery'), status: 200, response: details('merchantDetail') },
  getMemberDetail: { ...backOfficeMay('read-people'), method: 'GET', path: '/v1/back-office/members/{id}', seldom: true, params: byId, summary: 'Somebody of a merchant, masked: where they work, and what they may do there', status: 200, response: people('memberDetail') },
  getOrganisationDetail: { ...backOfficeMay('read-people'), method: 'GET', path: '/v1/back-office/organisations/{id}', seldom: true, params: byId, summary: 'One organisation: its convention, account, establishments and people', status: 200, response: organisationDetail },
  getPaymentDetail: { ...backOfficeMay('read-payments'), method: 'GET', path: '/v1/back-office/payments/{id}', params: byId, summary: 'One payment: who did what, what was booked, how it is paid out, who was told', status: 200, response: details('paymentDetail') },
  listOperations: { ...backOfficeMay('read-journal'), method: 'GET', path: '/v1/back-office/operations', seldom: true, summary: 'The journal of operations: who did what, newest first', query: operations('listOperations'), status: 200, response: operations('operationPage') },
  searchBackOffice: { ...backOfficeMay('search'), looks: true, method: 'POST', path: '/v1/back-office/search', summary: 'Find a payment, client, merchant or transfer by whatever is at hand', body: search('searchBackOffice'), status: 200, response: search('searchResults') },
  changeMerchantStatus: { ...backOfficeMay('pause-merchant'), acts: ['MERCHANT_PAUSED', 'MERCHANT_BLOCKED', 'MERCHANT_RESUMED'], method: 'PUT', path: '/v1/ops/merchants/{id}/status', seldom: true, params: byId, summary: 'Pause or block a merchant, or let a paused one go on', body: stopping('changeMerchantStatus'), status: 200, response: backOffice('merchant') },
  getMerchantClosing: { ...backOfficeMay('close-merchant'), method: 'GET', path: '/v1/ops/merchants/{id}/closing', seldom: true, params: byId, summary: 'What is open and owed at an establishment that is to be closed', status: 200, response: stopping('merchantClosing') },
  closeMerchant: { ...backOfficeMay('close-merchant'), acts: ['MERCHANT_CLOSED'], method: 'POST', path: '/v1/ops/merchants/{id}/close', seldom: true, params: byId, summary: 'Close an establishment for good; what is owed is still paid', body: stopping('closeMerchant'), status: 200, response: backOffice('merchant') },
  giveMoneyBack: { ...backOfficeMay('give-money-back'), acts: ['MONEY_GIVEN_BACK'], method: 'POST', path: '/v1/ops/payments/{id}/give-back', seldom: true, params: byId, summary: 'Give a payment back to its client, where the merchant cannot be asked', body: givenBack('giveMoneyBack'), status: 200, response: givenBack('givenBack') },

  listWork: { ...backOfficeMay('read-work'), method: 'GET', path: '/v1/back-office/work', seldom: true, summary: 'How much waits, list by list', status: 200, response: work('workCounts') },
  getWorkList: { ...backOfficeMay('read-work'), method: 'GET', path: '/v1/back-office/work/{list}', seldom: true, params: work('byList'), summary: 'What waits, oldest first, and who took it', status: 200, response: work('workItems') },
  takeWork: { ...backOfficeMay('take-work'), acts: ['WORK_TAKEN'], method: 'PUT', path: '/v1/back-office/work/{list}/{id}/taken', seldom: true, params: work('byListAndId'), summary: 'Take something that waits, so that others leave it alone', status: 204 },
  giveBackWork: { ...backOfficeMay('take-work'), acts: ['WORK_GIVEN_BACK'], method: 'DELETE', path: '/v1/back-office/work/{list}/{id}/taken', seldom: true, params: work('byListAndId'), summary: 'Leave it to others again', status: 204 },
  getApplication: { ...backOfficeMay('read-work'), method: 'GET', path: '/v1/back-office/applications/{id}', seldom: true, params: byId, summary: 'One application; in clear for the reviewer who has taken it', ...answersApplication },
  acceptApplication: { ...backOfficeMay('review-application'), acts: ['APPLICATION_ACCEPTED'], method: 'POST', path: '/v1/back-office/applications/{id}/accept', seldom: true, params: byId, summary: 'Make a merchant of the applicant', body: applications('acceptApplication'), ...answersApplication },
  openDocument: { ...backOfficeMay('review-application'), acts: ['DOCUMENT_SEEN'], method: 'POST', path: '/v1/back-office/applications/{id}/documents/{document}/open', seldom: true, params: applications('byDocument'), summary: 'A link to a document of an application, for the reviewer who has taken it; the journal keeps that it was opened', status: 200, response: applications('documentLink') },
  askApplicant: { ...backOfficeMay('review-application'), acts: ['APPLICATION_QUESTIONED'], method: 'POST', path: '/v1/back-office/applications/{id}/ask', seldom: true, params: byId, summary: 'Ask the applicant for more', body: applications('askApplicant'), ...answersApplication },
  declineApplication: { ...backOfficeMay('review-application'), acts: ['APPLICATION_DECLINED'], method: 'POST', path: '/v1/back-office/applications/{id}/decline', seldom: true, params: byId, summary: 'Decline it, and say why', body: applications('declineApplication'), ...answersApplication },

  apply: { ...applicant, method: 'POST', path: '/v1/applications', summary: 'Apply to become a merchant; answered the same, whoever it is', idempotent: true, body: applications('apply'), status: 204 },
  readOwnApplication: { ...applicant, method: 'POST', path: '/v1/applications/read', summary: 'How it stands with the application that a mailed link leads to', body: applications('withSecret'), ...answersApplicant },
  confirmApplication: { ...applicant, method: 'POST', path: '/v1/applications/confirm', summary: 'Confirm the address that the link was mailed to', body: applications('withSecret'), ...answersApplicant },
  answerApplication: { ...applicant, method: 'POST', path: '/v1/applications/answer', summary: 'Answer what the back office asked', body: applications('answerApplication'), ...answersApplicant },
  askDocumentUpload: { ...applicant, method: 'POST', path: '/v1/applications/documents/uploads', summary: 'Where to send one document of the application', body: applications('askDocumentUpload'), status: 200, response: applications('documentUpload') },
  handInDocument: { ...applicant, method: 'POST', path: '/v1/applications/documents', summary: 'A document was sent: it is looked at, and from then on the reviewer has it', body: applications('handInDocument'), ...answersApplicant },

  reportPageError: { audience: 'anybody', method: 'POST', path: '/v1/page-errors', summary: 'Tell of a failure of a page, without anything about the person at it', body: pageError, bodyBytesMax: pageErrorLimits.bodyBytesMax, status: 204 },
} as const satisfies Record<string, Route>;

export type Routes = Described<typeof routes>;
export type OperationId = keyof Routes;
/** The parameters of a path by name: `{ id: string }` of `/v1/payment-requests/{id}`. */
type PathParameters<Path> = Path extends `${string}{${infer Name}}${infer Rest}`
  ? Record<Name, string> & PathParameters<Rest>
  : unknown;
type PathSchema<R> = R extends { path: `${string}{${string}` }
  ? { params: SchemaSource<z.ZodType<PathParameters<R['path']>>> }
  : object;
/** Does not compile while a route leaves a parameter of its path undescribed. */
type Described<Table extends { [Id in keyof Table]: PathSchema<Table[Id]> }> = Table;

/** The Lambdas behind the API, each with rights of its own: one for each of those who call, one for what owners do and one for applicants. */
export type Lambda = Callers | 'owner' | 'applicant';
export const lambdaOf = ({
  audience,
  owners,
  applicants,
}: Pick<Route, 'audience' | 'owners' | 'applicants'>): Lambda =>
  owners ? 'owner' : applicants ? 'applicant' : audience;
type LambdaOf<R> = R extends { owners: true }
  ? 'owner'
  : R extends { applicants: true }
    ? 'applicant'
    : R extends { audience: infer A }
      ? A
      : never;

/** The operations that one Lambda must handle: all of them, and no other. */
export type OperationOf<L extends Lambda> = {
  [Id in OperationId]: LambdaOf<Routes[Id]> extends L ? Id : never;
}[OperationId];

/** What a call is to the service, by which it is throttled (docs/decisions/088): the reading ones are many and can wait. */
export type CallClass = 'read' | 'action' | 'payment' | 'seldom';
export const callClassOf = ({ method, payment, seldom }: Pick<Route, 'method' | 'payment' | 'seldom'>): CallClass =>
  payment ? 'payment' : seldom ? 'seldom' : method === 'GET' ? 'read' : 'action';

/** The key by which API Gateway names a route: `POST /v1/payment-requests/{id}/cancel`. */
export const routeKey = ({ method, path }: Pick<Route, 'method' | 'path'>): string => `${method} ${path}`;
