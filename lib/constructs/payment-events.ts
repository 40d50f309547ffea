import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterCriteria, FilterRule } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { retentionLimits, timerLimits } from '../../contract/settings/limits.ts';
import type { Settings } from '../settings.ts';
import type { Deadlines } from './deadlines.ts';
import type { GradualReleases } from './gradual-releases.ts';
import type { LiveChannel } from './live-channel.ts';
import type { MobilePush } from './mobile-push.ts';
import type { MailSender } from './mail-sender.ts';
import { PrivateBucket } from './private-bucket.ts';
import { readStream } from './read-stream.ts';
import { ServiceFunction } from './service-function.ts';
import type { Tables } from './tables.ts';
import { keptInProduction } from '../kept-in-production.ts';

export interface PaymentEventsProps {
  settings: Settings;
  appUrl: string;
  tables: Tables;
  deadlines: Deadlines;
  push: MobilePush;
  live: LiveChannel;
  mail: MailSender;
  accessLogs: Bucket;
  releases: GradualReleases;
}

/** The stream of the payments is the outbox: its consumer tells open pages and phones, and sets the timers. */
export class PaymentEvents extends Construct {
  readonly consumer: ServiceFunction;
  /** Where records of streams are kept that were tried for too long. */
  readonly givenUpRecords: Bucket;
  readonly givenUp: Metric;

  constructor(scope: Construct, id: string, props: PaymentEventsProps) {
    super(scope, id);
    const { settings, tables, deadlines, push, mail } = props;
    this.consumer = new ServiceFunction(this, 'OnPaymentEvent', {
      stage: settings.stage,
      entry: 'on-payment-event/handler.ts',
      description: 'Notifies the client and schedules the deadline after a change of a payment request',
      timeout: Duration.minutes(1),
      environment: { APP_URL: props.appUrl },
    });
    deadlines.grantSchedule(this.consumer, settings, tables);
    push.grantPublish(this.consumer);
    props.live.grantPublish(this.consumer);
    mail.tell(this.consumer);
    tables.grant(this.consumer, 'directory', 'read');
    tables.grantPartitions(this.consumer, 'directory', ['CLIENT#', 'TOKEN#'], 'update', 'delete');
    tables.grantPartitions(this.consumer, 'directory', ['CLIENT#'], 'put');
    tables.grant(this.consumer, 'notices', 'read', 'put');

    this.givenUpRecords = new PrivateBucket(this, 'GivenUp', {
      accessLogs: props.accessLogs,
      accessLogsPrefix: 'given-up-events/',
      expireAfter: Duration.days(retentionLimits.failedEventDays),
      removalPolicy: keptInProduction(settings.stage),
    }).bucket;
    this.givenUp = readStream(this, {
      consumer: this.consumer,
      invoked: props.releases.current(this.consumer),
      table: tables.payments,
      givenUp: this.givenUpRecords,
      batchSize: 50,
      parallelizationFactor: 4,
      retryAttempts: 8,
      maxRecordAge: Duration.millis(timerLimits.eventRetriedMs),
      filters: [FilterCriteria.filter({ eventName: FilterRule.or('INSERT', 'MODIFY') })],
    });
  }
}
