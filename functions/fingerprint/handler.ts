import type { CloudFormationCustomResourceEvent } from 'aws-lambda';
import {
  answerCustomResource,
  type CustomResourceAnswer,
} from '../../adapters/cloudformation/answer-custom-resource.ts';
import { logError } from '../log.ts';
import { fingerprints } from './fingerprints.ts';

/** There is one, which nothing has made and nothing has to delete. */
const physicalId = 'fingerprints';

/** The custom resource that says whether a deployment changes what versions of functions are to know. It always answers. */
export async function handler(event: CloudFormationCustomResourceEvent): Promise<void> {
  await answerCustomResource(event, physicalId, answerTo(event));
}

function answerTo({ RequestType, ResourceProperties }: CloudFormationCustomResourceEvent): CustomResourceAnswer {
  if (RequestType === 'Delete') return { Status: 'SUCCESS', Data: {} };
  try {
    return { Status: 'SUCCESS', Data: fingerprints(ResourceProperties['Environments']) };
  } catch (error) {
    logError('fingerprints', error, { request: RequestType });
    return { Status: 'FAILED', Reason: 'the environments are not texts by their names' };
  }
}
