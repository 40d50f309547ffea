import * as z from 'zod';
import type { CorsRule } from '../services/s3-cors.ts';
import type { BucketRules } from '../services/s3-rules.ts';
import { StartError } from '../start-error.ts';
import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';

/**
 * What the template's bucket policies deny to everybody, as far as the local S3 can deny it, and which pages may call the bucket.
 *
 * @throws StartError for a CORS rule that the local run does not know
 */
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
  const cors = corsRules(stack, bucketName);
  return {
    ...(cors.length > 0 && { cors }),
    noDelete: denies('s3:DeleteObject', (condition) => condition === undefined),
    requireCondition: denies(
      's3:PutObject',
      (condition) =>
        isRecord(condition) && isRecord(condition['Null']) && condition['Null']['s3:if-none-match'] === 'true',
    ),
  };
}

const names = z.array(z.string()).default([]);
const corsConfiguration = z.strictObject({
  CorsRules: z.array(
    z.strictObject({
      Id: z.string().optional(),
      AllowedOrigins: names,
      AllowedMethods: names,
      AllowedHeaders: names,
      ExposedHeaders: names,
      MaxAge: z.number().optional(),
    }),
  ),
});

function corsRules(stack: LocalStack, bucketName: string): readonly CorsRule[] {
  const logicalId = stack.idsOf('AWS::S3::Bucket').find((id) => stack.ref(id) === bucketName);
  const given = logicalId === undefined ? undefined : stack.properties(logicalId)['CorsConfiguration'];
  if (given === undefined) return [];
  const parsed = corsConfiguration.safeParse(given);
  if (!parsed.success) throw new StartError(`${logicalId}: ${z.prettifyError(parsed.error)}`);
  return parsed.data.CorsRules;
}

function list(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value];
}
