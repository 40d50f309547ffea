import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { DocumentStore } from '../../../adapters/dynamodb/document-store.ts';
import type { TakenStore } from '../../../adapters/dynamodb/taken-store.ts';
import { may } from '../../../contract/back-office/rights.ts';
import { listLimits } from '../../../contract/settings/limits.ts';
import type { Application } from '../../../core/application/application.ts';
import { prefixKey } from '../../../core/look-up/prefix-key.ts';
import type { Call } from '../../http/call.ts';
import type { OperationId } from '../../http/routes.ts';
import { applicationBody } from './application-body.ts';

export interface SeeDependencies {
  directory: Pick<DirectoryStore, 'lookUp' | 'merchants'>;
  taken: Pick<TakenStore, 'find'>;
  documents: Pick<DocumentStore, 'list'>;
}

/** An application as whoever calls may see it. That somebody has taken it is the record of their having read it in clear. */
export async function seeApplication(
  application: Application,
  { caller, roles, now }: Pick<Call<OperationId>, 'caller' | 'roles' | 'now'>,
  { directory, taken, documents }: SeeDependencies,
) {
  const { siret } = application.form;
  const [takenBy, { owners }, received] = await Promise.all([
    taken.find('applications', application.id),
    directory.lookUp(prefixKey('SIRET', siret), listLimits.foundMax),
    documents.list(application.id, now),
  ]);
  const merchants = await directory.merchants(owners.map(({ id }) => id));
  return applicationBody(application, {
    taken: takenBy,
    inClear: takenBy?.by === caller && may(roles, 'review-application'),
    received,
    known: merchants.filter((merchant) => merchant.siret === siret),
  });
}
