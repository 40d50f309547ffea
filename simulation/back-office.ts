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

/** What people of the back office do, each call received now. */
export function backOfficeOf(invoke: Invocations, now: () => Instant) {
  const called = <Id extends OperationId>(of: Partial<Call<Id>>) => aCall<Id>({ ...of, now: now() });
  return {
    unlock: (of: Partial<Call<'unlockClient'>>) => {
      const call = called<'unlockClient'>(of);
      return invoke('unlock', (deps) => unlockClient(call, deps));
    },
    credit: (of: Partial<Call<'creditWallet'>>) => {
      const call = called<'creditWallet'>(of);
      return invoke('credit', (deps) => creditWallet(call, deps));
    },
    giveBack: (of: Partial<Call<'giveMoneyBack'>>) => {
      const call = called<'giveMoneyBack'>(of);
      return invoke('give back', (deps) => giveMoneyBack(call, deps));
    },
    propose: (of: Partial<Call<'proposeOperation'>>) => {
      const call = called<'proposeOperation'>(of);
      return invoke('propose', (deps) =>
        proposeOperation(call, { ...(deps as unknown as Kinds), proposals: deps.proposals }),
      );
    },
    agree: (of: Partial<Call<'approveProposal'>>) => {
      const call = called<'approveProposal'>(of);
      return invoke('agree', (deps) =>
        approveProposal(call, { ...(deps as unknown as Kinds), proposals: deps.proposals }),
      );
    },
    reject: (of: Partial<Call<'rejectProposal'>>) => {
      const call = called<'rejectProposal'>(of);
      return invoke('reject', (deps) => rejectProposal(call, deps));
    },
    proposeReversal: (of: Partial<Call<'proposeCreditReversal'>>) => {
      const call = called<'proposeCreditReversal'>(of);
      return invoke('propose reversal', (deps) => proposeCreditReversal(call, deps));
    },
    releaseReversal: (of: Partial<Call<'releaseCreditReversal'>>) => {
      const call = called<'releaseCreditReversal'>(of);
      return invoke('release reversal', (deps) => releaseCreditReversal(call, deps));
    },
  };
}
