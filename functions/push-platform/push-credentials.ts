import * as z from 'zod';
import type { SnsPlatform } from '../../adapters/sns/push-message.ts';

const text = z.string().trim().min(1);

/** A Google service account's key file, as it was downloaded: the object itself or its text. */
const serviceAccount = z
  .union([text, z.record(z.string(), z.unknown()).transform((file) => JSON.stringify(file))])
  .refine(isServiceAccount, 'is not the JSON of a service account key');

const pushSecret = z.strictObject({
  fcm: z.strictObject({ serviceAccount }).optional(),
  apns: z
    .strictObject({
      /** The whole .p8 file. */
      signingKey: text,
      signingKeyId: text,
      teamId: text,
      bundleId: text,
      /** Apple's development environment. */
      sandbox: z.boolean().default(false),
    })
    .optional(),
});

/** SNS's attributes of each platform that there are credentials for. */
export type PushCredentials = Partial<Record<SnsPlatform, Record<string, string>>>;

/**
 * Reads the text of the secret: nothing at all, `{}` or an absent part mean that push is off.
 *
 * @throws Error naming the field that is wrong, never its value
 */
export function pushCredentials(secret: string): PushCredentials {
  const parsed = pushSecret.safeParse(json(secret));
  if (!parsed.success) {
    const faults = parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the secret'}: ${message}`);
    throw new Error(`push credentials: ${faults.join('; ')}`);
  }
  const { fcm, apns } = parsed.data;
  return {
    ...(fcm && { GCM: { PlatformCredential: fcm.serviceAccount } }),
    ...(apns && {
      [apns.sandbox ? 'APNS_SANDBOX' : 'APNS']: {
        PlatformCredential: apns.signingKey,
        PlatformPrincipal: apns.signingKeyId,
        ApplePlatformTeamID: apns.teamId,
        ApplePlatformBundleID: apns.bundleId,
      },
    }),
  };
}

function json(secret: string): unknown {
  try {
    return secret.trim() === '' ? {} : JSON.parse(secret);
  } catch {
    // The parser's own message quotes the text.
    throw new Error('push credentials: the secret is not JSON');
  }
}

function isServiceAccount(file: string): boolean {
  try {
    return (JSON.parse(file) as { type?: unknown } | null)?.type === 'service_account';
  } catch {
    return false;
  }
}
