import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  CreateScheduleCommand,
  DeleteScheduleCommand,
  GetScheduleCommand,
  ListSchedulesCommand,
  SchedulerClient,
} from '@aws-sdk/client-scheduler';
import type { CreateScheduleCommandInput } from '@aws-sdk/client-scheduler';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startScheduler } from '../../services/scheduler.ts';
import type { Firing } from '../../services/schedule.ts';

const NOW = Date.parse('2026-11-30T08:00:00Z');
const MINUTE_MS = 60_000;
const target = {
  Arn: 'arn:aws:lambda:eu-west-3:000000000000:function:expire-payment',
  RoleArn: 'arn:aws:iam::000000000000:role/schedules',
  Input: '{"paymentId":"p1"}',
  DeadLetterConfig: { Arn: 'arn:aws:sqs:eu-west-3:000000000000:deadlines-dlq' },
  RetryPolicy: { MaximumRetryAttempts: 5, MaximumEventAgeInSeconds: 3600 },
};

async function start(dataDir?: string) {
  const scheduler = await startScheduler({ now: () => NOW, dataDir });
  onTestFinished(() => scheduler.close());
  scheduler.createGroup('deadlines');
  const client = new SchedulerClient({
    endpoint: scheduler.endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'ME', secretAccessKey: 'secret' },
  });
  const create = (input: Partial<CreateScheduleCommandInput> = {}) =>
    client.send(
      new CreateScheduleCommand({
        Name: 'p1-1796000000',
        GroupName: 'deadlines',
        ScheduleExpression: 'at(2026-11-30T08:10:00)',
        FlexibleTimeWindow: { Mode: 'OFF' },
        ActionAfterCompletion: 'DELETE',
        Target: target,
        ...input,
      }),
    );
  return { scheduler, client, create };
}

/** Fires all that is due and gives back what the target would have got. */
async function fired(scheduler: Awaited<ReturnType<typeof start>>['scheduler'], at: number): Promise<Firing[]> {
  const firings: Firing[] = [];
  await scheduler.fireDue(at, (firing) => Promise.resolve(void firings.push(firing)));
  return firings;
}

describe('a one-shot schedule', () => {
  it('fires once at its time with what its target is to get, and is deleted', async () => {
    const { scheduler, client, create } = await start();
    const { ScheduleArn } = await create();
    expect(scheduler.nextAt()).toBe(NOW + 10 * MINUTE_MS);

    expect(await fired(scheduler, NOW + 10 * MINUTE_MS - 1)).toEqual([]);
    expect(await fired(scheduler, NOW + 10 * MINUTE_MS)).toEqual([
      {
        scheduleArn: ScheduleArn,
        at: NOW + 10 * MINUTE_MS,
        targetArn: target.Arn,
        input: target.Input,
        roleArn: target.RoleArn,
        dlqArn: target.DeadLetterConfig.Arn,
        retry: { maxAgeSeconds: 3600, maxAttempts: 5 },
      },
    ]);
    expect(await fired(scheduler, NOW + 60 * MINUTE_MS)).toEqual([]);
    const gone = client.send(new GetScheduleCommand({ Name: 'p1-1796000000', GroupName: 'deadlines' }));
    await expect(gone).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('is read back as it was created', async () => {
    const { client, create } = await start();
    await create({ ScheduleExpressionTimezone: 'Europe/Paris' });

    const found = await client.send(new GetScheduleCommand({ Name: 'p1-1796000000', GroupName: 'deadlines' }));
    expect(found).toMatchObject({
      Arn: 'arn:aws:scheduler:eu-west-3:000000000000:schedule/deadlines/p1-1796000000',
      ScheduleExpression: 'at(2026-11-30T08:10:00)',
      ScheduleExpressionTimezone: 'Europe/Paris',
      State: 'ENABLED',
      Target: target,
      CreationDate: new Date(NOW),
    });
  });

  it('refuses a second one of that name in its group, which is free again once deleted', async () => {
    const { client, create } = await start();
    await create();
    await expect(create({ ScheduleExpression: 'at(2026-12-01T00:00:00)' })).rejects.toMatchObject({
      name: 'ConflictException',
      $metadata: { httpStatusCode: 409 },
    });
    await create({ GroupName: 'default' });

    const remove = () => client.send(new DeleteScheduleCommand({ Name: 'p1-1796000000', GroupName: 'deadlines' }));
    await remove();
    await create();
    await remove();
    await expect(remove()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
  });

  it('takes a repeated call with the same token for the same call', async () => {
    const { create } = await start();
    const first = await create({ ClientToken: 'lost-reply' });
    const second = await create({ ClientToken: 'lost-reply' });

    expect(second.ScheduleArn).toBe(first.ScheduleArn);
  });

  it('fires a time that has passed already', async () => {
    const { scheduler, create } = await start();
    await create({ ScheduleExpression: 'at(2026-11-30T07:59:00)' });

    expect(scheduler.due(NOW)).toMatchObject([{ at: NOW - MINUTE_MS }]);
  });

  it('stays due when its target could not be told', async () => {
    const { scheduler, create } = await start();
    await create();
    const at = NOW + 10 * MINUTE_MS;

    await expect(scheduler.fireDue(at, () => Promise.reject(new Error('crash')))).rejects.toThrow('crash');
    expect(await fired(scheduler, at)).toHaveLength(1);
  });

  it.each([
    ['a fraction of a second', { ScheduleExpression: 'at(2026-11-30T08:10:00.5)' }, 'ValidationException', 'at('],
    ['a flexible window', { FlexibleTimeWindow: { Mode: 'FLEXIBLE' } }, 'ValidationException', 'FlexibleTimeWindow'],
    ['a name that is too long', { Name: 'p'.repeat(65) }, 'ValidationException', 'Name'],
    ['a group that does not exist', { GroupName: 'other' }, 'ResourceNotFoundException', 'other'],
    [
      'a target that is not implemented',
      { Target: { ...target, SqsParameters: { MessageGroupId: 'g' } } },
      'ValidationException',
      'SqsParameters',
    ],
  ] as const)('is refused with %s', async (_, input, name, message) => {
    const { create } = await start();
    const creation = create(input);
    await expect(creation).rejects.toMatchObject({ name });
    await expect(creation).rejects.toThrow(message);
  });

  it('survives a restart', async () => {
    const dataDir = await mkdtemp(join(tmpdir(), 'scheduler-'));
    onTestFinished(() => rm(dataDir, { recursive: true }));
    const { create, scheduler } = await start(dataDir);
    await create();
    await create({ Name: 'fired', ScheduleExpression: 'at(2026-11-30T08:01:00)' });
    await fired(scheduler, NOW + MINUTE_MS);

    const { scheduler: again } = await start(dataDir);
    expect(await fired(again, NOW + 60 * MINUTE_MS)).toMatchObject([{ input: target.Input }]);
  });
});

describe('the schedules of the template', () => {
  const batch = {
    Name: 'reimbursements',
    ScheduleExpression: 'cron(0 6 * * ? *)',
    ScheduleExpressionTimezone: 'Europe/Paris',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: { ...target, Input: '{"scheduledAt":"<aws.scheduler.scheduled-time>"}' },
  };
  const sweeper = { ...batch, Name: 'sweeper', ScheduleExpression: 'rate(1 minute)' };

  it('fire again and again, in time order with the one-shots', async () => {
    const { scheduler, create } = await start();
    scheduler.register(batch);
    await create({ ScheduleExpression: 'at(2026-12-01T12:00:00)' });

    const firings = await fired(scheduler, Date.parse('2026-12-02T08:00:00Z'));

    expect(firings.map(({ input }) => input)).toEqual([
      '{"scheduledAt":"2026-12-01T05:00:00Z"}',
      target.Input,
      '{"scheduledAt":"2026-12-02T05:00:00Z"}',
    ]);
    expect(scheduler.nextAt()).toBe(Date.parse('2026-12-03T05:00:00Z'));
  });

  it('include in a pass what its firings make due, in time order', async () => {
    const { scheduler, create } = await start();
    scheduler.register(batch);
    const inputs: string[] = [];

    await scheduler.fireDue(Date.parse('2026-12-02T08:00:00Z'), async ({ input }) => {
      inputs.push(input);
      if (inputs.length === 1) await create({ ScheduleExpression: 'at(2026-12-01T12:00:00)' });
    });

    expect(inputs[1]).toBe(target.Input);
    expect(inputs).toHaveLength(3);
  });

  it('may be coalesced: once a pass at the most, and never the reason for one', async () => {
    const { scheduler } = await start();
    scheduler.register(sweeper, { coalesce: true });

    expect(scheduler.nextAt()).toBeUndefined();
    expect(await fired(scheduler, NOW + MINUTE_MS - 1)).toHaveLength(0);
    expect(await fired(scheduler, NOW + 24 * 60 * MINUTE_MS)).toMatchObject([{ at: NOW + 24 * 60 * MINUTE_MS }]);
  });

  it('stand still when disabled, and keep to their dates', async () => {
    const { scheduler } = await start();
    scheduler.register({ ...batch, State: 'DISABLED' });
    scheduler.register({ ...sweeper, StartDate: '2026-11-30T09:00:00Z', EndDate: '2026-11-30T09:01:30Z' });

    const firings = await fired(scheduler, NOW + 3 * 24 * 60 * MINUTE_MS);

    expect(firings.map(({ at }) => at)).toEqual([NOW + 60 * MINUTE_MS, NOW + 61 * MINUTE_MS]);
  });

  it('give a target without an input the event of AWS', async () => {
    const { scheduler } = await start();
    const { Input: _, ...bare } = target;
    scheduler.register({ ...batch, Target: bare });

    const [firing] = await fired(scheduler, Date.parse('2026-12-01T05:00:00Z'));

    expect(JSON.parse(firing?.input ?? '')).toMatchObject({ source: 'aws.scheduler', time: '2026-12-01T05:00:00Z' });
  });

  it('are all that is left after a reset', async () => {
    const { scheduler, create } = await start();
    scheduler.register(batch);
    await create();

    scheduler.reset();

    expect(await fired(scheduler, Date.parse('2026-12-01T05:00:00Z'))).toHaveLength(1);
  });

  it('never fire twice in two passes at once', async () => {
    const { scheduler, create } = await start();
    await create();
    const at = NOW + 10 * MINUTE_MS;

    const passes = await Promise.all([fired(scheduler, at), fired(scheduler, at)]);

    expect(passes.flat()).toHaveLength(1);
  });
});

it('refuses an operation that it does not implement by its name', async () => {
  const { client } = await start();
  const list = client.send(new ListSchedulesCommand({}));
  await expect(list).rejects.toThrow('The local Scheduler does not implement GET /schedules');
});
