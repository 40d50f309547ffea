import { AnyPrincipal, Effect, PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Bucket } from 'aws-cdk-lib/aws-s3';

/**
 * Everybody, an administrator too, writes only what is not there yet. The form of the condition is
 * that of the S3 user guide, "Enforce conditional writes": parts of a multipart upload carry no condition, its completion
 * does. Copies carry none either, so an export is streamed from staging, not copied.
 */
export function writeOnlyWhatIsNotThere(bucket: Bucket): void {
  refuse(bucket, 'WriteOnlyWhatIsNotThere', ['s3:PutObject'], {
    Null: { 's3:if-none-match': 'true' },
    Bool: { 's3:ObjectCreationOperation': 'true' },
  });
}

/** The same, and nobody deletes anything. */
export function writeOnce(bucket: Bucket): void {
  writeOnlyWhatIsNotThere(bucket);
  refuse(bucket, 'NeverDelete', ['s3:DeleteObject', 's3:DeleteObjectVersion', 's3:BypassGovernanceRetention']);
}

function refuse(
  bucket: Bucket,
  sid: string,
  actions: string[],
  conditions?: Record<string, Record<string, string>>,
): void {
  bucket.addToResourcePolicy(
    new PolicyStatement({
      sid,
      effect: Effect.DENY,
      principals: [new AnyPrincipal()],
      actions,
      resources: [bucket.arnForObjects('*')],
      conditions,
    }),
  );
}
