import * as z from 'zod';
import { deviceId, id, isoDate } from './fields.ts';
import { reimbursementId } from './reimbursement.ts';

/** What names a thing in a path. A text of another form names nothing, and is answered as what does not exist. */
export const byId = z.object({ id });
export const byDevice = z.object({ id: deviceId });
export const byReimbursement = z.object({ id: reimbursementId });
export const byDate = z.object({ date: isoDate });
