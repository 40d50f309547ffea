import { describe, expect, it } from 'vitest';
import { functionEntries, referred, synthesized } from '../synthesized-stack.ts';

const stack = synthesized();
const [id, resource] = Object.entries(stack.resources('Custom::PushPlatform'))[0]!;
const [secretId, secret] = Object.entries(stack.resources('AWS::SecretsManager::Secret'))[0]!;

describe('the push credentials', () => {
  it('are empty when the secret is made, so that nothing secret is in the template', () => {
    expect(secret.Properties['SecretString']).toBe('{}');
    expect(secret.Properties['GenerateSecretString']).toBeUndefined();
  });

  it('are read by the platform’s function, anew when the parameter changes', () => {
    const { ServiceToken, SecretArn, CredentialsVersion, ApplicationName } = resource.Properties;
    expect(functionEntries(stack)[referred(ServiceToken)]).toBe('push-platform');
    expect(referred(SecretArn)).toBe(secretId);
    expect(CredentialsVersion).toEqual({ Ref: 'PushCredentialsVersion' });
    expect(ApplicationName).toBe('Encaissement-dev');
  });
});

describe('the platform applications', () => {
  it('are told to the consumer of the stream', () => {
    const entries = functionEntries(stack);
    const functions = Object.entries(stack.resources('AWS::Lambda::Function'));
    const consumer = functions.find(([logicalId]) => entries[logicalId] === 'on-payment-event');
    expect(consumer?.[1].Properties['Environment']).toMatchObject({
      Variables: {
        FCM_APPLICATION_ARN: { 'Fn::GetAtt': [id, 'FcmApplicationArn'] },
        APNS_APPLICATION_ARN: { 'Fn::GetAtt': [id, 'ApnsApplicationArn'] },
      },
    });
  });

  it('are shown to whoever deploys', () => {
    expect(Object.keys(stack.template.findOutputs('*'))).toEqual(
      expect.arrayContaining(['PushStatus', 'PushCredentialsSecret', 'ApiUrl']),
    );
  });
});
