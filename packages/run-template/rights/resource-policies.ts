import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';
import { readPolicy } from './policy/statement.ts';
import type { Statement } from './policy/statement.ts';

/** The policy of a resource, also asked for by what belongs to it: an index of a table, an object of a bucket. */
export type ResourcePolicies = (resource: string) => readonly Statement[];

/** The policies of the template's tables, buckets and keys. */
export function readResourcePolicies(stack: LocalStack): ResourcePolicies {
  const policies = new Map<string, Statement[]>();
  const add = (owner: string, statements: readonly Statement[]) =>
    policies.set(owner, [...(policies.get(owner) ?? []), ...statements]);

  for (const id of stack.idsOf('AWS::DynamoDB::Table')) {
    const { ResourcePolicy: policy } = stack.properties(id);
    if (isRecord(policy)) add(stack.attribute(id, 'Arn'), readPolicy(policy['PolicyDocument'], id));
  }
  for (const id of stack.idsOf('AWS::S3::BucketPolicy')) {
    const { Bucket: bucket, PolicyDocument: document } = stack.properties(id);
    add(`arn:aws:s3:::${String(bucket)}`, readPolicy(document, id));
  }
  for (const id of stack.idsOf('AWS::KMS::Key')) {
    const { KeyPolicy: document } = stack.properties(id);
    if (document !== undefined) add(stack.attribute(id, 'Arn'), readPolicy(document, id));
  }
  return (resource) => policies.get(ownerOf(resource)) ?? [];
}

function ownerOf(resource: string): string {
  if (resource.startsWith('arn:aws:s3:::')) return resource.replace(/\/.*$/s, '');
  return resource.replace(/^(arn:aws:dynamodb:[^/]*\/[^/]*)\/.*$/, '$1');
}
