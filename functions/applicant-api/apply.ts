import type { ApplicationStore } from '../../adapters/dynamodb/application-store.ts';
import { Unavailable } from '../../adapters/unavailable.ts';
import { parseSiret } from '../../contract/siret.ts';
import { applicationAllowances } from '../../core/application/allowances.ts';
import { applicantNotice } from '../../core/application/applicant-notice.ts';
import { newApplication } from '../../core/application/application.ts';
import { derivedId, requestHash } from '../../core/ids.ts';
import { parseIban } from '../../core/reimbursement/iban.ts';
import { noBody, refused, type Call, type Reply } from '../http/call.ts';
import { emailMalformed, ibanRefused, misleadingName, parseEmail, siretRefused } from '../http/account-fields.ts';
import { count } from '../log.ts';

interface Dependencies {
  applications: Pick<ApplicationStore, 'create'>;
  /** Without it no address could be confirmed. */
  mailOn: boolean;
}

/**
 * Takes an application, and mails a link to its address. Whoever is known already is answered the same, and so is who has
 * applied too often: nothing can be learnt of anybody by it.
 */
export async function apply(
  { body, idempotencyKey, now }: Call<'apply'>,
  { applications, mailOn }: Dependencies,
): Promise<Reply<'apply'>> {
  if (!mailOn) return refused({ code: 'applications-closed' });
  const { tradeName, legalName } = body;
  const misleading = misleadingName({ tradeName, legalName });
  if (misleading) return refused(misleading);
  const siret = parseSiret(body.siret);
  if (!siret) return refused(siretRefused);
  const iban = parseIban(body.iban);
  if (!iban) return refused(ibanRefused);
  const email = parseEmail(body.email);
  if (!email) return refused(emailMalformed);

  const { consent: _, documents, ...fields } = body;
  const form = { ...fields, siret, iban, email, documents: [...new Set(documents)] };
  const hash = requestHash(form);
  const application = newApplication(derivedId('applicant', 'application', idempotencyKey), form, now, hash);
  const allowances = applicationAllowances(form, now);
  const outcome = await applications.create(application, allowances, applicantNotice(application, now));
  if ('over' in outcome) {
    count('ApplicationsOverAllowance');
    if (outcome.over === 'everybody') throw new Unavailable('the hour’s applications');
    return noBody;
  }
  if ('existing' in outcome && outcome.existing.requestHash !== hash) {
    return refused({ code: 'idempotency-key-reused', field: 'Idempotency-Key' });
  }
  return noBody;
}
