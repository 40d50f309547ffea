import { unlockClient } from '../functions/back-office-api/accounts/unlock-client.ts';
import { creditWallet } from '../functions/back-office-api/accounts/credit-wallet.ts';
import { proposeCreditReversal } from '../functions/back-office-api/credit-reversals/propose-credit-reversal.ts';
import { releaseCreditReversal } from '../functions/back-office-api/credit-reversals/release-credit-reversal.ts';
import { approveProposal } from '../functions/back-office-api/proposals/approve-proposal.ts';
import { rejectProposal } from '../functions/back-office-api/proposals/end-proposal.ts';
import { proposeOperation } from '../functions/back-office-api/proposals/propose-operation.ts';
import { giveMoneyBack } from '../functions/back-office-api/stopping/give-money-back.ts';
import type { Call } from '../functions/http/call.ts';
import type { OperationId } from '../functions/http/routes.ts';
import type { Instant } from '../core/time.ts';
import { aCall } from '../test/support/call.ts';
import type { Invocations } from './invocations.ts';

/** All that any kind of proposal needs; those that are made here need no more than an invocation has. */
type Kinds = Omit<Parameters<typeof proposeOperation>[1], 'proposals'>;

type Deps = Parameters<Parameters<Invocations>[1]>[0];

/** What people of the back office do, each call received now. */
export function backOfficeOf(invoke: Invocations, now: () => Instant) {
  const doing =
    <Id extends OperationId, Done>(name: string, act: (call: Call<Id>, deps: Deps) => Promise<Done>) =>
    (of: Partial<Call<Id>>) => {
      const call = aCall<Id>({ ...of, now: now() });
      return invoke(name, (deps) => act(call, deps));
    };
  const kinds = (deps: Deps) => ({ ...(deps as unknown as Kinds), proposals: deps.proposals });
  return {
    unlock: doing('unlock', unlockClient),
    credit: doing('credit', creditWallet),
    giveBack: doing('give back', giveMoneyBack),
    propose: doing('propose', (call: Call<'proposeOperation'>, deps) => proposeOperation(call, kinds(deps))),
    agree: doing('agree', (call: Call<'approveProposal'>, deps) => approveProposal(call, kinds(deps))),
    reject: doing('reject', rejectProposal),
    proposeReversal: doing('propose reversal', proposeCreditReversal),
    releaseReversal: doing('release reversal', releaseCreditReversal),
  };
}
