import { describe, expect, it } from 'vitest';
import { functionPolicies, rolePolicies } from '../policies.ts';
import { functionEntries, referred, synthesized } from '../synthesized-stack.ts';

const stack = synthesized();
const applications = Object.entries(stack.resources('Custom::PushPlatform'));
const [secretId, secret] = Object.entries(stack.resources('AWS::SecretsManager::Secret')).find(([id]) =>
  id.startsWith('Push'),
)!;
const idOf = (platform: string) =>
  applications.find(([, { Properties }]) => Properties['Platform'] === platform)?.[0] ?? '';

describe('the push credentials', () => {
  it('are empty when the secret is made, so that nothing secret is in the template', () => {
    expect(secret.Properties['SecretString']).toBe('{}');
    expect(secret.Properties['GenerateSecretString']).toBeUndefined();
  });

  it.each(applications)('are read for %s, anew when the parameter changes', (_, { Properties }) => {
    expect(functionEntries(stack)[referred(Properties['ServiceToken'])]).toBe('push-platform');
    expect(referred(Properties['SecretArn'])).toBe(secretId);
    expect(Properties['CredentialsVersion']).toEqual({ Ref: 'PushCredentialsVersion' });
    expect(Properties['ApplicationName']).toBe('Encaissement-dev');
  });
});

describe('the platform applications', () => {
  it('are one resource each, so that each is remembered by itself', () => {
    expect(applications.map(([, { Properties }]) => Properties['Platform'])).toEqual(['GCM', 'APNS', 'APNS_SANDBOX']);
  });

  it.each(['on-payment-event', 'client-api'])('are told to %s', (entry) => {
    const entries = functionEntries(stack);
    const functions = Object.entries(stack.resources('AWS::Lambda::Function'));
    const consumer = functions.find(([logicalId]) => entries[logicalId] === entry);
    const arn = (platform: string) => ({ 'Fn::GetAtt': [idOf(platform), 'ApplicationArn'] });
    expect(consumer?.[1].Properties['Environment']).toMatchObject({
      Variables: {
        FCM_APPLICATION_ARN: arn('GCM'),
        APNS_APPLICATION_ARN: { 'Fn::Join': ['', [arn('APNS'), arn('APNS_SANDBOX')]] },
      },
    });
  });

  it('are shown to whoever deploys', () => {
    expect(Object.keys(stack.template.findOutputs('*'))).toEqual(
      expect.arrayContaining(['PushStatus', 'PushCredentialsSecret', 'ApiUrl']),
    );
  });
});

describe('the rights on SNS', () => {
  const ofSns = [...rolePolicies(stack).values()]
    .flat()
    .filter(({ Action }) => Action.some((one) => /^sns:/.test(one)));

  it('are on everything where the Service Authorization Reference names no resource', () => {
    const onNoResource = ofSns.filter(({ Action }) => !Action.includes('sns:Publish'));
    const actions = onNoResource.flatMap(({ Action }) => Action).filter((action) => action.startsWith('sns:'));
    expect([...new Set(actions)].sort()).toEqual([
      'sns:CreatePlatformApplication',
      'sns:CreatePlatformEndpoint',
      'sns:DeletePlatformApplication',
      'sns:GetEndpointAttributes',
      'sns:SetEndpointAttributes',
      'sns:SetPlatformApplicationAttributes',
    ]);
    expect(onNoResource.map(({ Resource }) => Resource)).toEqual(onNoResource.map(() => ['*']));
  });

  it('let nobody publish but to phones of this stack’s applications', () => {
    const publishing = ofSns.filter(({ Action }) => Action.includes('sns:Publish'));
    const place = 'arn:<AWS::Partition>:sns:<AWS::Region>:<AWS::AccountId>';
    const toPhones = expect.objectContaining({
      Action: ['sns:Publish'],
      Resource: ['APNS', 'APNS_SANDBOX', 'GCM'].map((one) => `${place}:endpoint/${one}/Encaissement-dev/*`),
    }) as unknown;
    expect(publishing).toEqual([toPhones, toPhones, toPhones]);
  });

  it('let only the custom resource make and delete applications', () => {
    const makers = [...functionPolicies(stack)].filter(([, policy]) =>
      policy.some(({ Action }) => Action.some((one) => /^sns:\w+PlatformApplication/.test(one))),
    );
    expect(makers.map(([entry]) => entry)).toEqual(['push-platform']);
  });
});
