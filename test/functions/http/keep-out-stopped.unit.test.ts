import { describe, expect, it } from 'vitest';
import type { ClientProfile } from '../../../core/client.ts';
import { firstMember } from '../../../core/organisation/member.ts';
import type { MerchantStatus } from '../../../core/merchant.ts';
import { instant } from '../../../core/time.ts';
import { api } from '../../../functions/http/api.ts';
import type { Handlers } from '../../../functions/http/call.ts';
import { keepOutEndedClients, keepOutStoppedMerchants } from '../../../functions/http/middleware/keep-out-stopped.ts';
import { requireMember } from '../../../functions/http/middleware/require-member.ts';
import type { ApiMiddleware } from '../../../functions/http/middleware/api-context.ts';
import { lambdaOf, routes, type Lambda, type OperationId, type Route } from '../../../functions/http/routes.ts';
import { front, httpEvent } from '../../support/http-events.ts';
import { lambdaContext } from '../../support/lambda-context.ts';

const establishment = 'e'.repeat(26);

const operationsOf = (audience: Route['audience']) =>
  (Object.entries(routes) as [OperationId, Route][]).filter(([, route]) => route.audience === audience);

/** What comes out of a call whose handler does nothing: `through`, or the refusal's code. */
async function calling(id: OperationId, authorise: ApiMiddleware[]): Promise<string> {
  let through = false;
  const handle = () => {
    through = true;
    return Promise.resolve({ refusal: { code: 'not-found' } });
  };
  const handler = api(lambdaOf(routes[id]), { [id]: handle } as unknown as Handlers<Lambda, object>, {}, front, [
    ...authorise,
    // Whatever else may be wrong with an empty call comes after those who are kept out.
    { before: () => ((through = true), { statusCode: 204 }) },
  ]);
  const { body } = await handler(httpEvent(id, { caller: establishment }), lambdaContext());
  return through ? 'through' : (JSON.parse(body ?? '') as { code: string }).code;
}

/** What a closed establishment does no more; a request for money is refused where it is prepared. */
const begins: OperationId[] = ['remindClient', 'renewCounterCode', 'updateTemplates', 'addEstablishment'];

describe.each<[MerchantStatus | undefined, string]>([
  ['ACTIVE', 'through'],
  ['PAUSED', 'through'],
  ['BLOCKED', 'account-blocked'],
  // Elsewhere it sees to what is open: which routes begin something the table says.
  ['CLOSED', 'establishment-closed'],
  [undefined, 'through'],
])('a merchant who is %s', (status, outcome) => {
  const member = { id: establishment, number: firstMember, access: { [establishment]: { role: 'OWNER' } } } as const;
  const authorise = [
    requireMember(() => Promise.resolve(member)),
    keepOutStoppedMerchants((id) => Promise.resolve(status && id === establishment ? { status } : undefined)),
  ];

  it.each(operationsOf('merchant'))('calls %s', async (id) => {
    const isLetIn = status === 'CLOSED' ? !begins.includes(id) : id === 'getMember';
    expect(await calling(id, authorise)).toBe(isLetIn ? 'through' : outcome);
  });
});

describe.each<[string, Pick<ClientProfile, 'closed'> | undefined, string]>([
  ['goes on', {}, 'through'],
  ['has ended', { closed: { because: 'CLOSED', at: instant(0) } }, 'client-closed'],
  ['is not known', undefined, 'through'],
])('a client whose account %s', (_, client, outcome) => {
  const authorise = [keepOutEndedClients((id) => Promise.resolve(id === establishment ? client : undefined))];

  it.each(operationsOf('client'))('calls %s', async (id, { method }) => {
    // An approval looks by itself (approve-payment-request.int.test.ts).
    const isLetIn = method === 'GET' || id === 'approvePaymentRequest';
    expect(await calling(id, authorise)).toBe(isLetIn ? 'through' : outcome);
  });
});
