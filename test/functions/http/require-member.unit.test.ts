import { describe, expect, it } from 'vitest';
import { memberRights, rightsOf, type MemberAccess } from '../../../contract/member-rights.ts';
import type { KnownMember } from '../../../core/organisation/member.ts';
import { api } from '../../../functions/http/api.ts';
import type { Call, Handlers } from '../../../functions/http/call.ts';
import { requireMember } from '../../../functions/http/middleware/require-member.ts';
import { routes, type OperationId, type Route } from '../../../functions/http/routes.ts';
import { front, httpEvent } from '../../support/http-events.ts';
import { lambdaContext } from '../../support/lambda-context.ts';

const lyon = 'l'.repeat(26);
const annecy = 'y'.repeat(26);
const nadia = 'n'.repeat(26);

const ofMerchants = Object.entries(routes as Record<string, Route>).filter(
  ([, { audience }]) => audience === 'merchant',
);

/** The merchants' API whose actions do nothing but tell what reached them. */
function apiFor(access: KnownMember['access']) {
  const reached: Call<OperationId>[] = [];
  const handlers = Object.fromEntries(
    ofMerchants.map(([id]) => [
      id,
      (call: Call<OperationId>) => {
        reached.push(call);
        return Promise.resolve({ csv: '' });
      },
    ]),
  ) as unknown as Handlers<'merchant' | 'owner', object>;
  const members = (id: string) => Promise.resolve({ id, number: 2, access });
  const lambdas = {
    merchant: api('merchant', handlers, {}, front, [requireMember(members)]),
    owner: api('owner', handlers, {}, front, [requireMember(members)]),
  };
  return async (operation: OperationId, headers: Record<string, string> = {}) => {
    const event = httpEvent(operation, { caller: nadia, headers });
    const handler = lambdas[(routes[operation] as Route).owners ? 'owner' : 'merchant'];
    const { statusCode, body } = await handler(event, lambdaContext());
    const { code } = statusCode === 200 ? {} : (JSON.parse(body ?? '{}') as { code?: string });
    return { code, call: reached.at(-1) };
  };
}

it('every route of the merchants names a right, but the one that tells of them', () => {
  expect(ofMerchants.filter(([, { may }]) => !may || !memberRights.includes(may)).map(([id]) => id)).toEqual([
    'getMember',
  ]);
});

describe('a member may call', () => {
  const roles: MemberAccess[] = [
    { role: 'OWNER' },
    { role: 'COLLECTOR' },
    { role: 'COLLECTOR', refund: true },
    { role: 'ACCOUNTANT' },
    { role: 'ACCOUNTANT', refund: true },
  ];
  it.each(roles)('as %o what the role allows, and is told otherwise', async (access) => {
    const call = apiFor({ [lyon]: access });
    for (const [id, { may }] of ofMerchants.filter(([, route]) => route.may)) {
      const isAllowed = rightsOf(access).some((right) => right === may);
      const { code } = await call(id as OperationId);
      expect([id, code === 'right-missing']).toEqual([id, !isAllowed]);
    }
  });
});

it('a list as a download is for who may see accounts', async () => {
  const csv = { accept: 'text/csv' };
  expect((await apiFor({ [lyon]: { role: 'COLLECTOR' } })('listPaymentRequests', csv)).code).toBe('right-missing');
  expect((await apiFor({ [lyon]: { role: 'COLLECTOR' } })('listPaymentRequests')).code).toBeUndefined();
  expect((await apiFor({ [lyon]: { role: 'ACCOUNTANT' } })('listPaymentRequests', csv)).code).toBeUndefined();
});

it('an action acts for the establishment, and knows who calls', async () => {
  const call = apiFor({ [lyon]: { role: 'COLLECTOR' }, [annecy]: { role: 'OWNER' } });
  expect((await call('getMerchant')).code).toBe('establishment-missing');
  expect((await call('getMerchant', { establishment: nadia })).code).toBe('establishment-unknown');
  const reached = await call('getMerchant', { establishment: annecy });
  expect(reached.call).toMatchObject({ caller: annecy, member: { id: nadia, number: 2, merchantId: annecy } });
});
