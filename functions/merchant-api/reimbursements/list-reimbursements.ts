import * as z from 'zod';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import { refused, type Handler } from '../../http/call.ts';
import { fromCursor, toCursor } from '../../http/cursor.ts';
import { parseReimbursementId, transferBody, upcomingBody } from './reimbursement-body.ts';
import { upcomingReimbursements, type UpcomingDependencies } from './upcoming.ts';

interface Dependencies extends UpcomingDependencies {
  exports: Pick<ExportStore, 'progress' | 'transfers'>;
}

const pageSizeDefault = 25;
/** The last reimbursement seen. */
const positionShape = z.strictObject({ id: z.string() });

/** Transfers to come, the latest first, then those made, newest first. */
export const listReimbursements =
  (dependencies: Dependencies): Handler<'listReimbursements'> =>
  async ({ caller, now, query: { cursor, limit = pageSizeDefault } }) => {
    const boundTo = { list: 'reimbursements', caller };
    const position = cursor === undefined ? undefined : positionShape.safeParse(fromCursor(cursor, boundTo)).data;
    const after = position && parseReimbursementId(position.id);
    if (cursor !== undefined && !after) return refused({ code: 'cursor-invalid', field: 'cursor' });

    const isAmongTransfers = after?.n !== undefined;
    const upcoming = isAmongTransfers ? [] : await upcomingReimbursements(dependencies, caller, now);
    const items = upcoming
      .filter(({ dueDate }) => !after || dueDate < after.date)
      .reverse()
      .map(upcomingBody);
    const before = isAmongTransfers ? `${after.date}#${after.n}` : undefined;
    const { transfers, more } = await dependencies.exports.transfers(caller, limit, before);
    items.push(...transfers.map(transferBody));

    const page = items.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = last && (more || items.length > limit) ? toCursor({ id: last.id }, boundTo) : null;
    return { body: { items: page, nextCursor } };
  };
