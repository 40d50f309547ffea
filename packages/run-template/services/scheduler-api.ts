import { prettifyError } from 'zod';
import type { ServiceRequest, ServiceResponse } from './http-service.ts';
import { newSchedule, scheduleInput } from './schedule.ts';
import type { Schedule } from './schedule.ts';
import type { ScheduleStore } from './schedule-store.ts';

export interface SchedulerState {
  store: ScheduleStore;
  groups: ReadonlySet<string>;
  now: () => number;
}

/** CreateSchedule, GetSchedule and DeleteSchedule of the REST-JSON protocol; the others are refused by name. */
export function answerSchedulerCall(request: ServiceRequest, state: SchedulerState): ServiceResponse {
  const { method, url } = request;
  const name = /^\/schedules\/([^/]+)$/.exec(url.pathname)?.[1];
  const group = url.searchParams.get('groupName') ?? 'default';
  if (name === undefined) return notImplemented(request);
  if (method === 'POST') return create(decodeURIComponent(name), request.body, state);

  const schedule = state.store.get(group, decodeURIComponent(name));
  if (method !== 'GET' && method !== 'DELETE') return notImplemented(request);
  if (!schedule) return failure(404, 'ResourceNotFoundException', `Schedule ${name} does not exist.`);
  if (method === 'GET') return success(describe(schedule));
  state.store.delete(schedule);
  return success({});
}

function create(name: string, body: string, { store, groups, now }: SchedulerState): ServiceResponse {
  const parsed = scheduleInput.safeParse({ ...(JSON.parse(body) as object), Name: name });
  if (!parsed.success) return failure(400, 'ValidationException', prettifyError(parsed.error));
  const input = parsed.data;
  if (!groups.has(input.GroupName)) {
    return failure(404, 'ResourceNotFoundException', `Schedule group ${input.GroupName} does not exist.`);
  }
  const existing = store.get(input.GroupName, name);
  // The SDK repeats a call whose answer was lost with the same token.
  if (existing && existing.input.ClientToken === input.ClientToken) return success({ ScheduleArn: existing.arn });
  if (existing) return failure(409, 'ConflictException', `Schedule ${name} already exists.`);
  try {
    const schedule = newSchedule(input, now());
    store.put(schedule, true);
    return success({ ScheduleArn: schedule.arn });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return failure(
      400,
      'ValidationException',
      `Invalid Schedule Expression ${input.ScheduleExpression}: ${error.message}`,
    );
  }
}

function describe({ input, arn, createdAt }: Schedule): object {
  const { ClientToken: _, StartDate, EndDate, ...rest } = input;
  const seconds = (ms: number | undefined) => ms && ms / 1_000;
  const created = seconds(createdAt);
  return {
    Arn: arn,
    ...rest,
    StartDate: seconds(StartDate),
    EndDate: seconds(EndDate),
    CreationDate: created,
    LastModificationDate: created,
  };
}

const success = (body: object): ServiceResponse => ({
  status: 200,
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

const failure = (status: number, code: string, message: string): ServiceResponse => ({
  status,
  headers: { 'content-type': 'application/json', 'x-amzn-errortype': code },
  body: JSON.stringify({ Message: message }),
});

const notImplemented = ({ method, url }: ServiceRequest) =>
  failure(501, 'NotImplementedException', `The local Scheduler does not implement ${method} ${url.pathname}.`);
