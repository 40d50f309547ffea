import { DAY_MS, HOUR_MS } from '../../contract/duration.ts';
import {
  applicationLimits,
  documentLimits,
  factorLimits,
  retentionLimits,
  sessionLimits,
} from '../../contract/settings/limits.ts';
import { inWords } from '../../contract/settings/setting-sentences.ts';
import type { Terms } from '../../contract/settings/terms.ts';
import type { Language } from '../../contract/words/language.ts';

/** What the texts say in braces: how this deployment really is, so that no text has a number of its own. */
export function textValues(terms: Terms, language: Language): Readonly<Record<string, string>> {
  const amount = (cents: number) => inWords(cents, 'cents', language) ?? '';
  return {
    exportYears: String(Math.floor(retentionLimits.exportDays / 366)),
    stagingDays: String(retentionLimits.stagingDays),
    noticeDays: String(retentionLimits.noticeDays),
    applicationConfirmDays: String(applicationLimits.confirmWithinMs / DAY_MS),
    documentKeptDays: String(documentLimits.keptDays),
    applicationKeptDays: String(applicationLimits.keptMs / DAY_MS),
    logDays: String(retentionLimits.logDaysInProduction),
    accessLogDays: String(retentionLimits.accessLogDays),
    failedEventDays: String(retentionLimits.failedEventDays),
    merchantSessionHours: String(sessionLimits.merchantMs / HOUR_MS),
    clientSessionDays: String(sessionLimits.clientMs / DAY_MS),
    activationDays: String(factorLimits.activationLifetimeMs / DAY_MS),
    codeAttempts: String(factorLimits.codeAttemptsMax),
    amountFloor: amount(terms.amountFloor),
    amountCeiling: amount(terms.amountCeiling),
    holdDays: String(terms.holdMs / DAY_MS),
    leadDays: String(terms.leadBusinessDays),
  };
}
