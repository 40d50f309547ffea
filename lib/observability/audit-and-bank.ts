import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import type { Alarms } from './alarms.ts';
import { watchMachine } from './machines.ts';

export function watchAudit(alarms: Alarms, audit: StateMachine): void {
  alarms.addCounted('AuditFindings', 'AuditFindings', {
    wakes: true,
    description: 'The books do not agree. Read the findings in the log of the audit before the next reimbursement.',
  });
  alarms.addDaily(
    'AuditMissing',
    alarms.counted('AuditDone'),
    'No audit has come to its end for 26 hours. Read the log of audit-ledger, then run it by hand.',
  );
  watchMachine(
    alarms,
    'Audit',
    audit,
    'The audit stopped before its end. Read the log of audit-ledger, then start it again.',
  );
}

/** What the bank says of the transfers, or does not say. */
export function watchBank(alarms: Alarms, bankFiles: StateMachine): void {
  watchMachine(
    alarms,
    'BankFile',
    bankFiles,
    'A file of the bank was taken in part only. Repair, then start the run again: it goes on where it was.',
  );
  alarms.addCounted('BankFilesRefused', 'BankFileRefused', {
    description:
      'A file of the inbox is no message of a bank. The work list of finance names it: ask who put it there.',
  });
  alarms.addCounted('TransfersUnanswered', 'TransfersUnanswered', {
    description:
      'The bank has said nothing of some transfers for days. The log of the audit names their exports: ask the bank, or fetch its files.',
  });
}
