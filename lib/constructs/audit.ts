import { Duration } from 'aws-cdk-lib';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { SECOND_MS } from '../../contract/duration.ts';
import { timerLimits } from '../../contract/settings/limits.ts';
import type { Settings } from '../settings.ts';
import { batchMachine, stepUntilDone } from './batch-machine.ts';
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

/** Checks the invariants of the money once a day, however long that takes; it may read everything about money and change nothing of it. */
export class Audit extends Construct {
  readonly machine: StateMachine;

  constructor(scope: Construct, id: string, { settings, tables, buckets, mail, financeEmail }: AuditProps) {
    super(scope, id);
    const auditLedger = new ServiceFunction(this, 'AuditLedger', {
      stage: settings.stage,
      entry: 'audit-ledger/handler.ts',
      description: 'Checks that the ledger, the wallets, the payments and the exports agree',
      memoryMb: 1024,
      timeout: Duration.minutes(15),
    });
    auditLedger.addEnvironment('TERMS', JSON.stringify(settings.terms));
    auditLedger.addEnvironment('FORMER_LEADS', JSON.stringify(settings.formerLeads));
    auditLedger.addEnvironment('FINANCE_EMAIL', financeEmail);
    mail.grantSend(auditLedger);
    tables.grant(auditLedger, 'payments', 'scan');
    tables.grant(auditLedger, 'wallets', 'scan');
    tables.grant(auditLedger, 'ledger', 'scan');
    tables.grant(auditLedger, 'exports', 'read', 'scan');
    tables.grant(auditLedger, 'operations', 'scan');
    // What merchants are shown.
    tables.grant(auditLedger, 'views', 'scan');
    tables.grantPartitions(auditLedger, 'views', ['FILLED'], 'read');
    // What was sent to the bank is in files that nobody can change.
    buckets.grantReadExports(auditLedger);
    // What a part has come to, for the next one.
    buckets.grantStaging(auditLedger, 'audit/*');
    // What it finds waits there for somebody, and where to look for what the bank has not answered.
    tables.grantPartitions(auditLedger, 'orders', ['FINDINGS'], 'read', 'delete');
    tables.grantPartitions(auditLedger, 'orders', ['FINDINGS', 'OPEN_AT_BANK'], 'put');

    this.machine = batchMachine(this, {
      stage: settings.stage,
      definition: stepUntilDone(this, 'ReadBooks', auditLedger),
      steps: [auditLedger],
    });

    new RecurringSchedule(this, 'EveryNight', {
      description: `The audit, every day at ${timerLimits.auditHour}:00 in Paris`,
      expression: `cron(0 ${timerLimits.auditHour} * * ? *)`,
      target: { arn: this.machine.stateMachineArn, action: 'states:StartExecution' },
      retry: { attempts: 5, maxAgeSeconds: timerLimits.auditRetriedMs / SECOND_MS },
    });
  }
}
