import middy from '@middy/core';
import { dynamoClient, s3Client, sesClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { formerLeadsOf, paymentTables, required, switched, termsOf } from '../../adapters/configuration.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { findingStore } from '../../adapters/dynamodb/finding-store.ts';
import { openExportsStore } from '../../adapters/dynamodb/open-exports-store.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { s3ObjectStore } from '../../adapters/s3/s3-object-store.ts';
import { mailer, mailSettings } from '../../adapters/ses/mailer.ts';
import { MINUTE_MS } from '../../contract/duration.ts';
import { leadsOf } from '../../core/audit/leads.ts';
import { opensOn } from '../../core/audit/opens-on.ts';
import { parisDate, type LocalDate } from '../../core/time.ts';
import { isUnanswered } from '../../core/transfer/unanswered.ts';
import { count, logInfo, logWarning } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { anchorMail } from './anchor-mail.ts';
import { auditPart, newAudit, type AuditResult } from './audit-ledger.ts';
import { auditParts } from './audit-parts.ts';
import { auditedTables } from './audited-tables.ts';

const client = dynamoClient();
const tables = {
  ...paymentTables(process.env),
  operations: required(process.env, 'OPERATIONS_TABLE'),
  views: required(process.env, 'VIEWS_TABLE'),
};
const findings = findingStore(client, required(process.env, 'ORDERS_TABLE'));
const openExports = openExportsStore(client, required(process.env, 'ORDERS_TABLE'));
const exports = exportStore(client, tables.exports);
const madeMeanwhileMax = 2;
const saltBytes = 16;
const store = s3ObjectStore(s3Client(), required(process.env, 'EXPORTS_BUCKET'));
const parts = auditParts(s3ObjectStore(s3Client(), required(process.env, 'STAGING_BUCKET')));
const financeEmail = switched(process.env, 'FINANCE_EMAIL');
const settings = mailSettings(process.env);
const mails = settings && mailer(sesClient(), settings);
const source = auditedTables(client, tables);
const leadsOn = leadsOf(formerLeadsOf(process.env), termsOf(process.env));

/** An answer and a log entry hold so many; the counts are of all. */
const reportedMax = 100;

/** What is left of the time when a part ends: for the last page and for what a part keeps. */
const partEndsMs = 2 * MINUTE_MS;

/** What a run of the state machine carries from one part to the next. */
type Part = { status?: 'MORE'; /** SHA-256 of what the part before has kept. */ kept?: string };
type Audited = Required<Part> | (AuditResult & { status: 'DONE' });

/**
 * A part of the daily audit: as much as there is time for. It fails only when it cannot read: what it finds is the answer of the
 * last part, a log entry each, the list of the back office, and the metric `AuditFindings`, for which there is an alarm; so there
 * is for `LinesOverdue`, and when `AuditDone` is missing.
 */
async function audit({ kept }: Part, hasTime: () => boolean): Promise<Audited> {
  const begun =
    kept === undefined ? newAudit(systemRandomness.token(saltBytes), parisDate(systemNow())) : await parts.read(kept);
  const { today } = begun;
  const opens = (exportDate: LocalDate) => opensOn(exportDate, today);
  const audited = await auditPart({ ...source, leadsOn, today, files: { store, opens } }, begun, hasTime);
  if (audited.status === 'MORE') {
    const { phase, pass } = audited.kept;
    logInfo('audit goes on', { phase, tablesThrough: pass?.through, ...pass?.books.counts });
    return { status: 'MORE', kept: await parts.keep(audited.kept) };
  }
  return { status: 'DONE', ...(await tell(audited.result, today)) };
}

async function tell(result: AuditResult, today: LocalDate): Promise<AuditResult> {
  const reported = result.findings.slice(0, reportedMax);
  for (const { code, subject, expected, actual } of reported) {
    logWarning('audit finding', { code, subject, expected, actual });
  }
  await findings.replace(reported, systemNow());
  await keepOpen(result.openAtBank, today);
  const overdue = Object.entries(result.overdue);
  for (const [dueDate, lines] of overdue) logWarning('lines not closed', { dueDate, lines });
  count('AuditFindings', result.findings.length);
  count(
    'LinesOverdue',
    overdue.reduce((sum, [, lines]) => sum + lines, 0),
  );
  const unanswered = Object.entries(result.openAtBank).filter(([, open]) => isUnanswered(open.executionDate, today));
  for (const [exportDate, open] of unanswered) logWarning('transfers not answered', { exportDate, ...open });
  count(
    'TransfersUnanswered',
    unanswered.reduce((sum, [, open]) => sum + open.transfers, 0),
  );
  count('EurosDueTomorrow', result.dueTomorrow / 100);
  count('AuditDone');
  await mailAnchor(result, today);
  logInfo('audit done', { ok: result.ok, findings: result.findings.length, ...result.counts });
  return { ...result, findings: reported };
}

/** With those that were made while it read: one export is made after the other. */
async function keepOpen(open: AuditResult['openAtBank'], day: LocalDate): Promise<void> {
  const { exports: newest } = await exports.list(madeMeanwhileMax);
  const dates = new Set([...(Object.keys(open) as LocalDate[]), ...newest.map(({ exportDate }) => exportDate)]);
  await openExports.keep({ day, exports: [...dates].sort() });
}

/** Last of all: an audit whose mail does not go out is done nonetheless, and is tried again. */
async function mailAnchor(result: AuditResult, today: LocalDate): Promise<void> {
  if (!mails || financeEmail === '') return;
  const sent = await mails.send(anchorMail(financeEmail, result, today));
  if (sent.outcome === 'sent') return;
  count('MailRefused');
  logWarning('hashes of the day not mailed', { why: sent.why });
}

/** The step of the state machine that audits, again and again until all is read. */
export const handler = middy<Part, Audited>()
  .use(logFailure('audit not done'))
  .handler((part, context) => audit(part, () => context.getRemainingTimeInMillis() > partEndsMs));
