import * as z from 'zod';
import { id, isoInstant } from './fields.ts';

/** Whom the client wants no more requests from. */
export const blockedMerchants = z.object({
  items: z.array(z.object({ id, name: z.string(), city: z.string(), blockedAt: isoInstant })),
});
