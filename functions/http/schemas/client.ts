import * as z from 'zod';
import { factorLimits } from '../../../contract/settings/limits.ts';
import { id, isoInstant, line, money, personalCode, publicKey, pushTarget } from './fields.ts';

export const me = z
  .object({ id, name: z.string(), identifiers: z.array(z.string()), activated: z.boolean() })
  .meta({ id: 'Me' });

export const wallet = z
  .object({ available: money, held: money, attemptsLeft: z.int(), locked: z.boolean() })
  .meta({ id: 'Wallet' });

const deviceName = line(factorLimits.deviceNameLengthMax).meta({ examples: ['Téléphone de Marie'] });

/** Sets the code and enrols the device at once; unlocks the wallet; may revoke every older device. */
export const activate = z.strictObject({
  activationCode: z.string().trim().min(factorLimits.activationCodeLengthMin).max(factorLimits.activationCodeLengthMax),
  code: personalCode,
  publicKey,
  name: deviceName.optional(),
  push: pushTarget.optional(),
  revokeOthers: z.boolean().optional().meta({ description: 'Revoke all older devices (a lost phone)' }),
});

export const changeCode = z.strictObject({ code: personalCode, newCode: personalCode });

export const addDevice = z.strictObject({ publicKey, name: deviceName.optional(), code: personalCode });

export const updatePush = z.strictObject({ push: pushTarget.nullable() });

/** What the push service made of a test. */
export const pushTest = z.object({
  outcome: z.enum(['SENT', 'GONE', 'OFF', 'FAILED']).meta({
    description:
      'SENT: the push service has taken it. GONE: it does not know the device any longer. OFF: this deployment sends ' +
      'none. FAILED: it did not answer.',
  }),
});

export const device = z
  .object({
    id: z.string(),
    name: z.string().optional(),
    enrolledAt: isoInstant,
    revokedAt: isoInstant.optional(),
    push: z.boolean().meta({ description: 'Whether notifications reach this device' }),
  })
  .meta({ id: 'Device' });

export const deviceList = z.object({ items: z.array(device) });
export const activated = z.object({ deviceId: z.string(), devices: z.array(device) });
