import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { readJson, writeJson } from './kept-json.ts';

export interface PoolUser {
  username: string;
  /** Cognito's own id of the user, the `sub` of the tokens. */
  sub: string;
  enabled: boolean;
  /** `email`, `name` and the like; `sub` is not among them. */
  attributes: Record<string, string>;
  groups: string[];
  /** An authenticator app was set up, as far as anybody is told: signing in here takes one click. */
  hasSecondFactor?: boolean;
  /** How often all of the user's refresh tokens were revoked. */
  signOuts?: number;
  /** Epoch seconds of real time, as sign-in lives on it. */
  createdAt: number;
  modifiedAt: number;
}

interface Pool {
  groups: Set<string>;
  users: Map<string, PoolUser>;
}

/** The user pools: what Cognito's administration writes and sign-in reads. Users are kept in a directory if given. */
export class UserPools {
  readonly #pools = new Map<string, Pool>();
  readonly #file: string | undefined;
  /** By pool: also of pools that are not created yet. */
  readonly #kept: Record<string, PoolUser[]>;

  constructor(dataDir?: string) {
    this.#file = dataDir === undefined ? undefined : join(dataDir, 'users.json');
    const kept = this.#file === undefined ? undefined : readJson(this.#file);
    this.#kept = (kept as Record<string, PoolUser[]> | undefined) ?? {};
  }

  createPool(poolId: string): void {
    if (this.#pools.has(poolId)) return;
    const users = (this.#kept[poolId] ?? []).map((user): [string, PoolUser] => [user.username, user]);
    this.#pools.set(poolId, { groups: new Set(), users: new Map(users) });
  }

  createGroup(poolId: string, group: string): void {
    this.#pool(poolId).groups.add(group);
  }

  hasPool(poolId: string): boolean {
    return this.#pools.has(poolId);
  }

  hasGroup(poolId: string, group: string): boolean {
    return this.#pool(poolId).groups.has(group);
  }

  /** In the order of their creation. */
  users(poolId: string): PoolUser[] {
    return [...this.#pool(poolId).users.values()];
  }

  find(poolId: string, username: string): PoolUser | undefined {
    return this.#pool(poolId).users.get(username);
  }

  findBySub(poolId: string, sub: string): PoolUser | undefined {
    return this.users(poolId).find((user) => user.sub === sub);
  }

  /** Adds a user, or changes the one of that name. */
  put(
    poolId: string,
    username: string,
    change: Partial<Pick<PoolUser, 'enabled' | 'attributes' | 'groups' | 'signOuts' | 'hasSecondFactor'>>,
  ): PoolUser {
    const now = Math.floor(Date.now() / 1_000);
    const { users } = this.#pool(poolId);
    const blank = { username, sub: randomUUID(), enabled: true, attributes: {}, groups: [], createdAt: now };
    const user: PoolUser = { ...blank, ...users.get(username), ...change, modifiedAt: now };
    users.set(username, user);
    this.#write();
    return user;
  }

  remove(poolId: string, username: string): void {
    this.#pool(poolId).users.delete(username);
    this.#write();
  }

  /** Forgets all users; pools and groups are the stack's. */
  reset(): void {
    for (const { users } of this.#pools.values()) users.clear();
    this.#write();
  }

  #pool(poolId: string): Pool {
    const pool = this.#pools.get(poolId);
    if (!pool) throw new Error(`No user pool ${poolId}`);
    return pool;
  }

  #write(): void {
    if (this.#file === undefined) return;
    const pools = [...this.#pools].map(([id, { users }]) => [id, [...users.values()]] as const);
    writeJson(this.#file, { ...this.#kept, ...Object.fromEntries(pools) });
  }
}

/** What a person is called on the sign-in page. */
export const displayName = ({ username, attributes }: PoolUser): string => attributes.name ?? username;
