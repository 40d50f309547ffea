import { Duration } from 'aws-cdk-lib';
import { Choice, Condition, type StateMachine, Succeed } from 'aws-cdk-lib/aws-stepfunctions';
import { LambdaInvoke } from 'aws-cdk-lib/aws-stepfunctions-tasks';
import { Construct } from 'constructs';
import { SECOND_MS } from '../../contract/duration.ts';
import { timerLimits } from '../../contract/settings/limits.ts';
import type { Settings } from '../settings.ts';
import { batchMachine, transientRetry } from './batch-machine.ts';
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
  private readonly auditLedger: ServiceFunction;

  constructor(scope: Construct, id: string, { settings, tables, buckets, mail, financeEmail }: AuditProps) {
    super(scope, id);
    this.auditLedger = new ServiceFunction(this, 'AuditLedger', {
      stage: settings.stage,
      entry: 'audit-ledger/handler.ts',
      description: 'Checks that the ledger, the wallets, the payments and the exports agree',
      memoryMb: 1024,
      timeout: Duration.minutes(15),
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
    // What a part has come to, for the next one.
    buckets.grantStaging(this.auditLedger, 'audit/*');
    // What it finds waits there for somebody.
    tables.grantPartitions(this.auditLedger, 'orders', ['FINDINGS'], 'read', 'put', 'delete');

    this.machine = batchMachine(this, {
      stage: settings.stage,
      definition: this.definition(),
      steps: [this.auditLedger],
    });

    new RecurringSchedule(this, 'EveryNight', {
      description: `The audit, every day at ${timerLimits.auditHour}:00 in Paris`,
      expression: `cron(0 ${timerLimits.auditHour} * * ? *)`,
      target: { arn: this.machine.stateMachineArn, action: 'states:StartExecution' },
      retry: { attempts: 5, maxAgeSeconds: timerLimits.auditRetriedMs / SECOND_MS },
    });
  }
  /** One step, which takes as much of the books as it has time for, until all is read. */
  private definition(): LambdaInvoke {
    const read = new LambdaInvoke(this, 'ReadBooks', {
      lambdaFunction: this.auditLedger,
      payloadResponseOnly: true,
      retryOnServiceExceptions: false,
    });
    read.addRetry(transientRetry);
    read.next(
      new Choice(this, 'IsThereMore')
        .when(Condition.stringEquals('$.status', 'MORE'), read)
        .otherwise(new Succeed(this, 'Done')),
    );
    return read;
  }
}
