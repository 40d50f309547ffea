import * as z from 'zod';
import { localArn } from './aws-place.ts';
import { nextFire, parseSchedule } from './schedule-expression.ts';
import type { ScheduleExpression } from './schedule-expression.ts';

const identifier = z.string().regex(/^[0-9a-zA-Z-_.]{1,64}$/);
/** The SDK sends epoch seconds, a template ISO 8601. */
const date = z.union([
  z.number().transform((seconds) => seconds * 1_000),
  z.string().transform((iso) => Date.parse(iso)),
]);
// A template says numbers also as strings.
const count = z.coerce.number().int().min(0);

/** What CreateSchedule takes, and what `AWS::Scheduler::Schedule` has: the same names. Others are refused by name. */
export const scheduleInput = z.strictObject({
  Name: identifier,
  GroupName: identifier.default('default'),
  ScheduleExpression: z.string().max(256),
  ScheduleExpressionTimezone: z.string().max(50).default('UTC'),
  FlexibleTimeWindow: z.strictObject({ Mode: z.literal('OFF') }),
  State: z.enum(['ENABLED', 'DISABLED']).default('ENABLED'),
  ActionAfterCompletion: z.enum(['NONE', 'DELETE']).default('NONE'),
  StartDate: date.optional(),
  EndDate: date.optional(),
  Target: z.strictObject({
    Arn: z.string().min(1).max(1600),
    RoleArn: z.string().min(1).max(1600),
    Input: z.string().min(1).optional(),
    DeadLetterConfig: z.strictObject({ Arn: z.string().optional() }).optional(),
    RetryPolicy: z
      .strictObject({
        MaximumEventAgeInSeconds: count.min(60).max(86_400).optional(),
        MaximumRetryAttempts: count.max(185).optional(),
      })
      .optional(),
  }),
  ClientToken: z.string().max(64).optional(),
  Description: z.string().max(512).optional(),
  KmsKeyArn: z.string().optional(),
});
export type ScheduleInput = z.infer<typeof scheduleInput>;

/** One call of a target that has fallen due. */
export interface Firing {
  scheduleArn: string;
  /** When it was to fire: epoch milliseconds of business time. */
  at: number;
  targetArn: string;
  /** What the target gets, with the `<aws.scheduler.…>` words filled in. */
  input: string;
  roleArn: string;
  dlqArn?: string;
  /** For a target that cannot be reached; AWS's defaults are 24 hours and 185 attempts. */
  retry: { maxAgeSeconds: number; maxAttempts: number };
}

/** A schedule with the time of its next firing, undefined once it has fired for the last time. */
export interface Schedule {
  input: ScheduleInput;
  arn: string;
  expression: ScheduleExpression;
  /** Epoch milliseconds of business time. */
  createdAt: number;
  nextAt: number | undefined;
}

/** @throws RangeError when the expression, the zone or a date is malformed or not implemented */
export function newSchedule(input: ScheduleInput, now: number): Schedule {
  const arn = localArn('scheduler', `schedule/${input.GroupName}/${input.Name}`);
  const expression = parseSchedule(input.ScheduleExpression, input.ScheduleExpressionTimezone);
  const schedule: Schedule = { input, arn, expression, createdAt: now, nextAt: undefined };
  // A one-shot whose time has passed is late, not lost.
  return { ...schedule, nextAt: expression.kind === 'at' ? expression.instant : following(schedule, now) };
}

/** The first firing after an instant, within the schedule's start and end; a rate counts from its start. */
export function following({ input, expression }: Schedule, after: number): number | undefined {
  const start = input.StartDate ?? 0;
  const next = expression.kind === 'rate' && start > after ? start : nextFire(expression, Math.max(after, start - 1));
  return next === undefined || next > (input.EndDate ?? Infinity) ? undefined : next;
}

export function firingOf({ input: { Target: target }, arn }: Schedule, at: number, id: string): Firing {
  const time = new Date(at).toISOString().replace('.000Z', 'Z');
  const words: Record<string, string> = {
    'schedule-arn': arn,
    'scheduled-time': time,
    'execution-id': id,
    'attempt-number': '1',
  };
  const input = target.Input?.replace(
    /<aws\.scheduler\.(schedule-arn|scheduled-time|execution-id|attempt-number)>/g,
    (_, word: string) => words[word] ?? '',
  );
  return {
    scheduleArn: arn,
    at,
    targetArn: target.Arn,
    input: input ?? defaultInput(arn, time, id),
    roleArn: target.RoleArn,
    ...(target.DeadLetterConfig?.Arn ? { dlqArn: target.DeadLetterConfig.Arn } : {}),
    retry: {
      maxAgeSeconds: target.RetryPolicy?.MaximumEventAgeInSeconds ?? 86_400,
      maxAttempts: target.RetryPolicy?.MaximumRetryAttempts ?? 185,
    },
  };
}

/** The event that a target without an `Input` gets. */
function defaultInput(arn: string, time: string, id: string): string {
  const [, , , region, account] = arn.split(':');
  return JSON.stringify({
    version: '0',
    id,
    'detail-type': 'Scheduled Event',
    source: 'aws.scheduler',
    account,
    time,
    region,
    resources: [arn],
    detail: '{}',
  });
}
