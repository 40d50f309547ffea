import { SchedulerClient } from '@aws-sdk/client-scheduler';
import { describe, expect, it, onTestFinished } from 'vitest';
import { startScheduler, type Firing } from 'run-template/services';
import { deadlineScheduler, schedulerSettings } from '../../../adapters/scheduler/deadline-scheduler.ts';
import { instant, type Instant } from '../../../core/time.ts';
import { faults } from '../../support/faults.ts';
import { inFlightMaxMs } from '../../../core/in-flight.ts';
import { createdAt, later, minute, paymentIn } from '../../support/payments.ts';

const env = {
  SCHEDULE_GROUP: 'deadlines',
  SCHEDULE_ROLE_ARN: 'arn:aws:iam::000000000000:role/scheduler',
  SCHEDULE_DLQ_ARN: 'arn:aws:sqs:eu-west-3:000000000000:not-fired',
  EXPIRE_FUNCTION_ARN: 'arn:aws:lambda:eu-west-3:000000000000:function:expire-payment',
};
const { id } = paymentIn('AWAITING_CLIENT');

async function start({ maxAttempts = 1 } = {}) {
  const service = await startScheduler({ now: () => createdAt });
  onTestFinished(() => service.close());
  service.createGroup('deadlines');
  const client = new SchedulerClient({
    endpoint: service.endpoint,
    region: 'eu-west-3',
    credentials: { accessKeyId: 'ME', secretAccessKey: 'secret' },
    maxAttempts,
  });
  const fired = async (ms: number) => {
    const firings: Firing[] = [];
    await service.fireDue(later(ms), (firing) => Promise.resolve(void firings.push(firing)));
    return firings;
  };
  const scheduler = deadlineScheduler(client, schedulerSettings(env));
  return { client, fired, schedule: (paymentId: string, at: Instant) => scheduler.schedule(paymentId, at) };
}

describe('the timer of a deadline', () => {
  it('fires once at the very second, at the function, and is then gone', async () => {
    const { schedule, fired } = await start();

    await schedule(id, later(10 * minute));

    expect(await fired(10 * minute + inFlightMaxMs - 1)).toEqual([]);
    expect(await fired(10 * minute + inFlightMaxMs)).toMatchObject([
      {
        at: later(10 * minute + inFlightMaxMs),
        targetArn: env.EXPIRE_FUNCTION_ARN,
        input: JSON.stringify({ paymentId: id, deadline: 1_777_540_200 }),
        roleArn: env.SCHEDULE_ROLE_ARN,
        dlqArn: env.SCHEDULE_DLQ_ARN,
        retry: { maxAttempts: 10, maxAgeSeconds: 3_600 },
      },
    ]);
    expect(await fired(20 * minute)).toEqual([]);
  });

  it('may be set twice, and fires once', async () => {
    const { schedule, fired } = await start();
    await schedule(id, later(10 * minute));
    await schedule(id, later(10 * minute));

    expect(await fired(10 * minute + inFlightMaxMs)).toHaveLength(1);
  });

  it('of a later deadline stands beside the earlier one', async () => {
    const { schedule, fired } = await start();
    await schedule(id, later(10 * minute));
    await schedule(id, later(15 * minute));

    expect(await fired(10 * minute + inFlightMaxMs)).toHaveLength(1);
    expect(await fired(15 * minute + inFlightMaxMs)).toHaveLength(1);
  });

  it('that could not be set is the caller’s to know', async () => {
    const { client, schedule } = await start();
    const throttled = () => Object.assign(new Error('slow down'), { name: 'ThrottlingException' });
    faults({ times: 1, when: 'before', error: throttled }).applyToStack(client.middlewareStack as never);

    await expect(schedule(id, later(10 * minute))).rejects.toThrow('slow down');
  });

  it('is set when only the reply was lost', async () => {
    const { client, schedule, fired } = await start({ maxAttempts: 2 });
    faults({ times: 1, when: 'after' }).applyToStack(client.middlewareStack as never);

    await schedule(id, later(10 * minute));

    expect(await fired(10 * minute + inFlightMaxMs)).toHaveLength(1);
  });
});

it('a deadline that is no whole second has no timer', async () => {
  const { schedule } = await start();
  await expect(schedule(id, instant(createdAt + 500))).rejects.toMatchObject({ name: 'ValidationException' });
});

it.each(Object.keys(env))('%s is required', (name) => {
  expect(() => schedulerSettings({ ...env, [name]: undefined })).toThrow(name);
});
