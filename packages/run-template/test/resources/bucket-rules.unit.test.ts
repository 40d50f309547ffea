import { describe, expect, it } from 'vitest';
import { bucketRules } from '../../resources/bucket-rules.ts';
import { StartError } from '../../start-error.ts';
import { nameResources } from '../../template/local-stack.ts';

const rules = (...Statement: unknown[]) => rulesOf({}, Statement);

function rulesOf(properties: object, Statement: unknown[] = []) {
  const template = {
    Resources: {
      Exports: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'exports', ...properties } },
      Other: { Type: 'AWS::S3::Bucket', Properties: { BucketName: 'other' } },
      Policy: {
        Type: 'AWS::S3::BucketPolicy',
        Properties: { Bucket: { Ref: 'Exports' }, PolicyDocument: { Statement } },
      },
    },
  };
  const stack = nameResources({ stackName: 'Shop', template, assets: new Map() }, { url: 'http://x' });
  return { exports: bucketRules(stack, 'exports'), other: bucketRules(stack, 'other') };
}

const tlsOnly = { Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } };
const noDelete = { Effect: 'Deny', Action: ['s3:DeleteObject', 's3:DeleteObjectVersion'] };
const writeOnce = { Effect: 'Deny', Action: 's3:PutObject', Condition: { Null: { 's3:if-none-match': 'true' } } };

describe('bucketRules', () => {
  it('takes over what the policy denies, for the bucket it is about', () => {
    expect(rules(tlsOnly, noDelete, writeOnce)).toEqual({
      exports: { noDelete: true, requireCondition: true },
      other: { noDelete: false, requireCondition: false },
    });
  });

  it('denies nothing that the policy does not', () => {
    const allowed = { ...noDelete, Effect: 'Allow' };
    expect(rules(tlsOnly, allowed).exports).toEqual({ noDelete: false, requireCondition: false });
  });

  it('takes over which pages may call the bucket, and stops for a rule that it does not know', () => {
    const rule = { AllowedOrigins: ['*'], AllowedMethods: ['PUT'], AllowedHeaders: ['content-type'], MaxAge: 60 };
    const cors = (...CorsRules: object[]) => rulesOf({ CorsConfiguration: { CorsRules } });
    expect(cors(rule).exports.cors).toEqual([{ ...rule, ExposedHeaders: [] }]);
    expect(cors(rule).other.cors).toBeUndefined();
    expect(() => cors({ ...rule, Strange: 1 })).toThrow(StartError);
  });
});
