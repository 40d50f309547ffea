import { listLimits } from '../../../contract/settings/limits.ts';
import { backwards } from '../../../contract/folded-text.ts';
import { namePairKey } from '../../../core/look-up/look-up-rows.ts';
import { isNamed } from '../../../core/look-up/name-words.ts';
import { isLongEnough, prefixKey, type PrefixKey } from '../../../core/look-up/prefix-key.ts';
import { readSought, type Sought } from '../../../core/look-up/read-sought.ts';
import type { ClientProfile } from '../../../core/client.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import type { Member } from '../../../core/organisation/member.ts';
import type { Organisation } from '../../../core/organisation/organisation.ts';
import { asOf, coolingAccount } from '../../../core/payout-terms.ts';
import { parisDate, type Instant } from '../../../core/time.ts';
import type { Call, Reply } from '../../http/call.ts';
import { asResults, type Found } from './as-results.ts';
import type { SearchDependencies } from './search-dependencies.ts';

type Finding = Omit<Found, 'foundBy'> & { more?: boolean };

/**
 * Everything that the text may mean is looked up at once, each in a number of calls that does not depend on how many
 * people and payments there are: by keys, and by rows and index entries of which at most `foundMax` are read.
 */
export async function searchBackOffice(
  { body, now, language }: Call<'searchBackOffice'>,
  dependencies: SearchDependencies,
): Promise<Reply<'searchBackOffice'>> {
  const sought = readSought(body.q);
  const findings = await Promise.all(sought.map((one) => find(one, now, dependencies)));
  const found = findings.map((finding, at) => ({ ...finding, foundBy: sought[at]!.by }));
  const items = await asResults(found, { now, language }, dependencies);
  return { body: { items, more: findings.some(({ more }) => more) } };
}

async function find(sought: Sought, now: Instant, dependencies: SearchDependencies): Promise<Finding> {
  const { directory, organisations, payments, exports, clientAccounts, merchantAccounts } = dependencies;
  switch (sought.by) {
    case 'ID': {
      const ids = [sought.id];
      const [loaded, clients, merchants, known, members] = await Promise.all([
        payments.load(ids),
        directory.clients(ids),
        directory.merchants(ids),
        organisations.organisations(ids),
        organisations.members(ids),
      ]);
      return { payments: loaded, clients, merchants, organisations: known, members };
    }
    case 'END_TO_END_ID': {
      const transfer = await exports.transfer(sought.merchantId, sought.exportDate, sought.n);
      return { transfers: transfer ? [transfer] : [] };
    }
    case 'IDENTIFIER': {
      const owner = await directory.findClient(sought.identifier);
      return { clients: owner ? await directory.clients([owner.id]) : [] };
    }
    case 'EMAIL': {
      const [clientId, username] = await Promise.all([
        clientAccounts.findByEmail(sought.email),
        merchantAccounts.findByEmail(sought.email),
      ]);
      const usernames = username === undefined ? [] : [username];
      const [clients, merchants, members] = await Promise.all([
        clientId === undefined ? [] : directory.clients([clientId]),
        // Whom it was enrolled with signs in under its id.
        directory.merchants(usernames),
        organisations.members(usernames),
      ]);
      return { clients, merchants, members };
    }
    case 'MATCH_CODE': {
      const { ids, more } = await payments.withMatchCode(sought.code, listLimits.foundMax);
      return { payments: await payments.load(ids), more };
    }
    case 'REFERENCE': {
      const known = await Promise.all(
        sought.references.map((text) => payments.withReference(text, listLimits.foundMax)),
      );
      return { payments: await payments.load(known.flatMap(({ ids }) => ids)), more: known.some(({ more }) => more) };
    }
    case 'SIRET': {
      const isMeant = ({ siret }: MerchantProfile) => siret?.startsWith(sought.digits) ?? false;
      const isOrganisation = ({ siren }: Organisation) => siren?.startsWith(sought.digits) ?? false;
      return people([prefixKey('SIRET', sought.digits)], { isMerchant: isMeant, isOrganisation }, dependencies);
    }
    case 'ACCOUNT': {
      const today = parisDate(now);
      const isMeant = (merchant: MerchantProfile) =>
        [asOf(merchant, today), coolingAccount(merchant, today)].some((account) =>
          account?.iban.endsWith(sought.ending),
        );
      return people([prefixKey('IBAN', backwards(sought.ending))], { isMerchant: isMeant }, dependencies);
    }
    case 'NAME': {
      const { words } = sought;
      return people(
        nameKeys(words),
        {
          isClient: ({ name }) => isNamed(name, words),
          isMember: ({ name }) => isNamed(name, words),
          isOrganisation: ({ legalName }) => isNamed(legalName, words),
          isMerchant: ({ tradeName, legalName }) => isNamed(tradeName, words) || isNamed(legalName, words),
        },
        dependencies,
      );
    }
  }
}

/** Of one word its beginning; of several the two longest, one of which may be no more than begun. */
function nameKeys([first = '', second]: readonly string[]): PrefixKey[] {
  if (second !== undefined) return [namePairKey(first, second), namePairKey(second, first)];
  return [isLongEnough('NAME', first) ? prefixKey('NAME', first) : namePairKey(first, '')];
}

interface Meant {
  isClient?: (client: ClientProfile) => boolean;
  isMember?: (member: Member) => boolean;
  isMerchant: (merchant: MerchantProfile) => boolean;
  isOrganisation?: (organisation: Organisation) => boolean;
}

/**
 * Organisations are found by the rows of their establishments, which carry their SIREN and their legal name.
 * Rows only lead to people: two texts may hide behind one key, and what was looked up by may have changed since.
 */
async function people(
  keys: readonly PrefixKey[],
  { isClient = () => false, isMember = () => false, isMerchant, isOrganisation }: Meant,
  { directory, organisations }: SearchDependencies,
): Promise<Finding> {
  const read = await Promise.all(keys.map((key) => directory.lookUp(key, listLimits.foundMax)));
  const ids = { CLIENT: new Set<string>(), MERCHANT: new Set<string>(), MEMBER: new Set<string>() };
  for (const { owner, id } of read.flatMap(({ owners }) => owners)) ids[owner].add(id);
  const [clients, merchants, members] = await Promise.all([
    directory.clients([...ids.CLIENT]),
    directory.merchants([...ids.MERCHANT]),
    organisations.members([...ids.MEMBER]),
  ]);
  const owners = new Set(merchants.flatMap(({ organisationId }) => organisationId ?? []));
  return {
    clients: clients.filter(isClient),
    merchants: merchants.filter(isMerchant),
    organisations: isOrganisation ? (await organisations.organisations([...owners])).filter(isOrganisation) : [],
    members: members.filter(isMember),
    more: read.some(({ more }) => more),
  };
}
