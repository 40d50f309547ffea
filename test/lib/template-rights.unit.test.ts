import { describe, expect, it } from 'vitest';
import {
  checkServiceUses,
  createRights,
  nameResources,
  type CloudFormationTemplate,
  type LocalStack,
} from 'run-template/template';
import { stackParameters } from '../../local/demo-data/stack-parameters.ts';
import { synthesized } from './synthesized-stack.ts';

const url = 'http://127.0.0.1:4000';

function stackWith(change: (template: CloudFormationTemplate) => void = () => undefined): LocalStack {
  const template = structuredClone(synthesized().template.toJSON()) as CloudFormationTemplate;
  change(template);
  const assembly = { stackName: 'Encaissement-dev', assets: new Map<string, string>(), template };
  const stack = nameResources(assembly, { url, parameters: stackParameters(url) });
  for (const id of stack.idsOf('Custom::PushPlatform')) {
    stack.provide(id, { ref: 'push', attributes: { ApplicationArn: '' } });
  }
  return stack;
}
const idOf = (stack: LocalStack, type: string, start: string) => stack.idsOf(type).find((id) => id.startsWith(start))!;

/** Takes every statement with an action out of the policies of a role, named by the start of its logical id. */
function without(action: string, roleStart: string) {
  return ({ Resources }: CloudFormationTemplate) => {
    for (const [id, { Type, Properties }] of Object.entries(Resources)) {
      if (Type !== 'AWS::IAM::Policy' || !id.startsWith(roleStart)) continue;
      const document = Properties?.['PolicyDocument'] as { Statement: { Action: string | string[] }[] };
      document.Statement = document.Statement.filter(({ Action }) => ![Action].flat().includes(action));
    }
  };
}

describe('what services do in the name of the template’s roles', () => {
  it('is all allowed', () => {
    const stack = stackWith();
    expect(() =>
      checkServiceUses(
        stack,
        createRights(stack, () => undefined),
      ),
    ).not.toThrow();
  });

  it.each([
    ['lambda:InvokeFunction', 'DeadlinesEveryMinuteRole', /^DeadlinesEveryMinuteSchedule\w+: .*lambda:InvokeFunction/],
    ['states:StartExecution', 'ReimbursementEveryMorning', /^ReimbursementEveryMorningSchedule\w*: .*StartExecution/],
    ['lambda:InvokeFunction', 'ReimbursementMachineRole', /^ReimbursementMachine\w+: .*lambda:InvokeFunction/],
    ['dynamodb:GetRecords', 'EventsOnPaymentEventRole', /^EventsStream\w+: .*dynamodb:DescribeStream/],
    ['sqs:SendMessage', 'DeadlinesSweepDeadlinesRole', /^DeadlinesSweepDeadlines\w+: .*sqs:SendMessage/],
    ['lambda:InvokeFunction', 'AuditMachineRole', /^AuditMachine\w+: .*lambda:InvokeFunction/],
    ['logs:PutLogEvents', 'FunctionsMerchantApiRole', /^FunctionsMerchantApi\w+: .*logs:CreateLogStream/],
  ])('stops the start without %s of %s', (action, role, message) => {
    const stack = stackWith(without(action, role));
    expect(() =>
      checkServiceUses(
        stack,
        createRights(stack, () => undefined),
      ),
    ).toThrow(message);
  });
});

describe('what the template allows a function', () => {
  const stack = stackWith();
  const rights = createRights(stack, () => undefined);
  const mayNot = (functionStart: string, action: string, resource: string, context = {}) =>
    rights.refusalOf(idOf(stack, 'AWS::Lambda::Function', functionStart), [{ action, resource, context }])?.message;
  const table = (name: string) => stack.attribute(idOf(stack, 'AWS::DynamoDB::Table', `Tables${name}`), 'Arn');
  const exportsBucket = `arn:aws:s3:::${stack.ref(idOf(stack, 'AWS::S3::Bucket', 'BucketsExports'))}`;
  const making = { 's3:objectcreationoperation': ['true'] };

  it('is bound to partitions', () => {
    const put = (key: string) =>
      mayNot('FunctionsBackOfficeApi', 'dynamodb:PutItem', table('Secrets'), { 'dynamodb:leadingkeys': [key] });
    expect(put('ACTIVATION#c1')).toBeUndefined();
    expect(put('CODE#c1')).toMatch(/no identity-based policy/);
  });

  it('ends where a table refuses everybody', () => {
    expect(mayNot('FunctionsMerchantApi', 'dynamodb:UpdateItem', table('Ledger'))).toMatch(/explicit deny/);
    expect(mayNot('FunctionsMerchantApi', 'dynamodb:PutItem', table('Ledger'))).toBeUndefined();
  });

  it('lets an export be written when it is not there, and in parts', () => {
    const put = (context: object) =>
      mayNot('ReimbursementStepsPublishExport', 's3:PutObject', `${exportsBucket}/reimbursements/a.xml`, context);
    expect(put({ ...making, 's3:if-none-match': ['*'] })).toBeUndefined();
    expect(put(making)).toMatch(/explicit deny in a resource-based policy/);
    expect(put({ 's3:objectcreationoperation': ['false'] })).toBeUndefined();
  });

  it('gives a key away only to the service that is named', () => {
    const key = stack.attribute(idOf(stack, 'AWS::KMS::Key', 'TablesSecretsKey'), 'Arn');
    const via = (service: string) => ({ 'kms:viaservice': [service] });
    expect(mayNot('FunctionsClientApi', 'kms:Decrypt', key, via('dynamodb.eu-west-3.amazonaws.com'))).toBeUndefined();
    expect(mayNot('FunctionsClientApi', 'kms:Decrypt', key)).toMatch(/not authorized/);
  });

  it('is noted when it is of use', () => {
    const has = () =>
      rights.unused().some(({ action, resource }) => action === 'dynamodb:scan' && resource === table('Wallets'));
    expect(has()).toBe(true);
    mayNot('AuditAuditLedger', 'dynamodb:Scan', table('Wallets'));
    expect(has()).toBe(false);
  });
});
