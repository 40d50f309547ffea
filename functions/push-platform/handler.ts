import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { secretsClient, snsClient } from '../../adapters/aws-clients.ts';
import {
  answerCustomResource,
  type CustomResourceAnswer,
} from '../../adapters/cloudformation/answer-custom-resource.ts';
import { readSecret } from '../../adapters/secrets-manager/read-secret.ts';
import { platformApplications } from '../../adapters/sns/platform-applications.ts';
import { logError, logInfo } from '../log.ts';
import { applyCredentials } from './apply-credentials.ts';
import { pushCredentials } from './push-credentials.ts';

const sns = snsClient();
const secrets = secretsClient();

/**
 * The custom resource for what CloudFormation does not know. Properties: `SecretArn`, `ApplicationName`, and any other
 * whose change is to make it run again. It always answers, or the deployment would hang.
 */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  const answer = await answerTo(event);
  logInfo('push platform', { request: event.RequestType, status: answer.Status });
  await answerCustomResource(event, physicalIdOf(event), answer);
}

async function answerTo(event: CloudFormationCustomResourceEvent): Promise<CustomResourceAnswer> {
  try {
    const applications = platformApplications(sns, placeOf(event.StackId), property(event, 'ApplicationName'));
    // Without credentials there is nothing left to be there.
    const credentials =
      event.RequestType === 'Delete' ? {} : pushCredentials(await readSecret(secrets, property(event, 'SecretArn')));
    return { Status: 'SUCCESS', Data: await applyCredentials(credentials, applications) };
  } catch (error) {
    logError('push platform', error, { request: event.RequestType });
    return { Status: 'FAILED', Reason: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * The applications' name, not their ARNs: credentials come and go without the resource being another one, and under
 * another name CloudFormation asks for the old one to be deleted.
 */
function physicalIdOf(event: CloudFormationCustomResourceEvent): string {
  if (event.RequestType === 'Delete') return event.PhysicalResourceId;
  return `push-${String(event.ResourceProperties['ApplicationName'])}`;
}

function property({ ResourceProperties }: CloudFormationCustomResourceEvent, name: string): string {
  const value: unknown = ResourceProperties[name];
  if (typeof value !== 'string' || value === '') throw new Error(`the property ${name} is missing`);
  return value;
}

/** `arn:aws:cloudformation:eu-west-3:111122223333:stack/…`: SNS is in the stack's account and region. */
function placeOf(stackId: string) {
  const [, partition = '', , region = '', account = ''] = stackId.split(':');
  return { partition, region, account };
}
