import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { OrganisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { inRounds } from '../../adapters/in-rounds.ts';
import { memberLimits } from '../../contract/settings/limits.ts';
import { parseSiret, sirenOf } from '../../contract/siret.ts';
import { derivedId, requestHash } from '../../core/ids.ts';
import type { MerchantProfile } from '../../core/merchant.ts';
import { mayBegin } from '../../core/merchant-status.ts';
import { managedBy } from '../../core/organisation/change-team.ts';
import { changedFields, merchantFacts, onlyFields } from '../../core/operations/merchant-facts.ts';
import { byMember } from '../operations/operation-of.ts';
import { misleadingName, siretRefused } from '../http/account-fields.ts';
import { merchantBody } from '../http/bodies/merchant-body.ts';
import { notFound, refused, type Call, type Reply } from '../http/call.ts';
import { ownTeam } from './own-team.ts';

interface Dependencies {
  organisations: Pick<OrganisationStore, 'team' | 'change'>;
  directory: Pick<DirectoryStore, 'getMerchant' | 'updateMerchant'>;
}

/**
 * Adds an establishment of the same company, owned by the caller. It is paid to the account of the one at which the call is
 * made, or follows the organisation's as that one does, at the same commission: only the back office, two people of it,
 * changes where money goes.
 */
export async function addEstablishment(
  call: Call<'addEstablishment'>,
  { organisations, directory }: Dependencies,
): Promise<Reply<'addEstablishment'>> {
  const misleading = misleadingName({ tradeName: call.body.tradeName });
  if (misleading) return refused(misleading);
  const siret = parseSiret(call.body.siret);
  if (!siret) return refused(siretRefused);
  const beside = await directory.getMerchant(call.caller);
  if (!beside) return notFound;
  const id = derivedId('establishment', call.member?.organisationId ?? '', call.idempotencyKey);
  const hash = requestHash({ ...call.body, siret });
  return inRounds('the team', async () => {
    const existing = await directory.getMerchant(id);
    if (existing) {
      return existing.requestHash === hash
        ? { body: merchantBody(existing, call.now) }
        : refused({ code: 'idempotency-key-reused', field: 'Idempotency-Key' });
    }
    const own = await ownTeam(call, organisations);
    if ('refusal' in own) return own;
    const { organisation, establishments } = own.team;
    if (organisation.siren !== undefined && sirenOf(siret) !== organisation.siren) {
      return refused({ code: 'siret-of-another-company', field: 'siret' });
    }
    if (establishments.length >= memberLimits.establishmentsMax) return refused({ code: 'establishments-full' });
    const establishment: MerchantProfile = {
      ...beside,
      address: undefined,
      phone: undefined,
      ...call.body,
      siret,
      id,
      organisationId: organisation.id,
      createdAt: call.now,
      requestHash: hash,
    };
    const owner = { ...own.self, access: { ...own.self.access, [id]: { role: 'OWNER' as const } } };
    const operation = byMember(call, {
      act: 'ESTABLISHMENT_ADDED',
      about: { kind: 'MERCHANT', id },
      to: merchantFacts(establishment),
    });
    if (await organisations.change({ before: organisation, members: [owner], establishment }, operation)) {
      return { body: merchantBody(establishment, call.now) };
    }
    return undefined;
  });
}

/** Changes how clients know and reach an establishment. */
export async function changeEstablishment(
  call: Call<'changeEstablishment'>,
  { organisations, directory }: Dependencies,
): Promise<Reply<'changeEstablishment'>> {
  const misleading = misleadingName({ tradeName: call.body.tradeName });
  if (misleading) return refused(misleading);
  const { id } = call.params;
  const own = await ownTeam(call, organisations);
  if ('refusal' in own) return own;
  if (!managedBy(own.self).includes(id)) return notFound;
  const before = await directory.getMerchant(id);
  if (!before) return notFound;
  if (!mayBegin(before.status)) return refused({ code: 'establishment-closed' });
  const changes = changedFields(before, call.body);
  if (Object.keys(changes).length === 0) return { body: merchantBody(before, call.now) };
  const operation = byMember(call, {
    act: 'MERCHANT_CHANGED',
    about: { kind: 'MERCHANT', id },
    from: merchantFacts(onlyFields(before, changes)),
    to: merchantFacts(changes),
  });
  const merchant = await directory.updateMerchant(id, changes, operation);
  return merchant ? { body: merchantBody(merchant, call.now) } : notFound;
}
