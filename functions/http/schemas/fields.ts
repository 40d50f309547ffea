import * as z from 'zod';
import { listLimits, operationLimits, pushLimits } from '../../../contract/settings/limits.ts';
import { idShape } from '../../../contract/id.ts';
import { leadsElsewhere } from '../../../contract/leads-elsewhere.ts';
import { asItShows } from '../../../contract/line-text.ts';
import { personalCodeShape } from '../../../contract/personal-code.ts';
import type { RefusalCode } from '../../../contract/refusal.ts';

/** A schema's error is the stable code of the refusal, but for a value that is missing altogether. */
const code = (refusal: RefusalCode) => (issue: { input?: unknown }) =>
  issue.input === undefined ? undefined : refusal;

/** `{"value": 8550, "currency": "EUR"}`: the value in cents. The commercial limits are the core's to judge. */
export const money = z
  .strictObject({
    value: z.int({ error: code('amount-not-integer') }).meta({ description: 'In cents', examples: [8550] }),
    currency: z.literal('EUR', { error: code('currency-not-supported') }),
  })
  .meta({ id: 'Money' });

/** One line of text, trimmed and composed (NFC), that is what it shows; its length counted in UTF-16 units. */
export const line = (max: number) =>
  z
    .string()
    .normalize('NFC')
    .trim()
    .min(1)
    .max(max, { error: code('text-too-long') })
    .regex(asItShows, { error: code('text-characters-refused') });

/** A line that a client reads before paying. */
export const lineForClients = (max: number) =>
  line(max).refine((text) => !leadsElsewhere(text), { error: code('text-leads-elsewhere') });

/** Why an operator or an owner does something, for the journal of operations. */
export const reason = line(operationLimits.reasonLengthMax).meta({
  description: 'Why, for the journal of operations; without anybody’s personal data',
});

/** Where a merchant gets letters; the city stands beside it. */
export const postalAddress = z
  .object({ lines: z.array(z.string()), postalCode: z.string() })
  .meta({ id: 'PostalAddress', description: 'The lines above postal code and city' });

export const isoInstant = z.string().meta({ format: 'date-time', description: 'ISO 8601, UTC' });
/** Who of the back office did something, and when. */
export const act = z.object({ by: z.string(), at: isoInstant });
export const isoDate = z.iso.date();

/** By when a transfer arrives. */
export const creditedBy = isoDate.meta({
  description: 'The money is on the account this day at the latest: one settlement day after it leaves',
});

export const id = z.string().regex(idShape);

/** A device's id: the first 128 bits of its key's thumbprint, base64url. */
export const deviceId = z.string().regex(/^[A-Za-z0-9_-]{22}$/);

export const page = <T extends z.ZodType>(item: T) =>
  z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** Query parameters are strings on the wire. */
export const pageQuery = {
  cursor: z.string().min(1).max(listLimits.cursorLengthMax).optional(),
  limit: z.coerce
    .number()
    .int()
    .min(1)
    .max(listLimits.pageSizeMax)
    .optional()
    .meta({ description: `1–${listLimits.pageSizeMax}, ${listLimits.pageSizeDefault} by default` }),
};

/** A personal code: six digits. */
export const personalCode = z.string().regex(personalCodeShape).meta({ description: 'Six digits', writeOnly: true });

/** A device's signature over the canonical JSON of what it agrees to. */
export const proof = z
  .strictObject({
    deviceId,
    signature: z
      .string()
      .regex(/^[A-Za-z0-9_-]{86}$/)
      .meta({ description: 'ECDSA P-256 with SHA-256, IEEE P1363 (r‖s), base64url' }),
  })
  .meta({ id: 'Proof' });

/** The public half of a device's key, as WebCrypto exports it. */
export const publicKey = z
  .object({
    kty: z.literal('EC'),
    crv: z.literal('P-256'),
    x: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
    y: z.string().regex(/^[A-Za-z0-9_-]{43}$/),
  })
  .meta({ id: 'PublicKey', description: 'JWK (RFC 7517) of an ECDSA P-256 key' });

/** Where the phone can be reached: a registration token of Firebase or of Apple's push service; and in which language. */
export const pushTarget = z
  .strictObject({
    platform: z.enum(['FCM', 'APNS']),
    token: z
      .string()
      .min(pushLimits.tokenLengthMin)
      .max(pushLimits.tokenLengthMax)
      .regex(/^[\x21-\x7e]+$/),
    language: z.enum(['fr', 'en']).default('fr').meta({ description: 'Of the notifications' }),
  })
  .meta({ id: 'PushTarget' });
