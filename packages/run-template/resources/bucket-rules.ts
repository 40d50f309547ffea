import type { BucketRules } from '../services/s3-rules.ts';
import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';

/** What the template's bucket policies deny to everybody, as far as the local S3 can deny it. */
export function bucketRules(stack: LocalStack, bucketName: string): BucketRules {
  const denials = stack
    .idsOf('AWS::S3::BucketPolicy')
    .map((id) => stack.properties(id))
    .filter(({ Bucket }) => Bucket === bucketName)
    .flatMap(({ PolicyDocument }) => (isRecord(PolicyDocument) ? list(PolicyDocument['Statement']) : []))
    .filter(isRecord)
    .filter(({ Effect }) => Effect === 'Deny');
  const denies = (action: string, condition: (value: unknown) => boolean): boolean =>
    denials.some((denial) => list(denial['Action']).includes(action) && condition(denial['Condition']));
  return {
    noDelete: denies('s3:DeleteObject', (condition) => condition === undefined),
    requireCondition: denies(
      's3:PutObject',
      (condition) =>
        isRecord(condition) && isRecord(condition['Null']) && condition['Null']['s3:if-none-match'] === 'true',
    ),
  };
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
