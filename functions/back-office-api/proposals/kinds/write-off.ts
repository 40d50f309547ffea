import * as z from 'zod';
import type { DebtStore } from '../../../../adapters/dynamodb/debt-store.ts';
import { cents } from '../../../../contract/money.ts';
import { notFound, refused } from '../../../http/call.ts';
import type { WantedChange } from '../../../http/schemas/proposals.ts';
import { knownDebt, type DebtDependencies } from '../../debts/known-debt.ts';
import { settle } from '../../debts/settle-debt.ts';
import { proposalKind } from '../proposal-kind.ts';

interface Dependencies extends DebtDependencies {
  debts: Pick<DebtStore, 'find' | 'settle'>;
}

const change = z.object({ merchantId: z.string(), amount: z.int().transform(cents) });

/** What a merchant will never pay is given up: the issuer's loss. */
export const writeOff = proposalKind({
  change,
  take: ({ merchantId, amount }: WantedChange<'WRITE_OFF'>) =>
    amount.value > 0
      ? { change: { merchantId, amount: cents(amount.value) } }
      : refused({ code: 'amount-not-positive', field: 'change.amount.value' }),
  judge: async ({ merchantId, amount }, dependencies: Dependencies, now) => {
    const known = await knownDebt(dependencies, merchantId, now);
    if (!known) return notFound;
    const { left } = known;
    if (amount > left) return refused({ code: 'over-debt', field: 'change.amount.value', limit: { max: left } });
    return { about: { kind: 'MERCHANT', id: merchantId }, from: { owed: left }, to: { writtenOff: amount } };
  },
  carryOut: async ({ merchantId, amount }, { now, proposalId, approved, alongside, operation }, dependencies) => {
    const known = await knownDebt(dependencies, merchantId, now);
    if (!known || amount > known.left) return false;
    const writtenOff = { kind: 'WRITE_OFF', id: proposalId, amount, act: approved, alongside } as const;
    return settle(known, writtenOff, operation, dependencies.debts);
  },
});
