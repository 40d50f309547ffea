import { App, Aspects, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Code, Function, Runtime } from 'aws-cdk-lib/aws-lambda';
import { describe, expect, it } from 'vitest';
import { Republish } from '../../../lib/republish.ts';
import { rolePolicies } from '../policies.ts';
import { calledFunction, functionEntries, referred, synthesized, type Resource } from '../synthesized-stack.ts';

const prod = synthesized('prod');
const entries = functionEntries(prod);
const aliases = Object.entries(prod.resources('AWS::Lambda::Alias'));
const groupsOf = (stack: typeof prod) => stack.resources('AWS::CodeDeploy::DeploymentGroup');
const gradual = ['applicant-api', 'back-office-api', 'client-api', 'merchant-api', 'on-payment-event', 'owner-api'];

/** The deployment group by which an alias moves. */
function groupOf({ UpdatePolicy }: Resource): Record<string, unknown> {
  const { ApplicationName, DeploymentGroupName } = UpdatePolicy?.['CodeDeployLambdaAliasUpdate'] as Record<
    string,
    string
  >;
  const group = Object.values(groupsOf(prod)).find(
    (one) => one.Properties['DeploymentGroupName'] === DeploymentGroupName,
  );
  const application = prod.resources('AWS::CodeDeploy::Application')[referred(group?.Properties['ApplicationName'])];
  expect(application?.Properties['ApplicationName']).toBe(ApplicationName);
  return group!.Properties;
}

describe('a release in production', () => {
  it.each(aliases)('goes over to a tenth of the calls first, and back when it fails: %s', (id, alias) => {
    const group = groupOf(alias);
    expect(group).toMatchObject({
      DeploymentConfigName: 'CodeDeployDefault.LambdaCanary10Percent5Minutes',
      AutoRollbackConfiguration: { Enabled: true, Events: ['DEPLOYMENT_FAILURE', 'DEPLOYMENT_STOP_ON_ALARM'] },
    });
    const { Alarms } = group['AlarmConfiguration'] as { Alarms: { Name: unknown }[] };
    const [errors, unexpected] = Alarms.map(({ Name }) => prod.resources('AWS::CloudWatch::Alarm')[referred(Name)]);
    const dimensions = JSON.stringify(errors?.Properties['Dimensions']);
    expect(errors?.Properties).toMatchObject({ MetricName: 'Errors', TreatMissingData: 'notBreaching' });
    expect(dimensions).toContain(
      `"Name":"ExecutedVersion","Value":${JSON.stringify(alias.Properties['FunctionVersion'])}`,
    );
    expect(dimensions).toContain(referred(alias.Properties['FunctionName']));
    expect(unexpected?.Properties).toMatchObject({ MetricName: 'UnexpectedErrors' });
    // CloudFormation moves the alias when group, alarms and rights are there.
    expect(alias.DependsOn, id).toEqual(expect.arrayContaining([expect.stringMatching(/^Releases/)]));
  });

  it('is what all callers of these functions call', () => {
    const released = aliases.map(([, { Properties }]) => referred(Properties['FunctionName']));
    expect(released.map((id) => entries[id]).sort()).toEqual(gradual);
    const callers = [
      ...Object.values(prod.resources('AWS::ApiGatewayV2::Integration')).map((one) => one.Properties['IntegrationUri']),
      ...Object.values(prod.resources('AWS::Lambda::Permission')).map((one) => one.Properties['FunctionName']),
      ...Object.values(prod.resources('AWS::Lambda::EventSourceMapping')).map((one) => one.Properties['FunctionName']),
    ].filter((called) => released.includes(calledFunction(prod, called)));
    expect(callers.length).toBeGreaterThanOrEqual(11);
    for (const called of callers) {
      expect(
        aliases.some(([id]) => JSON.stringify(called).includes(`"Ref":"${id}"`)),
        JSON.stringify(called),
      ).toBe(true);
    }
  });

  it('comes before the pages that call it', () => {
    const copying = Object.values(prod.resources('Custom::CDKBucketDeployment'));
    expect(copying.length).toBeGreaterThan(0);
    for (const { DependsOn } of copying) {
      expect(DependsOn).toEqual(
        expect.arrayContaining(aliases.map(([id]) => id).filter((id) => id.startsWith('Functions'))),
      );
    }
  });

  it('may be moved by CodeDeploy, which may do nothing else', () => {
    const [[role = ''] = []] = Object.entries(prod.resources('AWS::IAM::Role')).filter(([, { Properties }]) =>
      JSON.stringify(Properties['AssumeRolePolicyDocument']).includes('codedeploy.amazonaws.com'),
    );
    expect(prod.resources('AWS::IAM::Role')[role]?.Properties).not.toHaveProperty('ManagedPolicyArns');
    const [alarms, moving, ...more] = rolePolicies(prod).get(role)!;
    expect(more).toEqual([]);
    expect([alarms?.Action, alarms?.Resource]).toEqual([['cloudwatch:DescribeAlarms'], ['*']]);
    expect(moving?.Action).toEqual(['lambda:GetAlias', 'lambda:GetProvisionedConcurrencyConfig', 'lambda:UpdateAlias']);
    expect(moving?.Resource).not.toContain('*');
  });
});

it.each([
  ['in development', synthesized('dev')],
  ['in a hurry', synthesized('prod', { hurry: 'true' })],
])('goes over at once %s, and no alarm holds it up', (_when, stack) => {
  const groups = Object.values(groupsOf(stack));
  expect(groups).toHaveLength(aliases.length);
  for (const { Properties } of groups) {
    expect(Properties['DeploymentConfigName']).toBe('CodeDeployDefault.LambdaAllAtOnce');
    expect(Properties['AlarmConfiguration']).not.toMatchObject({ Enabled: true });
  }
});

it('publishes anew what Lambda has published before, when told so', () => {
  const app = new App();
  const stack = new Stack(app, 'Any');
  const code = Code.fromInline('exports.handler = () => 1');
  new Function(stack, 'One', { code, runtime: Runtime.NODEJS_24_X, handler: 'index.handler', description: 'One' });
  Aspects.of(stack).add(new Republish('again'));
  Template.fromStack(stack).hasResourceProperties('AWS::Lambda::Function', { Description: 'One (again)' });
});
