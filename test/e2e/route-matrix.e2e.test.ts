import { beforeAll, describe, expect, it } from 'vitest';
import { backOfficeRoles, may } from '../../contract/back-office/rights.ts';
import { memberRoles, rightsOf } from '../../contract/member-rights.ts';
import { namedThings, publicThings, type Thing } from '../../functions/http/named-things.ts';
import type { Audience, OperationId } from '../../functions/http/routes.ts';
import { refusalWhile, type StoppableOperation, type Stopped } from '../../functions/http/stopped-callers.ts';
import type { Client, Merchant } from '../../demo/cast.ts';
import { newDevice } from '../../local/api/device.ts';
import { signedHeaders } from '../../local/api/sign-acts.ts';
import { eur } from '../../local/api/eur.ts';
import { validCode, withLocalSystem, wrongCode } from '../support/local-system.ts';
import { cellsOf } from '../support/matrix.ts';
import {
  guarded,
  missingId,
  operations,
  routeCalls,
  type Claims,
  type RouteAnswer,
  type RouteCall,
} from '../support/route-calls.ts';
import { validBody } from '../support/valid-body.ts';
import { wholeData } from '../support/whole-data.ts';

const system = withLocalSystem();

/** Every route of the table, so that a new one is in it by itself, called by everybody who may not. */
let calls: Awaited<ReturnType<typeof routeCalls>>;
let world: Awaited<ReturnType<typeof prepare>>;
beforeAll(async () => {
  calls = await routeCalls(system().system);
  world = await prepare();
});

async function prepare() {
  const { newClient, newMerchant } = system();
  return {
    ours: await newMerchant(),
    stranger: await newMerchant(),
    paused: await newMerchant(),
    blocked: await newMerchant(),
    closing: await newMerchant(),
    client: await newClient(),
    otherClient: await newClient(0),
    locked: await newClient(),
    ended: await newClient(0),
  };
}

/** The code in a merchant's QR code, made where there is none yet. */
async function counterOf(merchant: Merchant): Promise<string> {
  const { code } = await merchant.call('getCounterCode');
  return code ?? (await merchant.call('renewCounterCode', { body: { replaces: null } })).code!;
}

/** The username of a former colleague. */
async function whoHasLeft(owner: Merchant): Promise<string> {
  const name = system().unique('left');
  const establishments = [{ id: owner.merchantId, role: 'OWNER' as const }];
  const body = { name, email: `${name}@example.fr`, establishments };
  const { id } = await owner.call('inviteMember', { key: name, body });
  await owner.call('removeMember', { params: { id } });
  return id;
}

/** Nothing that is refused leaves a trace in any table or pool. */
async function expectNoTrace(act: () => Promise<void>): Promise<void> {
  const { system: local } = system();
  await local.settle();
  const before = await wholeData(local.platform);
  await act();
  await local.settle();
  expect(await wholeData(local.platform)).toEqual(before);
}

const callAs = async (audience: Audience, claims: Claims, id: OperationId, call: RouteCall = {}) =>
  calls.call(id, { token: await calls.tokens.token(audience, claims), ...(await bodyOf(id)), ...call });

/** A body that passes, so that nothing but the caller can be what is wrong. */
const bodyOf = async (id: OperationId): Promise<RouteCall> => {
  const body = await operations.find(([one]) => one === id)![1].body?.();
  return body ? { body: validBody(body) } : {};
};

const outcome = ({ status, code }: RouteAnswer) => `${status} ${code}`;

it('around the distribution every function answers where to call, and does nothing', () =>
  expectNoTrace(async () => {
    for (const [id, { audience }] of operations) {
      const headers = { 'front-key': 'x'.repeat(32) };
      const claims = { username: system().gite.merchantId };
      const answer =
        audience === 'anybody'
          ? await calls.call(id, { ...(await bodyOf(id)), headers })
          : await callAs(audience, claims, id, { headers });
      expect([id, outcome(answer)]).toEqual([id, '403 not-through-front']);
    }
  }));

describe('a token that does not fit: API Gateway answers by itself, and no function is reached', () => {
  it('on every route', () =>
    expectNoTrace(async () => {
      const somebody = { username: system().gite.merchantId, 'cognito:groups': [...backOfficeRoles] };
      const unfit = {
        merchant: await calls.tokens.unfit('merchant', somebody),
        client: await calls.tokens.unfit('client', somebody),
        'back-office': await calls.tokens.unfit('back-office', somebody),
      };
      const reached = calls.gateway.reached();
      for (const [id, { audience }] of guarded) {
        for (const [what, { token, status }] of Object.entries(unfit[audience])) {
          const answer = await calls.call(id, { token });
          expect([id, what, answer.status]).toEqual([id, what, status]);
          expect(answer.text).toBe(status === 401 ? '{"message":"Unauthorized"}' : '{"message":"Forbidden"}');
        }
      }
      expect(calls.gateway.reached()).toBe(reached);
    }));

  it('and one that fits reaches it, on each', async () => {
    for (const [id, { audience }] of guarded) {
      const reached = calls.gateway.reached();
      await callAs(audience, { username: missingId }, id);
      expect([id, calls.gateway.reached()]).toEqual([id, reached + 1]);
    }
  });
});

describe('a role without the right', () => {
  it('is refused on every route of the back office', () =>
    expectNoTrace(async () => {
      const groups = [...backOfficeRoles.map((role) => [role]), [], ['x,finance'], ['Finance'], ['financeops']];
      for (const [row, [id, { right }]] of guarded.entries()) {
        for (const group of cellsOf(groups, 3, row)) {
          if (
            !right ||
            may(
              backOfficeRoles.filter((role) => group.includes(role)),
              right,
            )
          )
            continue;
          const answer = await callAs('back-office', { username: 'somebody', 'cognito:groups': group }, id);
          expect([id, group, outcome(answer)]).toEqual([id, group, '403 role-required']);
        }
      }
    }));

  it('is refused on every route of a merchant, as is who has left, and who is of another establishment', async () => {
    const people = Object.fromEntries(
      system()
        .system.identities()
        .map((one) => [one.name, one.memberId ?? '']),
    );
    const { merchantId } = system().agence;
    const members = [
      { username: people['collector-agence']!, role: 'COLLECTOR' as const },
      { username: people['accountant-agence']!, role: 'ACCOUNTANT' as const },
    ];
    // An owner has every right.
    expect(['OWNER', ...members.map(({ role }) => role)].sort()).toEqual([...memberRoles].sort());
    const left = await whoHasLeft(world.ours);
    await expectNoTrace(async () => {
      for (const [id, { audience, may: right }] of guarded) {
        if (audience !== 'merchant' || !right) continue;
        for (const { username, role } of members) {
          if (rightsOf({ role }).includes(right)) continue;
          const answer = await callAs('merchant', { username }, id, { headers: { establishment: merchantId } });
          expect([id, role, outcome(answer)]).toEqual([id, role, '403 right-missing']);
        }
        expect([id, outcome(await callAs('merchant', { username: left }, id))]).toEqual([id, '403 access-ended']);
        const elsewhere = { headers: { establishment: world.stranger.merchantId } };
        const answer = await callAs('merchant', { username: world.ours.merchantId }, id, elsewhere);
        expect([id, outcome(answer)]).toEqual([id, '403 establishment-unknown']);
      }
    });
  });
});

describe('what is somebody else’s', () => {
  /** Something of each kind that belongs to the merchant and the client of this file. */
  async function things(): Promise<Record<Thing, string>> {
    const { ours, client } = world;
    const { unique, ask } = system();
    const counter = await counterOf(ours);
    const paid = await ask({ ...ours, name: '' }, client, { amount: eur(30_00) });
    await client.call('approvePaymentRequest', await client.approval(paid.id, 30_00));
    const open = await ask({ ...ours, name: '' }, client, { amount: eur(31_00) });
    const proposal = { key: unique('proposal'), body: { counter, amount: eur(32_00) } };
    const { id: counterRequest } = await client.call('proposeAtCounter', proposal);
    const { items } = await ours.call('listReimbursements');
    const { members } = await ours.call('listTeam');
    return {
      payment: open.id,
      'counter-request': counterRequest,
      reimbursement: items[0]!.id,
      member: members[0]!.id,
      establishment: ours.merchantId,
      device: client.device.deviceId,
      merchant: ours.merchantId,
      counter,
    };
  }

  const absent: Partial<Record<Thing, string>> = { reimbursement: '2031-05-07-1', device: 'z'.repeat(22) };

  it('looks, on every route, like what does not exist', async () => {
    const theirs = await things();
    await expectNoTrace(async () => {
      for (const [id, thing] of Object.entries(namedThings) as [keyof typeof namedThings, Thing][]) {
        if (publicThings.includes(thing)) continue;
        const { audience } = guarded.find(([one]) => one === id)![1];
        const username = audience === 'merchant' ? world.stranger.merchantId : world.otherClient.clientId;
        const ask = async (name: string) => {
          const { status, text } = await callAs(audience, { username }, id, { params: { id: name } });
          return { id, status, text };
        };
        const answer = await ask(theirs[thing]);
        expect(answer).toEqual(await ask(absent[thing] ?? missingId));
        expect(answer).toMatchObject({ id, status: 404 });
      }
    });
  });
});

describe('a caller who is stopped', () => {
  type StoppableRow = [StoppableOperation, (typeof guarded)[number][1]];
  const ofAudience = (audience: Audience) =>
    guarded.filter(([, route]) => route.audience === audience) as StoppableRow[];

  const toldToTheStopped: unknown[] = [
    'merchant-suspended',
    'account-blocked',
    'establishment-closed',
    'wallet-locked',
    'client-closed',
  ];

  /** Calls that are made ready so far that only the caller's state can stand in their way. */
  type Ready = Partial<Record<StoppableOperation, RouteCall>>;

  async function expectRefusals(audience: Audience, state: Stopped, username: string, ready: Ready): Promise<void> {
    for (const [id] of ofAudience(audience)) {
      const expected = refusalWhile(state, id);
      const answer = await callAs(audience, { username }, id, ready[id]);
      if (expected) expect([id, answer.code]).toEqual([id, expected]);
      else expect([id, toldToTheStopped.includes(answer.code)]).toEqual([id, false]);
    }
  }

  it('PAUSED: asks for no money, and goes on otherwise', async () => {
    const { paused, client, otherClient } = world;
    const { ops, unique } = system();
    const counter = await counterOf(paused);
    const { id } = await otherClient.call('proposeAtCounter', {
      key: unique('proposal'),
      body: { counter, amount: eur(45_00) },
    });
    await ops.call('changeMerchantStatus', {
      params: { id: paused.merchantId },
      body: { status: 'PAUSED', reason: 'Litige' },
    });
    const body = { type: 'IMMEDIATE', amount: eur(45_00), clientIdentifier: client.identifier };
    await expectRefusals('merchant', 'PAUSED', paused.merchantId, {
      createPaymentRequest: { body, headers: { 'idempotency-key': unique('paused') } },
      acceptCounterRequest: { params: { id } },
    });
  });

  it('BLOCKED: does nothing, on any route', async () => {
    const { blocked } = world;
    const params = { id: blocked.merchantId };
    await system().ops.call('changeMerchantStatus', { params, body: { status: 'BLOCKED', reason: 'Fraude' } });
    await expectNoTrace(() => expectRefusals('merchant', 'BLOCKED', blocked.merchantId, {}));
  });

  it('CLOSED: begins nothing, and sees to what is open', async () => {
    const { closing, client, otherClient } = world;
    const { ops, unique } = system();
    const counter = await counterOf(closing);
    await withdrawn(otherClient);
    const { id } = await otherClient.call('proposeAtCounter', {
      key: unique('proposal'),
      body: { counter, amount: eur(45_00) },
    });
    const params = { id: closing.merchantId };
    await ops.call('closeMerchant', { params, body: { reason: 'Fin d’activité' } });
    const body = { type: 'IMMEDIATE', amount: eur(45_00), clientIdentifier: client.identifier };
    await expectRefusals('merchant', 'CLOSED', closing.merchantId, {
      createPaymentRequest: { body, headers: { 'idempotency-key': unique('closed') } },
      acceptCounterRequest: { params: { id } },
    });
  });

  it('ENDED: sees what was, and does nothing any more', async () => {
    const { clientId } = world.ended;
    await system().ops.call('closeClient', { params: { id: clientId }, body: { reason: 'Courrier du client' } });
    await expectNoTrace(() => expectRefusals('client', 'ENDED', clientId, {}));
  });

  it('LOCKED: pays nothing, and is not evaluated', async () => {
    const { locked } = world;
    const { ask, gite, unique } = system();
    await lock(locked);
    const { id } = await ask(gite, locked);
    const counter = await counterOf(world.ours);
    const device = await newDevice();
    const { clientId } = locked;
    const change = { code: validCode, newCode: '905264' };
    const added = { code: validCode, publicKey: device.publicKey };
    await expectRefusals('client', 'LOCKED', clientId, {
      approvePaymentRequest: { ...(await locked.approval(id, 30_00)) },
      proposeAtCounter: { body: { counter, amount: eur(30_00) }, headers: { 'idempotency-key': unique('locked') } },
      changeCode: {
        body: change,
        headers: await signedHeaders(locked.session, locked, 'changeCode', { body: change }),
      },
      addDevice: { body: added, headers: await signedHeaders(locked.session, locked, 'addDevice', { body: added }) },
    });
  });

  async function withdrawn(client: Client): Promise<void> {
    const { items } = await client.call('listMyCounterRequests');
    for (const { id } of items) await client.call('withdrawCounterRequest', { params: { id } });
  }

  async function lock(client: Client): Promise<void> {
    const { ask, gite } = system();
    const { id } = await ask(gite, client);
    const wrong = await client.approval(id, 30_00, { code: wrongCode });
    for (let attempt = 1; attempt <= 3; attempt += 1) await client.refused('approvePaymentRequest', wrong);
  }
});
