import { expect, it } from 'vitest';
import { derivedId } from '../../../../core/ids.ts';
import type { ClientProfile } from '../../../../core/client.ts';
import { createClient } from '../../../../functions/back-office-api/accounts/create-client.ts';
import { aCall } from '../../../support/call.ts';

const id = derivedId('back-office', 'client', 'key');
const body = { name: 'Marie', identifiers: ['10003377487'], email: 'marie@example.fr' };

/** What is answered where the identifier has this owner by now, though no client of the id was there a moment ago. */
function create(owner: string) {
  let made: ClientProfile | undefined;
  return createClient(aCall({ caller: 'ops', idempotencyKey: 'key', body }), {
    directory: {
      getClient: () => Promise.resolve(undefined),
      findClient: () => Promise.resolve({ id: owner }),
      createClient: (client) => Promise.resolve({ created: false, existing: (made ??= client) }),
    },
    accountClaims: { claim: () => Promise.resolve(true) } as never,
    clientAccounts: { invite: () => Promise.resolve('invited') } as never,
  });
}

it('an identifier that the same call has just taken is its own', async () => {
  expect(await create(id)).toMatchObject({ body: { id }, headers: { 'idempotency-replayed': 'true' } });
  expect(await create('another')).toEqual({ refusal: { code: 'identifier-taken', field: 'identifiers.0' } });
});
