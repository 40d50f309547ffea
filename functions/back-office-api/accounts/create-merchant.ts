import { parseSiret } from '../../../contract/siret.ts';
import { parseIban } from '../../../core/reimbursement/iban.ts';
import { derivedId, requestHash } from '../../../core/ids.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { checkPayee, payeeFacts, type VerifyPayee } from '../../../core/payee/payee-check.ts';
import { merchantFacts } from '../../../core/operations/merchant-facts.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { merchantBody } from '../../http/bodies/merchant-body.ts';
import { emailMalformed, ibanRefused, misleadingName, parseEmail, siretRefused } from '../../http/account-fields.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { enrolMerchant, foundFor, type EnrolDependencies } from './enrol-merchant.ts';
import { replayed } from './replayed.ts';

/** Enrols a merchant, with an organisation and an owner of its own. */
export async function createMerchant(
  call: Call<'createMerchant'>,
  dependencies: EnrolDependencies & { verifyPayee: VerifyPayee },
): Promise<Reply<'createMerchant'>> {
  const { now, idempotencyKey } = call;
  const { reason, ...body } = call.body;
  const misleading = misleadingName({ tradeName: body.tradeName, legalName: body.legalName });
  if (misleading) return refused(misleading);
  const iban = parseIban(body.iban);
  if (!iban) return refused(ibanRefused);
  const siret = body.siret === undefined ? undefined : parseSiret(body.siret);
  if (body.siret !== undefined && !siret) return refused(siretRefused);
  const email = parseEmail(body.email);
  if (!email) return refused(emailMalformed);

  const id = derivedId('back-office', 'merchant', idempotencyKey);
  const hash = requestHash({ ...body, iban, siret, email });
  const answer = (stored: MerchantProfile) => merchantBody(stored, now);
  const existing = await dependencies.directory.getMerchant(id);
  if (existing) {
    await foundFor(existing, { email }, now, dependencies);
    return replayed(existing, hash, answer);
  }

  const { email: _, despiteNoMatch, ...fields } = body;
  const bankAnswer = await dependencies.verifyPayee({ accountHolder: body.accountHolder, iban });
  const checked = checkPayee(bankAnswer, now, despiteNoMatch);
  if ('refusal' in checked) return refused(checked.refusal);
  const { payee } = checked;
  const merchant: MerchantProfile = {
    ...fields,
    id,
    iban,
    payee,
    ...(siret !== undefined && { siret }),
    commissionBps: body.commissionBps ?? 0,
    status: 'ACTIVE',
    createdAt: now,
    requestHash: hash,
  };
  const operation = byOperator(call, {
    act: 'MERCHANT_ENROLLED',
    about: { kind: 'MERCHANT', id },
    to: {
      ...merchantFacts({ ...fields, iban, siret, commissionBps: merchant.commissionBps }),
      ...payeeFacts(payee),
    },
    why: reason,
  });
  const outcome = await enrolMerchant(merchant, { owner: { email }, operation }, dependencies);
  if ('refusal' in outcome) return refused(outcome.refusal);
  return 'existing' in outcome ? replayed(outcome.existing, hash, answer) : { body: answer(merchant) };
}
