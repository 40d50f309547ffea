import { beforeEach, describe, expect, it } from 'vitest';
import { factorLimits } from '../../../contract/settings/limits.ts';
import { cents } from '../../../contract/money.ts';
import { approvalAct } from '../../../contract/signed-messages.ts';
import { actOnce, checkAct, checkProof, checkRequestProof } from '../../../functions/client-api/device-proof.ts';
import { clientWorld, later, marie, now, type ClientWorld } from '../../support/client-world.ts';
import { withCodeMac } from '../../support/code-mac.ts';
import { newDevice, type TestDevice } from '../../support/device.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();
const codeMacWith = withCodeMac();
let world: ClientWorld;
let phone: TestDevice;

const payment = { id: 'request', merchantId: 'merchant' };
const signer = { clientId: marie, challenge: 'c'.repeat(22) };
const amount = cents(85_50);
const act = approvalAct(payment, amount);
const notRecognised = { refusal: { code: 'device-not-recognised' } };
const challengeRefused = { refusal: { code: 'challenge-refused' } };

beforeEach(async () => {
  world = clientWorld(db, await db.freshTables(), codeMacWith());
  phone = await world.givenActivated();
});

describe('the proof of an act', () => {
  it('recognises the client’s device that signed what is paid', async () => {
    const proof = await phone.proveAct(signer, act);
    expect(await checkProof({ caller: marie, proof }, act, world)).toMatchObject({ device: { id: phone.id } });
  });

  it.each([
    ['another amount', signer, approvalAct(payment, cents(85_51))],
    ['another merchant', signer, approvalAct({ ...payment, merchantId: 'other' }, amount)],
    ['another request', signer, approvalAct({ ...payment, id: 'other' }, amount)],
    ['another account', { ...signer, clientId: 'paul' }, act],
    ['another act', signer, { act: 'report-payment', paymentId: payment.id }],
  ] as const)('is of no use when it is of %s', async (_, by, signed) => {
    const proof = await phone.proveAct(by, signed);
    expect(await checkProof({ caller: marie, proof }, act, world)).toEqual(notRecognised);
  });

  it('is refused of another challenge than the request’s own', async () => {
    const other = 'd'.repeat(22);
    const proof = await phone.proveAct({ ...signer, challenge: other }, act);
    expect(await checkRequestProof({ caller: marie, proof }, signer, act, world)).toEqual(challengeRefused);
    const renamed = { ...proof, challenge: signer.challenge };
    expect(await checkRequestProof({ caller: marie, proof: renamed }, signer, act, world)).toEqual(notRecognised);
  });

  it('refuses an unknown device, somebody else’s and a revoked one alike', async () => {
    const stranger = await (await newDevice()).proveAct(signer, act);
    const proof = await phone.proveAct(signer, act);
    const asked = [
      { caller: marie, proof: stranger },
      { caller: marie, proof: { ...stranger, deviceId: phone.id } },
      { caller: 'paul', proof },
    ];
    const replies = await Promise.all(asked.map((one) => checkProof(one, act, world)));
    await world.secrets.revokeDevice(marie, phone.id, now);
    replies.push(await checkProof({ caller: marie, proof }, act, world));
    expect(replies).toEqual(Array(4).fill(notRecognised));
  });
});

describe('the challenge of an act on the account', () => {
  const blocking = { act: 'block-merchant', merchantId: 'merchant' } as const;
  const done: string[] = [];
  beforeEach(() => void done.splice(0));

  /** Blocks, and says so, with whatever is signed. */
  const block = async (proof: Awaited<ReturnType<ClientWorld['signed']>>, at = now, caller = marie) =>
    actOnce({ caller, proof, now: at }, blocking, world, async (spending) => {
      const device = (await world.secrets.getDevice(marie, phone.id))!;
      const code = (await world.secrets.getCode(marie))!;
      const isSpent = await world.secrets.addDevice(marie, code, { ...device, name: 'acted' }, [], [spending]);
      if (isSpent) done.push(proof.signature);
      return isSpent;
    });

  it('lets the act be done once; the same call again, whose reply was lost, is answered and does nothing', async () => {
    const proof = await world.signed(phone, blocking);
    expect(await block(proof)).toEqual({ done: true, isRepeated: false });
    expect(await block(proof)).toEqual({ done: true, isRepeated: true });
    expect(done).toHaveLength(1);
  });

  it('is spent: another signature over it is refused', async () => {
    const challenge = await world.challenge(phone, 'block-merchant');
    const [first, second] = [
      await phone.proveAct({ clientId: marie, challenge }, blocking),
      await phone.proveAct({ clientId: marie, challenge }, blocking),
    ];
    expect(await block(first)).toMatchObject({ done: true });
    expect(await block(second)).toEqual(challengeRefused);
    expect(done).toEqual([first.signature]);
  });

  it('is spent by one of those who use it at once', async () => {
    const challenge = await world.challenge(phone, 'block-merchant');
    const proofs = await Promise.all(
      Array.from({ length: 5 }, () => phone.proveAct({ clientId: marie, challenge }, blocking)),
    );
    const outcomes = await Promise.allSettled(proofs.map((proof) => block(proof)));
    expect(done).toHaveLength(1);
    const won = outcomes.filter((outcome) => outcome.status === 'fulfilled' && 'done' in outcome.value);
    expect(won).toHaveLength(1);
  });

  it('expires', async () => {
    const proof = await world.signed(phone, blocking);
    const { challengeLifetimeMs } = factorLimits;
    const late = { caller: marie, proof, now: later(challengeLifetimeMs) };
    expect(await checkAct(late, blocking, world)).toEqual({ is: 'refused', ...challengeRefused });
    expect(await checkAct({ ...late, now: later(challengeLifetimeMs - 1) }, blocking, world)).toMatchObject({
      is: 'new',
    });
    expect(await block(proof, later(challengeLifetimeMs))).toEqual(challengeRefused);
    expect(await block(proof, later(challengeLifetimeMs - 1))).toMatchObject({ done: true });
  });

  it('is good for its act, its device and its account alone', async () => {
    const tablet = await newDevice();
    const { id, publicKey } = tablet;
    const code = (await world.secrets.getCode(marie))!;
    await world.secrets.addDevice(marie, code, { id, publicKey, enrolledAt: now }, []);
    const clientId = marie;
    const ofAnotherAct = await world.challenge(phone, 'unblock-merchant');
    const ofThePhone = await world.challenge(phone, 'block-merchant');
    expect(await block(await phone.proveAct({ clientId, challenge: ofAnotherAct }, blocking))).toEqual(
      challengeRefused,
    );
    expect(await block(await tablet.proveAct({ clientId, challenge: ofThePhone }, blocking))).toEqual(challengeRefused);
    expect(await block(await phone.proveAct({ clientId, challenge: 'x'.repeat(22) }, blocking))).toEqual(
      challengeRefused,
    );
    // Found in the partition of its own account only.
    expect(await world.challenges.get('paul', ofThePhone)).toBeUndefined();
    expect(done).toEqual([]);
  });

  it('is refused for what stands in the way: the device, or that it could not be spent', async () => {
    const proof = await world.signed(phone, blocking);
    const nothing = () => Promise.resolve(false);
    expect(await actOnce({ caller: marie, proof, now }, blocking, world, nothing)).toEqual(challengeRefused);
    const strange = { ...proof, deviceId: (await newDevice()).id };
    expect(await actOnce({ caller: marie, proof: strange, now }, blocking, world, nothing)).toEqual(notRecognised);
  });

  it('is not spent by what is refused, nor asked of nobody', async () => {
    const proof = await world.signed(phone, blocking);
    const other = { ...blocking, merchantId: 'other' };
    expect(await checkAct({ caller: marie, proof, now }, other, world)).toMatchObject({
      is: 'refused',
      ...notRecognised,
    });
    expect(await checkAct({ caller: marie, now }, blocking, world)).toMatchObject({
      is: 'refused',
      refusal: { code: 'device-proof-missing' },
    });
    expect(await block(proof)).toEqual({ done: true, isRepeated: false });
  });
});
