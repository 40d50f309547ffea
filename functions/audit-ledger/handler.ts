import middy from '@middy/core';
import { dynamoClient, s3Client, sesClient } from '../../adapters/aws-clients.ts';
import { systemNow } from '../../adapters/clock.ts';
import { formerLeadsOf, paymentTables, required, switched, termsOf } from '../../adapters/configuration.ts';
import { exportStore } from '../../adapters/dynamodb/export-store.ts';
import { findingStore } from '../../adapters/dynamodb/finding-store.ts';
import { scanSegments, scanTable } from '../../adapters/dynamodb/scan-table.ts';
import { systemRandomness } from '../../adapters/randomness.ts';
import { s3ObjectStore } from '../../adapters/s3/s3-object-store.ts';
import { mailer, mailSettings } from '../../adapters/ses/mailer.ts';
import { leadsOf } from '../../core/audit/leads.ts';
import { opensOn } from '../../core/audit/opens-on.ts';
import { parisDate, type LocalDate } from '../../core/time.ts';
import { count, logInfo, logWarning } from '../log.ts';
import { logFailure } from '../middleware/log-failure.ts';
import { anchorMail } from './anchor-mail.ts';
import { auditLedger, type AuditResult } from './audit-ledger.ts';

const client = dynamoClient();
const tables = { ...paymentTables(process.env), operations: required(process.env, 'OPERATIONS_TABLE') };
const findings = findingStore(client, required(process.env, 'ORDERS_TABLE'));
const saltBytes = 16;
const store = s3ObjectStore(s3Client(), required(process.env, 'EXPORTS_BUCKET'));
const financeEmail = switched(process.env, 'FINANCE_EMAIL');
const settings = mailSettings(process.env);
const mails = settings && mailer(sesClient(), settings);
const source = {
  exports: () => exportStore(client, tables.exports).stored(),
  scan: (table: keyof typeof tables) => scanTable(client, tables[table], scanSegments),
  leadsOn: leadsOf(formerLeadsOf(process.env), termsOf(process.env)),
};

/** An answer and a log entry hold so many; the counts are of all. */
const reportedMax = 100;

/**
 * The daily audit. It fails only when it cannot read: what it finds is the answer, a log entry each, the list of the back
 * office, and the metric `AuditFindings`, for which there is an alarm; so there is for `LinesOverdue`, and when `AuditDone` is missing.
 */
async function audit(): Promise<AuditResult> {
  const today = parisDate(systemNow());
  const opens = (exportDate: LocalDate) => opensOn(exportDate, today);
  const result = await auditLedger({ ...source, today, files: { store, opens } }, systemRandomness.token(saltBytes));
  const reported = result.findings.slice(0, reportedMax);
  for (const { code, subject, expected, actual } of reported) {
    logWarning('audit finding', { code, subject, expected, actual });
  }
  await findings.replace(reported, systemNow());
  const overdue = Object.entries(result.overdue);
  for (const [dueDate, lines] of overdue) logWarning('lines not closed', { dueDate, lines });
  count('AuditFindings', result.findings.length);
  count(
    'LinesOverdue',
    overdue.reduce((sum, [, lines]) => sum + lines, 0),
  );
  count('AuditDone');
  await mailAnchor(result, today);
  logInfo('audit done', { ok: result.ok, findings: result.findings.length, ...result.counts });
  return { ...result, findings: reported };
}

/** Last of all: an audit whose mail does not go out is done nonetheless, and is tried again. */
async function mailAnchor(result: AuditResult, today: LocalDate): Promise<void> {
  if (!mails || financeEmail === '') return;
  const sent = await mails.send(anchorMail(financeEmail, result, today));
  if (sent.outcome === 'sent') return;
  count('MailRefused');
  logWarning('hashes of the day not mailed', { why: sent.why });
}

export const handler = middy<unknown, AuditResult>().use(logFailure('audit not done')).handler(audit);
