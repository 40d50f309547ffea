import {
  allowanceLimits,
  applicationLimits,
  bankFileLimits,
  batchLimits,
  callLimits,
  costLimits,
  creditOrderLimits,
  directoryLimits,
  documentLimits,
  edgeLimits,
  factorLimits,
  listLimits,
  mailLimits,
  memberLimits,
  payeeLimits,
  operationLimits,
  proposalLimits,
  operatorLimits,
  pageErrorLimits,
  paceLimits,
  pushLimits,
  requestLimits,
  retentionLimits,
  searchLimits,
  sessionLimits,
  templateLimits,
  throttleLimits,
  timerLimits,
  workLimits,
} from './limits.ts';

export interface LimitDescription {
  unit:
    | 'milliseconds'
    | 'cents'
    | 'characters'
    | 'bytes'
    | 'days'
    | 'seconds'
    | 'hour in Paris'
    | 'basis points'
    | 'percent'
    | 'US$'
    | 'count';
  /** What it is. */
  is: string;
  /** The files of this repository that enforce it. */
  enforcedIn: readonly [string, ...string[]];
}

export interface LimitTheme {
  title: string;
  /** As `limits.ts` exports it. */
  name: string;
  limits: Readonly<Record<string, number>>;
  descriptions: Readonly<Record<string, LimitDescription>>;
}

/** A limit without a description, or the other way round, does not compile. */
const theme = <Name extends string>(
  title: string,
  name: string,
  limits: Readonly<Record<Name, number>>,
  descriptions: Readonly<Record<NoInfer<Name>, LimitDescription>>,
): LimitTheme => ({ title, name, limits, descriptions });

const spending = 'lib/constructs/spending.ts';
const webAcl = 'lib/constructs/web-acl.ts';
const requestSchemas = 'functions/http/schemas/payment-request.ts';
const fields = 'functions/http/schemas/fields.ts';
const clientSchemas = 'functions/http/schemas/client.ts';
const backOfficeSchemas = 'functions/http/schemas/back-office.ts';
const creditOrderSchemas = 'functions/http/schemas/credit-orders.ts';
const routeSettings = 'lib/constructs/route-settings.ts';

/** What each limit is and where it is enforced, theme by theme: the text of docs/rules.md. */
export const limitThemes: readonly LimitTheme[] = [
  theme('Payment requests', 'requestLimits', requestLimits, {
    amountDigitsMax: {
      unit: 'count',
      is: 'Digits before the comma that the App’s field for an amount has room for, and so the highest ceiling of a request.',
      enforcedIn: ['app/request/type-amount.ts', 'contract/settings/terms.ts'],
    },
    labelLengthMax: {
      unit: 'characters',
      is: 'The label of a request, which merchant and client read.',
      enforcedIn: [requestSchemas, 'portal/collect/optional-fields.tsx'],
    },
    referenceLengthMax: {
      unit: 'characters',
      is: 'The merchant’s own reference of a request.',
      enforcedIn: [requestSchemas, 'portal/collect/optional-fields.tsx'],
    },
    customerLengthMax: {
      unit: 'characters',
      is: 'Who the client is to the merchant, a name or a booking.',
      enforcedIn: [requestSchemas, 'portal/collect/optional-fields.tsx'],
    },
    declineMessageLengthMax: {
      unit: 'characters',
      is: 'What a merchant writes to the client when it declines a pre-reservation.',
      enforcedIn: [requestSchemas, 'portal/confirm/decline-dialog.tsx'],
    },
    identifierLengthMax: {
      unit: 'characters',
      is: 'A client’s identifier as it is typed, with its spaces.',
      enforcedIn: [requestSchemas, backOfficeSchemas],
    },
    clientDelayLengthMax: {
      unit: 'characters',
      is: 'A delay as it is sent, an ISO 8601 duration.',
      enforcedIn: [requestSchemas],
    },
    immediateExtensionMinMs: {
      unit: 'milliseconds',
      is: 'The shortest extension of an immediate request; its own delay is the longest.',
      enforcedIn: ['core/payment/merchant-decisions.ts'],
    },
    sameExtensionMs: {
      unit: 'milliseconds',
      is: 'A second extension within this time, to within this time of the same deadline, is the first one repeated.',
      enforcedIn: ['core/payment/merchant-decisions.ts'],
    },
  }),
  theme('Templates of requests', 'templateLimits', templateLimits, {
    templatesMax: {
      unit: 'count',
      is: 'Templates that a merchant may keep.',
      enforcedIn: ['functions/http/schemas/request-templates.ts', 'portal/collect/save-template.tsx'],
    },
    nameLengthMax: {
      unit: 'characters',
      is: 'The name of a template.',
      enforcedIn: ['functions/http/schemas/request-templates.ts', 'portal/collect/save-template.tsx'],
    },
  }),
  theme('The two factors', 'factorLimits', factorLimits, {
    codeDigits: { unit: 'count', is: 'Digits of a personal code.', enforcedIn: ['contract/personal-code.ts'] },
    codeAttemptsMax: {
      unit: 'count',
      is: 'Wrong personal codes in a row until the wallet locks; those in flight count while they are.',
      enforcedIn: ['core/wallet.ts', 'adapters/dynamodb/wallet-store.ts'],
    },
    devicesMax: {
      unit: 'count',
      is: 'Devices of one client that can pay at a time.',
      enforcedIn: ['functions/client-api/account/add-device.ts'],
    },
    deviceNameLengthMax: {
      unit: 'characters',
      is: 'The name of a device.',
      enforcedIn: [clientSchemas, 'app/activation/device-link.ts'],
    },
    activationLifetimeMs: {
      unit: 'milliseconds',
      is: 'How long an activation code is good.',
      enforcedIn: ['functions/back-office-api/accounts/new-activation.ts'],
    },
    activationCodeLengthMin: {
      unit: 'characters',
      is: 'The shortest text that is looked at as an activation code.',
      enforcedIn: [clientSchemas],
    },
    activationCodeLengthMax: {
      unit: 'characters',
      is: 'The longest text that is looked at as an activation code.',
      enforcedIn: [clientSchemas],
    },
    challengeLifetimeMs: {
      unit: 'milliseconds',
      is: 'How long a challenge for an act on the account can be signed.',
      enforcedIn: ['functions/client-api/create-challenge.ts'],
    },
    freshSignInMs: {
      unit: 'milliseconds',
      is: 'How fresh a sign-in is that revokes a device by itself.',
      enforcedIn: ['functions/client-api/account/revoke-device.ts'],
    },
    firstPushMs: {
      unit: 'milliseconds',
      is: 'How long after its enrolment the first push address of a device is no news.',
      enforcedIn: ['core/notification/push-moved.ts'],
    },
  }),
  theme('Sessions', 'sessionLimits', sessionLimits, {
    merchantMs: {
      unit: 'milliseconds',
      is: 'How long a merchant stays signed in.',
      enforcedIn: ['lib/constructs/sign-in.ts'],
    },
    clientMs: {
      unit: 'milliseconds',
      is: 'How long a client stays signed in.',
      enforcedIn: ['lib/constructs/sign-in.ts'],
    },
    backOfficeMs: {
      unit: 'milliseconds',
      is: 'How long the back office stays signed in.',
      enforcedIn: ['lib/constructs/sign-in.ts'],
    },
    accessTokenMs: {
      unit: 'milliseconds',
      is: 'How long an access token is good.',
      enforcedIn: ['lib/constructs/audience-pool.ts'],
    },
    usedRefreshTokenMs: {
      unit: 'milliseconds',
      is: 'How long a refresh token that was used may be used again, by a call whose answer was lost.',
      enforcedIn: ['lib/constructs/audience-pool.ts'],
    },
    firstPasswordMs: {
      unit: 'milliseconds',
      is: 'How long the password in an invitation is good.',
      enforcedIn: ['lib/sign-in-mails.ts'],
    },
    passwordLengthMin: {
      unit: 'characters',
      is: 'The shortest password.',
      enforcedIn: ['lib/constructs/audience-pool.ts'],
    },
  }),
  theme('Merchants and clients', 'directoryLimits', directoryLimits, {
    tradeNameLengthMax: { unit: 'characters', is: 'A merchant’s trade name.', enforcedIn: [backOfficeSchemas] },
    legalNameLengthMax: { unit: 'characters', is: 'A merchant’s legal name.', enforcedIn: [backOfficeSchemas] },
    accountHolderLengthMax: {
      unit: 'characters',
      is: 'The holder of a merchant’s account; a bank file has room for no more.',
      enforcedIn: ['functions/http/schemas/bank-account.ts', 'core/reimbursement/pain001.ts'],
    },
    cityLengthMax: { unit: 'characters', is: 'A merchant’s city.', enforcedIn: [backOfficeSchemas] },
    addressLinesMax: {
      unit: 'count',
      is: 'Lines of a merchant’s address above the one with postal code and city.',
      enforcedIn: [backOfficeSchemas],
    },
    addressLineLengthMax: {
      unit: 'characters',
      is: 'A line of an address (NF Z 10-011).',
      enforcedIn: [backOfficeSchemas],
    },
    postalCodeLengthMax: { unit: 'characters', is: 'A postal code.', enforcedIn: [backOfficeSchemas] },
    clientNameLengthMax: { unit: 'characters', is: 'A client’s name.', enforcedIn: [backOfficeSchemas] },
    emailLengthMax: {
      unit: 'characters',
      is: 'An e-mail address (RFC 5321, section 4.5.3.1.3).',
      enforcedIn: ['contract/identifier.ts'],
    },
    pastedLengthMax: {
      unit: 'characters',
      is: 'An IBAN or an e-mail address as it is pasted, with what stands around it.',
      enforcedIn: [backOfficeSchemas, 'functions/http/schemas/bank-account.ts'],
    },
    identifiersPerClientMax: { unit: 'count', is: 'Identifiers of one client.', enforcedIn: [backOfficeSchemas] },
    commissionBpsMax: {
      unit: 'basis points',
      is: 'The highest commission of a merchant; 100 basis points are 1 %.',
      enforcedIn: [backOfficeSchemas],
    },
    reasonLengthMax: {
      unit: 'characters',
      is: 'Why somebody of the back office acts, in the person’s own words.',
      enforcedIn: ['functions/http/schemas/stopping.ts'],
    },
  }),
  theme('Verification of payee', 'payeeLimits', payeeLimits, {
    answerWithinMs: {
      unit: 'milliseconds',
      is: 'How long the bank is waited for that says whose an account is; then the account counts as not verified.',
      enforcedIn: ['functions/back-office-api/handler.ts'],
    },
  }),
  theme('The people of a merchant', 'memberLimits', memberLimits, {
    rememberedMs: {
      unit: 'milliseconds',
      is: 'How long a function goes by what it has read of a member: who leaves is out within it.',
      enforcedIn: ['functions/remembered.ts'],
    },
    membersMax: {
      unit: 'count',
      is: 'People of an organisation, without those who have left.',
      enforcedIn: ['core/organisation/change-team.ts'],
    },
    establishmentsMax: {
      unit: 'count',
      is: 'Establishments of an organisation.',
      enforcedIn: ['functions/owner-api/establishments.ts', 'functions/http/schemas/team.ts'],
    },
    nameLengthMax: { unit: 'characters', is: 'The name of a member.', enforcedIn: ['functions/http/schemas/team.ts'] },
  }),
  theme('Orders of credits', 'creditOrderLimits', creditOrderLimits, {
    linesMax: {
      unit: 'count',
      is: 'Lines of an order’s file.',
      enforcedIn: ['core/credit-order/read-lines.ts', creditOrderSchemas],
    },
    fileBytesMax: {
      unit: 'bytes',
      is: 'An order’s file.',
      enforcedIn: ['functions/back-office-api/credit-orders/create-credit-order.ts'],
    },
    bodyBytesMax: {
      unit: 'bytes',
      is: 'The body of the call that brings the file; Lambda takes 6 MB.',
      enforcedIn: ['functions/http/routes.ts'],
    },
    lineAmountMax: { unit: 'cents', is: 'What a line may credit.', enforcedIn: ['core/credit-order/read-lines.ts'] },
    labelLengthMax: { unit: 'characters', is: 'The label of a line.', enforcedIn: ['core/credit-order/read-lines.ts'] },
    payerLengthMax: { unit: 'characters', is: 'Who pays for an order.', enforcedIn: [creditOrderSchemas] },
    fundingReferenceLengthMax: {
      unit: 'characters',
      is: 'The reference of the bank transfer that pays for an order.',
      enforcedIn: [creditOrderSchemas],
    },
    reasonLengthMax: { unit: 'characters', is: 'Why an order is cancelled.', enforcedIn: [creditOrderSchemas] },
    linesPerPart: {
      unit: 'count',
      is: 'Lines that are stored, and credited, together: what is done again at most when crediting is interrupted.',
      enforcedIn: [
        'functions/back-office-api/credit-orders/create-credit-order.ts',
        'functions/back-office-api/credit-orders/list-credit-order-lines.ts',
      ],
    },
    creditsAtOnce: {
      unit: 'count',
      is: 'Lines of an order that are credited at the same time.',
      enforcedIn: ['functions/credit-orders/credit-part.ts'],
    },
  }),
  theme('Lists', 'listLimits', listLimits, {
    pageSizeDefault: {
      unit: 'count',
      is: 'Items of a page when the caller names no limit.',
      enforcedIn: ['functions/http/paged.ts', fields, 'portal/payments/use-payments.ts'],
    },
    pageSizeMax: {
      unit: 'count',
      is: 'Items of a page at most.',
      enforcedIn: [fields, 'portal/reimbursements/use-reimbursements.ts'],
    },
    cursorLengthMax: { unit: 'characters', is: 'A cursor that is sent.', enforcedIn: [fields] },
    queryLengthMax: {
      unit: 'characters',
      is: 'Words that are looked for in the address of a list.',
      enforcedIn: [requestSchemas],
    },
    soughtLengthMax: {
      unit: 'characters',
      is: 'What a search looks for: an e-mail address has its place.',
      enforcedIn: [requestSchemas, 'functions/http/schemas/back-office-search.ts', 'portal/payments/filters.ts'],
    },
    foundMax: {
      unit: 'count',
      is: 'What the back office’s search finds in one way, such as by a reference; it says so when there is more.',
      enforcedIn: ['functions/back-office-api/search/search-back-office.ts'],
    },
    requestsDaysBack: {
      unit: 'days',
      is: 'How far back a merchant’s list of requests goes when no first day is asked for.',
      enforcedIn: ['functions/merchant-api/payment-requests/list-payment-requests.ts'],
    },
    summaryDaysBack: {
      unit: 'days',
      is: 'How far back a merchant’s summary goes when no first day is asked for.',
      enforcedIn: ['functions/merchant-api/get-merchant-summary.ts'],
    },
    lostDays: {
      unit: 'days',
      is: 'How long a merchant is told of a hold that ran out unanswered, today included.',
      enforcedIn: ['functions/merchant-api/get-lost-holds.ts'],
    },
    periodDaysMax: {
      unit: 'days',
      is: 'The longest period that is answered at once.',
      enforcedIn: ['functions/http/period.ts'],
    },
    keysPerCallMax: {
      unit: 'count',
      is: 'Requests that one call for a page looks at: a page may be short and still have a next one.',
      enforcedIn: ['functions/use-cases/list-payments.ts'],
    },
    csvRowsMax: {
      unit: 'count',
      is: 'Rows of one CSV file; its Link header leads to the next.',
      enforcedIn: ['functions/merchant-api/payment-requests/list-payment-requests.ts'],
    },
    csvKeysMax: {
      unit: 'count',
      is: 'Requests that one call for a CSV file looks at.',
      enforcedIn: ['functions/merchant-api/payment-requests/list-payment-requests.ts'],
    },
    similarKeysMax: {
      unit: 'count',
      is: 'Open requests, the newest ones, among which the same one is looked for before another is made.',
      enforcedIn: ['functions/merchant-api/payment-requests/find-similar.ts'],
    },
    recentKeysMax: {
      unit: 'count',
      is: 'Requests, the newest ones, whose clients are the recent clients.',
      enforcedIn: ['functions/merchant-api/list-recent-clients.ts'],
    },
    invoicesMax: {
      unit: 'count',
      is: 'Invoices of a merchant, the newest ones, that the back office shows.',
      enforcedIn: ['functions/back-office-api/invoices/list-merchant-invoices.ts'],
    },
  }),
  theme('Search of payments', 'searchLimits', searchLimits, {
    termLengthMax: {
      unit: 'characters',
      is: 'So much of a word or reference is looked at.',
      enforcedIn: ['contract/payment-terms.ts'],
    },
    wordsIndexedMax: {
      unit: 'count',
      is: 'Words of a payment by which it is found, its reference first, then the longest of name and label in turn; the others tell it from payments that are found too. Each costs a write unit.',
      enforcedIn: ['contract/payment-terms.ts'],
    },
    rowsPerCallMax: {
      unit: 'count',
      is: 'Rows of the index that one page of a search looks at where further words, states or days decide: a page may be short and still have a next one.',
      enforcedIn: ['functions/use-cases/search-payments.ts'],
    },
  }),
  theme('How fast one may go', 'paceLimits', paceLimits, {
    requestsMax: { unit: 'count', is: 'Payment requests of a merchant at once.', enforcedIn: ['core/pace/paces.ts'] },
    requestEveryMs: {
      unit: 'milliseconds',
      is: 'After which a merchant may make another one.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    pairOpenMax: {
      unit: 'count',
      is: 'Requests of a merchant that wait for the same client, or for the merchant after the client agreed.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    pairOfHourMax: {
      unit: 'count',
      is: 'Requests of a merchant to the same client at once.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    pairOfHourEveryMs: {
      unit: 'milliseconds',
      is: 'After which the merchant may send that client another one, within the hour.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    pairOfDayMax: {
      unit: 'count',
      is: 'Requests of a merchant to the same client in a row, over a day.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    pairOfDayEveryMs: {
      unit: 'milliseconds',
      is: 'After which the merchant may send that client another one, over a day.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    unknownMax: {
      unit: 'count',
      is: 'Identifiers at once that lead to nobody; then the merchant is slowed down.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    unknownEveryMs: {
      unit: 'milliseconds',
      is: 'After which a merchant that is slowed down may try another identifier.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    unknownOfDayMax: {
      unit: 'count',
      is: 'Identifiers in a day that lead to nobody; then the merchant pauses, and it rings.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    unknownOfDayEveryMs: {
      unit: 'milliseconds',
      is: 'The pause after which that merchant may try another identifier.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    remindersMax: {
      unit: 'count',
      is: 'Reminders of a merchant to the same client at once, whichever request they are of.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    reminderEveryMs: {
      unit: 'milliseconds',
      is: 'After which the merchant may remind that client again.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    activationsMax: {
      unit: 'count',
      is: 'Activation codes tried with one client’s session at once.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    activationEveryMs: {
      unit: 'milliseconds',
      is: 'After which another one may be tried.',
      enforcedIn: ['core/pace/paces.ts'],
    },
    countWithinMs: {
      unit: 'milliseconds',
      is: 'How long a payment waits for its count; then it goes on uncounted.',
      enforcedIn: ['functions/merchant-api/payment-requests/keep-pace.ts'],
    },
  }),
  theme('Journal of operations', 'operationLimits', operationLimits, {
    reasonLengthMax: { unit: 'characters', is: 'Why an operator or an owner does something.', enforcedIn: [fields] },
    daysBack: {
      unit: 'days',
      is: 'How far back the journal is shown when the caller names no period.',
      enforcedIn: ['functions/back-office-api/operations/list-operations.ts'],
    },
  }),
  theme('Proposals', 'proposalLimits', proposalLimits, {
    openMs: {
      unit: 'milliseconds',
      is: 'How long a proposal waits for a second person.',
      enforcedIn: ['core/proposal/proposal.ts'],
    },
    creditAloneMax: {
      unit: 'cents',
      is: 'What one person may put into a wallet alone; more takes a proposal.',
      enforcedIn: ['functions/back-office-api/accounts/credit-wallet.ts'],
    },
    activationAloneEveryMs: {
      unit: 'milliseconds',
      is: 'After an activation of a client, how long a further one takes a proposal.',
      enforcedIn: [
        'functions/back-office-api/accounts/issue-activation.ts',
        'back-office/client/client-activation.tsx',
      ],
    },
  }),
  theme('People of the back office', 'operatorLimits', operatorLimits, {
    operatorIdLengthMax: {
      unit: 'characters',
      is: 'A username of the back office: small letters, digits, full stops and hyphens.',
      enforcedIn: ['functions/http/schemas/operators.ts'],
    },
    nameLengthMax: {
      unit: 'characters',
      is: 'The name of a person of the back office.',
      enforcedIn: ['functions/http/schemas/proposals.ts'],
    },
    changePendingMs: {
      unit: 'milliseconds',
      is: 'How long an approved change of roles keeps others waiting while Cognito does not take it.',
      enforcedIn: ['core/operators/operator-change.ts'],
    },
  }),
  theme('What may be done within a period', 'allowanceLimits', allowanceLimits, {
    creditsPerDayMax: {
      unit: 'cents',
      is: 'What one person may put into wallets alone in a day in Paris, in as many credits as it takes; what two agree on does not count.',
      enforcedIn: ['core/allowance.ts'],
    },
    activationsPerHourMax: {
      unit: 'count',
      is: 'Activation codes of one client in an hour of the clock, by however many people.',
      enforcedIn: ['core/allowance.ts'],
    },
    refundsPerDayMax: {
      unit: 'count',
      is: 'Payments of one merchant that are given back in a day in Paris; what finance has approved does not count.',
      enforcedIn: ['core/payment/refund-brake.ts', 'adapters/dynamodb/given-back-store.ts'],
    },
  }),
  theme('Calls of the API', 'callLimits', callLimits, {
    bodyBytesMax: { unit: 'bytes', is: 'The body of a call.', enforcedIn: ['functions/http/middleware/parse-body.ts'] },
    idempotencyKeyLengthMax: {
      unit: 'characters',
      is: 'An idempotency key, of visible ASCII characters.',
      enforcedIn: ['functions/http/middleware/require-idempotency-key.ts', 'functions/http/openapi.ts'],
    },
    answerWithinMs: {
      unit: 'milliseconds',
      is: 'How long a call may take.',
      enforcedIn: ['lib/constructs/api-functions.ts'],
    },
    inFlightMaxMs: {
      unit: 'milliseconds',
      is: 'After how long no call can be in flight any more: an attempt at the code without a verdict lapses, and an expiry may be written.',
      enforcedIn: ['core/in-flight.ts'],
    },
    pageWaitsMs: {
      unit: 'milliseconds',
      is: 'Within which a page says that something does not answer, whatever it is, its own retries included.',
      enforcedIn: ['web/api/patience.ts'],
    },
    retryAfterMs: {
      unit: 'milliseconds',
      is: 'After how long a caller that was answered 503 may try again (Retry-After).',
      enforcedIn: ['functions/http/problems.ts'],
    },
  }),
  theme('Calls a second to one route, and as many at once; more are answered 429', 'throttleLimits', throttleLimits, {
    merchantReads: { unit: 'count', is: 'Each route by which merchants read.', enforcedIn: [routeSettings] },
    merchantActions: {
      unit: 'count',
      is: 'Each other route of merchants, but those of payments.',
      enforcedIn: [routeSettings],
    },
    merchantPayments: {
      unit: 'count',
      is: 'Each route of merchants on which a payment depends: asking for one, confirming it, giving it back.',
      enforcedIn: [routeSettings],
    },
    clientReads: { unit: 'count', is: 'Each route by which clients read.', enforcedIn: [routeSettings] },
    clientActions: {
      unit: 'count',
      is: 'Each other route of clients, but that of payments.',
      enforcedIn: [routeSettings],
    },
    clientPayments: { unit: 'count', is: 'The route by which clients approve.', enforcedIn: [routeSettings] },
    backOfficeReads: { unit: 'count', is: 'Each route by which the back office reads.', enforcedIn: [routeSettings] },
    backOfficeActions: {
      unit: 'count',
      is: 'Each other route of the back office, but that of payments.',
      enforcedIn: [routeSettings],
    },
    backOfficePayments: { unit: 'count', is: 'The route by which wallets are credited.', enforcedIn: [routeSettings] },
    backOfficeSeldom: {
      unit: 'count',
      is: 'Each route of the back office that is called seldom: its people are some dozens.',
      enforcedIn: [routeSettings],
    },
    seldomCalls: {
      unit: 'count',
      is: 'Calls a second to each route of merchants and clients that is called seldom.',
      enforcedIn: [routeSettings],
    },
    ownerCalls: {
      unit: 'count',
      is: 'Calls of each route by which owners manage their people and places.',
      enforcedIn: ['lib/constructs/route-settings.ts'],
    },
    anybody: {
      unit: 'count',
      is: 'The route by which pages tell of their failures, without a token.',
      enforcedIn: [routeSettings],
    },
    allRoutes: {
      unit: 'count',
      is: 'The most that all of these may add up to: as many calls at once has an account in a Region (API Gateway quota).',
      enforcedIn: [routeSettings],
    },
  }),
  theme('Requests of one address, where the web ACL stands; more are answered 429', 'edgeLimits', edgeLimits, {
    windowSeconds: { unit: 'seconds', is: 'How far back they are counted.', enforcedIn: [webAcl] },
    callsPerAddress: {
      unit: 'count',
      is: 'Calls of the API: of a thousand clients behind one address who pay within five minutes.',
      enforcedIn: [webAcl],
    },
    openCallsPerAddress: { unit: 'count', is: 'Calls that take no token.', enforcedIn: [webAcl] },
    callsPerIllReputedAddress: {
      unit: 'count',
      is: 'Calls of an address from which AWS has seen attacks.',
      enforcedIn: [webAcl],
    },
    requestsPerAddress: { unit: 'count', is: 'All requests, those of the pages’ files too.', enforcedIn: [webAcl] },
    retryAfterSeconds: { unit: 'seconds', is: 'After how long to try again (Retry-After).', enforcedIn: [webAcl] },
  }),
  theme('Costs that somebody is told of', 'costLimits', costLimits, {
    spentPercent: { unit: 'percent', is: 'Of the month’s budget, spent.', enforcedIn: [spending] },
    forecastPercent: { unit: 'percent', is: 'Of the month’s budget, by AWS’s forecast.', enforcedIn: [spending] },
    anomalyPercent: { unit: 'percent', is: 'Above what a day was expected to cost.', enforcedIn: [spending] },
    anomalyDollars: { unit: 'US$', is: 'The same, and at least so much.', enforcedIn: [spending] },
  }),
  theme('Applications of merchants-to-be', 'applicationLimits', applicationLimits, {
    bodyBytesMax: {
      unit: 'bytes',
      is: 'The body of a call without a token.',
      enforcedIn: ['functions/http/routes.ts'],
    },
    perAddressADay: {
      unit: 'count',
      is: 'Applications of one e-mail address in a day; more are left unread, and answered the same.',
      enforcedIn: ['core/application/allowances.ts'],
    },
    perSiretADay: {
      unit: 'count',
      is: 'Applications for one SIRET in a day; more are left unread, and answered the same.',
      enforcedIn: ['core/application/allowances.ts'],
    },
    perHour: {
      unit: 'count',
      is: 'Applications of everybody in an hour; more are asked to come back.',
      enforcedIn: ['core/application/allowances.ts'],
    },
    confirmWithinMs: {
      unit: 'milliseconds',
      is: 'How long an applicant’s address can be confirmed.',
      enforcedIn: ['core/application/application.ts'],
    },
    keptMs: {
      unit: 'milliseconds',
      is: 'How long an application is kept that was declined, or whose applicant answers nothing; and how long a link to one is good.',
      enforcedIn: ['core/application/application.ts', 'functions/send-notice/compose-applicant-mail.ts'],
    },
    answerLengthMax: {
      unit: 'characters',
      is: 'What an applicant answers to a question.',
      enforcedIn: ['functions/http/schemas/applications.ts'],
    },
  }),
  theme('Documents of applicants', 'documentLimits', documentLimits, {
    bytesMax: {
      unit: 'bytes',
      is: 'One document.',
      enforcedIn: ['functions/http/schemas/applications.ts', 'core/application/handed-in.ts'],
    },
    uploadsADay: {
      unit: 'count',
      is: 'Documents that may be sent for one application in a day.',
      enforcedIn: ['core/application/allowances.ts'],
    },
    uploadWithinMs: {
      unit: 'milliseconds',
      is: 'How long a document may begin to be sent once that was asked for.',
      enforcedIn: ['adapters/s3/document-files.ts'],
    },
    linkMs: {
      unit: 'milliseconds',
      is: 'How long a link to a document is good.',
      enforcedIn: ['adapters/s3/document-files.ts'],
    },
    keptDays: {
      unit: 'days',
      is: 'How long a document is kept from when it came, whatever becomes of the application.',
      enforcedIn: ['core/application/handed-in.ts', 'lib/constructs/document-bucket.ts'],
    },
  }),
  theme('Work of the back office', 'workLimits', workLimits, {
    listedMax: {
      unit: 'count',
      is: 'What a list of work shows and counts, the oldest.',
      enforcedIn: ['functions/back-office-api/work/read-work.ts'],
    },
    takenForgottenMs: {
      unit: 'milliseconds',
      is: 'How long it is kept who took something.',
      enforcedIn: ['adapters/dynamodb/taken-store.ts'],
    },
    reportShownMs: {
      unit: 'milliseconds',
      is: 'How long a request that its client has reported is listed.',
      enforcedIn: ['functions/back-office-api/work/work-lists.ts', 'adapters/dynamodb/report-store.ts'],
    },
    accountClaimForgottenMs: {
      unit: 'milliseconds',
      is: 'How long it is kept for which request an account to sign in with was opened.',
      enforcedIn: ['adapters/dynamodb/account-claim-store.ts'],
    },
    cameBackShownMs: {
      unit: 'milliseconds',
      is: 'How long a mailbox that a mail came back from is listed.',
      enforcedIn: ['functions/back-office-api/work/work-lists.ts'],
    },
    pagesLookedThrough: {
      unit: 'count',
      is: 'Pages of the newest orders and reversals that are looked through for those that wait.',
      enforcedIn: ['functions/back-office-api/work/proposed-among.ts'],
    },
  }),
  theme('Failures of pages', 'pageErrorLimits', pageErrorLimits, {
    bodyBytesMax: {
      unit: 'bytes',
      is: 'The body of a report.',
      enforcedIn: ['functions/http/routes.ts'],
    },
    perHourMax: {
      unit: 'count',
      is: 'Reports of one browser in an hour; each error is told once by a page, until it is loaded anew.',
      enforcedIn: ['web/errors/hourly-allowance.ts'],
    },
  }),
  theme('Notifications', 'pushLimits', pushLimits, {
    newsKeptMs: {
      unit: 'milliseconds',
      is: 'How long a notification without a deadline waits for a phone that is off.',
      enforcedIn: ['core/notification/client-notification.ts'],
    },
    keptMaxMs: {
      unit: 'milliseconds',
      is: 'How long any notification waits at most, and so the longest delay of a client.',
      enforcedIn: ['core/notification/client-notification.ts', 'contract/settings/terms.ts'],
    },
    tokenLengthMin: { unit: 'characters', is: 'The address of a phone, at least.', enforcedIn: [fields] },
    tokenLengthMax: { unit: 'characters', is: 'The address of a phone, at most.', enforcedIn: [fields] },
    perBatchMs: {
      unit: 'milliseconds',
      is: 'How long phones are notified of one batch of changes; the next try does the rest.',
      enforcedIn: ['functions/on-payment-event/handler.ts'],
    },
    testEveryMs: {
      unit: 'milliseconds',
      is: 'Between two test notifications of one device.',
      enforcedIn: ['functions/client-api/account/test-push.ts'],
    },
    testWaitsMs: {
      unit: 'milliseconds',
      is: 'How long a test notification waits for the push service.',
      enforcedIn: ['functions/client-api/account/test-push.ts'],
    },
  }),
  theme('E-mail', 'mailLimits', mailLimits, {
    digestHour: {
      unit: 'hour in Paris',
      is: 'When a merchant is mailed what was refused or ran out that day.',
      enforcedIn: ['core/notification/digest.ts'],
    },
    sendWithinMs: {
      unit: 'milliseconds',
      is: 'How long SES may take for one mail.',
      enforcedIn: ['adapters/ses/mailer.ts'],
    },
    retriedMs: {
      unit: 'milliseconds',
      is: 'How long a mail that could not be sent is tried again.',
      enforcedIn: ['lib/constructs/mailed-notices.ts'],
    },
    holdWarningEveryMs: {
      unit: 'milliseconds',
      is: 'How often holds are looked through that are lost in 24 or in 2 hours.',
      enforcedIn: ['lib/constructs/merchant-news.ts'],
    },
    holdWarningLateMs: {
      unit: 'milliseconds',
      is: 'How late the merchant is still warned of a hold that runs out.',
      enforcedIn: ['core/notification/hold-warning.ts'],
    },
  }),
  theme('Files of the bank', 'bankFileLimits', bankFileLimits, {
    bytesMax: {
      unit: 'bytes',
      is: 'The largest file of a bank that is read.',
      enforcedIn: ['adapters/bank-messages/decode-xml.ts'],
    },
    depthMax: {
      unit: 'count',
      is: 'How deep the elements of such a file may lie in each other.',
      enforcedIn: ['adapters/bank-messages/read-records.ts'],
    },
    textMax: {
      unit: 'characters',
      is: 'How long a text that is read of such a file may be.',
      enforcedIn: ['adapters/bank-messages/read-records.ts'],
    },
    tokenMax: {
      unit: 'characters',
      is: 'How long a text, a tag or a comment of such a file may be, whether it is read or not.',
      enforcedIn: ['adapters/bank-messages/read-records.ts'],
    },
    entriesPerPart: {
      unit: 'count',
      is: 'After how many entries it is written down how much of a file is taken.',
      enforcedIn: ['functions/bank-feedback/take-file.ts'],
    },
    entriesAtOnce: {
      unit: 'count',
      is: 'How many entries of a file are taken at the same time.',
      enforcedIn: ['functions/bank-feedback/take-file.ts', 'functions/bank-feedback/take-entry.ts'],
    },
    waitingTriedAgainMax: {
      unit: 'count',
      is: 'How many entries that matched nothing are tried again after each file.',
      enforcedIn: ['functions/bank-feedback/try-waiting.ts'],
    },
    answeredDays: {
      unit: 'days',
      is: 'So many settlement days after a transfer should have left, an alarm says that the bank has told nothing of it.',
      enforcedIn: ['core/transfer/unanswered.ts'],
    },
    openShownMax: {
      unit: 'count',
      is: 'How many of an export’s transfers are shown one by one among those that the bank has not answered; all are counted.',
      enforcedIn: ['functions/back-office-api/exports/open-transfers-of.ts'],
    },
    keptDays: {
      unit: 'days',
      is: 'How long files of the bank are kept.',
      enforcedIn: ['lib/constructs/bank-inbox.ts'],
    },
  }),
  theme('Reimbursements', 'batchLimits', batchLimits, {
    leftOutMax: {
      unit: 'count',
      is: 'How many merchants of whom something cannot be read an export leaves out; more are no accident, and it stops.',
      enforcedIn: ['core/reimbursement/checks.ts'],
    },
    technicalRetriesMax: {
      unit: 'count',
      is: 'How often a transfer that failed for no reason of its account is tried again before that is to be checked.',
      enforcedIn: ['core/transfer/transfer-change.ts'],
    },
    attemptMax: {
      unit: 'count',
      is: 'The highest number that a transfer has among those of the same money: one digit of its id.',
      enforcedIn: ['core/reimbursement/outcome.ts'],
    },
    startHour: {
      unit: 'hour in Paris',
      is: 'When the batch starts, every day.',
      enforcedIn: ['lib/constructs/reimbursement.ts'],
    },
    startRetriedMs: {
      unit: 'milliseconds',
      is: 'How long a start of the batch that fails is tried again.',
      enforcedIn: ['lib/constructs/reimbursement.ts'],
    },
    runMaxMs: {
      unit: 'milliseconds',
      is: 'How long a run of the batch, or over a file of the bank, may take.',
      enforcedIn: ['lib/constructs/batch-machine.ts'],
    },
    shardCount: {
      unit: 'count',
      is: 'Shards that merchants are spread over; fixed for life, as keys are made of it. What is due on a day may have more (`dueShards`).',
      enforcedIn: ['core/ledger/journal.ts'],
    },
    shardsAtOnce: {
      unit: 'count',
      is: 'Shards that the batch works on at a time.',
      enforcedIn: ['lib/constructs/reimbursement.ts'],
    },
    closeWaitSeconds: {
      unit: 'seconds',
      is: 'How long the batch waits between closing the due dates and reading them, unless the deployment says otherwise.',
      enforcedIn: ['lib/stack-parameters.ts'],
    },
    closeWaitSecondsMax: {
      unit: 'seconds',
      is: 'The longest that a deployment may make it wait.',
      enforcedIn: ['lib/stack-parameters.ts'],
    },
    transferMax: {
      unit: 'cents',
      is: 'The largest transfer that a bank takes (EPC132-08, AT-T002); a larger net amount is withheld.',
      enforcedIn: ['core/reimbursement/outcome.ts'],
    },
    fileLinkMs: {
      unit: 'milliseconds',
      is: 'How long a link to a file of an export is good.',
      enforcedIn: ['adapters/s3/export-links.ts'],
    },
  }),
  theme('Deadlines and checks', 'timerLimits', timerLimits, {
    sweepEveryMs: {
      unit: 'milliseconds',
      is: 'How often requests are looked for whose deadline passed without a timer.',
      enforcedIn: ['lib/constructs/deadlines.ts'],
    },
    blocksEveryMs: {
      unit: 'milliseconds',
      is: 'How often what blocked merchants left open is looked for.',
      enforcedIn: ['lib/constructs/blocked-merchants.ts'],
    },
    deadlineRetriedMs: {
      unit: 'milliseconds',
      is: 'How long a timer that cannot be delivered is tried again.',
      enforcedIn: ['adapters/scheduler/deadline-scheduler.ts'],
    },
    eventRetriedMs: {
      unit: 'milliseconds',
      is: 'How long a change of a request that cannot be handled is tried again.',
      enforcedIn: ['lib/constructs/payment-events.ts'],
    },
    auditHour: {
      unit: 'hour in Paris',
      is: 'When the audit starts, every day.',
      enforcedIn: ['lib/constructs/audit.ts'],
    },
    auditRetriedMs: {
      unit: 'milliseconds',
      is: 'How long a start of the audit that fails is tried again.',
      enforcedIn: ['lib/constructs/audit.ts'],
    },
    exportCheckedHour: {
      unit: 'hour in Paris',
      is: 'When the morning’s export has to be there; somebody is woken if it is not.',
      enforcedIn: ['lib/observability/checks.ts'],
    },
    pagesCheckedEveryMs: {
      unit: 'milliseconds',
      is: 'How often pages, API and sign-in are looked at from outside.',
      enforcedIn: ['lib/observability/checks.ts'],
    },
  }),
  theme('What is kept, and how long', 'retentionLimits', retentionLimits, {
    exportDays: {
      unit: 'days',
      is: 'Exports, locked against everybody in production: ten years from the closing of the year (Code de commerce, article L123-22).',
      enforcedIn: ['lib/constructs/export-buckets.ts'],
    },
    stagingDays: {
      unit: 'days',
      is: 'The parts that an export is made of.',
      enforcedIn: ['lib/constructs/export-buckets.ts'],
    },
    accessLogDays: {
      unit: 'days',
      is: 'Access logs of the buckets and of the pages.',
      enforcedIn: ['lib/constructs/export-buckets.ts'],
    },
    logDaysInProduction: { unit: 'days', is: 'Logs in production.', enforcedIn: ['lib/log-retention.ts'] },
    logDaysInDevelopment: { unit: 'days', is: 'Logs in development.', enforcedIn: ['lib/log-retention.ts'] },
    failedEventDays: {
      unit: 'days',
      is: 'Changes of requests that could not be handled.',
      enforcedIn: ['lib/constructs/payment-events.ts'],
    },
    noticeDays: {
      unit: 'days',
      is: 'How somebody was told of a payment or of their account.',
      enforcedIn: ['core/notification/notice.ts'],
    },
    creditOrderLineDays: {
      unit: 'days',
      is: 'How long the lines of an order of credits are kept; the journal keeps what was credited.',
      enforcedIn: ['adapters/dynamodb/credit-order-store.ts'],
    },
    counterRequestDays: {
      unit: 'days',
      is: 'A counter request, counted from when it lapses.',
      enforcedIn: ['core/counter/counter-request.ts'],
    },
    failedMessageDays: {
      unit: 'days',
      is: 'What waits in a dead-letter queue.',
      enforcedIn: ['lib/constructs/dead-letter-queue.ts'],
    },
  }),
];
