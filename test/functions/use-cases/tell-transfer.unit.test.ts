import { expect, it } from 'vitest';
import { cents } from '../../../contract/money.ts';
import type { Transfer } from '../../../core/reimbursement/outcome.ts';
import { localDate } from '../../../core/time.ts';
import { tellTransfer, tryToTell } from '../../../functions/use-cases/tell-transfer.ts';
import { createdAt } from '../../support/payments.ts';

const exported = {
  ...{ status: 'EXPORTED', endToEndId: 'E1', merchantId: 'gite', net: cents(10_00) },
  ...{ exportDate: localDate('2026-06-08'), n: 1, postings: {} },
} as unknown as Transfer;
const telling = (kind: 'PAID' | 'SUBMITTED') =>
  ({ event: { kind }, at: createdAt, source: { kind: 'BANK', file: 'ab', entry: 1 } }) as const;

/** What is written of it. */
function transfers(found: Transfer | undefined) {
  const written: string[] = [];
  return {
    written,
    find: () => Promise.resolve(found),
    change: ({ after }: { after: Transfer }) => Promise.resolve((written.push(after.status), true)),
  };
}
const owners = () => Promise.resolve([]);

it('is told of the transfer that is meant, and of no other', async () => {
  const [meant, other] = [transfers(exported), transfers(exported)];
  expect(await tryToTell({ transfers: meant, owners }, 'E1', telling('PAID'), ({ net }) => net === 10_00)).toBe(
    'CHANGED',
  );
  expect(await tryToTell({ transfers: other, owners }, 'E1', telling('PAID'), ({ net }) => net === 20_00)).toBe(
    'REFUSED',
  );
  expect([meant.written, other.written]).toEqual([['PAID'], []]);
});

it('what has to be true and is not, stops whoever says so', async () => {
  await expect(tellTransfer(transfers(undefined), 'E1', telling('PAID'))).rejects.toThrow('there is no transfer E1');
  const paid = { ...exported, status: 'PAID' } as Transfer;
  const contradicted = tellTransfer(transfers(paid), 'E1', {
    ...telling('PAID'),
    event: { kind: 'REJECTED', failure: { level: 'TRANSFER', code: 'AC04' } },
  });
  await expect(contradicted).rejects.toThrow('transfer E1 cannot be REJECTED as it is');
  await expect(tellTransfer(transfers(exported), 'E1', telling('SUBMITTED'))).resolves.toBeUndefined();
});
