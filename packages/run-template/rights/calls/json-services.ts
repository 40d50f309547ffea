import { arn } from '../../template/resource-kind.ts';
import type { LocalStack } from '../../template/local-stack.ts';
import { jsonOperation, pick } from './service-call.ts';
import type { ReadNeeds, ServiceCall } from './service-call.ts';

/** KMS, on the key that is named by its id or its ARN. */
export const kmsNeeds: ReadNeeds = onNamed('kms', 'KeyId', ['GenerateMac', 'VerifyMac', 'DescribeKey'], (stack, name) =>
  arn(stack.deployment, 'kms', `key/${name}`),
);

export const secretsManagerNeeds: ReadNeeds = onNamed(
  'secretsmanager',
  'SecretId',
  ['GetSecretValue'],
  (stack, name) =>
    stack
      .idsOf('AWS::SecretsManager::Secret')
      .map((id) => stack.ref(id))
      .find((secret) => secret.replace(/-[A-Za-z0-9]{6}$/, '').endsWith(`:secret:${name}`)) ??
    arn(stack.deployment, 'secretsmanager', `secret:${name}`),
);

export const cognitoNeeds: ReadNeeds = onNamed(
  'cognito-idp',
  'UserPoolId',
  [
    'AdminCreateUser',
    'AdminGetUser',
    'ListUsers',
    'ListUsersInGroup',
    'AdminAddUserToGroup',
    'AdminRemoveUserFromGroup',
    'AdminDisableUser',
    'AdminEnableUser',
    'AdminUpdateUserAttributes',
    'AdminDeleteUser',
    'AdminUserGlobalSignOut',
  ],
  (stack, name) => arn(stack.deployment, 'cognito-idp', `userpool/${name}`),
);

/** For a queue, that is named by its address. */
export const sqsNeeds: ReadNeeds = onNamed('sqs', 'QueueUrl', ['SendMessage'], (stack, url) =>
  arn(stack.deployment, 'sqs', url.slice(url.lastIndexOf('/') + 1)),
);

/** A service each of whose calls needs the action of the same name, on the one resource that a parameter names. */
function onNamed(
  service: string,
  parameter: string,
  names: readonly string[],
  arnOf: (stack: LocalStack, name: string) => string,
): ReadNeeds {
  const operations = Object.fromEntries(names.map((name) => [name, `${service}:${name}`]));
  return (stack) => (call: ServiceCall) => {
    const given = (JSON.parse(call.body) as Record<string, unknown>)[parameter];
    const name = typeof given === 'string' ? given : '';
    return [
      {
        action: pick(operations, jsonOperation(call), service),
        resource: name.startsWith('arn:') ? name : arnOf(stack, name),
      },
    ];
  };
}
