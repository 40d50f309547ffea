import { describe, expect, it } from 'vitest';
import { fromReserve, withBudget, withinBudget } from '../../adapters/budget.ts';
import { Unavailable } from '../../adapters/unavailable.ts';

const noTime = () => 0;
const anHour = () => 3_600_000;
/** More than the answer needs, and less than the whole reserve. */
const onlyReserve = () => 2_900;
const never = () => new Promise<never>(() => undefined);
const done = () => Promise.resolve('done');

describe('a call of AWS', () => {
  it('is waited for where nobody waits for an answer', async () => {
    expect(await withinBudget(done)).toBe('done');
  });

  it('is waited for while the budget lasts', async () => {
    expect(await withBudget(anHour, () => withinBudget(done))).toBe('done');
  });

  it('that hangs is given up when the budget is spent', async () => {
    await expect(withBudget(onlyReserve, () => withinBudget(never))).rejects.toBeInstanceOf(Unavailable);
  });

  it('is not begun any more after that', async () => {
    let begun = 0;
    const call = () => withinBudget(() => Promise.resolve((begun += 1)));
    const twice = withBudget(onlyReserve, async () => {
      await withinBudget(never).catch(() => undefined);
      return call();
    });
    await expect(twice).rejects.toBeInstanceOf(Unavailable);
    expect(begun).toBe(0);
  });

  it('fails with its own error', async () => {
    const failure = new Error('refused');
    await expect(withBudget(anHour, () => withinBudget(() => Promise.reject(failure)))).rejects.toBe(failure);
  });

  it('of another invocation is not touched', async () => {
    const results = await Promise.allSettled([
      withBudget(noTime, () => withinBudget(never)),
      withBudget(anHour, async () => {
        await withBudget(noTime, () => withinBudget(never)).catch(() => undefined);
        return withinBudget(done);
      }),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
  });
});

describe('the reserve', () => {
  it('is there for giving back when the budget is spent, also within calls that follow', async () => {
    const given = withBudget(onlyReserve, async () => {
      await withinBudget(never).catch(() => undefined);
      return fromReserve(async () => {
        await withinBudget(done);
        return withinBudget(done);
      });
    });
    expect(await given).toBe('done');
  });

  it('keeps time for the answer', async () => {
    const given = withBudget(noTime, () => fromReserve(() => withinBudget(never)));
    await expect(given).rejects.toBeInstanceOf(Unavailable);
  });

  it('is no bound where there is no budget', async () => {
    expect(await fromReserve(() => withinBudget(done))).toBe('done');
  });
});
