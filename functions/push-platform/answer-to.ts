import type {
  CloudFormationCustomResourceCreateEvent,
  CloudFormationCustomResourceDeleteEvent,
  CloudFormationCustomResourceEvent,
  CloudFormationCustomResourceUpdateEvent,
} from 'aws-lambda';
import type { CustomResourceAnswer } from '../../adapters/cloudformation/answer-custom-resource.ts';
import {
  platformApplication,
  type PlatformApplication,
  type PlatformApplications,
} from '../../adapters/sns/platform-applications.ts';
import { snsPlatforms } from '../../adapters/sns/push-message.ts';
import { logError } from '../log.ts';
import { pushCredentials } from './push-credentials.ts';

interface Dependencies {
  applications: PlatformApplications;
  /** The text of a secret. */
  readSecret: (secretArn: string) => Promise<string>;
}
interface Answered {
  physicalId: string;
  answer: CustomResourceAnswer;
}
type Saving = CloudFormationCustomResourceCreateEvent | CloudFormationCustomResourceUpdateEvent;

/** The physical id while there is no application; else it is the application's ARN. */
const none = 'no-application';

/**
 * One platform's application: there while the secret has credentials for it. Properties: `SecretArn`, `ApplicationName`,
 * `Platform` (as SNS names it), and any other whose change is to make it run again.
 *
 * The physical id remembers what was made. When credentials go, the id changes, and CloudFormation asks for the old one
 * to be deleted; where there never were any, nothing is asked of SNS at all.
 */
export async function answerTo(
  event: CloudFormationCustomResourceEvent,
  dependencies: Dependencies,
): Promise<Answered> {
  return event.RequestType === 'Delete' ? remove(event, dependencies) : save(event, dependencies);
}

async function save(event: Saving, { applications, readSecret }: Dependencies): Promise<Answered> {
  // What an update that fails leaves as it was.
  let physicalId = event.RequestType === 'Update' ? event.PhysicalResourceId : none;
  try {
    const application = applicationOf(event);
    const attributes = pushCredentials(await readSecret(property(event, 'SecretArn')))[application.platform];
    if (!attributes) return { physicalId: none, answer: { Status: 'SUCCESS', Data: { ApplicationArn: '' } } };
    // Before the call, whose answer may be lost: then the creation's rollback deletes what it made.
    if (event.RequestType === 'Create') physicalId = application.arn;
    await applications.save(application, attributes);
    return {
      physicalId: application.arn,
      answer: { Status: 'SUCCESS', Data: { ApplicationArn: application.arn } },
    };
  } catch (error) {
    logError('push platform', error, { request: event.RequestType, physicalId });
    return { physicalId, answer: { Status: 'FAILED', Reason: error instanceof Error ? error.message : String(error) } };
  }
}

/**
 * Always a success: a deletion that fails would stop the rollback or the deletion of the whole stack, for an application
 * that costs nothing and that the next creation takes over.
 */
async function remove(
  { PhysicalResourceId: physicalId }: CloudFormationCustomResourceDeleteEvent,
  { applications }: Dependencies,
): Promise<Answered> {
  try {
    if (physicalId.startsWith('arn:')) await applications.remove(physicalId);
  } catch (error) {
    logError('push platform left behind', error, { physicalId });
  }
  return { physicalId, answer: { Status: 'SUCCESS', Data: {} } };
}

function applicationOf(event: Saving): PlatformApplication {
  const name = property(event, 'Platform');
  const platform = snsPlatforms.find((known) => known === name);
  if (!platform) throw new Error(`the property Platform is none of ${snsPlatforms.join(', ')}`);
  return platformApplication(placeOf(event.StackId), platform, property(event, 'ApplicationName'));
}

function property({ ResourceProperties }: Saving, name: string): string {
  const value: unknown = ResourceProperties[name];
  if (typeof value !== 'string' || value === '') throw new Error(`the property ${name} is missing`);
  return value;
}

/** `arn:aws:cloudformation:eu-west-3:111122223333:stack/…`: SNS is in the stack's account and region. */
function placeOf(stackId: string) {
  const [, partition = '', , region = '', account = ''] = stackId.split(':');
  return { partition, region, account };
}
