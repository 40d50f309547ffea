import { randomUUID } from 'node:crypto';
import { localArn } from './aws-place.ts';
import { serveHttp } from './http-service.ts';
import { answerSchedulerCall } from './scheduler-api.ts';
import { firingOf, following, newSchedule, scheduleInput } from './schedule.ts';
import type { Firing, Schedule } from './schedule.ts';
import { ScheduleStore } from './schedule-store.ts';

export interface SchedulerOptions {
  /** Business time, epoch milliseconds. */
  now: () => number;
  /** Keeps what was created over the API in this directory. */
  dataDir?: string;
}

/** EventBridge Scheduler without a timer of its own: whoever owns the clock asks what has fallen due. */
export interface Scheduler {
  endpoint: string;
  createGroup(name: string): { arn: string };
  /**
   * Adds a schedule of the template, given its resolved properties. A coalesced one (the sweeper, every minute) does not
   * make `nextAt` and fires at most once per `fireDue`, however many of its times have passed.
   * @throws RangeError or ZodError on what is not implemented here
   */
  register(properties: unknown, options?: { coalesce?: boolean }): { arn: string };
  /** What has fallen due at `now`, in time order. Asking changes nothing. */
  due(now: number): Firing[];
  /** The earliest time at which something is or falls due, coalesced schedules aside. */
  nextAt(): number | undefined;
  /**
   * Hands over what is due until nothing is, including what these firings make due, one after the other in time order.
   * Each schedule moves on only when `fire` has resolved: after a crash it fires again, as AWS's may. Delivery, retries
   * and the dead-letter queue are the callback's; when it rejects, so does this, and that schedule stays due.
   * @returns how many were fired
   */
  fireDue(now: number, fire: (firing: Firing) => Promise<void>): Promise<number>;
  /** Forgets what was created over the API; groups and the template's schedules stay, counting from now. */
  reset(): void;
  close(): Promise<void>;
}

export async function startScheduler({ now, dataDir }: SchedulerOptions): Promise<Scheduler> {
  const store = new ScheduleStore(dataDir);
  const groups = new Set(['default']);
  const registered = new Map<string, { coalesce: boolean }>();
  const isCoalesced = ({ arn }: Schedule) => registered.get(arn)?.coalesce ?? false;
  const service = await serveHttp((request) => Promise.resolve(answerSchedulerCall(request, { store, groups, now })));

  const isDue = ({ input, nextAt }: Schedule, at: number) =>
    input.State === 'ENABLED' && nextAt !== undefined && nextAt <= at;
  const dueSchedules = (at: number) => [...store.all()].filter((schedule) => isDue(schedule, at)).sort(byTime);
  const earliestDue = (at: number) => {
    let earliest: Schedule | undefined;
    for (const schedule of store.all()) {
      if (isDue(schedule, at) && (!earliest || byTime(schedule, earliest) < 0)) earliest = schedule;
    }
    return earliest;
  };
  const firing = (schedule: Schedule, at: number) =>
    firingOf(schedule, isCoalesced(schedule) ? at : (schedule.nextAt ?? at), randomUUID());

  const complete = (schedule: Schedule, at: number) => {
    const nextAt = following(schedule, isCoalesced(schedule) ? at : (schedule.nextAt ?? at));
    // Deleted, or replaced under the same name, by what it fired.
    if (store.get(schedule.input.GroupName, schedule.input.Name) !== schedule) return;
    if (nextAt === undefined && schedule.input.ActionAfterCompletion === 'DELETE') store.delete(schedule);
    else store.put({ ...schedule, nextAt }, !registered.has(schedule.arn));
  };

  let running: Promise<unknown> = Promise.resolve();
  const fireAll = async (at: number, fire: (firing: Firing) => Promise<void>) => {
    let count = 0;
    for (let next = earliestDue(at); next; next = earliestDue(at)) {
      await fire(firing(next, at));
      complete(next, at);
      count += 1;
    }
    return count;
  };

  return {
    endpoint: service.endpoint,
    createGroup: (name) => {
      groups.add(name);
      return { arn: localArn('scheduler', `schedule-group/${name}`) };
    },
    register: (properties, { coalesce = false } = {}) => {
      const schedule = newSchedule(scheduleInput.parse(properties), now());
      registered.set(schedule.arn, { coalesce });
      store.put(schedule, false);
      return { arn: schedule.arn };
    },
    due: (at) => dueSchedules(at).map((schedule) => firing(schedule, at)),
    nextAt: () => {
      const times = [...store.all()].flatMap((schedule) =>
        schedule.input.State === 'ENABLED' && schedule.nextAt !== undefined && !isCoalesced(schedule)
          ? [schedule.nextAt]
          : [],
      );
      return times.length === 0 ? undefined : times.reduce((a, b) => Math.min(a, b));
    },
    fireDue: (at, fire) => {
      // One pass at a time, or a tick of the clock during a long pass would fire the same schedule again.
      const pass = running.catch(() => undefined).then(() => fireAll(at, fire));
      running = pass.catch(() => undefined);
      return pass;
    },
    reset: () => {
      for (const schedule of [...store.all()]) {
        if (registered.has(schedule.arn)) store.put(newSchedule(schedule.input, now()), false);
        else store.delete(schedule);
      }
    },
    close: () => service.close(),
  };
}

const byTime = (a: Schedule, b: Schedule) => (a.nextAt ?? 0) - (b.nextAt ?? 0);
