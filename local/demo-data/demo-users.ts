import { poolWithScope, type DescribedPool, type SignIn, type UserPools } from 'run-template';
import type { Identity } from './identity.ts';
import { demoOperators } from './operators.ts';

/** The demo's people as users of the template's pools. Merchants and clients are put there by the back office's API. */
export interface DemoUsers {
  /** Adds the people of the back office. */
  addStaff(): void;
  /** An access token, by the user's name in its pool. */
  backOffice(name: 'ops' | 'ops-2' | 'finance'): Promise<string>;
  client(clientId: string): Promise<string>;
  merchant(username: string): Promise<string>;
  tokenFor(identity: Identity): Promise<string>;
}

export function createDemoUsers(pools: readonly DescribedPool[], users: UserPools, signIn: SignIn): DemoUsers {
  const poolIds = {
    merchant: poolWithScope(pools, 'merchant/api').id,
    client: poolWithScope(pools, 'client/api').id,
    backOffice: poolWithScope(pools, 'back-office/api').id,
  };
  const token = (pool: string, username: string) => signIn.issueAccessToken({ pool, username });

  return {
    addStaff() {
      for (const { name: username, displayName: name, roles } of demoOperators) {
        const attributes = { name, email: `${username}@example.fr`, email_verified: 'true' };
        users.put(poolIds.backOffice, username, { groups: [...roles], attributes, hasSecondFactor: true });
      }
    },
    backOffice: (name) => token(poolIds.backOffice, name),
    client: (clientId) => token(poolIds.client, clientId),
    merchant: (username) => token(poolIds.merchant, username),
    tokenFor({ role, name, memberId, merchantId, clientId }) {
      switch (role) {
        case 'merchant':
        case 'member':
          return token(poolIds.merchant, memberId ?? merchantId ?? name);
        case 'client':
          return token(poolIds.client, clientId ?? name);
        default:
          return token(poolIds.backOffice, name);
      }
    },
  };
}
