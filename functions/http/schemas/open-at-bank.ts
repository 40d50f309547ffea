import * as z from 'zod';
import { transferStatuses } from '../../../core/transfer/transfer-state.ts';
import { id, isoDate, isoInstant, money } from './fields.ts';

const status = z.enum(transferStatuses);
const count = z.int();

export const openExport = z
  .object({
    date: isoDate,
    executionDate: isoDate.meta({ description: 'When the money was to leave' }),
    daysOpen: z.int().meta({ description: 'Settlement days since then' }),
    isLate: z.boolean().meta({ description: 'The bank has had more days than it needs' }),
    sentAt: isoInstant
      .optional()
      .meta({ description: 'When the files were handed in; not once they were called back' }),
    count,
    net: money,
    states: z.array(z.object({ status, count, net: money })),
    transfers: z
      .array(z.object({ merchantId: id, tradeName: z.string().optional(), endToEndId: z.string(), status, net: money }))
      .meta({ description: 'The first of them' }),
  })
  .meta({ id: 'OpenExport' });

export const openAtBank = z.object({
  items: z.array(openExport),
  count,
  net: money,
  auditedOn: isoDate
    .optional()
    .meta({ description: 'The last audit, since which all exports are looked at; without one, the newest only' }),
});
