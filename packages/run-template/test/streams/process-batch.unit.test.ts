import { describe, expect, it } from 'vitest';
import { processBatch } from '../../streams/process-batch.ts';
import type { BatchRules } from '../../streams/process-batch.ts';
import type { InvocationResult } from '../../lambda/lambda-worker.ts';

const ok = (payload: unknown = null): InvocationResult => ({ ok: true, payload: JSON.stringify(payload) });
const failed: InvocationResult = { ok: false, error: { errorType: 'Error', errorMessage: 'x' } };
const itemFailures = (...ids: string[]) => ok({ batchItemFailures: ids.map((itemIdentifier) => ({ itemIdentifier })) });
const rules: BatchRules = { bisect: false, retryCountMax: 1, reportsItemFailures: true };

/** Gives the invocations and what was discarded, as letters. */
async function run(
  letters: string,
  changes: Partial<BatchRules>,
  answer: (batch: string, call: number) => InvocationResult,
) {
  const invoked: string[] = [];
  const discarded: string[] = [];
  const text = (batch: readonly { sequenceNumber: string }[]) => batch.map((r) => r.sequenceNumber).join('');
  await processBatch(
    [...letters].map((sequenceNumber) => ({ sequenceNumber })),
    { ...rules, ...changes },
    {
      invoke: (batch) => {
        invoked.push(text(batch));
        return Promise.resolve(answer(text(batch), invoked.length));
      },
      discard: (batch, count) => Promise.resolve(void discarded.push(`${text(batch)}×${count}`)),
      pause: () => Promise.resolve(),
    },
  );
  return { invoked, discarded };
}

describe('processBatch', () => {
  it('invokes once when all is well', async () => {
    expect(await run('abc', {}, () => ok())).toEqual({ invoked: ['abc'], discarded: [] });
    expect(await run('abc', {}, () => itemFailures())).toEqual({ invoked: ['abc'], discarded: [] });
  });

  it('goes on from the first failed record, whatever the order of the answer', async () => {
    const { invoked } = await run('abcd', {}, (_batch, call) => (call === 1 ? itemFailures('d', 'b') : ok()));
    expect(invoked).toEqual(['abcd', 'bcd']);
  });

  it('retries a failed batch as often as the template says, then gives it up', async () => {
    const { invoked, discarded } = await run('ab', { retryCountMax: 2 }, () => failed);
    expect(invoked).toEqual(['ab', 'ab', 'ab']);
    expect(discarded).toEqual(['ab×3']);
  });

  it('finds the one bad record by halving, keeps the order, and gives up only that one', async () => {
    const { invoked, discarded } = await run('abcd', { bisect: true }, (batch) =>
      batch.includes('c') ? failed : ok(),
    );
    expect(invoked).toEqual(['abcd', 'ab', 'cd', 'c', 'c', 'd']);
    expect(discarded).toEqual(['c×2']);
  });

  it('gives each record its own attempts when the function names the failed one', async () => {
    const { invoked } = await run('abc', {}, (batch) =>
      batch.startsWith('c') ? ok() : itemFailures(batch.at(1) ?? ''),
    );
    expect(invoked).toEqual(['abc', 'bc', 'c']);
  });

  it('takes a record that it did not send for a failure of the whole batch', async () => {
    const { discarded } = await run('ab', { retryCountMax: 0 }, () => itemFailures('z'));
    expect(discarded).toEqual(['ab×1']);
  });

  it('ignores named records when the template does not ask for them', async () => {
    const { invoked } = await run('ab', { reportsItemFailures: false }, () => itemFailures('a'));
    expect(invoked).toEqual(['ab']);
  });
});
