import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { ExportOutcomeStore } from '../../../adapters/dynamodb/export-outcome-store.ts';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { LedgerStore } from '../../../adapters/dynamodb/ledger-store.ts';
import { toMoney } from '../../../contract/money.ts';
import type { MerchantRecord } from '../../../core/ledger/journal.ts';
import { datesFor } from '../../../core/reimbursement/left-out.ts';
import { statusAtBank } from '../../../core/transfer/status-at-bank.ts';
import { toIso, type LocalDate } from '../../../core/time.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { paged } from '../../http/paged.ts';
import { linePosition, linesPage } from '../../use-cases/counted-lines.ts';
import { outcomeBody } from './outcome-body.ts';

interface Dependencies {
  outcomes: Pick<ExportOutcomeStore, 'find'>;
  exports: Pick<ExportStore, 'find' | 'transfer'>;
  ledger: Pick<LedgerStore, 'merchantLines'>;
  directory: Pick<DirectoryStore, 'getMerchant'>;
}

/** What an export did with one merchant's sum, with a page of the payments and refunds that it is made of. */
export async function getExportOutcome(
  { params, query, caller }: Call<'getExportOutcome'>,
  { outcomes, exports, ledger, directory }: Dependencies,
): Promise<Reply<'getExportOutcome'>> {
  const [date, merchantId] = [params.date as LocalDate, params.id];
  const [outcome, plan] = await Promise.all([outcomes.find(date, merchantId), exports.find(date)]);
  if (!outcome || !plan) return notFound;
  const transfer = outcome.kind === 'TRANSFER' ? await exports.transfer(merchantId, date, outcome.n) : undefined;
  const boundTo = { list: 'export-outcome-lines', caller, date, merchantId };
  const page = await paged({ query, boundTo, position: linePosition }, async (after, limit) => {
    const { lines, next } = await linesPage(ledger, merchantId, datesFor(plan, merchantId), { after, limit });
    return { items: lines.map(lineBody), next };
  });
  if ('refusal' in page) return page;
  const merchant = await directory.getMerchant(merchantId);
  return {
    body: {
      ...outcomeBody(outcome, merchant?.tradeName),
      ...(transfer && { status: statusAtBank(transfer, plan), iban: transfer.iban }),
      lines: page.items,
      linesCursor: page.nextCursor,
    },
  };
}

const lineBody = ({ kind, paymentId, at, dueDate, gross, fee, net }: MerchantRecord) => ({
  kind,
  ...(paymentId !== undefined && { paymentRequestId: paymentId }),
  at: toIso(at),
  dueDate,
  gross: toMoney(gross),
  fee: toMoney(fee),
  net: toMoney(net),
});
