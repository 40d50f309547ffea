import { describe, expect, it } from 'vitest';
import type { CloudFormationTemplate } from '../../template/cloud-formation.ts';
import { functionCalled } from '../../template/find-in-stack.ts';
import { nameResources } from '../../template/local-stack.ts';
import type { LocalStack } from '../../template/local-stack.ts';
import { StartError } from '../../start-error.ts';

const url = 'http://127.0.0.1:4000';

function stackOf(template: Partial<CloudFormationTemplate>, parameters = {}): LocalStack {
  const assembly = { stackName: 'Shop', assets: new Map(), template: { Resources: {}, ...template } };
  return nameResources(assembly, { url, parameters });
}

describe('nameResources', () => {
  it('names a resource before the one that uses it is resolved, whatever their order', () => {
    const stack = stackOf({
      Resources: {
        Reader: {
          Type: 'AWS::Lambda::Function',
          Properties: {
            Environment: { Variables: { TABLE: { Ref: 'Payments' }, ARN: { 'Fn::GetAtt': ['Payments', 'Arn'] } } },
          },
        },
        Payments: { Type: 'AWS::DynamoDB::Table', Properties: {} },
      },
    });

    expect(stack.properties('Reader')['Environment']).toEqual({
      Variables: { TABLE: 'Shop-Payments', ARN: 'arn:aws:dynamodb:eu-west-3:000000000000:table/Shop-Payments' },
    });
  });

  it('uses a name given in the template, and gives the same names in each run', () => {
    const Resources = {
      Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { 'Fn::Sub': 'exports-${AWS::AccountId}' } } },
      Pool: { Type: 'AWS::Cognito::UserPool' },
    };
    expect(stackOf({ Resources }).ref('Bucket')).toBe('exports-000000000000');
    expect(stackOf({ Resources }).ref('Pool')).toBe(stackOf({ Resources }).ref('Pool'));
  });

  it('gives a pool the address of the local sign-in', () => {
    const stack = stackOf({ Resources: { Pool: { Type: 'AWS::Cognito::UserPool' } } });
    expect(stack.attribute('Pool', 'ProviderURL')).toBe(`${url}/_local/sign-in/eu-west-3_Pool`);
  });

  it('puts a secret where the template refers to it: its own text, or one that is made once', () => {
    const refer = (id: string, part = '') => ({
      'Fn::Join': ['', ['{{resolve:secretsmanager:', { Ref: id }, `:SecretString:${part}::}}`]],
    });
    const reader = (value: unknown) => ({
      Type: 'AWS::Lambda::Function',
      Properties: { Environment: { Variables: { VALUE: value } } },
    });
    const stack = stackOf({
      Resources: {
        Written: { Type: 'AWS::SecretsManager::Secret', Properties: { SecretString: 'abc' } },
        Made: {
          Type: 'AWS::SecretsManager::Secret',
          Properties: { GenerateSecretString: { ExcludePunctuation: true, PasswordLength: 33 } },
        },
        Both: reader({ 'Fn::Join': [' ', [refer('Written'), refer('Made')]] }),
        Part: reader(refer('Written', 'key')),
        Elsewhere: reader('a{{resolve:ssm:/name}}'),
      },
    });
    const [written, made] = (
      stack.properties('Both')['Environment'] as { Variables: { VALUE: string } }
    ).Variables.VALUE.split(' ');
    expect([written, made]).toEqual(['abc', stack.secretText('Made')]);
    expect(made).toMatch(/^[0-9a-f]{33}$/);
    for (const unknown of ['Part', 'Elsewhere']) {
      expect(() => stack.properties(unknown)).toThrow(StartError);
      expect(() => stack.properties(unknown)).toThrow(/^\w+\.Environment\.Variables\.VALUE is a dynamic reference/);
    }
  });

  it('calls a version and an alias as AWS does, and finds their function', () => {
    const stack = stackOf({
      Resources: {
        Api: { Type: 'AWS::Lambda::Function' },
        Release: { Type: 'AWS::Lambda::Version', Properties: { FunctionName: { Ref: 'Api' } } },
        Live: {
          Type: 'AWS::Lambda::Alias',
          Properties: {
            FunctionName: { Ref: 'Api' },
            Name: 'live',
            FunctionVersion: { 'Fn::GetAtt': ['Release', 'Version'] },
          },
        },
      },
    });
    expect([stack.ref('Release'), stack.ref('Live')]).toEqual(
      ['1', 'live'].map((qualifier) => `arn:aws:lambda:eu-west-3:000000000000:function:Shop-Api:${qualifier}`),
    );
    const named = [stack.ref('Api'), 'Shop-Api:live', stack.attribute('Api', 'Arn'), stack.ref('Release'), 'Other:1'];
    expect(named.map((name) => functionCalled(stack, name))).toEqual(['Api', 'Api', 'Api', 'Api', undefined]);
  });

  it('leaves out resources whose condition is false', () => {
    const stack = stackOf({
      Parameters: { Stage: { Type: 'String', Default: 'dev' } },
      Conditions: { IsProd: { 'Fn::Equals': [{ Ref: 'Stage' }, 'prod'] } },
      Resources: { Only: { Type: 'AWS::SQS::Queue', Condition: 'IsProd' } },
    });
    expect(stack.idsOf('AWS::SQS::Queue')).toEqual([]);
  });

  it('names a custom resource only when its provider has answered', () => {
    const stack = stackOf({
      Resources: {
        Push: { Type: 'Custom::PushPlatform', Properties: { ServiceToken: 'x' } },
        Reader: { Type: 'AWS::Lambda::Function', Properties: { Environment: { Variables: { ARN: { Ref: 'Push' } } } } },
      },
    });

    expect(() => stack.properties('Reader')).toThrow('Push (Custom::PushPlatform) is used before it is created.');
    stack.provide('Push', { ref: 'arn:app', attributes: {} });
    expect(stack.properties('Reader')['Environment']).toEqual({ Variables: { ARN: 'arn:app' } });
    expect(stack.idsOf('Custom::')).toEqual(['Push']);
  });

  it.each<[string, Partial<CloudFormationTemplate>, RegExp]>([
    ['an unknown type', { Resources: { Db: { Type: 'AWS::RDS::DBInstance' } } }, /^Db is a AWS::RDS::DBInstance/],
    [
      'an unknown property',
      { Resources: { Fn: { Type: 'AWS::Lambda::Function', Properties: { VpcConfig: {} } } } },
      /^Fn \(AWS::Lambda::Function\) has the property VpcConfig/,
    ],
    [
      'a reference to nothing',
      { Resources: { Bucket: { Type: 'AWS::S3::Bucket', Properties: { BucketName: { Ref: 'Gone' } } } } },
      /refers to Gone/,
    ],
    ['a parameter without a value', { Parameters: { Email: { Type: 'String' } } }, /parameter Email has no value/],
    [
      'a value that the parameter refuses',
      { Parameters: { Iban: { Type: 'String', AllowedPattern: '[A-Z]{2}.+', Default: '12' } } },
      /parameter Iban refuses/,
    ],
  ])('stops the start at %s', (_name, template, message) => {
    expect(() => stackOf(template)).toThrow(StartError);
    expect(() => stackOf(template)).toThrow(message);
  });

  it('stops the start at an attribute that it cannot give', () => {
    const stack = stackOf({ Resources: { Bucket: { Type: 'AWS::S3::Bucket' } } });
    expect(() => stack.attribute('Bucket', 'WebsiteURL')).toThrow(
      /Bucket \(AWS::S3::Bucket\) has no attribute WebsiteURL/,
    );
  });

  it('refuses a parameter that the template does not declare', () => {
    expect(() => stackOf({}, { Gone: 'x' })).toThrow(/no parameter Gone/);
  });
});
