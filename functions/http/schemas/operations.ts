import * as z from 'zod';
import { actorKinds, acts, subjectKinds } from '../../../contract/back-office/acts.ts';
import { backOfficeRoles } from '../../../contract/back-office/rights.ts';
import { isoDate, isoInstant, page, pageQuery } from './fields.ts';

export const operationFacts = z
  .record(z.string(), z.union([z.string(), z.number()]))
  .meta({ description: 'By field; amounts in cents, what may name a person masked' });

export const operation = z
  .object({
    id: z.string(),
    at: isoInstant,
    by: z.object({
      kind: z.enum(actorKinds),
      id: z.string(),
      roles: z.array(z.enum(backOfficeRoles)).optional(),
      merchantId: z.string().optional(),
    }),
    act: z.enum(acts),
    about: z.object({ kind: z.enum(subjectKinds), id: z.string() }),
    from: operationFacts.optional(),
    to: operationFacts.optional(),
    why: z.string().optional(),
    requestId: z.string(),
    day: isoDate.meta({ description: 'In Europe/Paris, the day of its chain' }),
    number: z.int().meta({ description: 'Within the day, from 1 without a gap' }),
    hash: z.string().meta({ description: 'SHA-256, hex; the last of a day stands in the manifest of the next export' }),
  })
  .meta({ id: 'Operation' });

export const operationPage = page(operation);

export const listOperations = z.strictObject({
  ...pageQuery,
  from: isoDate.optional(),
  to: isoDate.optional(),
  about: z
    .string()
    .max(128)
    .regex(new RegExp(`^(${subjectKinds.join('|')}):.+$`))
    .optional()
    .meta({ description: 'Kind and id of what it is about', examples: ['MERCHANT:abcdefghijklmnopqrstuvwxyz'] }),
  by: z.string().min(1).max(128).optional().meta({ description: 'The operator or the member' }),
  act: z.enum(acts).optional(),
});
