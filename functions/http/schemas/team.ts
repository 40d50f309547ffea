import * as z from 'zod';
import { memberRoles } from '../../../contract/member-rights.ts';
import { directoryLimits, memberLimits } from '../../../contract/settings/limits.ts';
import { address, merchant, phone, siret } from './back-office.ts';
import { id, isoInstant, line } from './fields.ts';

const access = z.object({
  id: id.meta({ description: 'The establishment' }),
  role: z.enum(memberRoles),
  refund: z.boolean().meta({ description: 'May give vouchers back; an owner may anyway' }),
});
export const accesses = z
  .array(z.strictObject({ id, role: z.enum(memberRoles), refund: z.boolean().default(false) }))
  .min(1)
  .max(memberLimits.establishmentsMax);
const name = line(memberLimits.nameLengthMax);

export const teamMember = z
  .object({
    id,
    name: z.string(),
    email: z.string().optional(),
    isSelf: z.boolean(),
    establishments: z.array(access),
    joinedAt: isoInstant,
  })
  .meta({ id: 'TeamMember' });

/** The people and establishments that an owner manages. */
export const team = z
  .object({
    organisation: z.object({ id, legalName: z.string(), siren: z.string().optional() }),
    establishments: z.array(merchant),
    members: z.array(teamMember),
  })
  .meta({ id: 'Team' });

export const inviteMember = z.strictObject({
  name,
  email: z.string().trim().max(directoryLimits.pastedLengthMax).meta({ description: 'Sign-in and invitation' }),
  language: z.enum(['fr', 'en']).default('fr'),
  establishments: accesses,
});

export const changeMember = z
  .strictObject({ name, establishments: accesses.meta({ description: 'Those that you manage; others stay' }) })
  .partial();

const place = {
  tradeName: line(directoryLimits.tradeNameLengthMax),
  city: line(directoryLimits.cityLengthMax),
  address,
  phone,
};

/** Paid to the account, and at the commission, of the establishment at which the call is made. */
export const addEstablishment = z.strictObject({
  ...place,
  address: address.optional(),
  phone: phone.optional(),
  siret,
});
export const changeEstablishment = z.strictObject(place).partial();

export const stopComingAccount = z.strictObject({
  proposalId: id.meta({ description: 'Of the account that is shown' }),
});
