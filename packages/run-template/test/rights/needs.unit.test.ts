import { describe, expect, it } from 'vitest';
import { dynamoDbNeeds } from '../../rights/calls/dynamodb.ts';
import { cognitoNeeds, kmsNeeds, secretsManagerNeeds } from '../../rights/calls/json-services.ts';
import { missingObjectNeeds, s3Needs } from '../../rights/calls/s3.ts';
import { schedulerNeeds } from '../../rights/calls/scheduler.ts';
import type { ServiceCall } from '../../rights/calls/service-call.ts';
import { sesNeeds } from '../../rights/calls/ses.ts';
import { snsNeeds } from '../../rights/calls/sns.ts';
import { nameResources } from '../../template/local-stack.ts';

const hash = (AttributeName: string) => [{ AttributeName, KeyType: 'HASH' }];
const stack = nameResources(
  {
    stackName: 'Shop',
    assets: new Map(),
    template: {
      Resources: {
        Key: { Type: 'AWS::KMS::Key' },
        Payments: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            KeySchema: hash('id'),
            GlobalSecondaryIndexes: [{ IndexName: 'byClient', KeySchema: hash('clientId') }],
          },
        },
        Secrets: {
          Type: 'AWS::DynamoDB::Table',
          Properties: {
            KeySchema: hash('pk'),
            SSESpecification: { SSEEnabled: true, KMSMasterKeyId: { 'Fn::GetAtt': ['Key', 'Arn'] } },
          },
        },
        Push: { Type: 'AWS::SecretsManager::Secret', Properties: { Name: 'push' } },
        Sender: { Type: 'AWS::SES::EmailIdentity', Properties: { EmailIdentity: 'example.org' } },
      },
    },
  },
  { url: 'http://127.0.0.1:4000' },
);
const arn = (service: string, resource: string) => `arn:aws:${service}:eu-west-3:000000000000:${resource}`;
const payments = arn('dynamodb', 'table/Shop-Payments');

function call(given: Partial<Omit<ServiceCall, 'url'>> & { path?: string }): ServiceCall {
  const { path = '/', ...others } = given;
  return { method: 'POST', headers: {}, body: '', ...others, url: new URL(path, 'http://127.0.0.1') };
}
const json = (operation: string, input: object) =>
  call({ headers: { 'x-amz-target': `Any_20120810.${operation}` }, body: JSON.stringify(input) });

describe('DynamoDB', () => {
  const needs = (operation: string, input: object) => dynamoDbNeeds(stack)(json(operation, input));
  const on = (action: string, keys: string[], resource = payments) => ({
    action: `dynamodb:${action}`,
    resource,
    context: { 'dynamodb:leadingkeys': keys },
  });

  it.each([
    ['GetItem', { TableName: 'Shop-Payments', Key: { id: { S: 'p1' } } }, on('GetItem', ['p1'])],
    ['PutItem', { TableName: payments, Item: { id: { S: 'p1' }, x: { N: '1' } } }, on('PutItem', ['p1'])],
    ['Scan', { TableName: 'Shop-Payments' }, on('Scan', [])],
    [
      'BatchGetItem',
      { RequestItems: { 'Shop-Payments': { Keys: [{ id: { S: 'p1' } }, { id: { S: 'p2' } }] } } },
      on('BatchGetItem', ['p1', 'p2']),
    ],
    [
      'BatchWriteItem',
      {
        RequestItems: {
          'Shop-Payments': [
            { PutRequest: { Item: { id: { S: 'p1' }, x: { N: '1' } } } },
            { DeleteRequest: { Key: { id: { S: 'p2' } } } },
          ],
        },
      },
      on('BatchWriteItem', ['p1', 'p2']),
    ],
    [
      'Query',
      {
        TableName: 'Shop-Payments',
        IndexName: 'byClient',
        KeyConditionExpression: 'createdAt > :t AND #c = :c',
        ExpressionAttributeNames: { '#c': 'clientId' },
        ExpressionAttributeValues: { ':c': { S: 'c1' }, ':t': { N: '1' } },
      },
      on('Query', ['c1'], `${payments}/index/byClient`),
    ],
  ])('%s takes the action on what it names, with the partition keys', (operation, input, need) => {
    expect(needs(operation, input)).toEqual([need]);
  });

  it('says of an update which attributes it names, and what it asks for', () => {
    const [need] = needs('UpdateItem', {
      TableName: 'Shop-Payments',
      Key: { id: { S: 'p1' } },
      UpdateExpression: 'SET endedAt = if_not_exists(endedAt, :at), address.#city = :city REMOVE #name',
      ConditionExpression: 'attribute_exists(id) AND NOT #status IN (:a, :b)',
      ReturnValues: 'NONE',
      ExpressionAttributeNames: { '#name': 'name', '#city': 'city', '#status': 'status' },
    });
    expect(need?.context).toEqual({
      'dynamodb:leadingkeys': ['p1'],
      'dynamodb:attributes': ['id', 'endedAt', 'address', 'name', 'status'],
      'dynamodb:returnvalues': ['NONE'],
    });
  });

  it('says of a query which attributes it names, and that it reads no others', () => {
    const [need] = needs('Query', {
      TableName: 'Shop-Payments',
      KeyConditionExpression: 'id = :id AND begins_with(#sk, :prefix)',
      ProjectionExpression: 'id, #name, address.city',
      Select: 'SPECIFIC_ATTRIBUTES',
      ExpressionAttributeNames: { '#name': 'name', '#sk': 'sk' },
      ExpressionAttributeValues: { ':id': { S: 'p1' }, ':prefix': { S: 'A' } },
    });
    expect(need?.context).toEqual({
      'dynamodb:leadingkeys': ['p1'],
      'dynamodb:attributes': ['id', 'name', 'address', 'sk'],
      'dynamodb:select': ['SPECIFIC_ATTRIBUTES'],
    });
  });

  it('takes for a transaction the action of each of its items', () => {
    const TableName = 'Shop-Payments';
    const Key = { id: { S: 'p1' } };
    const TransactItems = [
      { Put: { TableName, Item: Key } },
      { Update: { TableName, Key } },
      { Delete: { TableName, Key } },
      { ConditionCheck: { TableName, Key } },
    ];
    expect(needs('TransactWriteItems', { TransactItems }).map(({ action }) => action)).toEqual([
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:DeleteItem',
      'dynamodb:ConditionCheckItem',
    ]);
  });

  it('also takes the customer’s own key of a table, by way of DynamoDB', () => {
    expect(needs('GetItem', { TableName: 'Shop-Secrets', Key: { pk: { S: 'CODE#1' } } })).toEqual([
      on('GetItem', ['CODE#1'], arn('dynamodb', 'table/Shop-Secrets')),
      {
        action: 'kms:Decrypt',
        resource: stack.attribute('Key', 'Arn'),
        context: { 'kms:viaservice': ['dynamodb.eu-west-3.amazonaws.com'] },
      },
    ]);
  });

  it('knows no way for a call that is not written down', () => {
    expect(() => needs('ExecuteStatement', {})).toThrow(/DynamoDB's ExecuteStatement/);
  });
});

describe('S3', () => {
  const object = 'arn:aws:s3:::exports/date=2026-06-08/a b.xml';
  const path = '/exports/date%3D2026-06-08/a%20b.xml';
  const making = (made: boolean) => ({ 's3:objectcreationoperation': [String(made)] });

  it.each([
    [
      'GET',
      `${path}?x-id=GetObject&response-content-disposition=x`,
      {},
      [{ action: 's3:GetObject', resource: object }],
    ],
    ['HEAD', path, {}, [{ action: 's3:GetObject', resource: object }]],
    ['DELETE', path, {}, [{ action: 's3:DeleteObject', resource: object }]],
    ['GET', '/exports?list-type=2&prefix=a', {}, [{ action: 's3:ListBucket', resource: 'arn:aws:s3:::exports' }]],
    [
      'PUT',
      path,
      { 'if-none-match': '*' },
      [{ action: 's3:PutObject', resource: object, context: { ...making(true), 's3:if-none-match': ['*'] } }],
    ],
    [
      'PUT',
      `${path}?partNumber=1&uploadId=u`,
      {},
      [{ action: 's3:PutObject', resource: object, context: making(false) }],
    ],
    ['POST', `${path}?uploads`, {}, [{ action: 's3:PutObject', resource: object, context: making(false) }]],
    ['POST', `${path}?uploadId=u`, {}, [{ action: 's3:PutObject', resource: object, context: making(true) }]],
    [
      'PUT',
      path,
      { 'x-amz-copy-source': 'staging/a%20b' },
      [
        { action: 's3:PutObject', resource: object, context: making(true) },
        { action: 's3:GetObject', resource: 'arn:aws:s3:::staging/a b' },
      ],
    ],
  ])('%s %s', (method, address, headers, expected) => {
    expect(s3Needs(stack)(call({ method, path: address, headers }))).toEqual(expected);
  });

  it('tells of a missing object those who may list', () => {
    expect(missingObjectNeeds(call({ method: 'GET', path }))).toEqual([
      { action: 's3:ListBucket', resource: 'arn:aws:s3:::exports' },
    ]);
  });

  it.each([
    ['DELETE', '/exports'],
    ['POST', '/exports?delete'],
    ['PUT', `${path}?acl`],
  ])('knows no way for %s %s', (method, address) => {
    expect(() => s3Needs(stack)(call({ method, path: address }))).toThrow(/not written down/);
  });
});

describe('the others', () => {
  it('Scheduler takes a right to the schedule and one to give its role', () => {
    const body = JSON.stringify({ GroupName: 'deadlines', Target: { Arn: 'x', RoleArn: 'arn:role' } });
    expect(schedulerNeeds(stack)(call({ path: '/schedules/p1-1', body }))).toEqual([
      { action: 'scheduler:CreateSchedule', resource: arn('scheduler', 'schedule/deadlines/p1-1') },
      { action: 'iam:PassRole', resource: 'arn:role', context: { 'iam:passedtoservice': ['scheduler.amazonaws.com'] } },
    ]);
  });

  const form = (fields: Record<string, string>) => call({ body: new URLSearchParams(fields).toString() });
  it.each([
    [snsNeeds, form({ Action: 'Publish', TargetArn: 'arn:e' }), 'sns:Publish', 'arn:e'],
    [
      snsNeeds,
      form({ Action: 'CreatePlatformApplication', Platform: 'GCM', Name: 'Shop' }),
      'sns:CreatePlatformApplication',
      '*',
    ],
    [kmsNeeds, json('GenerateMac', { KeyId: '1' }), 'kms:GenerateMac', arn('kms', 'key/1')],
    [
      secretsManagerNeeds,
      json('GetSecretValue', { SecretId: 'push' }),
      'secretsmanager:GetSecretValue',
      stack.ref('Push'),
    ],
    [
      cognitoNeeds,
      json('AdminCreateUser', { UserPoolId: 'p' }),
      'cognito-idp:AdminCreateUser',
      arn('cognito-idp', 'userpool/p'),
    ],
  ])('%o takes one action on what it names', (needs, given, action, resource) => {
    expect(needs(stack)(given)).toEqual([{ action, resource }]);
  });
});

describe('SES', () => {
  const send = (input: object, path = '/v2/email/outbound-emails') =>
    sesNeeds(stack)(call({ path, body: JSON.stringify(input) }));
  const on = (resource: string, from: string) => ({
    action: 'ses:SendEmail',
    resource: arn('ses', resource),
    context: { 'ses:fromaddress': [from] },
  });

  it('takes the identity of the sender, be it its domain, and the configuration set', () => {
    expect(send({ FromEmailAddress: 'Us <a@example.org>', ConfigurationSetName: 'mails' })).toEqual([
      on('identity/example.org', 'a@example.org'),
      on('configuration-set/mails', 'a@example.org'),
    ]);
    expect(send({ FromEmailAddress: 'a@other.org' })).toEqual([on('identity/a@other.org', 'a@other.org')]);
  });

  it('knows no other call', () => {
    expect(() => send({}, '/v2/email/identities')).toThrow('is not written down');
  });
});
