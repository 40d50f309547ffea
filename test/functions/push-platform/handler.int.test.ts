import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveHttp, startSecretsManager, type HttpService, type SecretsManager } from 'run-template/services';
import type { handler as Handler } from '../../../functions/push-platform/handler.ts';
import { useEndpoint } from '../../support/aws-environment.ts';
import { captureLog } from '../../support/captured-log.ts';

captureLog();
const answers: { method: string; contentType: string | undefined; body: unknown }[] = [];
let secrets: SecretsManager;
let cloudFormation: HttpService;
let handler: typeof Handler;

beforeAll(async () => {
  secrets = await startSecretsManager();
  cloudFormation = await serveHttp(({ method, headers, body }) => {
    answers.push({ method, contentType: headers['content-type'], body: JSON.parse(body) });
    return Promise.resolve({ status: 200, headers: {}, body: '' });
  });
  useEndpoint('SECRETS_MANAGER', secrets.endpoint);
  ({ handler } = await import('../../../functions/push-platform/handler.ts'));
});
afterAll(() => Promise.all([secrets.close(), cloudFormation.close()]));

const StackId = 'arn:aws:cloudformation:eu-west-3:000000000000:stack/encaissement/1';
const create = (SecretArn: string) => ({
  RequestType: 'Create',
  ServiceToken: 'arn:aws:lambda:eu-west-3:000000000000:function:push-platform',
  ResponseURL: `${cloudFormation.endpoint}/answer?signature=1`,
  StackId,
  RequestId: 'request-1',
  LogicalResourceId: 'Application',
  ResourceType: 'Custom::PushPlatform',
  ResourceProperties: { SecretArn, ApplicationName: 'encaissement', Platform: 'GCM', CredentialsVersion: '1' },
});

describe('CloudFormation is answered', () => {
  it.each([
    [{}, { Status: 'SUCCESS', Data: { ApplicationArn: '' } }],
    ['no JSON', { Status: 'FAILED', Reason: 'push credentials: the secret is not JSON' }],
  ])('by one PUT without a content type, as the address was signed: %o', async (secret, outcome) => {
    const text = typeof secret === 'string' ? secret : JSON.stringify(secret);
    answers.length = 0;
    await handler(create(secrets.putSecret('push', text)) as unknown as CloudFormationCustomResourceEvent);

    const ids = { PhysicalResourceId: 'no-application', StackId, RequestId: 'request-1' };
    const body = { ...outcome, ...ids, LogicalResourceId: 'Application' };
    expect(answers).toEqual([{ method: 'PUT', contentType: '', body }]);
  });
});
