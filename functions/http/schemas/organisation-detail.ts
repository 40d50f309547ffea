import * as z from 'zod';
import { memberRoles } from '../../../contract/member-rights.ts';
import { merchantStatuses } from '../../../core/merchant.ts';
import { organisationStatuses } from '../../../core/organisation/organisation.ts';
import { organisationAccount } from './bank-account.ts';
import { id, isoDate, isoInstant } from './fields.ts';

const access = z.object({
  id: id.meta({ description: 'The establishment' }),
  role: z.enum(memberRoles),
  refund: z.boolean(),
});

/** The page of an organisation in the back office. */
export const organisationDetail = z
  .object({
    id,
    legalName: z.string(),
    siren: z.string().optional(),
    status: z.enum(organisationStatuses),
    createdAt: isoInstant,
    convention: z
      .object({
        number: z.string(),
        from: isoDate,
        until: isoDate.optional().meta({ description: 'Its last day; without one it goes on' }),
        activities: z.array(z.string()),
      })
      .optional(),
    account: organisationAccount.optional(),
    establishments: z.array(
      z.object({
        id,
        tradeName: z.string(),
        city: z.string(),
        siret: z.string().optional(),
        status: z.enum(merchantStatuses),
        paidTo: z
          .literal('ORGANISATION')
          .optional()
          .meta({ description: 'On the account of the organisation; absent with one of its own' }),
      }),
    ),
    members: z.array(
      z.object({
        id: z.string(),
        name: z.string().meta({ description: 'Masked' }),
        joinedAt: isoInstant,
        leftAt: isoInstant.optional(),
        access: z.array(access).meta({ description: 'By establishment' }),
      }),
    ),
  })
  .meta({ id: 'OrganisationDetail' });
