import type { DebtStore } from '../../../adapters/dynamodb/debt-store.ts';
import { inRounds } from '../../../adapters/in-rounds.ts';
import { derivedId } from '../../../core/ids.ts';
import { claimed, letGo, ownedBy, type DebtCase } from '../../../core/reimbursement/debt-case.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator, type ActingCall } from '../../operations/operation-of.ts';
import { debtBody, type DebtBodyDependencies } from './debt-body.ts';
import { knownDebt, type KnownDebt } from './known-debt.ts';

interface Dependencies extends DebtBodyDependencies {
  debts: Pick<DebtStore, 'find' | 'change'>;
}

/** Takes a debt over, from whoever has it, or lets it go. */
export const setDebtOwner = (call: Call<'setDebtOwner'>, dependencies: Dependencies): Promise<Reply<'setDebtOwner'>> =>
  changeCase(call, dependencies, ({ case: found }) => {
    const { caller: by, body, now } = call;
    const isMine = found.owner?.by === by;
    // Nobody lets go what is somebody else's.
    if (body.mine === isMine) return 'done';
    return {
      after: body.mine ? ownedBy(found, { by, at: now }) : letGo(found),
      operation: {
        act: 'DEBT_OWNER_CHANGED',
        ...(found.owner && { from: { owner: found.owner.by } }),
        ...(body.mine && { to: { owner: by } }),
      },
    };
  });

/** The merchant is asked by a letter, which is made where this is called; once for each idempotency key. */
export const claimDebt = (call: Call<'claimDebt'>, dependencies: Dependencies): Promise<Reply<'claimDebt'>> =>
  changeCase(call, dependencies, ({ case: found, left, debt }) => {
    const { caller: by, idempotencyKey, now } = call;
    const id = derivedId('back-office', 'claim', idempotencyKey);
    if (found.claims.some((claim) => claim.id === id)) return 'done';
    if (left <= 0) return 'settled';
    return {
      after: claimed(found, { id, by, at: now, amount: left }),
      operation: { act: 'DEBT_CLAIMED', to: { amount: left, since: debt.since } },
    };
  });

type Change =
  'done' | 'settled' | { after: DebtCase; operation: Pick<Parameters<typeof byOperator>[1], 'act' | 'from' | 'to'> };

async function changeCase(
  call: ActingCall & { params: { id: string } },
  dependencies: Dependencies,
  decide: (known: KnownDebt) => Change,
) {
  const { params, now } = call;
  return inRounds(`the debt of ${params.id}`, async () => {
    const known = await knownDebt(dependencies, params.id, now);
    if (!known) return notFound;
    const change = decide(known);
    if (change === 'settled') return refused({ code: 'over-debt', limit: { max: known.left } });
    if (change === 'done') return { body: await debtBody(known, dependencies) };
    const operation = byOperator(call, { ...change.operation, about: { kind: 'MERCHANT', id: params.id } });
    if (await dependencies.debts.change(known.case, change.after, operation)) {
      return { body: await debtBody({ ...known, case: change.after }, dependencies) };
    }
    return undefined;
  });
}
