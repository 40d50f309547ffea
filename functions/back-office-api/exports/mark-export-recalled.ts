import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { LocalDate } from '../../../core/time.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { exportBody } from './export-body.ts';

/**
 * Finance has called the files back at the bank. It is written down, and moves no money: what the bank did not make is due again
 * when the bank says so, or two people do.
 */
export async function markExportRecalled(
  call: Call<'markExportRecalled'>,
  { exports }: { exports: Pick<ExportStore, 'find' | 'markRecalled'> },
): Promise<Reply<'markExportRecalled'>> {
  const date = call.params.date as LocalDate;
  const { reason } = call.body;
  const operation = byOperator(call, { act: 'EXPORT_RECALLED', about: { kind: 'EXPORT', id: date }, why: reason });
  await exports.markRecalled(date, { by: call.caller, at: call.now, reason }, operation);
  const found = await exports.find(date);
  if (!found) return notFound;
  return found.status === 'PUBLISHED' && found.sent
    ? { body: exportBody(found) }
    : refused({ code: 'export-not-sent' });
}
