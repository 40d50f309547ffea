import type { DirectoryStore } from '../../adapters/dynamodb/directory-store.ts';
import type { OrganisationStore } from '../../adapters/dynamodb/organisation-store.ts';
import { openAccount, type AccountDependencies } from './open-account.ts';

export type MerchantAccountDependencies = Omit<AccountDependencies, 'isSomebodys'> & {
  directory: Pick<DirectoryStore, 'getMerchant'>;
  organisations: Pick<OrganisationStore, 'getMember'>;
};

/** In the pool of the merchants' people, where the first owner of each has the merchant's own id. @throws Unavailable */
export const openMerchantAccount = (
  invitation: Parameters<typeof openAccount>[0],
  request: Parameters<typeof openAccount>[1],
  { directory, organisations, ...rest }: MerchantAccountDependencies,
): ReturnType<typeof openAccount> =>
  openAccount(invitation, request, {
    ...rest,
    isSomebodys: async (id) =>
      (await directory.getMerchant(id)) !== undefined || (await organisations.getMember(id)) !== undefined,
  });
