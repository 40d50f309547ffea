import { defaultBooksSettings } from '../contract/settings/books-settings.ts';
import { defaultReimbursementSettings } from '../contract/settings/reimbursement-settings.ts';
import { defaultTerms as terms } from '../contract/settings/terms.ts';
import type { Command } from '../core/payment/decide.ts';
import { parisDate, type LocalDate } from '../core/time.ts';
import { approvePaymentRequest } from '../functions/client-api/payment-requests/approve-payment-request.ts';
import { declineMyPaymentRequest } from '../functions/client-api/payment-requests/decline-my-payment-request.ts';
import { merchantCommands } from '../functions/http/payment-commands.ts';
import type { Call } from '../functions/http/call.ts';
import { actOnPaymentRequest } from '../functions/merchant-api/payment-requests/act-on-payment-request.ts';
import { createPaymentRequest } from '../functions/merchant-api/payment-requests/create-payment-request.ts';
import { refundPaymentRequest } from '../functions/merchant-api/payment-requests/refund-payment-request.ts';
import { remindClient } from '../functions/merchant-api/payment-requests/remind-client.ts';
import { assembleExport } from '../functions/reimbursement/assemble-step.ts';
import { mapShard } from '../functions/reimbursement/map-step.ts';
import { markExport } from '../functions/reimbursement/mark-step.ts';
import { planExport } from '../functions/reimbursement/plan-step.ts';
import { publishExport } from '../functions/reimbursement/publish-step.ts';
import { sweep } from '../functions/sweep-deadlines/sweep.ts';
import { expireWhenDue } from '../functions/use-cases/expire-when-due.ts';
import { aCall } from '../test/support/call.ts';

import { backOfficeOf } from './back-office.ts';
import { bankOf } from './bank.ts';
import { invocationsOf, type Deployed } from './invocations.ts';

const debtor = { name: 'Émetteur', iban: 'FR1420041010050500013M02606' };

type View = { id: string; status: string; authorisedAmount?: number; capturedAmount?: number };

/** What the functions do for merchants and clients, by the clock, and in the batch. */
export function functionsOf(deployed: Deployed) {
  const { aws, persons, staging, published } = deployed;
  const { schedule } = aws;
  const invoke = invocationsOf(deployed);
  /** What matters of an answer here: what it says of the payment. */
  const said = (payment: View) => {
    const { id, status, authorisedAmount, capturedAmount } = payment;
    return { id, status, authorisedAmount, capturedAmount } as never;
  };
  const view = (payment: View) => Promise.resolve(said(payment));
  const viewOfClient = (payments: readonly View[]) => Promise.resolve(payments.map(said));
  const now = () => schedule.now;

  const byMerchant = <Id extends keyof typeof merchantCommands>(
    call: Call<Id>,
    commandOf: (call: Call<Id>) => Command,
  ) => invoke(commandOf(call).type, (deps) => actOnPaymentRequest(call, commandOf(call), { ...deps, view }));
  const batch = (exportDate: LocalDate) => ({ exportDate });

  return {
    /** Each call is received now, by the gateway's clock. */
    create: (of: Partial<Call<'createPaymentRequest'>>) => {
      const call = aCall<'createPaymentRequest'>({ ...of, now: now() });
      return invoke('create', (deps) => createPaymentRequest(call, { ...deps, view }));
    },
    approve: (of: Partial<Call<'approvePaymentRequest'>>) => {
      const call = aCall<'approvePaymentRequest'>({ ...of, now: now() });
      return invoke('approve', async (deps) => {
        const reply = await approvePaymentRequest(call, { ...deps, view: viewOfClient });
        const guesses = deps.guesses();
        if (guesses && 'refusal' in reply && reply.refusal.code === 'code-refused')
          persons.learnt(call.caller, guesses);
        return reply;
      });
    },
    declineMine: (of: Partial<Call<'declineMyPaymentRequest'>>) => {
      const call = aCall<'declineMyPaymentRequest'>({ ...of, now: now() });
      return invoke('decline mine', (deps) => declineMyPaymentRequest(call, { ...deps, view: viewOfClient }));
    },
    confirm: (of: Partial<Call<'confirmPaymentRequest'>>) =>
      byMerchant(aCall<'confirmPaymentRequest'>({ ...of, now: now() }), merchantCommands.confirmPaymentRequest),
    decline: (of: Partial<Call<'declinePaymentRequest'>>) =>
      byMerchant(aCall<'declinePaymentRequest'>({ ...of, now: now() }), merchantCommands.declinePaymentRequest),
    cancel: (of: Partial<Call<'cancelPaymentRequest'>>) =>
      byMerchant(aCall<'cancelPaymentRequest'>({ ...of, now: now() }), merchantCommands.cancelPaymentRequest),
    extend: (of: Partial<Call<'extendPaymentRequest'>>) =>
      byMerchant(aCall<'extendPaymentRequest'>({ ...of, now: now() }), merchantCommands.extendPaymentRequest),
    remind: (of: Partial<Call<'remindClient'>>) => {
      const call = aCall<'remindClient'>({ ...of, now: now() });
      return invoke('remind', (deps) => remindClient(call, { ...deps, view }));
    },
    refund: (of: Partial<Call<'refundPaymentRequest'>>) => {
      const call = aCall<'refundPaymentRequest'>({ ...of, now: now() });
      return invoke('refund', (deps) => refundPaymentRequest(call, { ...deps, view }));
    },

    invoke,
    ...backOfficeOf(invoke, now),
    ...bankOf(invoke, deployed),

    expire: (paymentId: string) => invoke('timer', (deps) => expireWhenDue(paymentId, { now: now(), terms }, deps)),
    sweep: () => invoke('sweeper', (deps) => sweep({ now: now(), terms }, { ...deps, remainingMs: () => 60_000 })),

    plan: () =>
      invoke('plan', (deps) => planExport({ ...deps, settings: defaultReimbursementSettings, debtor, terms, now })),
    map: (exportDate: LocalDate, shard: number) =>
      invoke('map', (deps) =>
        mapShard({ ...deps, merchants: deps.directory, staging }, { ...batch(exportDate), shard }),
      ),
    assemble: (exportDate: LocalDate) =>
      invoke('assemble', (deps) =>
        assembleExport({ ...deps, staging, books: defaultBooksSettings, now }, batch(exportDate)),
      ),
    publish: (exportDate: LocalDate) =>
      invoke('publish', () => publishExport({ staging, published, now }, batch(exportDate))),
    mark: (exportDate: LocalDate) =>
      invoke('mark', (deps) => markExport({ ...deps, staging, mailOn: false }, batch(exportDate))),
    today: () => parisDate(now()),
  };
}

export type Functions = ReturnType<typeof functionsOf>;
