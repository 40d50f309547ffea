import * as z from 'zod';
import { closedBecause, pushPlatforms } from '../../../core/client.ts';
import { accounts } from '../../../core/ledger/journal.ts';
import {
  clientNoticeEvents,
  merchantNoticeEvents,
  noticeChannels,
  noticeRefusals,
  noticeStates,
} from '../../../core/notification/notice.ts';
import { transferStatuses } from '../../../core/transfer/transfer-state.ts';
import { organisationStatuses } from '../../../core/organisation/organisation.ts';
import { paymentStatuses } from '../../../contract/payment-status.ts';
import { comingAccount, organisationAccount, payeeCheck } from './bank-account.ts';
import { merchant } from './back-office.ts';
import { myCredit } from './my-credits.ts';
import { id, isoDate, isoInstant, money, pageQuery } from './fields.ts';
import { paymentEvent, paymentType } from './payment-request.ts';

/* What the pages of the back office show: a client, an establishment, a payment. People's data is masked. */

const transferStatus = z.enum(transferStatuses);

/** As lists show it: nothing that the merchant wrote of the client. */
const listedPayment = z
  .object({
    id,
    type: paymentType,
    status: z.enum(paymentStatuses),
    amount: money,
    capturedAmount: money.optional(),
    matchCode: z.string(),
    reference: z.string().optional(),
    label: z.string().optional(),
    createdAt: isoInstant,
    merchant: z.object({ id, tradeName: z.string() }),
  })
  .meta({ id: 'ListedPayment' });

const withPayments = { payments: z.array(listedPayment), paymentsCursor: z.string().nullable() };

export const detailQuery = z.strictObject({ ...pageQuery });

export const clientDetail = z
  .object({
    id,
    name: z.string().meta({ description: 'Masked' }),
    identifiers: z.array(z.string()).meta({ description: 'Masked' }),
    email: z.string().optional().meta({ description: 'Masked; absent where there is no sign-in' }),
    deadAddress: z
      .object({ because: z.enum(['BOUNCED', 'COMPLAINED']), at: isoInstant })
      .optional()
      .meta({ description: 'Why the address is mailed nothing more' }),
    createdAt: isoInstant,
    closed: z
      .object({
        because: z.enum(closedBecause),
        at: isoInstant,
        into: id.optional().meta({ description: 'The client who has its wallet and its identifiers since then' }),
      })
      .optional(),
    wallet: z.object({
      available: money,
      held: money,
      attemptsLeft: z.int(),
      locked: z.boolean(),
      closedAt: isoInstant.optional().meta({ description: 'Nothing is paid from it or credited to it since then' }),
      holds: z.array(z.object({ paymentRequestId: id, amount: money, confirmBy: isoInstant })),
    }),
    credits: z
      .array(myCredit)
      .meta({ description: 'What was put into the wallet and what was taken back, the newest 25' }),
    moreCredits: z.boolean().meta({ description: 'There are older ones' }),
    devices: z.array(
      z.object({
        id: z.string(),
        name: z.string().optional(),
        enrolledAt: isoInstant,
        revokedAt: isoInstant.optional(),
        platform: z.enum(pushPlatforms).optional().meta({ description: 'Where it is notified; none where it is not' }),
      }),
    ),
    activation: z
      .object({ issuedAt: isoInstant, expiresAt: isoInstant, usedAt: isoInstant.optional() })
      .optional()
      .meta({ description: 'The last one; its code is told once, when it is issued' }),
    ...withPayments,
  })
  .meta({ id: 'ClientDetail' });

export const merchantDetail = merchant
  .extend({
    payee: payeeCheck.optional().meta({ description: 'Of the account in use' }),
    comingAccount: comingAccount.optional(),
    comingCommission: z
      .object({ proposalId: id, commissionBps: z.int(), from: isoDate })
      .optional()
      .meta({ description: 'Of payments asked for from that day on' }),
    organisation: z
      .object({
        id,
        legalName: z.string(),
        siren: z.string().optional(),
        status: z.enum(organisationStatuses),
        account: organisationAccount.optional(),
        establishments: z.array(z.object({ id, tradeName: z.string(), city: z.string() })),
        members: z.array(
          z.object({
            id: z.string(),
            name: z.string().meta({ description: 'Masked' }),
            leftAt: isoInstant.optional(),
          }),
        ),
      })
      .optional(),
    transfers: z
      .array(
        z.object({
          exportDate: isoDate,
          executionDate: isoDate,
          status: transferStatus,
          paymentCount: z.int(),
          net: money,
          endToEndId: z.string(),
        }),
      )
      .meta({ description: 'The newest ten' }),
    ...withPayments,
  })
  .meta({ id: 'MerchantDetail' });

const posting = z.object({
  record: z.enum(['HOLD', 'RELEASE', 'CAPTURE', 'VOID', 'REFUND']),
  at: isoInstant,
  dueDate: isoDate.optional(),
  account: z.enum(accounts),
  amount: money,
});

const notice = z.object({
  audience: z.enum(['CLIENT', 'MERCHANT']),
  event: z.enum([...clientNoticeEvents, ...merchantNoticeEvents]),
  channel: z.enum(noticeChannels),
  state: z.enum(noticeStates),
  at: isoInstant,
  because: z.enum(noticeRefusals).optional(),
});

export const paymentDetail = listedPayment
  .extend({
    client: z.object({ id, name: z.string(), identifier: z.string() }).meta({ description: 'Masked' }),
    authorisedAmount: money.optional(),
    remainder: money.optional(),
    commissionBps: z.int(),
    clientDeadline: isoInstant,
    confirmBy: isoInstant.optional(),
    reason: z.string().optional(),
    events: z.array(paymentEvent),
    postings: z.array(posting).meta({ description: 'What the journal holds of it; each record sums to zero' }),
    settlement: z
      .object({
        dueDate: isoDate,
        exportDate: isoDate.optional().meta({ description: 'The export that has closed its due date' }),
        transfer: z
          .object({ exportDate: isoDate, executionDate: isoDate, status: transferStatus, endToEndId: z.string() })
          .optional()
          .meta({ description: 'That holds it; none while it is owed still' }),
      })
      .optional()
      .meta({ description: 'How its money reaches the merchant, once it is validated' }),
    notices: z.array(notice).meta({ description: 'Who was told of what and how, for 90 days' }),
  })
  .meta({ id: 'PaymentDetail' });
