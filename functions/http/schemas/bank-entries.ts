import * as z from 'zod';
import { operationLimits } from '../../../contract/settings/limits.ts';
import { line } from './fields.ts';

/** What somebody has found out about an entry of the bank that matched nothing. */
export const settleBankEntry = z.strictObject({
  note: line(operationLimits.reasonLengthMax).meta({ description: 'What it was, and what was done about it' }),
});
