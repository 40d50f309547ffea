import * as z from 'zod';
import { listLimits, requestLimits } from '../../../contract/settings/limits.ts';
import { clientDeclineReasons, merchantDeclineReasons, refundReasons } from '../../../contract/reasons.ts';
import { openStatuses, paymentStatuses } from '../../../contract/payment-status.ts';
import { paymentTypes } from '../../../contract/payment-type.ts';
import { settlementMeans } from '../../../contract/settlement-means.ts';
import { timelineEventTypes } from '../../../core/payment/timeline.ts';
import { id, isoDate, isoInstant, line, money, page, pageQuery, personalCode, proof } from './fields.ts';

export const paymentType = z.enum(paymentTypes);
export const paymentStatus = z.enum(paymentStatuses);

/** ISO 8601 durations are judged by the core, which knows the limits of each type. */
const clientDelay = z
  .string()
  .max(requestLimits.clientDelayLengthMax)
  .meta({ description: 'ISO 8601 duration, deferred types only', examples: ['P3D'] });

export const createPaymentRequest = z.strictObject({
  type: paymentType,
  amount: money,
  clientIdentifier: z
    .string()
    .max(requestLimits.identifierLengthMax)
    .meta({ description: 'An e-mail address or 11 digits', examples: ['10003377487'] }),
  clientDelay: clientDelay.optional(),
  reference: line(requestLimits.referenceLengthMax).optional(),
  label: line(requestLimits.labelLengthMax).optional(),
});

const settlement = z.strictObject({ means: z.enum(settlementMeans), amount: money });

export const recordComplement = z.union([
  z.strictObject({ settlements: z.array(settlement).max(settlementMeans.length) }),
  z.strictObject({ means: z.enum(settlementMeans) }),
]);

export const confirmPayment = z.strictObject({ amount: money.optional() });
export const declineAsMerchant = z.strictObject({
  reason: z.enum(merchantDeclineReasons),
  message: line(requestLimits.declineMessageLengthMax).optional(),
});
export const extendDeadline = z.strictObject({ clientDelay });
export const refundPayment = z.strictObject({ reason: z.enum(refundReasons) });
export const approvePayment = z.strictObject({ amount: money, code: personalCode, proof });
export const declineAsClient = z.strictObject({ reason: z.enum(clientDeclineReasons).optional() });

/** When the money of a validated payment reaches the merchant, derived from the exports. */
export const reimbursementOfPayment = z.object({
  status: z.enum(['SCHEDULED', 'EXPORTED', 'PAID', 'REJECTED', 'RETURNED']),
  dueDate: isoDate,
  gross: money,
  fee: money,
  net: money,
  id: z
    .string()
    .optional()
    .meta({ description: 'The transfer that holds it; none while it waits for the next one (netted, withheld)' }),
  executionDate: isoDate.optional().meta({ description: 'The day asked of the bank' }),
  creditedBy: isoDate.optional().meta({ description: 'The money is on the account this day at the latest' }),
  exportDate: isoDate.optional(),
  endToEndId: z.string().optional(),
});

export const paymentEvent = z.object({
  type: z.enum(timelineEventTypes),
  at: isoInstant,
  by: z.enum(['merchant', 'client', 'system']),
  amount: money.optional(),
});

const shared = {
  id,
  type: paymentType,
  status: paymentStatus,
  amount: money,
  authorisedAmount: money.optional(),
  capturedAmount: money.optional(),
  remainder: money.optional(),
  label: z.string().optional(),
  matchCode: z.string(),
  createdAt: isoInstant,
  clientDeadline: isoInstant,
  openedAt: isoInstant.optional(),
  authorisedAt: isoInstant.optional(),
  confirmBy: isoInstant.optional(),
  validatedAt: isoInstant.optional(),
  endedAt: isoInstant.optional(),
  reason: z.string().optional(),
  message: z.string().optional(),
};

/** The merchant's view. */
export const paymentRequest = z
  .object({
    ...shared,
    clientIdentifier: z.string().meta({ description: 'Masked' }),
    reference: z.string().optional(),
    commissionBps: z.int().meta({ description: 'Basis points of the gross amount, as at creation' }),
    extensionsLeft: z.int().optional(),
    extendableUntil: isoInstant.optional().meta({
      format: 'date-time',
      description: 'The latest deadline that an extension can give now; absent when none can',
    }),
    remindableFrom: isoInstant.optional().meta({
      format: 'date-time',
      description: 'From then on the client can be reminded; absent when no reminder is left',
    }),
    reversal: z.enum(['VOID', 'REFUND']).optional().meta({
      description: 'What giving the vouchers back would be: taken off the transfer to come, or off a later one',
    }),
    complement: z.object({ settlements: z.array(settlement), settledAmount: money }).optional(),
    reimbursement: reimbursementOfPayment.optional(),
    events: z.array(paymentEvent).optional(),
  })
  .meta({ id: 'PaymentRequest' });

/** The client's view: says who asks, and leaves out what is the merchant's alone. */
export const clientPaymentRequest = z
  .object({
    ...shared,
    merchant: z.object({
      id,
      name: z.string().meta({ description: 'Trade name' }),
      legalName: z.string(),
      city: z.string(),
      phone: z.string().optional(),
    }),
    challenge: z.string().meta({ description: 'Signed by the device together with what is paid' }),
    holdDuration: z.string().optional().meta({ description: 'ISO 8601: how long the funds will be held' }),
  })
  .meta({ id: 'ClientPaymentRequest' });

export const paymentRequestPage = page(paymentRequest);
export const clientPaymentRequestPage = page(clientPaymentRequest);

export const listPaymentRequests = z.strictObject({
  status: z
    .string()
    .optional()
    .meta({ description: 'One or more statuses, separated by commas' })
    .transform((text) => text?.split(','))
    .pipe(z.array(paymentStatus).optional()),
  type: paymentType.optional(),
  from: isoDate
    .optional()
    .meta({ description: `First day in Europe/Paris; ${listLimits.requestsDaysBack} days back by default` }),
  to: isoDate.optional().meta({ description: 'Last day, included' }),
  q: z
    .string()
    .trim()
    .min(1)
    .max(listLimits.queryLengthMax)
    .optional()
    .meta({ description: 'Part of the reference or label, or an exact id' }),
  remainder: z.enum(['DUE']).optional().meta({ description: 'Only those whose remainder is not settled in full' }),
  ...pageQuery,
});

export const listMyPaymentRequests = z.strictObject({
  status: z
    .string()
    .optional()
    .meta({ description: '`open`, or one or more statuses separated by commas' })
    .transform((text) => (text === 'open' ? [...openStatuses] : text?.split(',')))
    .pipe(z.array(paymentStatus).optional()),
  ...pageQuery,
});
