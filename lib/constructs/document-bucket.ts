import { Duration } from 'aws-cdk-lib';
import { type Bucket, HttpMethods } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { documentLimits } from '../../contract/settings/limits.ts';
import type { Stage } from '../stage.ts';
import { PrivateBucket } from './private-bucket.ts';
import type { ServiceFunction } from './service-function.ts';
import { writeOnlyWhatIsNotThere } from './write-once.ts';
import { keptInProduction } from '../kept-in-production.ts';

export interface DocumentBucketProps {
  stage: Stage;
  accessLogs: Bucket;
}

/** What applicants hand in: browsers send and fetch it by signed links, nothing in it is ever another file, and it is forgotten. */
export class DocumentBucket extends Construct {
  /** Where the portal's pages may send to. */
  readonly origin: string;
  private readonly bucket: Bucket;

  constructor(scope: Construct, id: string, { stage, accessLogs }: DocumentBucketProps) {
    super(scope, id);
    this.bucket = new PrivateBucket(this, 'Documents', {
      accessLogs,
      accessLogsPrefix: 'documents/',
      expireAfter: Duration.days(documentLimits.keptDays),
      removalPolicy: keptInProduction(stage),
      more: {
        cors: [
          {
            // It is the link that allows something, and no cookie; the pages' own address is not known before their headers are.
            allowedOrigins: ['*'],
            allowedMethods: [HttpMethods.PUT],
            allowedHeaders: ['content-type', 'if-none-match'],
            maxAge: Duration.hours(1).toSeconds(),
          },
        ],
      },
    }).bucket;
    // A link is good for some minutes: what was looked at meanwhile stays as it was.
    writeOnlyWhatIsNotThere(this.bucket);
    this.origin = `https://${this.bucket.bucketRegionalDomainName}`;
  }

  /** Lets it sign links to send one file each, and look at what came. */
  grantHandIn(user: ServiceFunction): void {
    this.grant(user, ['s3:GetObject', 's3:PutObject']);
    // Without it, S3 answers 403 instead of 404 for a file that has not come.
    user.allow(['s3:ListBucket'], [this.bucket.bucketArn]);
  }

  /** Links are signed with the function's own rights. */
  grantOpen(user: ServiceFunction): void {
    this.grant(user, ['s3:GetObject']);
  }

  private grant(user: ServiceFunction, actions: string[]): void {
    user.addEnvironment('DOCUMENTS_BUCKET', this.bucket.bucketName);
    user.allowPattern(
      actions,
      [this.bucket.arnForObjects('documents/*')],
      'Documents are named by the application that they are of, which is not known before; the bucket holds nothing else.',
    );
  }
}
