import { poolWithScope, type DescribedPool, type SignIn, type UserPools } from 'run-template';
import type { Identity } from './identity.ts';
import type { SeedTokens } from './seed.ts';

/** The demo's people as users of the template's pools. Merchants and clients are put there by the back office's API. */
export interface DemoUsers extends SeedTokens {
  /** Adds `finance` and `ops`, who in the cloud come with the stack or from another operator. */
  addStaff(): void;
  tokenFor(identity: Identity): Promise<string>;
}

const STAFF = { finance: 'Finances', ops: 'Opérations' } as const;

export function createDemoUsers(pools: readonly DescribedPool[], users: UserPools, signIn: SignIn): DemoUsers {
  const poolIds = {
    merchant: poolWithScope(pools, 'merchant/api').id,
    client: poolWithScope(pools, 'client/api').id,
    backOffice: poolWithScope(pools, 'back-office/api').id,
  };
  const token = (pool: string, username: string) => signIn.issueAccessToken({ pool, username });

  return {
    addStaff() {
      for (const [username, name] of Object.entries(STAFF)) {
        const attributes = { name, email: `${username}@example.fr`, email_verified: 'true' };
        users.put(poolIds.backOffice, username, { groups: [username], attributes });
      }
    },
    backOffice: (name) => token(poolIds.backOffice, name),
    client: (clientId) => token(poolIds.client, clientId),
    tokenFor({ role, name, merchantId, clientId }) {
      switch (role) {
        case 'merchant':
          return token(poolIds.merchant, merchantId ?? name);
        case 'client':
          return token(poolIds.client, clientId ?? name);
        case 'finance':
        case 'ops':
          return token(poolIds.backOffice, name);
      }
    },
  };
}
