import { DAY_MS, HOUR_MS, MINUTE_MS, SECOND_MS } from '../duration.ts';

/*
 * The limits of the product that no deployment may change. Code imports them from here, and docs/rules.md is made of them
 * with what `describe-limits.ts` says of each. Numbers only, by theme, so that a page carries no sentence that it does not show.
 */

/** Texts are counted in UTF-16 units, as JavaScript does. */
export const requestLimits = {
  amountDigitsMax: 5,
  labelLengthMax: 70,
  referenceLengthMax: 35,
  customerLengthMax: 70,
  declineMessageLengthMax: 140,
  identifierLengthMax: 320,
  clientDelayLengthMax: 32,
  immediateExtensionMinMs: MINUTE_MS,
  sameExtensionMs: MINUTE_MS,
} as const;

export const templateLimits = {
  templatesMax: 12,
  nameLengthMax: 40,
} as const;

export const factorLimits = {
  codeDigits: 6,
  codeAttemptsMax: 3,
  devicesMax: 5,
  deviceNameLengthMax: 40,
  activationLifetimeMs: 30 * DAY_MS,
  activationCodeLengthMin: 8,
  activationCodeLengthMax: 32,
  challengeLifetimeMs: 3 * MINUTE_MS,
  freshSignInMs: 5 * MINUTE_MS,
  firstPushMs: DAY_MS,
} as const;

export const sessionLimits = {
  merchantMs: 12 * HOUR_MS,
  clientMs: 10 * DAY_MS,
  backOfficeMs: 8 * HOUR_MS,
  accessTokenMs: 15 * MINUTE_MS,
  usedRefreshTokenMs: 30 * SECOND_MS,
  firstPasswordMs: 7 * DAY_MS,
  passwordLengthMin: 12,
} as const;

export const directoryLimits = {
  tradeNameLengthMax: 70,
  legalNameLengthMax: 140,
  accountHolderLengthMax: 70,
  cityLengthMax: 60,
  addressLinesMax: 3,
  // NF Z 10-011: what a line of an envelope has room for.
  addressLineLengthMax: 38,
  postalCodeLengthMax: 10,
  clientNameLengthMax: 70,
  emailLengthMax: 254,
  pastedLengthMax: 320,
  identifiersPerClientMax: 4,
  commissionBpsMax: 3_000,
  reasonLengthMax: 280,
} as const;

/** Verification of Payee (docs/decisions/096). */
export const payeeLimits = {
  answerWithinMs: 6 * SECOND_MS,
} as const;

export const memberLimits = {
  rememberedMs: MINUTE_MS,
  membersMax: 50,
  establishmentsMax: 20,
  nameLengthMax: 70,
} as const;

export const listLimits = {
  pageSizeDefault: 25,
  pageSizeMax: 100,
  cursorLengthMax: 1_024,
  queryLengthMax: 70,
  soughtLengthMax: 254,
  foundMax: 25,
  requestsDaysBack: 90,
  summaryDaysBack: 30,
  lostDays: 7,
  periodDaysMax: 366,
  keysPerCallMax: 500,
  csvRowsMax: 1_000,
  csvKeysMax: 5_000,
  similarKeysMax: 100,
  recentKeysMax: 100,
  invoicesMax: 24,
} as const;

/** The search of a merchant's payments (docs/decisions/183). */
export const searchLimits = {
  termLengthMax: 40,
  wordsIndexedMax: 5,
  rowsPerCallMax: 400,
} as const;

/** The journal of operations. */
export const operationLimits = {
  reasonLengthMax: 280,
  daysBack: 30,
} as const;

export const proposalLimits = {
  openMs: 7 * DAY_MS,
  creditAloneMax: 5_000_00,
  activationAloneEveryMs: 30 * DAY_MS,
} as const;

/** The people of the back office. */
export const operatorLimits = {
  operatorIdLengthMax: 40,
  nameLengthMax: 70,
  changePendingMs: 8 * HOUR_MS,
} as const;

/** What may be done within a period, whoever has the right to it (docs/decisions/092). */
export const allowanceLimits = {
  creditsPerDayMax: 100_000_00,
  activationsPerHourMax: 5,
  refundsPerDayMax: 500,
} as const;

/** How fast one may go: so many at once, and one more whenever so much time has passed (docs/decisions/133). */
export const paceLimits = {
  requestsMax: 300,
  requestEveryMs: 2 * SECOND_MS,
  pairOpenMax: 10,
  pairOfHourMax: 20,
  pairOfHourEveryMs: 3 * MINUTE_MS,
  pairOfDayMax: 40,
  pairOfDayEveryMs: 36 * MINUTE_MS,
  unknownMax: 10,
  unknownEveryMs: MINUTE_MS,
  unknownOfDayMax: 40,
  unknownOfDayEveryMs: HOUR_MS,
  remindersMax: 10,
  reminderEveryMs: 30 * MINUTE_MS,
  activationsMax: 3,
  activationEveryMs: 10 * MINUTE_MS,
  countWithinMs: 2 * SECOND_MS,
} as const;

export const callLimits = {
  bodyBytesMax: 16 * 1_024,
  idempotencyKeyLengthMax: 64,
  answerWithinMs: 15 * SECOND_MS,
  inFlightMaxMs: 20 * SECOND_MS,
  pageWaitsMs: 20 * SECOND_MS,
  retryAfterMs: 2 * SECOND_MS,
} as const;

/** Calls a second to one route, and as many at once, by who calls and for what (docs/decisions/088). */
export const throttleLimits = {
  merchantReads: 150,
  merchantActions: 50,
  merchantPayments: 200,
  clientReads: 200,
  clientActions: 100,
  clientPayments: 200,
  backOfficeReads: 20,
  backOfficeActions: 20,
  backOfficePayments: 20,
  backOfficeSeldom: 5,
  seldomCalls: 26,
  ownerCalls: 5,
  anybody: 5,
  allRoutes: 5_000,
} as const;

/** Requests of one address within the window, before anything of ours sees them (docs/decisions/206). */
export const edgeLimits = {
  windowSeconds: 300,
  callsPerAddress: 12_000,
  openCallsPerAddress: 300,
  callsPerIllReputedAddress: 1_200,
  requestsPerAddress: 30_000,
  retryAfterSeconds: 60,
} as const;

/** From when on somebody is told of costs, in percent of the budget or of what was expected (docs/decisions/208). */
export const costLimits = {
  spentPercent: 80,
  forecastPercent: 100,
  anomalyPercent: 40,
  anomalyDollars: 50,
} as const;

/** Applications of merchants-to-be (docs/decisions/116). */
export const applicationLimits = {
  bodyBytesMax: 8 * 1_024,
  perAddressADay: 3,
  perSiretADay: 3,
  perHour: 60,
  confirmWithinMs: 7 * DAY_MS,
  keptMs: 90 * DAY_MS,
  answerLengthMax: 280,
} as const;

/** What applicants hand in (docs/decisions/129). */
export const documentLimits = {
  bytesMax: 10 * 1_024 * 1_024,
  uploadsADay: 30,
  uploadWithinMs: 10 * MINUTE_MS,
  linkMs: 5 * MINUTE_MS,
  keptDays: 90,
} as const;

/** What waits for the back office. */
export const workLimits = {
  listedMax: 200,
  takenForgottenMs: 90 * DAY_MS,
  cameBackShownMs: 30 * DAY_MS,
  reportShownMs: 30 * DAY_MS,
  accountClaimForgottenMs: 30 * DAY_MS,
  pagesLookedThrough: 5,
} as const;

/** What pages tell of their own failures. */
export const pageErrorLimits = {
  bodyBytesMax: 4 * 1_024,
  perHourMax: 10,
} as const;

export const pushLimits = {
  newsKeptMs: 3 * DAY_MS,
  // The longest that Firebase keeps a message, 4 weeks; Apple and SNS take no less.
  keptMaxMs: 28 * DAY_MS,
  tokenLengthMin: 8,
  tokenLengthMax: 1_024,
  perBatchMs: 20 * SECOND_MS,
  testEveryMs: MINUTE_MS,
  testWaitsMs: 8 * SECOND_MS,
} as const;

export const mailLimits = {
  digestHour: 18,
  sendWithinMs: 10 * SECOND_MS,
  retriedMs: 2 * HOUR_MS,
  holdWarningEveryMs: 15 * MINUTE_MS,
  holdWarningLateMs: 3 * HOUR_MS,
} as const;

export const batchLimits = {
  startHour: 6,
  startRetriedMs: 4 * HOUR_MS,
  runMaxMs: 6 * HOUR_MS,
  shardCount: 16,
  shardsAtOnce: 8,
  closeWaitSeconds: 60,
  closeWaitSecondsMax: 600,
  transferMax: 999_999_999_99,
  technicalRetriesMax: 3,
  attemptMax: 9,
  leftOutMax: 100,
  fileLinkMs: 5 * MINUTE_MS,
} as const;

/** What a bank answers, by file (docs/decisions/138). */
export const bankFileLimits = {
  bytesMax: 1_024 * 1_024 * 1_024,
  depthMax: 32,
  textMax: 1_000,
  tokenMax: 64 * 1_024,
  entriesPerPart: 500,
  entriesAtOnce: 16,
  waitingTriedAgainMax: 200,
  answeredDays: 3,
  openShownMax: 20,
  keptDays: 11 * 366,
} as const;

/** Orders of credits by file (docs/decisions/121). */
export const creditOrderLimits = {
  linesMax: 10_000,
  fileBytesMax: 1_024 * 1_024,
  // The file in base64, which is a third longer, and what stands beside it; Lambda takes 6 MB, API Gateway 10.
  bodyBytesMax: 1_500 * 1_024,
  lineAmountMax: 5_000_00,
  labelLengthMax: 70,
  payerLengthMax: 70,
  fundingReferenceLengthMax: 35,
  reasonLengthMax: 140,
  linesPerPart: 250,
  creditsAtOnce: 16,
} as const;

export const timerLimits = {
  sweepEveryMs: MINUTE_MS,
  blocksEveryMs: MINUTE_MS,
  deadlineRetriedMs: HOUR_MS,
  eventRetriedMs: 6 * HOUR_MS,
  auditHour: 3,
  auditRetriedMs: HOUR_MS,
  exportCheckedHour: 7,
  pagesCheckedEveryMs: 5 * MINUTE_MS,
} as const;

export const retentionLimits = {
  exportDays: 11 * 366,
  stagingDays: 30,
  accessLogDays: 365,
  logDaysInProduction: 180,
  logDaysInDevelopment: 7,
  failedEventDays: 90,
  noticeDays: 90,
  counterRequestDays: 1,
  creditOrderLineDays: 366,
  failedMessageDays: 14,
} as const;
