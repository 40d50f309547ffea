import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createBusinessClock } from '../../clock/business-clock.ts';
import type { BusinessClock } from '../../clock/business-clock.ts';
import { startTimekeeper } from '../../clock/timekeeper.ts';
import type { Timekeeper } from '../../clock/timekeeper.ts';

/** A real clock that stands still, so that business time is exact. */
let realNow = 0;
let clock: BusinessClock;
let timekeeper: Timekeeper;
let pending: { at: number; name: string }[];
let happened: string[];
let onSettle: () => void;

beforeEach(() => {
  realNow = 1_000_000;
  clock = createBusinessClock(100, () => realNow);
  pending = [];
  happened = [];
  onSettle = () => undefined;
  timekeeper = startTimekeeper({
    clock,
    schedules: {
      nextAt: () => pending.map(({ at }) => at).sort((a, b) => a - b)[0],
      async fireDue(now, fire) {
        let count = 0;
        for (;;) {
          const next = pending.filter(({ at }) => at <= now).sort((a, b) => a.at - b.at)[0];
          if (!next) return count;
          pending.splice(pending.indexOf(next), 1);
          await fire(next.name);
          count += 1;
        }
      },
    },
    fire: (name: string) => Promise.resolve(void happened.push(`${name}@${clock.now()}`)),
    settle: () => {
      happened.push(`settle@${clock.now()}`);
      onSettle();
      return Promise.resolve();
    },
    onError: (error) => expect.unreachable(String(error)),
    tickMs: 1,
  });
});

afterEach(async () => {
  await timekeeper.close();
});

describe('advanceTo', () => {
  it('settles first, then fires one schedule after the other at its own time, settling in between', async () => {
    pending = [
      { at: 300, name: 'late' },
      { at: 200, name: 'early' },
      { at: 900, name: 'beyond' },
    ];
    await timekeeper.advanceTo(500);

    expect(happened).toEqual(['settle@100', 'early@200', 'settle@200', 'late@300', 'settle@300', 'settle@500']);
    expect(clock.now()).toBe(500);
    expect(pending).toHaveLength(1);
  });

  it('fires what an effect has scheduled before what was due later', async () => {
    pending = [
      { at: 200, name: 'first' },
      { at: 400, name: 'third' },
    ];
    onSettle = () => {
      if (clock.now() === 200) pending.push({ at: 300, name: 'second' });
    };
    await timekeeper.advanceTo(500);

    expect(happened.filter((line) => !line.startsWith('settle'))).toEqual(['first@200', 'second@300', 'third@400']);
  });

  it('fires at the present what is overdue, since time does not go back', async () => {
    pending = [{ at: 50, name: 'overdue' }];
    await timekeeper.advanceTo(150);
    expect(happened).toContain('overdue@100');
  });

  it('lets two callers advance one after the other', async () => {
    pending = [{ at: 200, name: 'once' }];
    await Promise.all([timekeeper.advanceTo(300), timekeeper.advanceTo(400)]);
    expect(happened.filter((line) => line.startsWith('once'))).toEqual(['once@200']);
    expect(clock.now()).toBe(400);
  });
});

it('what falls due as real time passes is fired without being asked', async () => {
  pending = [{ at: 160, name: 'ticked' }];
  realNow += 60;
  await expect.poll(() => happened).toContain('ticked@160');
});

it('a clock never goes back, but may begin anew', () => {
  clock.moveTo(50);
  expect(clock.now()).toBe(100);
  clock.restartAt(50);
  expect(clock.now()).toBe(50);
});
