import { StartError } from '../start-error.ts';
import { isRecord } from '../template/cloud-formation.ts';
import type { LocalStack } from '../template/local-stack.ts';
import type { Need } from './policy/decide.ts';
import type { Rights, ServiceUse } from './rights.ts';
import { listStates } from '../step-functions/list-states.ts';
import { functionCalled } from '../template/find-in-stack.ts';

/** What a service does with a role of the template. */
interface Use extends ServiceUse {
  readonly service: string;
  readonly needs: readonly Need[];
}

/**
 * Checks what services do in the name of the template's roles: run functions and read streams for them, start what is
 * scheduled, start what an event is for, take the steps of a state machine, keep logs and what has failed.
 *
 * @throws StartError naming the resource whose role does not suffice
 */
export function checkServiceUses(stack: LocalStack, rights: Rights): void {
  const uses = [
    ...stack.idsOf('AWS::Lambda::Function').map((id) => functionUse(stack, id)),
    ...stack.idsOf('AWS::Lambda::EventSourceMapping').map((id) => streamUse(stack, id)),
    ...stack.idsOf('AWS::Scheduler::Schedule').map((id) => scheduleUse(stack, id)),
    ...stack.idsOf('AWS::StepFunctions::StateMachine').map((id) => machineUse(stack, id)),
    ...stack.idsOf('AWS::Events::Rule').flatMap((id) => ruleUses(stack, id)),
  ];
  for (const { service, needs, ...use } of uses) {
    const refusal = rights.refusalOfService(service, use, needs);
    if (refusal) throw new StartError(`${use.usedBy}: its role does not suffice. ${refusal.message}.`);
  }
}

/** What Scheduler does when a schedule falls due. */
export function firingNeeds(targetArn: string, deadLetterArn: string | undefined): Need[] {
  const action = targetArn.startsWith('arn:aws:states:') ? 'states:StartExecution' : 'lambda:InvokeFunction';
  return [{ action, resource: targetArn }, ...sending(deadLetterArn)];
}

function functionUse(stack: LocalStack, id: string): Use {
  const { Role: roleArn, LoggingConfig: logging, DeadLetterConfig: deadLetters } = stack.properties(id);
  const { region, account } = stack.deployment;
  const group = isRecord(logging) ? String(logging['LogGroup']) : `/aws/lambda/${stack.ref(id)}`;
  const resource = `arn:aws:logs:${region}:${account}:log-group:${group}:log-stream:local`;
  return {
    service: 'lambda.amazonaws.com',
    roleArn: String(roleArn),
    usedBy: id,
    needs: [
      { action: 'logs:CreateLogStream', resource },
      { action: 'logs:PutLogEvents', resource },
      ...sending(isRecord(deadLetters) ? deadLetters['TargetArn'] : undefined),
    ],
  };
}

/** Lambda reads the stream, and keeps what was discarded, with the rights of the function. */
function streamUse(stack: LocalStack, id: string): Use {
  const { EventSourceArn, FunctionName, DestinationConfig: destinations } = stack.properties(id);
  const resource = String(EventSourceArn);
  const functionId = functionCalled(stack, String(FunctionName));
  if (functionId === undefined) throw new StartError(`${id}: ${String(FunctionName)} is not in the template.`);
  const onFailure = isRecord(destinations) ? destinations['OnFailure'] : undefined;
  const actions = ['DescribeStream', 'GetRecords', 'GetShardIterator', 'ListStreams'];
  return {
    service: 'lambda.amazonaws.com',
    roleArn: String(stack.properties(functionId)['Role']),
    usedBy: id,
    needs: [
      ...actions.map((action) => ({ action: `dynamodb:${action}`, resource })),
      ...keeping(isRecord(onFailure) ? onFailure['Destination'] : undefined),
    ],
  };
}

/**
 * The source ARN (`aws:SourceArn`) with which a schedule assumes its role: that of its group, never its own.
 *
 * @see https://docs.aws.amazon.com/scheduler/latest/UserGuide/cross-service-confused-deputy-prevention.html
 */
export const scheduleGroupOf = (scheduleArn: string): string =>
  scheduleArn.replace(/:schedule\/([^/]+)\/[^/]+$/, ':schedule-group/$1');

function scheduleUse(stack: LocalStack, id: string): Use {
  const target = record(stack.properties(id)['Target']);
  const deadLetters = record(target['DeadLetterConfig'])['Arn'];
  return {
    service: 'scheduler.amazonaws.com',
    roleArn: String(target['RoleArn']),
    usedBy: id,
    sourceArn: scheduleGroupOf(stack.attribute(id, 'Arn')),
    needs: firingNeeds(String(target['Arn']), typeof deadLetters === 'string' ? deadLetters : undefined),
  };
}

/** EventBridge starts state machines by a role; functions let it in by policies of their own. */
function ruleUses(stack: LocalStack, id: string): Use[] {
  const { Targets } = stack.properties(id);
  return (Array.isArray(Targets) ? Targets : []).map(record).flatMap(({ Arn, RoleArn }) => {
    if (typeof RoleArn !== 'string') return [];
    const needs = [{ action: 'states:StartExecution', resource: String(Arn) }];
    return [{ service: 'events.amazonaws.com', roleArn: RoleArn, usedBy: id, needs }];
  });
}

/** "Logging using CloudWatch Logs" and "Trace … with X-Ray" of the Step Functions guide: deliveries know no resource. */
const LOG_DELIVERY = [
  'CreateLogDelivery',
  'GetLogDelivery',
  'UpdateLogDelivery',
  'DeleteLogDelivery',
  'ListLogDeliveries',
  'PutResourcePolicy',
  'DescribeResourcePolicies',
  'DescribeLogGroups',
].map((name) => `logs:${name}`);
const TRACING = ['PutTraceSegments', 'PutTelemetryRecords', 'GetSamplingRules', 'GetSamplingTargets'].map(
  (name) => `xray:${name}`,
);

function machineUse(stack: LocalStack, id: string): Use {
  const { RoleArn, DefinitionString, Definition, LoggingConfiguration, TracingConfiguration } = stack.properties(id);
  const definition: unknown = typeof DefinitionString === 'string' ? JSON.parse(DefinitionString) : Definition;
  const anywhere = [
    ...(LoggingConfiguration === undefined ? [] : LOG_DELIVERY),
    ...(record(TracingConfiguration)['Enabled'] === true ? TRACING : []),
  ];
  return {
    service: 'states.amazonaws.com',
    roleArn: String(RoleArn),
    usedBy: id,
    sourceArn: stack.ref(id),
    needs: [
      ...listStates(definition)
        .filter(({ state }) => state['Type'] === 'Task')
        .map(({ state }) => ({ action: 'lambda:InvokeFunction', resource: invokedBy(state) })),
      ...anywhere.map((action) => ({ action, resource: '*' })),
    ],
  };
}

/** Of a task that invokes a function, by its own ARN or by the integration. */
function invokedBy(state: Readonly<Record<string, unknown>>): string {
  const resource = String(state['Resource']);
  return resource.startsWith('arn:aws:lambda:') ? resource : String(record(state['Parameters'])['FunctionName']);
}

function sending(queueArn: unknown): Need[] {
  return typeof queueArn === 'string' ? [{ action: 'sqs:SendMessage', resource: queueArn }] : [];
}

/** "Retaining discarded batches" of the Lambda guide. */
function keeping(destination: unknown): Need[] {
  if (typeof destination !== 'string' || !destination.startsWith('arn:aws:s3:::')) return sending(destination);
  return [
    {
      action: 's3:PutObject',
      resource: `${destination}/aws/lambda/batch`,
      context: { 's3:objectcreationoperation': ['true'] },
    },
    { action: 's3:ListBucket', resource: destination },
  ];
}

const record = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
