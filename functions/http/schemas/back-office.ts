import * as z from 'zod';
import { directoryLimits, requestLimits } from '../../../contract/settings/limits.ts';
import { id, isoDate, isoInstant, line, money, page, pageQuery } from './fields.ts';
import { merchantTerms } from './merchant-terms.ts';

const iban = z
  .string()
  .trim()
  .max(directoryLimits.pastedLengthMax)
  .meta({ description: 'IBAN (ISO 13616), spaces allowed', writeOnly: true });
const email = z.string().trim().max(directoryLimits.pastedLengthMax);
const commissionBps = z
  .int()
  .min(0)
  .max(directoryLimits.commissionBpsMax)
  .meta({ description: 'Basis points of the gross amount: 250 is 2.5 %' });
const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 .()-]{6,24}$/);

/** The merchant as everybody but the bank sees it. */
export const merchant = z
  .object({
    id,
    tradeName: z.string(),
    legalName: z.string(),
    accountHolder: z.string(),
    city: z.string(),
    phone: z.string().optional(),
    iban: z.string().meta({ description: 'Masked' }),
    commissionBps: z.int(),
    status: z.enum(['ACTIVE', 'SUSPENDED']),
    createdAt: isoInstant,
  })
  .meta({ id: 'Merchant' });

/** What a merchant sees of itself: with the terms that its requests are judged by, so that a form need not guess them. */
export const ownMerchant = merchant
  .extend({
    terms: merchantTerms,
  })
  .meta({ id: 'OwnMerchant' });

export const createMerchant = z.strictObject({
  tradeName: line(directoryLimits.tradeNameLengthMax),
  legalName: line(directoryLimits.legalNameLengthMax),
  accountHolder: line(directoryLimits.accountHolderLengthMax).meta({ description: 'The name that the bank checks' }),
  city: line(directoryLimits.cityLengthMax),
  phone: phone.optional(),
  iban,
  commissionBps: commissionBps.optional(),
  email: email.meta({ description: 'Sign-in and invitation of the first user' }),
});

export const updateMerchant = z
  .strictObject({
    tradeName: line(directoryLimits.tradeNameLengthMax),
    legalName: line(directoryLimits.legalNameLengthMax),
    accountHolder: line(directoryLimits.accountHolderLengthMax),
    city: line(directoryLimits.cityLengthMax),
    phone,
    iban,
    commissionBps,
    status: z.enum(['ACTIVE', 'SUSPENDED']),
  })
  .partial();

export const client = z
  .object({
    id,
    name: z.string(),
    identifiers: z.array(z.string()).meta({ description: 'Masked' }),
    createdAt: isoInstant,
  })
  .meta({ id: 'Client' });

export const createClient = z.strictObject({
  name: line(directoryLimits.clientNameLengthMax),
  identifiers: z
    .array(z.string().max(requestLimits.identifierLengthMax))
    .min(1)
    .max(directoryLimits.identifiersPerClientMax),
  email: email.meta({ description: 'Sign-in and invitation' }),
});

export const activation = z.object({
  activationCode: z.string().meta({ description: 'Shown once: hand it over by post or in person' }),
  expiresAt: isoInstant,
});

export const unlocked = z.object({ attemptsLeft: z.int(), locked: z.boolean() });

export const creditWallet = z.strictObject({
  clientIdentifier: z.string().max(requestLimits.identifierLengthMax),
  amount: money,
});
export const walletCredit = z.object({ id, clientId: id, amount: money, creditedAt: isoInstant });

const exportTotals = {
  paymentCount: z.int(),
  transferCount: z.int(),
  gross: money,
  fee: money,
  net: money.meta({ description: 'Sum of the transfers' }),
  carriedForward: money,
};

export const reimbursementExport = z
  .object({
    date: isoDate,
    status: z.enum(['PLANNED', 'PUBLISHED']),
    executionDate: isoDate,
    ...exportTotals,
  })
  .partial({ paymentCount: true, transferCount: true, gross: true, fee: true, net: true, carriedForward: true })
  .meta({ id: 'ReimbursementExport' });

export const reimbursementExportDetail = reimbursementExport.extend({
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.int(), url: z.string() })),
});

export const exportPage = page(reimbursementExport);
export const listExports = z.strictObject({ ...pageQuery });
