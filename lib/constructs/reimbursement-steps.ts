import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Settings } from '../settings.ts';
import type { ExportBuckets } from './export-buckets.ts';
import type { MailSender } from './mail-sender.ts';
import { ServiceFunction } from './service-function.ts';
import type { Tables } from './tables.ts';

export interface ReimbursementStepsProps {
  settings: Settings;
  /** JSON of the account that pays. */
  debtor: string;
  tables: Tables;
  buckets: ExportBuckets;
  mail: MailSender;
}

/** The batch's functions, each with what its step touches and nothing else. */
export class ReimbursementSteps extends Construct {
  readonly plan: ServiceFunction;
  readonly map: ServiceFunction;
  readonly assemble: ServiceFunction;
  readonly publish: ServiceFunction;
  readonly mark: ServiceFunction;
  readonly invoice: ServiceFunction;

  constructor(scope: Construct, id: string, { settings, debtor, tables, buckets, mail }: ReimbursementStepsProps) {
    super(scope, id);
    const step = (name: string, entry: string, description: string) =>
      new ServiceFunction(this, name, {
        stage: settings.stage,
        entry: `reimbursement/${entry}.ts`,
        description,
        memoryMb: 1024,
        timeout: Duration.minutes(15),
        // Files of an export are made on the disk, so that memory does not grow with them.
        diskMb: 4096,
      });

    this.plan = step('PlanExport', 'plan-export', 'Closes what is due and freezes the plan of an export');
    this.plan.addEnvironment('DEBTOR', debtor);
    this.plan.addEnvironment('REIMBURSEMENT_SETTINGS', JSON.stringify(settings.reimbursement));
    this.plan.addEnvironment('TERMS', JSON.stringify(settings.terms));
    tables.grant(this.plan, 'exports', 'read', 'put');
    // The oldest due date and what the books begin with, before the first export.
    tables.grant(this.plan, 'ledger', 'read', 'scan');
    // How far the journal of operations goes, and the day that it begins with.
    tables.grant(this.plan, 'operations', 'read', 'scan');

    this.map = step('MapShard', 'map-shard', 'Nets one shard of what is due, per merchant');
    tables.grant(this.map, 'exports', 'read');
    tables.grant(this.map, 'ledger', 'read');
    tables.grantBooks(this.map);
    tables.grant(this.map, 'directory', 'read');
    buckets.grantStaging(this.map);

    this.assemble = step(
      'AssembleExport',
      'assemble-export',
      'Makes the files of an export from its parts and checks them',
    );
    this.assemble.addEnvironment('BOOKS_SETTINGS', JSON.stringify(settings.books));
    tables.grant(this.assemble, 'exports', 'read');
    buckets.grantStaging(this.assemble);

    this.publish = step('PublishExport', 'publish-export', 'Writes the files of an export once, the manifest last');
    buckets.grantReadStaging(this.publish);
    buckets.grantPublish(this.publish);

    this.mark = step(
      'MarkExport',
      'mark-export',
      'Records the transfers of an export and carries forward what was not paid',
    );
    tables.grant(this.mark, 'exports', 'read', 'put', 'update');
    tables.grant(this.mark, 'ledger', 'put');
    buckets.grantReadStaging(this.mark);
    // That a transfer was made.
    tables.grantPartitions(this.mark, 'notices', ['MERCHANT#'], 'put');
    mail.tell(this.mark);

    this.invoice = step('InvoiceMonth', 'invoice-month', 'Invoices the commission of a month that is over');
    this.invoice.addEnvironment('BOOKS_SETTINGS', JSON.stringify(settings.books));
    tables.grant(this.invoice, 'exports', 'read');
    tables.grantPartitions(this.invoice, 'exports', ['INVOICE'], 'put');
    tables.grant(this.invoice, 'directory', 'read');
    buckets.grantInvoices(this.invoice);
  }

  get all(): ServiceFunction[] {
    return [this.plan, this.map, this.assemble, this.publish, this.mark, this.invoice];
  }
}
