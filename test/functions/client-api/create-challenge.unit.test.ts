import { expect, it, vi } from 'vitest';
import { factorLimits } from '../../../contract/settings/limits.ts';
import { addMs, toIso } from '../../../core/time.ts';
import { createChallenge } from '../../../functions/client-api/create-challenge.ts';
import { aCall } from '../../support/call.ts';
import { createdAt } from '../../support/payments.ts';

const device = { id: 'phone', publicKey: { kty: 'EC', crv: 'P-256', x: 'x', y: 'y' }, enrolledAt: createdAt } as const;
const body = { act: 'change-code', deviceId: device.id } as const;
const call = aCall<'createChallenge'>({ caller: 'marie', now: createdAt, body });

it.each([
  ['nobody’s', undefined],
  ['one that was revoked', { ...device, revokedAt: createdAt }],
])('a device that is %s has nothing to sign', async (_, found) => {
  const challenges = { add: vi.fn() };
  const secrets = { getDevice: () => Promise.resolve(found) };
  const reply = await createChallenge(call, { challenges, secrets, random: { token: () => 'token' } });
  expect(reply).toEqual({ refusal: { code: 'device-not-recognised' } });
  expect(challenges.add).not.toHaveBeenCalled();
});

it('an enrolled one has a challenge for its act, for a while', async () => {
  const challenges = { add: vi.fn() };
  const secrets = { getDevice: () => Promise.resolve(device) };
  const reply = await createChallenge(call, { challenges, secrets, random: { token: () => 'token' } });
  const expiresAt = addMs(createdAt, factorLimits.challengeLifetimeMs);
  expect(reply).toEqual({ body: { challenge: 'token', expiresAt: toIso(expiresAt) } });
  expect(challenges.add).toHaveBeenCalledWith('marie', 'token', { ...body, expiresAt });
});
