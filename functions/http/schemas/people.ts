import * as z from 'zod';
import { memberRoles } from '../../../contract/member-rights.ts';
import { directoryLimits } from '../../../contract/settings/limits.ts';
import { id, isoInstant, reason } from './fields.ts';

/* What the back office does about a person, beyond enrolling. */

export const unmask = z.strictObject({ reason });

export const changeEmail = z.strictObject({
  email: z.string().trim().max(directoryLimits.pastedLengthMax).meta({ description: 'Sign-in' }),
  reason,
});
export const changedEmail = z.object({ email: z.string().meta({ description: 'Masked' }) });

export const close = z.strictObject({ reason });
export const closed = z.object({ closedAt: isoInstant });

export const clearClient = z
  .object({ id, name: z.string(), identifiers: z.array(z.string()), email: z.string().optional() })
  .meta({ id: 'ClearClient', description: 'Who it is, in clear: not to be kept' });

export const memberDetail = z
  .object({
    id,
    name: z.string().meta({ description: 'Masked' }),
    email: z.string().optional().meta({ description: 'Masked; absent where there is no sign-in' }),
    deadAddress: z
      .object({ because: z.enum(['BOUNCED', 'COMPLAINED']), at: isoInstant })
      .optional()
      .meta({ description: 'Why the address is mailed nothing more' }),
    joinedAt: isoInstant,
    leftAt: isoInstant.optional(),
    organisation: z.object({
      id,
      legalName: z.string(),
      establishments: z.array(z.object({ id, tradeName: z.string() })),
    }),
    access: z
      .array(z.object({ id, role: z.enum(memberRoles), refund: z.boolean() }))
      .meta({ description: 'By establishment' }),
  })
  .meta({ id: 'MemberDetail' });

export const clearMember = z
  .object({ id, name: z.string(), email: z.string().optional() })
  .meta({ id: 'ClearMember', description: 'Who it is, in clear: not to be kept' });

export const payeeName = z
  .object({
    proposed: z.string().meta({ description: 'The holder’s name as it was proposed' }),
    atBank: z.string().meta({ description: 'The name by which the bank knows the account' }),
  })
  .meta({ id: 'PayeeName', description: 'Whose an account is, in clear: not to be kept' });
