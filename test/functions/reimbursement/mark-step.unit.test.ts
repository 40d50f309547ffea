import { describe, expect, it } from 'vitest';
import { textContent } from '../../../adapters/s3/object-store.ts';
import { defaultReimbursementSettings } from '../../../contract/settings/reimbursement-settings.ts';
import { shardCount } from '../../../core/ledger/journal.ts';
import { cents } from '../../../contract/money.ts';
import type { Outcome } from '../../../core/reimbursement/outcome.ts';
import { newPlan, type ReimbursementExport } from '../../../core/reimbursement/plan.ts';
import { noTotals } from '../../../core/reimbursement/totals.ts';
import { localDate, type LocalDate } from '../../../core/time.ts';
import { markExport } from '../../../functions/reimbursement/mark-step.ts';
import { assemblyKey, putPart, shardSummaryKey, stageFirst } from '../../../functions/reimbursement/staging.ts';
import { captureLog } from '../../support/captured-log.ts';
import { memoryObjects } from '../../support/memory-objects.ts';
import { noon } from '../../support/reimbursement-world.ts';

const log = captureLog();
const exportDate = localDate('2026-06-08');
const frozen = {
  exportDate,
  dates: [exportDate],
  createdAt: noon(exportDate),
  settings: defaultReimbursementSettings,
  debtor: { name: 'Émetteur', iban: 'FR1420041010050500013M02606' },
};
const plan = newPlan(frozen, { fileLeadDays: 0 });

const transfer = (n: number): Outcome => ({
  kind: 'TRANSFER',
  merchantId: `merchant ${String(n).padStart(3, '0')}`,
  paymentCount: 1,
  refundCount: 0,
  gross: cents(10_00),
  fee: cents(0),
  carried: cents(0),
  net: cents(10_00),
  n: 1,
  endToEndId: `E${n}`,
  creditor: { name: 'Gîte', iban: 'FR7630006000011234567890189' },
});

const outcomes = { put: () => Promise.resolve() };
/** Of an export of which nothing is recorded yet. */
const fresh = { recorded: () => Promise.resolve(0), keepRecorded: () => Promise.resolve() };
const transfers = { find: () => Promise.resolve(undefined), change: () => Promise.resolve(false) };

/** Staging as the steps before leave it, with so many transfers in the first shard. */
async function staged(transferCount: number) {
  const staging = memoryObjects();
  const nothing = await putPart(staging, exportDate, textContent(''));
  const lines = Array.from({ length: transferCount }, (_, n) => `${JSON.stringify(transfer(n))}\n`);
  const outcomes = await putPart(staging, exportDate, textContent(lines.join('')));
  for (let shard = 0; shard < shardCount; shard += 1) {
    const summary = { totals: noTotals, ledger: nothing, outcomes: shard === 0 ? outcomes : nothing };
    await stageFirst(staging, shardSummaryKey(exportDate, shard), summary);
  }
  await stageFirst(staging, assemblyKey(exportDate), {
    totals: noTotals,
    files: [{ ...nothing, name: 'manifest.json' }],
  });
  return staging;
}

it('begins no further transfer after one that could not be recorded, and publishes nothing', async () => {
  const begun: string[] = [];
  let published = false;
  const exports = {
    ...fresh,
    find: () => Promise.resolve(plan),
    putTransfer: async ({ endToEndId }: { endToEndId: string }) => {
      begun.push(endToEndId);
      await new Promise((resolve) => setImmediate(resolve));
      if (endToEndId === 'E5') throw new Error('the database is not available');
    },
    markPublished: () => Promise.resolve(void (published = true)),
  };
  const ledger = { putCarry: () => Promise.reject(new Error('nothing is carried')) };

  const notices = { add: () => Promise.resolve(true) };
  const staging = await staged(200);
  const marking = markExport({ exports, outcomes, ledger, transfers, staging, notices, mailOn: true }, { exportDate });

  await expect(marking).rejects.toThrow('the database is not available');
  const begunUntilThen = begun.length;
  for (let turn = 0; turn < 50; turn += 1) await new Promise((resolve) => setImmediate(resolve));
  expect(begunUntilThen).toBeLessThan(50);
  expect(begun).toHaveLength(begunUntilThen);
  expect(published).toBe(false);
});

it('records the transfers also when nothing can be written down of them to be mailed', async () => {
  const recorded: string[] = [];
  const exports = {
    ...fresh,
    find: () => Promise.resolve({ ...plan, status: 'PLANNED' as const }),
    putTransfer: ({ endToEndId }: { endToEndId: string }) => Promise.resolve(void recorded.push(endToEndId)),
    markPublished: () => Promise.resolve(),
  };
  const ledger = { putCarry: () => Promise.reject(new Error('nothing is carried')) };
  const notices = { add: () => Promise.reject(new Error('the database is not available')) };

  await markExport(
    { exports, outcomes, ledger, transfers, staging: await staged(3), notices, mailOn: true },
    { exportDate },
  );

  expect(recorded).toHaveLength(3);
  expect(log.counted('NoticeFailed')).toBe(3);
});

describe('a run that dies', () => {
  const transferCount = 230;
  const died = new Error('the function died');

  /** An export that is marked by runs of which each dies at its own call, counted from 1; what they have written stays. */
  async function marked() {
    const staging = await staged(transferCount);
    const state = { recorded: 0, isPublished: false, sent: new Set<string>() };
    /** The calls of one run. @param dieAt the first one that is not made, nor any after it */
    async function run(dieAt = Infinity): Promise<{ calls: number; written: string[] }> {
      let calls = 0;
      const written: string[] = [];
      const call = async <T>(act: () => T): Promise<T> => {
        calls += 1;
        if (calls >= dieAt) throw died;
        return Promise.resolve(act());
      };
      const write = (what: string) => call(() => void written.push(what));
      const exports = {
        find: () => call(() => (state.isPublished ? ({ ...plan, status: 'PUBLISHED' } as ReimbursementExport) : plan)),
        recorded: () => call(() => state.recorded),
        keepRecorded: (_: LocalDate, count: number) => call(() => void (state.recorded = count)),
        putTransfer: async ({ endToEndId }: { endToEndId: string }) => {
          await write(endToEndId);
          state.sent.add(endToEndId);
        },
        markPublished: () => call(() => void (state.isPublished = true)),
      };
      const stores = {
        exports,
        transfers,
        outcomes: { put: ({ merchantId }: { merchantId: string }) => write(merchantId) },
        ledger: { putCarry: () => write('carry') },
        notices: { add: () => Promise.resolve(true) },
      };
      try {
        await markExport({ ...stores, staging, mailOn: false }, { exportDate });
      } catch (error) {
        if (error !== died) throw error;
      }
      return { calls, written };
    }
    return { run, state };
  }

  it('is followed by one that goes on where it stopped, wherever that was', async () => {
    const { calls, written: all } = await (await marked()).run();
    expect(all).toHaveLength(2 * transferCount);
    for (let dieAt = 1; dieAt <= calls; dieAt += 7) {
      const { run, state } = await marked();
      const before = await run(dieAt);
      expect(state.isPublished).toBe(false);
      const { written } = await run();
      const twice = written.filter((what) => before.written.includes(what));
      expect(twice.length).toBeLessThanOrEqual(2 * 100);
      expect(new Set([...before.written, ...written])).toEqual(new Set(all));
      expect(state).toMatchObject({ isPublished: true, sent: { size: transferCount } });
    }
  });

  it.each([
    [200, [100, 200]],
    [230, [100, 200, 230]],
  ])('is known by how far it came, of %i transfers, a hundred at a time', async (count, places) => {
    const recorded: number[] = [];
    const written: string[] = [];
    let leftOut: unknown = 'nothing';
    const stores = {
      exports: {
        find: () => Promise.resolve(plan),
        recorded: () => Promise.resolve(0),
        keepRecorded: (_: LocalDate, place: number) => Promise.resolve(void recorded.push(place)),
        putTransfer: ({ endToEndId }: { endToEndId: string }) => Promise.resolve(void written.push(endToEndId)),
        markPublished: (_: LocalDate, marked: object) => Promise.resolve(void (leftOut = 'leftOut' in marked)),
      },
      ...{
        outcomes,
        transfers,
        ledger: { putCarry: () => Promise.resolve() },
        notices: { add: () => Promise.resolve(true) },
      },
      ...{ staging: await staged(count), mailOn: false },
    };
    await markExport(stores, { exportDate });
    expect([recorded, leftOut]).toEqual([places, false]);
    written.length = 0;
    const exports = { ...stores.exports, recorded: () => Promise.resolve(100) };
    await markExport({ ...stores, exports }, { exportDate });
    expect(written.sort()).toEqual(Array.from({ length: count - 100 }, (_, n) => `E${n + 100}`));
  });

  it('after the export was published has nothing to do', async () => {
    const { run } = await marked();
    await run();
    expect((await run()).written).toEqual([]);
  });
});
