import type { Merchant } from './cast.ts';
import { centsOf, elements, sumOf, type ExportFiles, type LedgerRow } from './export-files.ts';
import { expectSame, NotAsTold } from './narrator.ts';
import type { Entry, Stage } from './stage.ts';

const isPayment = ({ record }: LedgerRow) => record === 'CAPTURE' || record === 'REFUND';
/** What has no gross amount of its own: sums carried on, paid back, or sent back by the bank. */
const moved = ['CARRY', 'REPAYMENT', 'WRITE_OFF', 'REPAIR', 'REJECTION', 'RETURN'];
const isLine = (row: LedgerRow) => isPayment(row) || moved.includes(row.record ?? '');
const isTransfer = ({ record }: LedgerRow) => record === 'TRANSFER';

/** What became of a merchant's sum in an export: `TRANSFER`, `CARRIED_FORWARD`, `NIL` and so on. */
export const outcomeOf = ({ rows }: ExportFiles, { merchantId }: Merchant): LedgerRow =>
  rows.find((row) => !isLine(row) && row['merchant_id'] === merchantId) ?? {};

/** Manifest, ledger and bank file of one export say the same to the cent. @throws NotAsTold where they do not */
export function expectAddsUp({ manifest, rows, bankFiles, detail }: ExportFiles): void {
  const transfers = rows.filter(isTransfer);
  const lines = rows.filter(isLine);
  const outcomes = rows.filter((row) => !isLine(row));
  expectSame('net of lines and of outcomes', sumOf(lines, 'net'), sumOf(outcomes, 'net'));
  expectSame('gross − fee = net of captures and refunds', grossLessFee(lines), netOfPayments(lines));
  expectSame('net in the manifest', centsOf(manifest.sums.net), sumOf(transfers, 'net'));
  expectSame('gross in the manifest', centsOf(manifest.sums.gross), sumOf(lines, 'gross'));
  expectSame('transfers in the manifest', manifest.counts.transfers, transfers.length);
  expectSame('net told to finance', detail.net?.value ?? 0, sumOf(transfers, 'net'));

  const amounts = bankFiles.flatMap((xml) => elements(xml, 'InstdAmt')).map(centsOf);
  const controlSums = bankFiles.map((xml) => centsOf(elements(xml, 'CtrlSum')[0]));
  expectSame('sum of the bank transfers', total(amounts), sumOf(transfers, 'net'));
  expectSame('CtrlSum of the bank files', total(controlSums), sumOf(transfers, 'net'));
  const ids = bankFiles.flatMap((xml) => elements(xml, 'EndToEndId'));
  expectSame('EndToEndId', ids.toSorted(), transfers.map((row) => row['end_to_end_id']).toSorted());
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);
const grossLessFee = (lines: readonly LedgerRow[]) => sumOf(lines, 'gross') - sumOf(lines, 'fee');
const netOfPayments = (lines: readonly LedgerRow[]) => sumOf(lines.filter(isPayment), 'net');

/** The export holds just what the story's own book says for that day, each line once, and nothing that was voided. */
export function expectHolds({ rows }: ExportFiles, entries: readonly Entry[], { voided }: Stage): void {
  for (const { merchant, paymentRequestId, kind, gross, fee } of entries) {
    const found = rows.filter((row) => row['payment_request_id'] === paymentRequestId && row['record'] === kind);
    expectSame(`lines ${kind} of ${paymentRequestId}`, found.length, 1);
    const [row = {}] = found;
    expectSame(`merchant of ${paymentRequestId}`, row['merchant_id'], merchant.merchantId);
    const amounts = [centsOf(row['gross']), centsOf(row['fee']), centsOf(row['net'])];
    expectSame(`gross, fee, net of ${paymentRequestId}`, amounts, [gross, fee, gross - fee]);
  }
  const wrong = rows.find((row) => voided.includes(row['payment_request_id'] ?? ''));
  if (wrong) throw new NotAsTold(`a voided payment is in the export: ${wrong['payment_request_id']}`);
}
