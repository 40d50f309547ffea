import * as z from 'zod';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { LocalDate } from '../../../core/time.ts';
import { refused, type Handler } from '../../http/call.ts';
import { fromCursor, toCursor } from '../../http/cursor.ts';
import { exportBody } from './export-body.ts';

const pageSizeDefault = 25;
/** The last export seen. */
const positionShape = z.strictObject({ date: z.iso.date() });

/** The exports, newest first. */
export const listExports =
  ({ exports }: { exports: Pick<ExportStore, 'list'> }): Handler<'listExports'> =>
  async ({ caller, query: { cursor, limit = pageSizeDefault } }) => {
    const boundTo = { list: 'exports', caller };
    const position = cursor === undefined ? undefined : positionShape.safeParse(fromCursor(cursor, boundTo));
    if (position && !position.success) return refused({ code: 'cursor-invalid', field: 'cursor' });
    const { exports: found, more } = await exports.list(limit, position?.data.date as LocalDate | undefined);
    const last = found.at(-1);
    const nextCursor = more && last ? toCursor({ date: last.exportDate }, boundTo) : null;
    return { body: { items: found.map(exportBody), nextCursor } };
  };
