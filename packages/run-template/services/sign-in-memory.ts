import type { Adapter, AdapterPayload } from 'oidc-provider';

interface Entry {
  payload: AdapterPayload;
  /** Epoch milliseconds of real time. */
  expiresAt: number;
  /** Of a refresh token that was used: from its first use on. */
  graceUntil?: number;
  /** How often its user had been signed out everywhere when it was kept. */
  signOuts: number;
}

/**
 * Where one provider keeps sessions, codes and refresh tokens: in memory, since signing in again takes one click.
 *
 * @param graceSeconds how long a client's refresh token stays good after its first use
 * @param signOutsOf how often a user was signed out everywhere; refresh tokens of before are no longer good
 */
export function signInMemory(
  graceSeconds: (clientId: string | undefined) => number | undefined = () => undefined,
  signOutsOf: (accountId: string) => number = () => 0,
): (model: string) => Adapter {
  const entries = new Map<string, Entry>();
  const signOuts = (key: string, { accountId }: AdapterPayload) =>
    key.startsWith('RefreshToken:') && accountId !== undefined ? signOutsOf(accountId) : 0;
  const live = (key: string) => {
    const entry = entries.get(key);
    if (entry && entry.expiresAt > Date.now() && entry.signOuts === signOuts(key, entry.payload)) return entry.payload;
    entries.delete(key);
    return undefined;
  };
  const findBy = (model: string, property: 'uid' | 'userCode', value: string) => {
    const keys = [...entries.keys()].filter((key) => key.startsWith(`${model}:`));
    return keys.map(live).find((payload) => payload?.[property] === value);
  };

  const done = Promise.resolve();
  return (model) => ({
    upsert: (id, payload, expiresIn) => {
      const key = `${model}:${id}`;
      const expiresAt = expiresIn ? Date.now() + expiresIn * 1_000 : Infinity;
      entries.set(key, { payload, expiresAt, signOuts: signOuts(key, payload) });
      return done;
    },
    find: (id) => Promise.resolve(live(`${model}:${id}`)),
    findByUid: (uid) => Promise.resolve(findBy(model, 'uid', uid)),
    findByUserCode: (userCode) => Promise.resolve(findBy(model, 'userCode', userCode)),
    consume: (id) => {
      const entry = entries.get(`${model}:${id}`);
      if (!entry) return done;
      const grace = model === 'RefreshToken' ? graceSeconds(entry.payload.clientId) : undefined;
      // Within the grace it is as if unused: two tabs may renew at once. Afterwards it is gone, as Cognito's is, and the
      // token that came after it stays good.
      if (grace !== undefined)
        entry.expiresAt = Math.min(entry.expiresAt, (entry.graceUntil ??= Date.now() + grace * 1_000));
      else entry.payload.consumed = Math.floor(Date.now() / 1_000);
      return done;
    },
    destroy: (id) => {
      entries.delete(`${model}:${id}`);
      return done;
    },
    revokeByGrantId: (grantId) => {
      for (const [key, { payload }] of entries) if (payload.grantId === grantId) entries.delete(key);
      return done;
    },
  });
}
