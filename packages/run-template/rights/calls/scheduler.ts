import { isRecord } from '../../template/cloud-formation.ts';
import { arn } from '../../template/resource-kind.ts';
import { pick } from './service-call.ts';
import type { ReadNeeds } from './service-call.ts';

const operations = {
  POST: 'CreateSchedule',
  PUT: 'UpdateSchedule',
  GET: 'GetSchedule',
  DELETE: 'DeleteSchedule',
};

/** The rights that a call of EventBridge Scheduler needs. Who makes a schedule also passes a role (`iam:PassRole`). */
export const schedulerNeeds: ReadNeeds = (stack) => (call) => {
  const operation = pick(operations, call.method, 'Scheduler');
  const input = call.body === '' ? {} : (JSON.parse(call.body) as Record<string, unknown>);
  const name = decodeURIComponent(call.url.pathname.replace(/^\/schedules\//, ''));
  const group =
    call.url.searchParams.get('groupName') ?? (typeof input['GroupName'] === 'string' ? input['GroupName'] : 'default');
  const own = {
    action: `scheduler:${operation}`,
    resource: arn(stack.deployment, 'scheduler', `schedule/${group}/${name}`),
  };
  const role = isRecord(input['Target']) ? input['Target']['RoleArn'] : undefined;
  if (typeof role !== 'string') return [own];
  const context = { 'iam:passedtoservice': ['scheduler.amazonaws.com'] };
  return [own, { action: 'iam:PassRole', resource: role, context }];
};
