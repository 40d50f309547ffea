import { describe, expect, it } from 'vitest';
import { eur } from '../../local/api/eur.ts';
import { clientOf, type Client } from '../../demo/cast.ts';
import { createCaller } from '../../local/api/caller.ts';
import { issueActivation } from '../../local/api/issue-activation.ts';
import { agreedTo, newDevice, proofOf } from '../../local/api/device.ts';
import { visibleParts, validCode, withLocalSystem, wrongCode } from '../support/local-system.ts';

const system = withLocalSystem();

describe('the proof of the device', () => {
  /** A client with two open requests and a second device that is revoked. */
  async function given() {
    const { gite, newClient, ask } = system();
    const client = await newClient(100_00);
    const { id } = await ask(gite, client);
    const { id: otherId } = await ask(gite, client);
    const [request, other] = await Promise.all(
      [id, otherId].map((one) => client.call('getMyPaymentRequest', { params: { id: one } })),
    );
    if (!request || !other) throw new Error('no requests');
    return { client, request, other };
  }

  async function revokedDevice(client: Client) {
    const device = await newDevice();
    await client.call('addDevice', { body: { publicKey: device.publicKey, code: client.code } });
    await client.call('revokeDevice', { params: { id: device.deviceId } });
    return device;
  }

  it('looks alike however it is wrong, and costs no attempt', async () => {
    const { marie, paul } = system();
    const { client, request, other } = await given();
    const agreed = agreedTo(request, 60_00, client.clientId);
    const revoked = await revokedDevice(client);
    const right = await proofOf(client.device, agreed);
    const proofs = {
      'another amount': proofOf(client.device, { ...agreed, amount: 59_99 }),
      'another account': proofOf(client.device, { ...agreed, clientId: paul.clientId }),
      'another merchant': proofOf(client.device, { ...agreed, merchantId: agreed.merchantId.replace(/./, 'z') }),
      'another request': proofOf(client.device, { ...agreed, id: other.id }),
      'another request’s challenge': proofOf(client.device, { ...agreed, challenge: other.challenge }),
      'replayed from another request': proofOf(client.device, agreedTo(other, 60_00, client.clientId)),
      'a revoked device': proofOf(revoked, agreed),
      'somebody else’s device': proofOf(marie.device, agreed),
      'an unknown device': newDevice().then((device) => proofOf(device, agreed)),
      'this device’s name, another’s signature': proofOf(paul.device, agreed).then(({ signature }) => ({
        ...right,
        signature,
      })),
      'no signature of any message': Promise.resolve({ ...right, signature: 'A'.repeat(86) }),
    };

    const answers = new Map<string, ReturnType<typeof visibleParts>>();
    for (const [name, proof] of Object.entries(proofs)) {
      const body = { amount: eur(60_00), code: client.code, proof: await proof };
      answers.set(name, visibleParts(await client.send('approvePaymentRequest', { params: { id: request.id }, body })));
    }

    const [first] = answers.values();
    expect(first).toMatchObject({ status: 403 });
    expect(JSON.parse(first?.text ?? '')).toMatchObject({ code: 'device-not-recognised' });
    for (const [name, answer] of answers) expect([name, answer]).toEqual([name, first]);
    expect(await client.call('getWallet')).toMatchObject({ attemptsLeft: 3, available: eur(100_00) });
    const approval = { amount: eur(60_00), code: client.code, proof: right };
    expect((await client.send('approvePaymentRequest', { params: { id: request.id }, body: approval })).status).toBe(
      200,
    );
  });

  it('comes before the code: a stolen session cannot lock a wallet', async () => {
    const { client, request } = await given();
    const device = await newDevice();
    for (let turn = 0; turn < 4; turn += 1) {
      const guess = await client.approval(request.id, 60_00, { code: wrongCode, device });
      expect((await client.refused('approvePaymentRequest', guess)).code).toBe('device-not-recognised');
    }
    expect(await client.call('getWallet')).toMatchObject({ attemptsLeft: 3, locked: false });
  });
});

describe('the personal code', () => {
  it('counts wrong ones in a row, forgets them after a right one, and never tells the merchant', async () => {
    const { gite, newClient, ask } = system();
    const client = await newClient(50_00);
    const { id } = await ask(gite, client);
    const wrong = await client.approval(id, 40_00, { code: wrongCode });
    const tooMuch = await client.approval(id, 60_00);

    expect(await client.refused('approvePaymentRequest', wrong)).toMatchObject({
      code: 'code-refused',
      attemptsLeft: 2,
    });
    expect(await client.refused('approvePaymentRequest', wrong)).toMatchObject({ attemptsLeft: 1 });
    expect(await client.refused('approvePaymentRequest', tooMuch)).toMatchObject({ code: 'insufficient-funds' });
    expect(await client.call('getWallet')).toMatchObject({ attemptsLeft: 3 });
    const seen = await gite.call('getPaymentRequest', { params: { id } });
    expect(seen).toMatchObject({ status: 'AWAITING_CLIENT' });
    expect(JSON.stringify(seen)).not.toMatch(/attempt|locked/i);
  });

  it('can be changed with both factors, to one that is not easily guessed', async () => {
    const { gite, newClient, ask } = system();
    const client = await newClient();
    const change = (code: string, newCode: string) => client.send('changeCode', { body: { code, newCode } });

    expect((await change(validCode, '123456')).body).toMatchObject({ code: 'code-too-simple', field: 'newCode' });
    expect((await change(wrongCode, '905264')).body).toMatchObject({ code: 'code-refused', attemptsLeft: 2 });
    expect((await change(validCode, '905264')).status).toBe(204);

    const { id } = await ask(gite, client);
    const old = await client.refused('approvePaymentRequest', await client.approval(id, 30_00));
    expect(old.code).toBe('code-refused');
    const paid = await client.call('approvePaymentRequest', await client.approval(id, 30_00, { code: '905264' }));
    expect(paid.status).toBe('VALIDATED');
  });
});

describe('activation, the one way in', () => {
  const activation = async (activationCode: string) => {
    const device = await newDevice();
    return { device, body: { activationCode, code: '905264', publicKey: device.publicKey, revokeOthers: true } };
  };

  it('unlocks, sets a new code and revokes the lost phone', async () => {
    const { gite, newClient, ask } = system();
    const client = await newClient();
    const { id } = await ask(gite, client);
    const wrong = await client.approval(id, 30_00, { code: wrongCode });
    for (let turn = 0; turn < 3; turn += 1) await client.refused('approvePaymentRequest', wrong);
    expect(await client.call('getWallet')).toMatchObject({ locked: true });
    const activationCode = await issueActivation(system(), client.clientId);
    const { device, body } = await activation(activationCode);

    const { deviceId, devices } = await client.call('activate', { body });

    expect(deviceId).toBe(device.deviceId);
    expect(devices.filter(({ revokedAt }) => revokedAt === undefined).map((one) => one.id)).toEqual([deviceId]);
    expect(await client.call('getWallet')).toMatchObject({ locked: false, attemptsLeft: 3 });
    const lost = await client.refused('approvePaymentRequest', await client.approval(id, 30_00, { code: '905264' }));
    expect(lost.code).toBe('device-not-recognised');
    const approval = await client.approval(id, 30_00, { code: '905264', device });
    expect((await client.call('approvePaymentRequest', approval)).status).toBe('VALIDATED');
  });

  it('takes a code once, from its client alone, and not guess after guess', async () => {
    const { newClient, controls } = system();
    const [client, other] = await Promise.all([newClient(), newClient()]);
    const issue = () => issueActivation(system(), client.clientId);
    const refusal = { status: 403, code: 'activation-refused', field: 'activationCode' };

    const used = await activation(await issue());
    await client.call('activate', { body: used.body });
    const again = await activation(used.body.activationCode);
    expect(await client.refused('activate', { body: again.body })).toMatchObject(refusal);

    const mine = await activation(await issue());
    expect(await other.refused('activate', { body: mine.body })).toMatchObject(refusal);
    const guess = { ...mine.body, activationCode: 'AAAA-AAAA-AAAA' };
    // A later sign-in, whose tries are its own.
    await controls.advanceTo(new Date((await controls.now()) + 1_000).toISOString());
    const { platform } = system().system;
    const pool = platform.pools.find(({ scopes }) => scopes.includes('client/api'))!;
    const token = await platform.signIn.issueAccessToken({ pool: pool.id, username: client.clientId });
    const session = createCaller({ url: system().url, language: 'en', token: () => Promise.resolve(token) });
    for (let turn = 0; turn < 3; turn += 1)
      expect(await session.refused('activate', { body: guess })).toMatchObject(refusal);
    const slowed = await session.send('activate', { body: mine.body });
    expect(slowed.status).toBe(429);
    expect(Number(slowed.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it('refuses a trivial code and keeps the activation for a better one', async () => {
    const { newClient } = system();
    const client = await newClient();
    const activationCode = await issueActivation(system(), client.clientId);
    const { body } = await activation(activationCode);
    for (const code of ['111111', '123456', '121212', '010190']) {
      expect(await client.refused('activate', { body: { ...body, code } })).toMatchObject({ code: 'code-too-simple' });
    }
    expect((await client.send('activate', { body })).status).toBe(200);
  });

  it('lets an enrolled device enrol another, which pays and is told', async () => {
    const { gite, newClient, ask, controls } = system();
    const client = await newClient();
    const second = await newDevice();
    const body = { publicKey: second.publicKey, name: 'Tablette', code: client.code };
    const onSecond = clientOf(client.session, { ...client, device: second });
    const foreign = await onSecond.refused('addDevice', { body });
    expect(foreign.code).toBe('device-proof-missing');

    const added = await client.call('addDevice', { body });

    expect(added).toMatchObject({ id: second.deviceId, name: 'Tablette', push: false });
    const push = { platform: 'FCM' as const, token: `token-${second.deviceId}` };
    await onSecond.call('updatePush', { params: { id: second.deviceId }, body: { push } });
    const { id } = await ask(gite, client);
    const tokens = (await controls.pushes(id)).map(({ token }) => token);
    expect(tokens.toSorted()).toEqual([client.device, second].map(({ deviceId }) => `token-${deviceId}`).toSorted());
    const approval = await client.approval(id, 30_00, { device: second });
    expect((await client.call('approvePaymentRequest', approval)).status).toBe('VALIDATED');
  });

  it('tells the other devices what one of them does to the account, and nothing of whom', async () => {
    const { newClient, controls } = system();
    const client = await newClient();
    const [second, third] = await Promise.all([newDevice(), newDevice()]);
    const tokenOf = ({ deviceId }: { deviceId: string }) => `token-${deviceId}`;
    const told = async (device: { deviceId: string }) =>
      (await controls.pushesTo(tokenOf(device))).map(({ event }) => event);
    for (const device of [second, third]) {
      await client.call('addDevice', { body: { publicKey: device.publicKey, name: 'Tablette', code: client.code } });
      const push = { platform: 'FCM' as const, token: tokenOf(device) };
      const on = clientOf(client.session, { ...client, device });
      await on.call('updatePush', { params: { id: device.deviceId }, body: { push } });
      await controls.settle();
    }

    await client.call('changeCode', { body: { code: client.code, newCode: '735120' } });
    await controls.settle();
    await client.call('revokeDevice', { params: { id: third.deviceId } });
    await controls.settle();

    // The one that acts knows; whether a new device hears of itself is a matter of who comes first.
    expect(await told(client.device)).toEqual([]);
    expect((await told(second)).slice(-2)).toEqual(['CODE_CHANGED', 'DEVICE_REVOKED']);
    expect(await told(second)).toContain('DEVICE_ADDED');
    expect(await told(third)).toContain('CODE_CHANGED');
    const said = JSON.stringify(await controls.pushesTo(tokenOf(second)));
    expect(said).not.toContain(client.name);
    expect(said).not.toContain(client.clientId);
    expect(said).not.toContain('Tablette');
  });

  it('can be spared by the back office: an unlock gives the attempts back', async () => {
    const { gite, newClient, ask, ops } = system();
    const client = await newClient();
    const { id } = await ask(gite, client);
    const wrong = await client.approval(id, 30_00, { code: wrongCode });
    for (let turn = 0; turn < 3; turn += 1) await client.refused('approvePaymentRequest', wrong);

    const unlocked = await ops.call('unlockClient', { params: { id: client.clientId } });

    expect(unlocked).toEqual({ attemptsLeft: 3, locked: false });
    const paid = await client.call('approvePaymentRequest', await client.approval(id, 30_00));
    expect(paid.status).toBe('VALIDATED');
  });
});
