import type { Accounts } from '../../adapters/cognito/accounts.ts';
import { merchantItem } from '../../adapters/dynamodb/directory-items.ts';
import type { Item } from '../../adapters/dynamodb/errors.ts';
import type { OrganisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { foundOrganisation } from '../../core/organisation/found-organisation.ts';
import type { Instant } from '../../core/time.ts';

export interface MigrationReport {
  dryRun: boolean;
  /** Merchants that were looked at. */
  merchants: number;
  /** Those that had an organisation. */
  before: number;
  /** Those that were given one, or would be. */
  given: { merchantId: string; organisationId: string; siren?: string }[];
  /** Companies with several merchants: each is given an organisation of its own, and a person may join them. */
  sharedSirens: string[];
}

interface Dependencies {
  /** All of the directory. */
  scan: () => AsyncIterable<Item>;
  organisations: Pick<OrganisationStore, 'found'>;
  merchantAccounts: Pick<Accounts, 'emailOf'>;
}

/**
 * Gives each merchant that has none an organisation, and the person who signs in as it a member who owns it. Interrupted or
 * run twice it goes on where it was: each merchant is one transaction, on condition that it has none.
 */
export async function migrateOrganisations(
  { dryRun, now }: { dryRun: boolean; now: Instant },
  { scan, organisations, merchantAccounts }: Dependencies,
): Promise<MigrationReport> {
  const report: MigrationReport = { dryRun, merchants: 0, before: 0, given: [], sharedSirens: [] };
  const sirens = new Set<string>();
  for await (const item of scan()) {
    if (!String(item['pk']).startsWith('MERCHANT#')) continue;
    const merchant = merchantItem.parse(item);
    const { organisation, owner } = foundOrganisation(merchant, await merchantAccounts.emailOf(merchant.id), now);
    const { id: organisationId, siren } = organisation;
    report.merchants += 1;
    if (siren !== undefined && sirens.has(siren)) report.sharedSirens.push(siren);
    if (siren !== undefined) sirens.add(siren);
    const isGiven =
      merchant.organisationId === undefined &&
      (dryRun || (await organisations.found(merchant.id, organisation, owner)));
    if (isGiven) report.given.push({ merchantId: merchant.id, organisationId, ...(siren !== undefined && { siren }) });
    else report.before += 1;
  }
  return report;
}
