import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { LocalDate } from '../../../core/time.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { exportBody } from './export-body.ts';

/** Finance has handed the bank files to the bank. Said once: who was first stays. */
export async function markExportSent(
  call: Call<'markExportSent'>,
  { exports }: { exports: Pick<ExportStore, 'find' | 'markSent'> },
): Promise<Reply<'markExportSent'>> {
  const date = call.params.date as LocalDate;
  const operation = byOperator(call, { act: 'EXPORT_SENT', about: { kind: 'EXPORT', id: date } });
  const marked = await exports.markSent(date, { by: call.caller, at: call.now }, operation);
  const found = await exports.find(date);
  if (!found) return notFound;
  return marked || (found.status === 'PUBLISHED' && found.sent)
    ? { body: exportBody(found) }
    : refused({ code: 'export-not-published' });
}
