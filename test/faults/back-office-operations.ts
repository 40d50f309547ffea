import { derivedId } from '../../core/ids.ts';
import type { Instant } from '../../core/time.ts';
import { eur, identifierOfMarie, type ApiCall, type PaymentStage } from '../support/payment-stage.ts';
import { calling, paymentAndWallet, type Deed, type Given } from './deed.ts';

const finance = { caller: 'finance', groups: '[finance]' };
const approver = { caller: 'finance-approver', groups: '[finance-approver]' };

let keys = 0;
const idempotent = () => ({ 'idempotency-key': `back-office-${(keys += 1)}` });

const credit: Given = async (stage, at) => {
  const headers = idempotent();
  const body = { clientIdentifier: identifierOfMarie, amount: eur(12_00), reason: 'A voucher that was lost' };
  const call: ApiCall = { ...finance, operation: 'creditWallet', headers, body };
  const id = derivedId('back-office', 'wallet-credit', headers['idempotency-key']);
  return calling(stage, call, at, await paymentAndWallet(stage, id));
};

const large = {
  kind: 'WALLET_CREDIT',
  change: { clientIdentifier: identifierOfMarie, amount: eur(6_000_00) },
  reason: 'The vouchers of a year',
  evidence: 'Order 12',
} as const;
const proposing = (headers: Record<string, string>): ApiCall => ({
  ...finance,
  operation: 'proposeOperation',
  headers,
  body: large,
});

/** The wallet, and how the proposal of this id stands. */
async function proposal(stage: PaymentStage, id: string, at: Instant): Promise<Pick<Deed, 'about' | 'effect'>> {
  const { effect } = await paymentAndWallet(stage, id);
  return {
    about: id,
    effect: async () => {
      const { status, body } = await stage.call({ ...approver, operation: 'getProposal', params: { id } }, at);
      return { ...(await effect()), status, became: body['status'] };
    },
  };
}

const propose: Given = async (stage, at) => {
  const headers = idempotent();
  const id = derivedId('back-office', 'proposal', headers['idempotency-key']);
  return calling(stage, proposing(headers), at, await proposal(stage, id, at));
};

const approve: Given = async (stage, at) => {
  const { body } = await stage.call(proposing(idempotent()), at);
  const id = String(body['id']);
  const call: ApiCall = { ...approver, operation: 'approveProposal', params: { id } };
  return calling(stage, call, at, await proposal(stage, id, at));
};

export const backOfficeOperations = {
  'credit a wallet': credit,
  'propose what takes two people': propose,
  'approve a proposal': approve,
} satisfies Record<string, Given>;
