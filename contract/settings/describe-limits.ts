import {
  batchLimits,
  callLimits,
  directoryLimits,
  factorLimits,
  listLimits,
  pushLimits,
  requestLimits,
  retentionLimits,
  sessionLimits,
  timerLimits,
} from './limits.ts';

export interface LimitDescription {
  unit:
    'milliseconds' | 'cents' | 'characters' | 'bytes' | 'days' | 'seconds' | 'hour in Paris' | 'basis points' | 'count';
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

const requestSchemas = 'functions/http/schemas/payment-request.ts';
const fields = 'functions/http/schemas/fields.ts';
const clientSchemas = 'functions/http/schemas/client.ts';
const backOfficeSchemas = 'functions/http/schemas/back-office.ts';

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
      enforcedIn: ['functions/back-office-api/accounts/issue-activation.ts'],
    },
    activationTriesMax: {
      unit: 'count',
      is: 'Wrong activation codes until the activation is spent.',
      enforcedIn: ['adapters/dynamodb/activation-store.ts'],
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
      enforcedIn: ['lib/constructs/audience-pool.ts'],
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
      enforcedIn: [backOfficeSchemas, 'core/reimbursement/pain001.ts'],
    },
    cityLengthMax: { unit: 'characters', is: 'A merchant’s city.', enforcedIn: [backOfficeSchemas] },
    clientNameLengthMax: { unit: 'characters', is: 'A client’s name.', enforcedIn: [backOfficeSchemas] },
    emailLengthMax: {
      unit: 'characters',
      is: 'An e-mail address (RFC 5321, section 4.5.3.1.3).',
      enforcedIn: ['contract/identifier.ts'],
    },
    pastedLengthMax: {
      unit: 'characters',
      is: 'An IBAN or an e-mail address as it is pasted, with what stands around it.',
      enforcedIn: [backOfficeSchemas],
    },
    identifiersPerClientMax: { unit: 'count', is: 'Identifiers of one client.', enforcedIn: [backOfficeSchemas] },
    commissionBpsMax: {
      unit: 'basis points',
      is: 'The highest commission of a merchant; 100 basis points are 1 %.',
      enforcedIn: [backOfficeSchemas],
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
      is: 'Words that are looked for.',
      enforcedIn: [requestSchemas, 'portal/payments/filters.ts'],
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
  }),
  theme('Calls of the API', 'callLimits', callLimits, {
    bodyBytesMax: { unit: 'bytes', is: 'The body of a call.', enforcedIn: ['functions/http/middleware/parse-body.ts'] },
    idempotencyKeyLengthMax: {
      unit: 'characters',
      is: 'An idempotency key, of visible ASCII characters.',
      enforcedIn: ['functions/http/middleware/require-idempotency-key.ts', 'functions/http/openapi.ts'],
    },
    requestsPerSecond: {
      unit: 'count',
      is: 'Calls a second, of everybody together; more are answered 429.',
      enforcedIn: ['lib/constructs/public-api.ts'],
    },
    requestsAtOnce: {
      unit: 'count',
      is: 'Calls in one burst, of everybody together.',
      enforcedIn: ['lib/constructs/public-api.ts'],
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
      is: 'How long a page waits for an answer before it says that the service cannot be reached.',
      enforcedIn: ['web/api/reach.ts'],
    },
    retryAfterMs: {
      unit: 'milliseconds',
      is: 'After how long a caller that was answered 503 may try again (Retry-After).',
      enforcedIn: ['functions/http/problems.ts'],
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
  }),
  theme('Reimbursements', 'batchLimits', batchLimits, {
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
      is: 'How long a run of the batch may take.',
      enforcedIn: ['lib/constructs/reimbursement.ts'],
    },
    shardCount: {
      unit: 'count',
      is: 'Shards of what is due on a day; fixed for life, as keys are made of it.',
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
    failedMessageDays: {
      unit: 'days',
      is: 'What waits in a dead-letter queue.',
      enforcedIn: ['lib/constructs/dead-letter-queue.ts'],
    },
  }),
];
