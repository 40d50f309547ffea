import { Duration } from 'aws-cdk-lib';
import type { Metric } from 'aws-cdk-lib/aws-cloudwatch';
import { FilterCriteria } from 'aws-cdk-lib/aws-lambda';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Issuer } from '../../contract/issuer.ts';
import { mailLimits } from '../../contract/settings/limits.ts';
import type { Stage } from '../stage.ts';
import type { LiveChannel } from './live-channel.ts';
import type { MailSender } from './mail-sender.ts';
import type { MobilePush } from './mobile-push.ts';
import { readStream } from './read-stream.ts';
import { ServiceFunction } from './service-function.ts';
import type { SignIn } from './sign-in.ts';
import type { Tables } from './tables.ts';

export interface MailedNoticesProps {
  stage: Stage;
  issuer: Issuer;
  tables: Tables;
  signIn: SignIn;
  mail: MailSender;
  push: MobilePush;
  live: LiveChannel;
  portalUrl: string;
  appUrl: string;
  givenUpRecords: Bucket;
}

/** The stream of the notices is the outbox of the mails, and of what devices are told of an account. */
export class MailedNotices extends Construct {
  /** How many mails were given up; their notices stay pending. */
  readonly givenUp: Metric;

  constructor(scope: Construct, id: string, props: MailedNoticesProps) {
    super(scope, id);
    const { tables } = props;
    const sender = new ServiceFunction(this, 'SendNotice', {
      stage: props.stage,
      entry: 'send-notice/handler.ts',
      description: 'Mails the notices that are to be mailed, and tells devices of their account',
      memoryMb: 1024,
      timeout: Duration.minutes(1),
      environment: {
        PORTAL_URL: props.portalUrl,
        APP_URL: props.appUrl,
        ISSUER: JSON.stringify(props.issuer),
      },
    });
    props.mail.grantSend(sender);
    props.signIn.grantLookUp(sender);
    // The merchant's page waits to hear how the client was told.
    props.live.grantPublish(sender);
    tables.grant(sender, 'notices', 'read', 'update');
    tables.grant(sender, 'payments', 'read');
    tables.grant(sender, 'directory', 'read');
    // What a push teaches about the address of a phone.
    props.push.grantPublish(sender);
    tables.grantPartitions(sender, 'directory', ['CLIENT#', 'TOKEN#'], 'update', 'delete');
    // Where applicants are mailed, and the hashes of the links that they are mailed.
    tables.grantPartitions(sender, 'orders', ['APPLICATION#'], 'read');
    tables.grantPartitions(sender, 'orders', ['APPLICATION-LINK#'], 'put');
    // What a store of payments is made with; it only reads.
    for (const name of ['wallets', 'ledger', 'exports'] as const) tables.grant(sender, name);

    this.givenUp = readStream(this, {
      consumer: sender,
      table: tables.notices,
      givenUp: props.givenUpRecords,
      batchSize: 10,
      parallelizationFactor: 2,
      // As many as fit into the time: what holds up one mail is mostly SES, and holds up all.
      retryAttempts: 100,
      maxRecordAge: Duration.millis(mailLimits.retriedMs),
      reportBatchItemFailures: true,
      filters: [
        FilterCriteria.filter({
          eventName: ['INSERT'],
          dynamodb: { NewImage: { channel: { S: ['EMAIL', 'PUSH'] }, state: { S: ['PENDING'] } } },
        }),
      ],
    });
  }
}
