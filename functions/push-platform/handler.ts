import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import { secretsClient, snsClient } from '../../adapters/aws-clients.ts';
import { answerCustomResource } from '../../adapters/cloudformation/answer-custom-resource.ts';
import { readSecret } from '../../adapters/secrets-manager/read-secret.ts';
import { platformApplications } from '../../adapters/sns/platform-applications.ts';
import { logInfo } from '../log.ts';
import { answerTo } from './answer-to.ts';

const secrets = secretsClient();
const dependencies = {
  applications: platformApplications(snsClient()),
  readSecret: (secretArn: string) => readSecret(secrets, secretArn),
};

/** The custom resource for what CloudFormation does not know. It always answers, or the deployment would hang. */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  const { physicalId, answer } = await answerTo(event, dependencies);
  logInfo('push platform', { request: event.RequestType, status: answer.Status, physicalId });
  await answerCustomResource(event, physicalId, answer);
}
