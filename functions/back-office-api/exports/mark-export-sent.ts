import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { LocalDate } from '../../../core/time.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { exportBody } from './export-body.ts';

/** Finance has handed the bank files to the bank. Who was first stays, until the files are called back. */
export async function markExportSent(
  call: Call<'markExportSent'>,
  { exports }: { exports: Pick<ExportStore, 'find' | 'markSent'> },
): Promise<Reply<'markExportSent'>> {
  const date = call.params.date as LocalDate;
  const { channel } = call.body;
  const operation = byOperator(call, { act: 'EXPORT_SENT', about: { kind: 'EXPORT', id: date }, to: { channel } });
  await exports.markSent(date, { by: call.caller, at: call.now, channel }, operation);
  const found = await exports.find(date);
  if (!found) return notFound;
  return found.status === 'PUBLISHED' ? { body: exportBody(found) } : refused({ code: 'export-not-published' });
}
