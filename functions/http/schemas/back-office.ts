import { sendChannels } from '../../../contract/back-office/send-channels.ts';
import * as z from 'zod';
import { memberRights } from '../../../contract/member-rights.ts';
import { directoryLimits, requestLimits } from '../../../contract/settings/limits.ts';
import { merchantStatuses } from '../../../core/merchant.ts';
import { id, isoDate, isoInstant, line, money, page, pageQuery, postalAddress, reason } from './fields.ts';
import { accountHolder, despiteNoMatch, iban, knownBic, ownComingAccount, paidTo } from './bank-account.ts';
import { merchantTerms } from './merchant-terms.ts';

const email = z.string().trim().max(directoryLimits.pastedLengthMax);
export const commissionBps = z
  .int()
  .min(0)
  .max(directoryLimits.commissionBpsMax)
  .meta({ description: 'Basis points of the gross amount: 250 is 2.5 %' });
export const phone = z
  .string()
  .trim()
  .regex(/^\+?[0-9 .()-]{6,24}$/);

export const siret = z
  .string()
  .trim()
  .max(directoryLimits.pastedLengthMax)
  .meta({ description: 'Of the establishment, spaces allowed; on receipts', examples: ['123 456 782 00010'] });
export const address = z.strictObject({
  lines: z.array(line(directoryLimits.addressLineLengthMax)).min(1).max(directoryLimits.addressLinesMax),
  postalCode: line(directoryLimits.postalCodeLengthMax),
});

/** The merchant as everybody but the bank sees it. */
export const merchant = z
  .object({
    id,
    tradeName: z.string(),
    legalName: z.string(),
    accountHolder: z.string(),
    city: z.string(),
    siret: z.string().optional(),
    address: postalAddress.optional(),
    phone: z.string().optional(),
    iban: z.string().meta({ description: 'Masked' }),
    bic: knownBic,
    paidTo,
    commissionBps: z.int(),
    status: z.enum(merchantStatuses),
    createdAt: isoInstant,
  })
  .meta({ id: 'Merchant' });

/** What a merchant sees of itself: with the terms that its requests are judged by, so that a form need not guess them. */
export const ownMerchant = merchant
  .extend({
    terms: merchantTerms,
    comingAccount: ownComingAccount
      .optional()
      .meta({ description: 'To owners: an account that does not count yet and that they can stop' }),
    member: z
      .object({ name: z.string().optional(), rights: z.array(z.enum(memberRights)), hasSeveral: z.boolean() })
      .meta({ description: 'Who is signed in, what they may do here, and whether they have other establishments' }),
  })
  .meta({ id: 'OwnMerchant' });

export const createMerchant = z.strictObject({
  tradeName: line(directoryLimits.tradeNameLengthMax),
  legalName: line(directoryLimits.legalNameLengthMax),
  accountHolder,
  city: line(directoryLimits.cityLengthMax),
  siret: siret.optional(),
  address: address.optional(),
  phone: phone.optional(),
  iban,
  commissionBps: commissionBps.optional(),
  email: email.meta({ description: 'Sign-in and invitation of the first user' }),
  despiteNoMatch: despiteNoMatch.optional(),
  reason: reason.optional(),
});

export const updateMerchant = z
  .strictObject({
    tradeName: line(directoryLimits.tradeNameLengthMax),
    legalName: line(directoryLimits.legalNameLengthMax),
    accountHolder,
    city: line(directoryLimits.cityLengthMax),
    siret,
    address,
    phone,
    iban,
    commissionBps,
    reason,
  })
  .partial()
  .meta({ description: 'The account and the commission are refused: they are proposed to a second person' });

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
  reason: reason.optional(),
});

/** Of an act that needs nothing else. */
export const withReason = z.strictObject({ reason: reason.optional() });

export const activation = z.object({
  activationCode: z.string().meta({ description: 'Shown once: hand it over by post or in person' }),
  expiresAt: isoInstant,
});

export const unlocked = z.object({ attemptsLeft: z.int(), locked: z.boolean() });

export const creditWallet = z.strictObject({
  clientIdentifier: z.string().max(requestLimits.identifierLengthMax),
  amount: money,
  reason: reason.optional(),
});
export const walletCredit = z.object({ id, clientId: id, amount: money, creditedAt: isoInstant });

export const sendExport = z.strictObject({ channel: z.enum(sendChannels) });
export const recallExport = z.strictObject({ reason });

const exportTotals = {
  paymentCount: z.int(),
  transferCount: z.int(),
  gross: money,
  fee: money,
  net: money.meta({ description: 'Sum of the transfers' }),
  carriedForward: money,
  refundCount: z.int(),
  carriedIn: money.meta({ description: 'What earlier exports carried forward to this one' }),
  due: money.meta({ description: 'All that was to be settled: gross less fee, with what was carried in' }),
  carriedCount: z.int().meta({ description: 'Merchants whose sum is carried forward' }),
  withheldCount: z.int().meta({ description: 'Of these, merchants that were withheld' }),
  withheld: money.meta({ description: 'What was withheld of them; unknown of exports of earlier releases' }),
  sent: z
    .object({ by: z.string(), at: isoInstant, channel: z.enum(sendChannels).optional() })
    .meta({ description: 'Who handed the files to the bank, when, and by what' }),
  recalled: z
    .object({ by: z.string(), at: isoInstant, reason: z.string() })
    .meta({ description: 'Who has called them back since' }),
};

const onceItIsPublished = Object.fromEntries(Object.keys(exportTotals).map((name) => [name, true])) as Record<
  keyof typeof exportTotals,
  true
>;

export const reimbursementExport = z
  .object({
    date: isoDate,
    status: z.enum(['PLANNED', 'PUBLISHED']),
    executionDate: isoDate,
    ...exportTotals,
  })
  .partial(onceItIsPublished)
  .meta({ id: 'ReimbursementExport' });

export const reimbursementExportDetail = reimbursementExport.extend({
  files: z.array(z.object({ name: z.string(), sha256: z.string(), bytes: z.int(), url: z.string() })),
  leftOut: z.array(z.object({ merchantId: id, tradeName: z.string().optional(), since: isoDate })).meta({
    description: 'Something of them cannot be read, so that their lines since that day wait for a later export',
  }),
});

export const exportPage = page(reimbursementExport);
export const listExports = z.strictObject({ ...pageQuery });
