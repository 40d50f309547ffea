import * as z from 'zod';
import { challengedActs } from '../../../contract/signed-messages.ts';
import { deviceId, isoInstant } from './fields.ts';

export const createChallenge = z.strictObject({
  act: z.enum(challengedActs),
  deviceId: deviceId.meta({ description: 'The device that will sign' }),
});

export const challenge = z
  .object({ challenge: z.string(), expiresAt: isoInstant })
  .meta({ id: 'Challenge', description: '128 random bits, good once, for this account, act and device' });
