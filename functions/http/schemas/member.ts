import * as z from 'zod';
import { memberRights, memberRoles } from '../../../contract/member-rights.ts';
import { id } from './fields.ts';

/** Who is signed in, of the people of a merchant. */
export const ownMember = z
  .object({
    id,
    name: z.string().optional(),
    organisation: z.object({ id, legalName: z.string(), siren: z.string().optional() }).optional(),
    establishments: z
      .array(
        z.object({
          id,
          tradeName: z.string(),
          city: z.string(),
          role: z.enum(memberRoles),
          rights: z.array(z.enum(memberRights)),
        }),
      )
      .meta({ description: 'Those where the member may do something; the header Establishment names one of several' }),
  })
  .meta({ id: 'OwnMember' });
