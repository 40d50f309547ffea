import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { LedgerStore } from '../../../adapters/dynamodb/ledger-store.ts';
import type { NoticeStore } from '../../../adapters/dynamodb/notice-store.ts';
import type { OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { maskName } from '../../../contract/mask-name.ts';
import { cents, toMoney } from '../../../contract/money.ts';
import { isMerchantRecord, isNetAloneKind, type Account, type JournalRecord } from '../../../core/ledger/journal.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import type { Notice } from '../../../core/notification/notice.ts';
import { effective } from '../../../core/payment/effective.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { toIso } from '../../../core/time.ts';
import { paymentFields } from '../../http/bodies/payment-fields.ts';
import { timelineEvents } from '../../http/bodies/timeline-events.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { listedPayment } from './listed-payment.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getClient' | 'getMerchant'>;
  organisations: Pick<OrganisationStore, 'team'>;
  payments: Pick<PaymentQueries, 'load'>;
  ledger: Pick<LedgerStore, 'recordsOf'>;
  exports: Pick<ExportStore, 'closedBy' | 'firstTransferFrom'>;
  notices: Pick<NoticeStore, 'about'>;
}

/** What became of a payment: who did what and when, what was booked, how it is paid out, and who was told. */
export async function getPaymentDetail(
  { params: { id }, now }: Call<'getPaymentDetail'>,
  { directory, organisations, payments, ledger, exports, notices }: Dependencies,
): Promise<Reply<'getPaymentDetail'>> {
  const [stored] = await payments.load([id]);
  if (!stored) return notFound;
  const payment = effective(stored, now);
  const [merchant, client, records, told, settlement] = await Promise.all([
    directory.getMerchant(payment.merchantId),
    directory.getClient(payment.clientId),
    ledger.recordsOf(stored),
    notices.about({ kind: 'PAYMENT', id }),
    settlementOf(payment, exports),
  ]);
  const { authorisedAmount, remainder, clientDeadline, confirmBy, reason } = paymentFields(payment);
  return {
    body: {
      ...listedPayment(payment, merchant?.tradeName ?? payment.merchantId),
      client: { id: payment.clientId, name: maskName(client?.name ?? ''), identifier: payment.identifierHint },
      authorisedAmount,
      remainder,
      commissionBps: payment.commissionBps,
      clientDeadline,
      confirmBy,
      reason,
      events: await eventsOf(payment, merchant, organisations),
      postings: records.flatMap(postingsOf),
      settlement,
      notices: told.filter((notice) => notice.audience !== 'APPLICANT').map(noticeBody),
    },
  };
}

async function eventsOf(
  payment: Payment,
  merchant: MerchantProfile | undefined,
  organisations: Dependencies['organisations'],
) {
  const team = merchant?.organisationId === undefined ? undefined : await organisations.team(merchant.organisationId);
  return timelineEvents(payment, (member) => team?.members.find(({ number }) => number === member)?.name);
}

/** Derived from the exports, as nothing of it is written on the payment. */
async function settlementOf(payment: Payment, exports: Dependencies['exports']) {
  if (payment.status !== 'VALIDATED') return undefined;
  const { dueDate, merchantId } = payment;
  const exportDate = await exports.closedBy(dueDate);
  if (exportDate === undefined) return { dueDate };
  const transfer = await exports.firstTransferFrom(merchantId, exportDate);
  if (!transfer) return { dueDate, exportDate };
  const { executionDate, status, endToEndId } = transfer;
  return { dueDate, exportDate, transfer: { exportDate: transfer.exportDate, executionDate, status, endToEndId } };
}

function postingsOf(record: JournalRecord) {
  const { kind, at, postings } = record;
  // What is no payment's.
  if (kind === 'CREDIT' || kind === 'CREDIT_REVERSAL' || isNetAloneKind(kind)) return [];
  if (kind === 'MERGE_OUT' || kind === 'MERGE_IN') return [];
  const dueDate = isMerchantRecord(record) ? record.dueDate : undefined;
  return Object.entries(postings).map(([account, amount]) => ({
    record: kind,
    at: toIso(at),
    dueDate,
    account: account as Account,
    amount: toMoney(cents(amount)),
  }));
}

const noticeBody = ({ audience, event, channel, state, at, because }: Exclude<Notice, { audience: 'APPLICANT' }>) => ({
  audience,
  event,
  channel,
  state,
  at: toIso(at),
  because,
});
