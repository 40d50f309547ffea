import type * as z from 'zod';
import { maskIdentifier, parseIdentifier } from '../../../contract/identifier.ts';
import { maskName } from '../../../contract/mask-name.ts';
import type { Act } from '../../../core/act.ts';
import type { Application, ApplicationForm } from '../../../core/application/application.ts';
import type { HandedIn } from '../../../core/application/handed-in.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { maskIban } from '../../../core/reimbursement/bank-account.ts';
import { toIso } from '../../../core/time.ts';
import type { application } from '../../http/schemas/applications.ts';
import { actBody } from '../../http/bodies/act-body.ts';
import { handedInBody } from '../../http/bodies/handed-in-body.ts';
import { payeeBody } from '../../http/bodies/payee-body.ts';

export interface Seen {
  taken: Act | undefined;
  /** To the reviewer who has taken it. */
  inClear: boolean;
  received: readonly HandedIn[];
  /** Establishments that have its SIRET already. */
  known: readonly Pick<MerchantProfile, 'id' | 'tradeName'>[];
}

/** An application as the back office sees it: the account never in full, what names a person to its reviewer alone. */
export function applicationBody(
  stored: Application,
  { taken, inClear, received, known }: Seen,
): z.input<typeof application> {
  const { id, status, appliedAt, form } = stored;
  const { siret, tradeName, activity, city, documents, language } = form;
  return {
    id,
    status,
    inClear,
    siret,
    tradeName,
    activity,
    city,
    ...(inClear ? ofPeople(form) : maskedOfPeople(form)),
    iban: maskIban(form.iban),
    documents: [...documents],
    received: received.map((one) => ({ ...handedInBody(one), seen: one.seen !== undefined })),
    language,
    appliedAt: toIso(appliedAt),
    ...('confirmedAt' in stored && { confirmedAt: toIso(stored.confirmedAt) }),
    ...(taken && { taken: actBody(taken) }),
    ...('asked' in stored && { asked: actBody(stored.asked) }),
    ...('question' in stored && stored.question !== undefined && { question: stored.question }),
    ...('answer' in stored && stored.answer !== undefined && { answer: stored.answer }),
    ...('accepted' in stored && { accepted: actBody(stored.accepted), merchantId: stored.merchantId }),
    ...('payee' in stored && stored.payee && { payee: payeeBody(stored.payee) }),
    ...('declined' in stored && { declined: actBody(stored.declined), reason: stored.reason }),
    known: known.map(({ id: merchantId, tradeName: name }) => ({ id: merchantId, tradeName: name })),
  };
}

const ofPeople = ({ legalName, accountHolder, ownerName, email, phone, address }: ApplicationForm) => ({
  legalName,
  accountHolder,
  ownerName,
  email,
  phone,
  address,
});

function maskedOfPeople({ legalName, accountHolder, ownerName, email, phone }: ApplicationForm) {
  const identifier = parseIdentifier(email);
  return {
    legalName: maskName(legalName),
    accountHolder: maskName(accountHolder),
    ownerName: maskName(ownerName),
    email: identifier ? maskIdentifier(identifier) : '•••',
    phone: `•••${phone.slice(-2)}`,
  };
}
