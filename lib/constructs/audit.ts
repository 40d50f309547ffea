import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { SECOND_MS } from '../../contract/duration.ts';
import { timerLimits } from '../../contract/settings/limits.ts';
import type { Settings } from '../settings.ts';
import type { ExportBuckets } from './export-buckets.ts';
import type { MailSender } from './mail-sender.ts';
import { RecurringSchedule } from './recurring-schedule.ts';
import { ServiceFunction } from './service-function.ts';
import type { Tables } from './tables.ts';

export interface AuditProps {
  settings: Settings;
  tables: Tables;
  buckets: ExportBuckets;
  mail: MailSender;
  /** Who gets the hashes of the day; empty: nobody. */
  financeEmail: string;
}

/** Checks the invariants of the money once a day; it may read everything about money and change nothing of it. */
export class Audit extends Construct {
  readonly auditLedger: ServiceFunction;

  constructor(scope: Construct, id: string, { settings, tables, buckets, mail, financeEmail }: AuditProps) {
    super(scope, id);
    this.auditLedger = new ServiceFunction(this, 'AuditLedger', {
      stage: settings.stage,
      entry: 'audit-ledger/handler.ts',
      description: 'Checks that the ledger, the wallets, the payments and the exports agree',
      memoryMb: 1024,
      timeout: Duration.minutes(15),
      asynchronous: true,
    });
    this.auditLedger.addEnvironment('TERMS', JSON.stringify(settings.terms));
    this.auditLedger.addEnvironment('FORMER_LEADS', JSON.stringify(settings.formerLeads));
    this.auditLedger.addEnvironment('FINANCE_EMAIL', financeEmail);
    mail.grantSend(this.auditLedger);
    tables.grant(this.auditLedger, 'payments', 'scan');
    tables.grant(this.auditLedger, 'wallets', 'scan');
    tables.grant(this.auditLedger, 'ledger', 'scan');
    tables.grant(this.auditLedger, 'exports', 'read', 'scan');
    tables.grant(this.auditLedger, 'operations', 'scan');
    // What was sent to the bank is in files that nobody can change.
    buckets.grantReadExports(this.auditLedger);
    // What it finds waits there for somebody.
    tables.grantPartitions(this.auditLedger, 'orders', ['FINDINGS'], 'read', 'put', 'delete');

    new RecurringSchedule(this, 'EveryNight', {
      description: `The audit, every day at ${timerLimits.auditHour}:00 in Paris`,
      expression: `cron(0 ${timerLimits.auditHour} * * ? *)`,
      target: { arn: this.auditLedger.functionArn, action: 'lambda:InvokeFunction' },
      retry: { attempts: 5, maxAgeSeconds: timerLimits.auditRetriedMs / SECOND_MS },
    });
  }
}
