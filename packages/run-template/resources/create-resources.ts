import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';
import { StartError } from '../start-error.ts';
import type { Services } from '../start-services.ts';
import { bucketRules } from './bucket-rules.ts';

/** Creates what needs no waiting: buckets, queues, keys, topics, senders of mail, secrets. */
export function createResources(
  stack: LocalStack,
  services: Services,
  secrets: Readonly<Record<string, string>>,
): void {
  for (const id of stack.idsOf('AWS::S3::Bucket')) {
    services.fauxqs.createBucket(stack.ref(id), bucketRules(stack, stack.ref(id)));
  }
  for (const id of stack.idsOf('AWS::SQS::Queue')) services.fauxqs.createQueue(stack.attribute(id, 'QueueName'));
  for (const id of stack.idsOf('AWS::SNS::Topic')) services.snsPush.createTopic(stack.attribute(id, 'TopicName'));
  for (const id of stack.idsOf('AWS::SES::EmailIdentity')) services.ses.createIdentity(stack.ref(id));
  createConfigurationSets(stack, services);
  for (const id of stack.idsOf('AWS::KMS::Key')) createKey(stack, services, id);
  for (const id of stack.idsOf('AWS::SecretsManager::Secret')) {
    services.secretsManager.putSecret(secretName(stack, id), secretValue(stack, id, secrets));
  }
}

/** Schedules come last: they may fire at once. */
export function createSchedules(stack: LocalStack, services: Services): void {
  for (const id of stack.idsOf('AWS::Scheduler::ScheduleGroup')) services.scheduler.createGroup(stack.ref(id));
  for (const id of stack.idsOf('AWS::Scheduler::Schedule')) {
    const properties = stack.properties(id);
    // Minutes pass by the thousand when the clock is moved: a sweep counts once for all of them.
    const coalesce = /^rate\(\d+ minutes?\)$/.test(String(properties['ScheduleExpression']));
    try {
      services.scheduler.register({ ...properties, Name: stack.ref(id) }, { coalesce });
    } catch (error) {
      throw new StartError(`${id}: ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

/** What becomes of a mail is told on the event bus; another destination stops the start. */
function createConfigurationSets(stack: LocalStack, services: Services): void {
  const destinations = stack.idsOf('AWS::SES::ConfigurationSetEventDestination').map((id) => {
    const { ConfigurationSetName: set, EventDestination: given } = stack.properties(id);
    const destination = isRecord(given) ? given : {};
    if (!isRecord(destination['EventBridgeDestination'])) {
      throw new StartError(`${id}: the local SES tells events to EventBridge only.`);
    }
    const types = Array.isArray(destination['MatchingEventTypes']) ? destination['MatchingEventTypes'] : [];
    return { set, types: destination['Enabled'] === false ? [] : types.map((type) => String(type).toUpperCase()) };
  });
  for (const id of stack.idsOf('AWS::SES::ConfigurationSet')) {
    const name = stack.ref(id);
    const events = destinations.filter(({ set }) => set === name).flatMap(({ types }) => types);
    services.ses.createConfigurationSet(name, events);
  }
}

function createKey(stack: LocalStack, services: Services, id: string): void {
  const { KeySpec: spec = 'SYMMETRIC_DEFAULT' } = stack.properties(id);
  if (spec === 'HMAC_256') services.kms.createHmacKey(stack.ref(id));
  // A key that only encrypts data at rest is used by the services themselves, which do not encrypt here.
  else if (spec !== 'SYMMETRIC_DEFAULT')
    throw new StartError(`${id}: the local KMS has no keys of ${JSON.stringify(spec)}.`);
}

function secretName(stack: LocalStack, id: string): string {
  return stack
    .ref(id)
    .replace(/^.*:secret:/, '')
    .replace(/-[A-Za-z0-9]{6}$/, '');
}

/** What an operator fills in after the first deployment is given by the laptop; else what the template says. */
function secretValue(stack: LocalStack, id: string, filledIn: Readonly<Record<string, string>>): string {
  return Object.entries(filledIn).find(([name]) => id.startsWith(name))?.[1] ?? stack.secretText(id);
}
