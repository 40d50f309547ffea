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
  declineMessageLengthMax: 140,
  identifierLengthMax: 320,
  clientDelayLengthMax: 32,
  immediateExtensionMinMs: MINUTE_MS,
  sameExtensionMs: MINUTE_MS,
} as const;

export const factorLimits = {
  codeDigits: 6,
  codeAttemptsMax: 3,
  devicesMax: 5,
  deviceNameLengthMax: 40,
  activationLifetimeMs: 30 * DAY_MS,
  activationTriesMax: 5,
  activationCodeLengthMin: 8,
  activationCodeLengthMax: 32,
} as const;

export const sessionLimits = {
  merchantMs: 12 * HOUR_MS,
  clientMs: 30 * DAY_MS,
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
  clientNameLengthMax: 70,
  emailLengthMax: 254,
  pastedLengthMax: 320,
  identifiersPerClientMax: 4,
  commissionBpsMax: 3_000,
} as const;

export const listLimits = {
  pageSizeDefault: 25,
  pageSizeMax: 100,
  cursorLengthMax: 1_024,
  queryLengthMax: 70,
  requestsDaysBack: 90,
  summaryDaysBack: 30,
  periodDaysMax: 366,
  keysPerCallMax: 500,
  csvRowsMax: 1_000,
  csvKeysMax: 5_000,
} as const;

export const callLimits = {
  bodyBytesMax: 16 * 1_024,
  idempotencyKeyLengthMax: 64,
  requestsPerSecond: 1_000,
  requestsAtOnce: 2_000,
  answerWithinMs: 15 * SECOND_MS,
  inFlightMaxMs: 20 * SECOND_MS,
  pageWaitsMs: 20 * SECOND_MS,
  retryAfterMs: 2 * SECOND_MS,
} as const;

export const pushLimits = {
  newsKeptMs: 3 * DAY_MS,
  // The longest that Firebase keeps a message, 4 weeks; Apple and SNS take no less.
  keptMaxMs: 28 * DAY_MS,
  tokenLengthMin: 8,
  tokenLengthMax: 1_024,
  perBatchMs: 20 * SECOND_MS,
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
  fileLinkMs: 5 * MINUTE_MS,
} as const;

export const timerLimits = {
  sweepEveryMs: MINUTE_MS,
  deadlineRetriedMs: HOUR_MS,
  eventRetriedMs: 6 * HOUR_MS,
  auditHour: 3,
  auditRetriedMs: HOUR_MS,
} as const;

export const retentionLimits = {
  exportDays: 11 * 366,
  stagingDays: 30,
  accessLogDays: 365,
  logDaysInProduction: 180,
  logDaysInDevelopment: 7,
  failedEventDays: 90,
  failedMessageDays: 14,
} as const;
