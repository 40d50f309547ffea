import { Duration } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import { MINUTE_MS } from '../../contract/duration.ts';
import { mailLimits } from '../../contract/settings/limits.ts';
import type { Stage } from '../stage.ts';
import type { MailSender } from './mail-sender.ts';
import { RecurringSchedule } from './recurring-schedule.ts';
import { ServiceFunction } from './service-function.ts';
import type { Tables } from './tables.ts';

export interface MerchantNewsProps {
  stage: Stage;
  tables: Tables;
  mail: MailSender;
}

/** What a merchant is mailed because of the time: before a hold is lost, and once a day of what came to nothing. */
export class MerchantNews extends Construct {
  constructor(scope: Construct, id: string, props: MerchantNewsProps) {
    super(scope, id);
    const warn = this.writer(props, 'WarnOfHolds', 'warn-of-holds', 'Warns merchants of holds that run out');
    new RecurringSchedule(this, 'EveryQuarter', {
      description: 'Warnings of holds that run out',
      expression: `rate(${mailLimits.holdWarningEveryMs / MINUTE_MS} minutes)`,
      target: { arn: warn.functionArn, action: 'lambda:InvokeFunction' },
      // The next run does the work of one that did not start.
      retry: { attempts: 1, maxAgeSeconds: Duration.millis(mailLimits.holdWarningEveryMs).toSeconds() },
    });

    const digest = this.writer(
      props,
      'SendDigests',
      'send-digests',
      'Tells merchants in the evening what came to nothing',
    );
    new RecurringSchedule(this, 'EveryEvening', {
      description: `The digests, every day at ${mailLimits.digestHour}:00 in Paris`,
      expression: `cron(0 ${mailLimits.digestHour} * * ? *)`,
      target: { arn: digest.functionArn, action: 'lambda:InvokeFunction' },
      retry: { attempts: 20, maxAgeSeconds: Duration.hours(4).toSeconds() },
    });
  }

  /** Reads payments, and writes down what is to be mailed. */
  private writer({ stage, tables, mail }: MerchantNewsProps, id: string, entry: string, description: string) {
    const writer = new ServiceFunction(this, id, {
      stage,
      entry: `${entry}/handler.ts`,
      description,
      timeout: Duration.minutes(5),
      asynchronous: true,
    });
    tables.grant(writer, 'payments', 'read');
    tables.grant(writer, 'notices', 'read', 'put');
    // What a store of payments is made with; it only reads.
    for (const name of ['wallets', 'ledger', 'exports'] as const) tables.grant(writer, name);
    mail.tell(writer);
    return writer;
  }
}
