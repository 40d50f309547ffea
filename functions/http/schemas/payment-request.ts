import * as z from 'zod';
import { listLimits, requestLimits } from '../../../contract/settings/limits.ts';
import { clientDeclineReasons, merchantDeclineReasons, refundReasons } from '../../../contract/reasons.ts';
import { openStatuses, paymentStatuses } from '../../../contract/payment-status.ts';
import { paymentTypes } from '../../../contract/payment-type.ts';
import type { RefusalCode } from '../../../contract/refusal.ts';
import { settlementMeans } from '../../../contract/settlement-means.ts';
import { noticeChannels, untoldReasons } from '../../../core/notification/notice.ts';
import { timelineEventTypes } from '../../../core/payment/timeline.ts';
import {
  creditedBy,
  id,
  isoDate,
  isoInstant,
  line,
  lineForClients,
  money,
  page,
  pageQuery,
  personalCode,
  postalAddress,
  proof,
} from './fields.ts';

export const paymentType = z.enum(paymentTypes);
export const paymentStatus = z.enum(paymentStatuses);

/** ISO 8601 durations are judged by the core, which knows the limits of each type. */
export const clientDelay = z
  .string()
  .max(requestLimits.clientDelayLengthMax)
  .meta({ description: 'ISO 8601 duration, deferred types only', examples: ['P3D'] });

const customerIs = 'Who the client is to you, a name or a booking: nobody else sees it';

export const createPaymentRequest = z
  .strictObject({
    type: paymentType,
    amount: money,
    clientIdentifier: z
      .string()
      .max(requestLimits.identifierLengthMax)
      .optional()
      .meta({ description: 'An e-mail address or 11 digits; either this or sameClientAs', examples: ['10003377487'] }),
    sameClientAs: id
      .optional()
      .meta({ description: 'The id of an earlier request of yours, whose client is asked again' }),
    clientDelay: clientDelay.optional(),
    reference: line(requestLimits.referenceLengthMax).optional(),
    label: lineForClients(requestLimits.labelLengthMax).optional(),
    customer: line(requestLimits.customerLengthMax).optional().meta({ description: customerIs }),
    ifSimilar: z.enum(['REFUSE']).optional().meta({
      description:
        'REFUSE: when a request of the same amount waits for the same client already, nothing is sent; without it, another one is',
    }),
  })
  .superRefine(({ clientIdentifier, sameClientAs }, context) => {
    const refuse = (path: string, code: RefusalCode) =>
      context.addIssue({ code: 'custom', path: [path], message: code });
    if (clientIdentifier === undefined && sameClientAs === undefined) refuse('clientIdentifier', 'field-missing');
    if (clientIdentifier !== undefined && sameClientAs !== undefined) refuse('sameClientAs', 'client-given-twice');
  });

const settlement = z.strictObject({ means: z.enum(settlementMeans), amount: money });

export const recordComplement = z.union([
  z.strictObject({ settlements: z.array(settlement).max(settlementMeans.length) }),
  z.strictObject({ means: z.enum(settlementMeans) }),
]);

export const confirmPayment = z.strictObject({ amount: money.optional() });
export const declineAsMerchant = z.strictObject({
  reason: z.enum(merchantDeclineReasons),
  message: lineForClients(requestLimits.declineMessageLengthMax).optional(),
});
export const extendDeadline = z.strictObject({ clientDelay });
export const refundPayment = z.strictObject({ reason: z.enum(refundReasons) });
export const approvePayment = z.strictObject({ amount: money, code: personalCode, proof });
export const declineAsClient = z.strictObject({ reason: z.enum(clientDeclineReasons).optional() });

/** When the money of a validated payment reaches the merchant, derived from the exports. */
export const reimbursementOfPayment = z.object({
  status: z.enum(['SCHEDULED', 'EXPORTED', 'PAID', 'REJECTED', 'RETURNED', 'NETTED']),
  dueDate: isoDate.meta({ description: 'The day whose export takes it, some settlement days before its money leaves' }),
  gross: money,
  fee: money,
  net: money,
  id: z
    .string()
    .optional()
    .meta({ description: 'The transfer that holds it; none while it waits for the next one (netted, withheld)' }),
  executionDate: isoDate.optional().meta({ description: 'The day asked of the bank' }),
  creditedBy: creditedBy.optional(),
  exportDate: isoDate.optional(),
  endToEndId: z.string().optional(),
});

export const paymentEvent = z.object({
  type: z.enum(timelineEventTypes),
  at: isoInstant,
  by: z.enum(['merchant', 'client', 'back-office', 'system']),
  member: z
    .object({ name: z.string() })
    .optional()
    .meta({ description: 'Who of the merchant’s people did it, where that is known' }),
  amount: money.optional(),
});

const notified = z.object({
  by: z.enum(noticeChannels).meta({ description: 'NONE: the client knows of it only from you' }),
  at: isoInstant,
  because: z.enum(untoldReasons).optional().meta({ description: 'Why nobody could tell the client' }),
});

const shared = {
  id,
  version: z.int().meta({
    description: 'Counts the changes of the request: of two answers, the one with the higher number is the newer',
  }),
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
    customer: z.string().optional().meta({ description: customerIs }),
    commissionBps: z.int().meta({ description: 'Basis points of the gross amount, as at creation' }),
    extensionsLeft: z.int().optional(),
    extendableUntil: isoInstant.optional().meta({
      format: 'date-time',
      description:
        'The latest deadline that an extension can give now, which moves on with time; absent when no extension is left',
    }),
    remindableFrom: isoInstant.optional().meta({
      format: 'date-time',
      description: 'From then on the client can be reminded; absent when no reminder is left',
    }),
    reversal: z.enum(['VOID', 'REFUND']).optional().meta({
      description: 'What giving the vouchers back would be: taken off the transfer to come, or off a later one',
    }),
    notified: notified.optional().meta({
      description: 'How the client was last told of a request that waits for them; absent while that is not known yet',
    }),
    complement: z.object({ settlements: z.array(settlement), settledAmount: money }).optional(),
    reimbursement: reimbursementOfPayment.optional(),
    events: z.array(paymentEvent).optional(),
  })
  .meta({ id: 'PaymentRequest' });

/** Who asks, as the client sees it. */
export const merchantOfRequest = z.object({
  id,
  name: z.string().meta({ description: 'Trade name' }),
  legalName: z.string(),
  city: z.string(),
  since: isoDate.meta({ description: 'The day in Europe/Paris on which the merchant was enrolled' }),
  siret: z.string().optional(),
  address: postalAddress.optional(),
  phone: z.string().optional(),
});

/** The client's view: says who asks, and leaves out what is the merchant's alone. */
export const clientPaymentRequest = z
  .object({
    ...shared,
    merchant: merchantOfRequest,
    challenge: z.string().meta({ description: 'Signed by the device together with what is paid' }),
    holdDuration: z.string().optional().meta({ description: 'ISO 8601: how long the funds will be held' }),
    firstPayment: z
      .literal(true)
      .optional()
      .meta({ description: 'The client has never paid this merchant; said of a request that waits, read by itself' }),
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
  from: isoDate.optional().meta({
    description: `First day in Europe/Paris; ${listLimits.requestsDaysBack} days back by default, or the first of all where something is looked for`,
  }),
  to: isoDate.optional().meta({ description: 'Last day, included' }),
  q: z.string().trim().min(1).max(listLimits.queryLengthMax).optional().meta({
    description:
      'What is looked for, over all years unless days are named, as in POST /v1/payment-requests/search: names and identifiers belong there, and in no address',
  }),
  remainder: z.enum(['DUE']).optional().meta({ description: 'Only those whose remainder is not settled in full' }),
  ...pageQuery,
});

const soughtIs =
  'The beginnings of words, all of which have to be in the name or booking, the reference or the label (accents, case and marks do not count, `RES-2026-14` is one word); the beginning of the match code, or the last two to four digits of the client’s number; an amount that was asked for, agreed to or paid (`118,10`); an id';
const searchedIn =
  'What was changed less than some seconds ago may be missing. Each page is newest first; what begins alike stands together, so that a later page may hold newer ones';

/** A body, since what is looked for may name a person: addresses are kept in histories and logs. */
export const searchPaymentRequests = z.strictObject({
  q: z
    .string()
    .trim()
    .min(1)
    .max(listLimits.soughtLengthMax)
    .meta({
      description: `${soughtIs}; or the whole identifier that the client was asked by, and nothing else. ${searchedIn}`,
    }),
  status: z.array(paymentStatus).min(1).optional(),
  ...listPaymentRequests.pick({ type: true, from: true, to: true, remainder: true }).shape,
  cursor: pageQuery.cursor,
  limit: z.int().min(1).max(listLimits.pageSizeMax).optional(),
});

export const recentClients = z.object({
  items: z.array(
    z.object({
      lastRequest: id.meta({ description: 'Their last request: what sameClientAs takes' }),
      clientIdentifier: z.string().meta({ description: 'Masked' }),
      customer: z.string().optional().meta({ description: customerIs }),
      amount: money,
      createdAt: isoInstant,
    }),
  ),
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
