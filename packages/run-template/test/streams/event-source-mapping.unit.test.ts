import { describe, expect, it } from 'vitest';
import { describeMapping } from '../../streams/event-source-mapping.ts';
import { nameResources } from '../../template/local-stack.ts';

function mapping(properties: Record<string, unknown>) {
  const template = {
    Resources: {
      Payments: {
        Type: 'AWS::DynamoDB::Table',
        Properties: { StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' } },
      },
      Consumer: { Type: 'AWS::Lambda::Function' },
      Mapping: {
        Type: 'AWS::Lambda::EventSourceMapping',
        Properties: {
          EventSourceArn: { 'Fn::GetAtt': ['Payments', 'StreamArn'] },
          FunctionName: { Ref: 'Consumer' },
          MaximumRetryAttempts: 3,
          ...properties,
        },
      },
    },
  };
  return describeMapping(
    nameResources({ stackName: 'Shop', template, assets: new Map() }, { url: 'http://x' }),
    'Mapping',
  );
}

describe('describeMapping', () => {
  it('reads what the template says', () => {
    expect(
      mapping({
        BatchSize: 10,
        BisectBatchOnFunctionError: true,
        FunctionResponseTypes: ['ReportBatchItemFailures'],
        DestinationConfig: { OnFailure: { Destination: 'arn:aws:s3:::failures' } },
      }),
    ).toMatchObject({
      tableName: 'Shop-Payments',
      functionId: 'Shop-Consumer',
      batchSize: 10,
      bisect: true,
      retryCountMax: 3,
      reportsItemFailures: true,
      onFailure: 'arn:aws:s3:::failures',
    });
  });

  it('filters records by pattern', () => {
    const pattern = {
      eventName: ['INSERT', 'MODIFY'],
      dynamodb: { NewImage: { status: { S: [{ 'anything-but': ['OPEN'] }] } } },
    };
    const { wants } = mapping({ FilterCriteria: { Filters: [{ Pattern: JSON.stringify(pattern) }] } });
    const record = (eventName: string, status: string) => ({
      eventName,
      dynamodb: { NewImage: { status: { S: status } } },
    });

    expect(wants(record('INSERT', 'PAID'))).toBe(true);
    expect(wants(record('INSERT', 'OPEN'))).toBe(false);
    expect(wants(record('REMOVE', 'PAID'))).toBe(false);
  });

  it.each<[string, Record<string, unknown>, RegExp]>([
    ['a source that is no table of the template', { EventSourceArn: 'arn:aws:kinesis:x' }, /not the stream of a table/],
    ['retries without a bound', { MaximumRetryAttempts: -1 }, /set a bound/],
    [
      'a filter it does not know',
      { FilterCriteria: { Filters: [{ Pattern: '{"a":[{"numeric":[">",1]}]}' }] } },
      /numeric.* is not known here/,
    ],
  ])('stops the start at %s', (_name, properties, message) => {
    expect(() => mapping(properties)).toThrow(message);
  });
});
