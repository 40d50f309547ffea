import { describe, expect, it } from 'vitest';
import { readChangeSet, type ResourceChange } from '../../../scripts/guard/change-set.ts';
import { refusals, stateful } from '../../../scripts/guard/refusals.ts';
import { synthesized } from '../../lib/synthesized-stack.ts';

const modify = (more: Partial<ResourceChange>): ResourceChange => ({
  Action: 'Modify',
  LogicalResourceId: 'TablesPayments',
  ResourceType: 'AWS::DynamoDB::Table',
  Replacement: 'False',
  BeforeContext: context(['byMerchant', 'open']),
  AfterContext: context(['byMerchant', 'open']),
  ...more,
});

/** A table as a change set tells of it. */
function context(names: string[], hash = 'merchantId'): string {
  const GlobalSecondaryIndexes = names.map((IndexName) => ({
    IndexName,
    KeySchema: [{ AttributeName: hash, KeyType: 'HASH' }],
    Projection: { ProjectionType: 'ALL' },
  }));
  return JSON.stringify({ Properties: { GlobalSecondaryIndexes } });
}

describe('a change set', () => {
  it.each([
    ['replaces a table', modify({ Replacement: 'True' }), /replaced by an empty one/],
    ['may replace a table', modify({ Replacement: 'Conditional' }), /might be replaced/],
    ['removes a table', modify({ Action: 'Remove' }), /would be removed/],
    [
      'is not sure what it does to a pool',
      modify({ Action: 'Dynamic', ResourceType: 'AWS::Cognito::UserPool' }),
      /cannot say/,
    ],
    ['replaces the key of the codes', modify({ ResourceType: 'AWS::KMS::Key', Replacement: 'True' }), /replaced/],
    [
      'removes an index while it adds another',
      modify({ AfterContext: context(['byMerchant', 'openByDay']) }),
      /2 indexes change \(open, openByDay\)/,
    ],
    [
      'adds two indexes',
      modify({ AfterContext: context(['byMerchant', 'open', 'a', 'b']) }),
      /2 indexes change \(a, b\)/,
    ],
    [
      'makes an index anew under its name',
      modify({ BeforeContext: context(['open']), AfterContext: context(['open'], 'id') }),
      /give it a new name/,
    ],
    ['does not say what changes of a table', modify({ AfterContext: undefined }), /--include-property-values/],
  ])('that %s is refused', (_what, change, reason) => {
    expect(refusals([change])).toEqual([expect.stringMatching(reason)]);
  });

  it.each([
    ['adds one index', modify({ AfterContext: context(['byMerchant', 'open', 'byDay']) })],
    ['removes one index', modify({ AfterContext: context(['open']) })],
    ['adds a table', modify({ Action: 'Add', AfterContext: context(['a', 'b']) })],
    ['replaces a version of a function', modify({ ResourceType: 'AWS::Lambda::Version', Replacement: 'True' })],
    [
      'lets a former key of the front go',
      modify({
        Action: 'Remove',
        LogicalResourceId: 'FrontKey1AB12CD34',
        ResourceType: 'AWS::SecretsManager::Secret',
      }),
    ],
    ['removes an alarm', modify({ Action: 'Remove', ResourceType: 'AWS::CloudWatch::Alarm' })],
  ])('that %s may be executed', (_what, change) => {
    expect(refusals([change])).toEqual([]);
  });

  it('is read as CloudFormation describes it, and only when it is whole and ready', () => {
    const described = (more: object) =>
      JSON.stringify({
        Status: 'CREATE_COMPLETE',
        Changes: [{ Type: 'Resource', ResourceChange: modify({}) }],
        ...more,
      });
    expect(readChangeSet(described({}))).toHaveLength(1);
    expect(
      readChangeSet(described({ Status: 'FAILED', StatusReason: "The submitted information didn't contain changes." })),
    ).toEqual([]);
    expect(() => readChangeSet(described({ Status: 'FAILED', StatusReason: 'no such role' }))).toThrow('no such role');
    expect(() => readChangeSet(described({ NextToken: 'more' }))).toThrow();
  });
});

it('looks at every type of the stack that is kept in production, but at logs and what can be made again', () => {
  const kept = Object.values(
    synthesized('prod').template.toJSON()['Resources'] as Record<string, { Type: string; DeletionPolicy?: string }>,
  ).filter(({ DeletionPolicy }) => DeletionPolicy === 'RetainExceptOnCreate');
  const again = ['AWS::Logs::LogGroup', 'AWS::Lambda::Version'];
  expect(
    [...new Set(kept.map(({ Type }) => Type))].filter((type) => !again.includes(type) && !stateful.includes(type)),
  ).toEqual([]);
});
