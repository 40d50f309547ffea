import type { ApplicationStore } from '../../../adapters/dynamodb/application-store.ts';
import type { DocumentStore } from '../../../adapters/dynamodb/document-store.ts';
import { applicantNotice } from '../../../core/application/applicant-notice.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { acceptedAs, type Application } from '../../../core/application/application.ts';
import { missingDocuments, unseenDocuments } from '../../../core/application/handed-in.ts';
import { derivedId } from '../../../core/ids.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { checkPayee, payeeFacts, type PayeeCheck, type VerifyPayee } from '../../../core/payee/payee-check.ts';
import { merchantFacts } from '../../../core/operations/merchant-facts.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { enrolMerchant, foundFor, type EnrolDependencies } from '../accounts/enrol-merchant.ts';
import { seeApplication, type SeeDependencies } from './see-application.ts';

interface Dependencies extends Omit<EnrolDependencies, 'directory'>, Omit<SeeDependencies, 'directory'> {
  directory: EnrolDependencies['directory'] & SeeDependencies['directory'];
  applications: Pick<ApplicationStore, 'find' | 'advance'>;
  documents: Pick<DocumentStore, 'list' | 'keep'>;
  verifyPayee: VerifyPayee;
}

/**
 * Makes a merchant of the applicant, as `createMerchant` does: merchant, application and the record of it in one transaction.
 * Documents that are missing, or that nobody has opened since they came, take a reason, which the record keeps; one that is
 * replaced meanwhile stops it. A repeated call makes up for what a first one may not have come to.
 */
export async function acceptApplication(
  call: Call<'acceptApplication'>,
  dependencies: Dependencies,
): Promise<Reply<'acceptApplication'>> {
  const { applications, taken, directory, documents } = dependencies;
  const { params, body, caller, now } = call;
  const application = await applications.find(params.id);
  if (!application || application.status === 'UNCONFIRMED') return notFound;
  const { form } = application;
  const owner = { email: form.email, name: form.ownerName, language: form.language };
  if (application.status === 'ACCEPTED') {
    const merchant = await directory.getMerchant(application.merchantId);
    if (merchant) await foundFor(merchant, owner, now, dependencies);
    return { body: await seeApplication(application, call, dependencies) };
  }
  if ((await taken.find('applications', application.id))?.by !== caller) return refused({ code: 'work-not-taken' });

  const received = await documents.list(application.id, now);
  const lacking = { missing: missingDocuments(received), unseen: unseenDocuments(received) };
  if (body.reason === undefined) {
    if (lacking.missing.length > 0) return refused({ code: 'documents-missing', field: 'reason' });
    if (lacking.unseen.length > 0) return refused(documentsUnseen);
  }
  const checked = checkPayee(await dependencies.verifyPayee(form), now, body.despiteNoMatch);
  if ('refusal' in checked) return refused(checked.refusal);
  const { payee } = checked;
  const merchant = merchantOf(application, { commissionBps: body.commissionBps, payee }, now);
  const decided = acceptedAs({ id: merchant.id, payee }, application, { by: caller, at: now });
  if ('refusal' in decided) return refused({ code: decided.refusal });
  const { after } = decided;
  const operation = byOperator(call, {
    act: 'APPLICATION_ACCEPTED',
    about: { kind: 'MERCHANT', id: merchant.id },
    to: {
      ...merchantFacts(factsOf(merchant)),
      ...payeeFacts(payee),
      application: application.id,
      ...factsOfLacking(lacking),
    },
    why: body.reason,
  });
  const alongside = [
    ...applications.advance(application, after, now, applicantNotice(after, now)),
    ...received.map((one) => documents.keep(application.id, one)),
  ];
  const outcome = await enrolMerchant(merchant, { owner, operation, alongside }, dependencies);
  if ('refusal' in outcome) return refused(outcome.refusal);
  if ('failed' in outcome && outcome.failed === 'document') return refused(documentsUnseen);
  if (!('created' in outcome)) return refused({ code: 'application-status' });
  return { body: await seeApplication(after, call, dependencies) };
}

const documentsUnseen: Refusal = { code: 'documents-unseen', field: 'reason' };

const factsOfLacking = ({ missing, unseen }: Record<'missing' | 'unseen', readonly string[]>) => ({
  ...(missing.length > 0 && { missingDocuments: missing.join(', ') }),
  ...(unseen.length > 0 && { unseenDocuments: unseen.join(', ') }),
});

const merchantOf = (
  { id, form, requestHash }: Application,
  agreed: { commissionBps: number; payee: PayeeCheck },
  createdAt: MerchantProfile['createdAt'],
): MerchantProfile => {
  const { siret, tradeName, legalName, address, city, phone, iban, accountHolder } = form;
  return {
    id: derivedId('application', 'merchant', id),
    ...{ siret, tradeName, legalName, address, city, phone, iban, accountHolder, ...agreed },
    status: 'ACTIVE',
    createdAt,
    requestHash,
  };
};

const factsOf = ({
  id: _,
  status: _s,
  createdAt: _c,
  requestHash: _r,
  organisationId: _o,
  ...facts
}: MerchantProfile) => facts;
