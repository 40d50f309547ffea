import * as z from 'zod';
import { backOfficeRoles } from '../../../contract/back-office/rights.ts';
import { operatorLimits } from '../../../contract/settings/limits.ts';
import { operatorOutcomes } from '../../../core/operators/operator-change.ts';
import { id, isoInstant } from './fields.ts';

/** A username of the back office: the one of a new person, or one that the pool has. */
export const operatorId = z
  .string()
  .max(operatorLimits.operatorIdLengthMax)
  .regex(/^[a-z0-9][a-z0-9.-]*$/)
  .meta({ description: 'Under which the journal names the person: small letters, digits, full stops and hyphens' });

const operator = z
  .object({
    id: z.string(),
    name: z.string().optional(),
    email: z.string().optional().meta({ description: 'Masked' }),
    roles: z.array(z.enum(backOfficeRoles)),
    hasLeft: z.boolean().meta({ description: 'Cannot sign in any more' }),
    hasSecondFactor: z.boolean(),
  })
  .meta({ id: 'Operator' });

/** The people of the back office, and the last change of them that was agreed to. */
export const operators = z
  .object({
    items: z.array(operator),
    lastChange: z
      .object({
        proposalId: id,
        operatorId: z.string(),
        approvedAt: isoInstant,
        outcome: z.enum(operatorOutcomes).optional().meta({ description: 'Left out while it is under way' }),
      })
      .optional(),
  })
  .meta({ id: 'Operators' });
