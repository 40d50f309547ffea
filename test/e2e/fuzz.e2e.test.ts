import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { backOfficeRoles } from '../../contract/back-office/rights.ts';
import { lambdaOf, routes, type OperationId, type Route } from '../../functions/http/routes.ts';
import { eur } from '../../local/api/eur.ts';
import { fuzzedCalls, type Known } from '../support/fuzzed-call.ts';
import { validCode, withLocalSystem } from '../support/local-system.ts';
import { fuzzRun, isWhole } from '../support/matrix.ts';
import { operations, routeCalls, type RouteAnswer } from '../support/route-calls.ts';
import { functionWrites } from '../support/function-writes.ts';

/** So many inputs would fill the lists of the system that files have in common. */
const system = withLocalSystem(isWhole ? { clock: '2026-06-01T08:00:00Z' } : {});

/** How often somebody did something is counted also when it is refused (decision 133). */
const counts = /"pk":\{"S":"LIMIT#/;
/** These leave something behind by design when they are refused; anything else that a refused call writes is a mistake. */
const leavesSomething: Partial<Record<OperationId, string>> = {
  approvePaymentRequest: 'the attempt at the code',
  changeCode: 'the attempt at the code',
  addDevice: 'the attempt at the code',
  activate: 'the try of the activation',
  reportPaymentRequest: 'the report, also of a request that has ended meanwhile (decision 135)',
};

let calls: Awaited<ReturnType<typeof routeCalls>>;
let writes: ReturnType<typeof functionWrites>;
/** Who calls, and what exists for them; the back office has others to do its acts to, or it would soon stop those who call. */
let callers: Record<'merchant' | 'client', string>;
let known: Record<Route['audience'], Known>;
beforeAll(async () => {
  const { system: local, gite, newClient, newMerchant, ask } = system();
  calls = await routeCalls(local);
  writes = functionWrites(local.platform);
  const [{ merchantId }, { merchantId: otherMerchant }] = [await newMerchant(), await newMerchant()];
  const [client, otherClient] = [await newClient(500_00), await newClient(0)];
  callers = { merchant: merchantId, client: client.clientId };
  const paid = await ask(gite, client, { amount: eur(30_00) });
  await client.call('approvePaymentRequest', await client.approval(paid.id, 30_00));
  const open = await ask(gite, client, { amount: eur(31_00) });
  const own = await calls.call('createPaymentRequest', {
    token: await tokenFor(routes.createPaymentRequest),
    body: { type: 'PRE_RESERVATION', amount: eur(32_00), clientIdentifier: client.identifier },
  });
  const { id } = JSON.parse(own.text) as { id: string };
  const values = { clientIdentifier: client.identifier, code: validCode };
  known = {
    merchant: { ids: [id, merchantId, '2026-06-08-upcoming'], values },
    client: { ids: [id, open.id, paid.id, merchantId, client.device.deviceId], values },
    'back-office': {
      ids: [otherMerchant, otherClient.clientId, paid.id, '2026-06-08', 'applications'],
      values: { clientIdentifier: otherClient.identifier },
    },
    anybody: { ids: ['none'], values: {} },
  };
});

/** Somebody who may call the route. */
async function tokenFor({ audience }: Route): Promise<string | undefined> {
  switch (audience) {
    case 'merchant':
      return calls.tokens.token(audience, { username: callers.merchant });
    case 'client':
      return calls.tokens.token(audience, { username: callers.client });
    case 'back-office':
      return calls.tokens.token(audience, { username: 'fuzz', 'cognito:groups': [...backOfficeRoles] });
    default:
      return undefined;
  }
}

/** What is wrong with an answer; undefined of a sound one. @param written by the function during the call */
function faultOf(
  id: OperationId,
  { status, text, headers }: RouteAnswer,
  written: readonly string[],
): string | undefined {
  if (status >= 500) return `answers ${status}`;
  if (/\bat \S+ \(|node:internal|node_modules|\w+(Exception|Error):|dynamodb/i.test(text)) return 'tells of its inside';
  if (status < 400) return undefined;
  if (!/json/.test(String(headers['content-type']))) return 'is refused by something that is no problem';
  const more = written.filter((body) => !counts.test(body));
  return more.length > 0 && !(id in leavesSomething) ? `is refused, and writes ${more[0]?.slice(0, 300)}` : undefined;
}

describe('whatever is sent', () => {
  it(`is answered, and a refusal writes nothing (npm run fuzz -- --seed ${fuzzRun.seed} --count ${fuzzRun.count})`, async () => {
    const lanes = Map.groupBy(fuzzRun.inputs(), (input) => lambdaOf(routes[routeOf(input)]));
    const faults = (await Promise.all([...lanes.values()].map(runLane))).flat();
    expect(faults.map(({ input, call, fault }) => `--seed ${fuzzRun.seed} --only ${input}: ${call} ${fault}`)).toEqual(
      [],
    );
  }, 900_000);

  /** Each route as often as any other. */
  const routeOf = (input: number): OperationId => operations[input % operations.length]![0];

  /** One after the other, so that what a function writes meanwhile is this call's. */
  async function runLane(inputs: readonly number[]) {
    const faults: { input: number; call: string; fault: string }[] = [];
    for (const input of inputs) {
      const id = routeOf(input);
      const route: Route = routes[id];
      const [sent] = fc.sample(await fuzzedCalls(route, known[route.audience]), {
        seed: fuzzRun.seed + input,
        numRuns: 1,
      });
      const written = writes.of(calls.functionOf(id));
      const answer = await calls.call(id, { token: await tokenFor(route), ...sent });
      const fault = faultOf(id, answer, written.end());
      if (fault !== undefined) faults.push({ input, call: `${id} ${JSON.stringify(sent).slice(0, 600)}`, fault });
    }
    return faults;
  }
});
