import * as z from 'zod';
import { listLimits } from '../../../contract/settings/limits.ts';
import { paymentStatuses } from '../../../contract/payment-status.ts';
import { merchantStatuses } from '../../../core/merchant.ts';
import { organisationStatuses } from '../../../core/organisation/organisation.ts';

/*
 * POST /v1/back-office/search {q} → {items: [{kind, id, title, subtitle, status?, foundBy}], more}
 * `id` leads to the page of its kind: /v1/back-office/payments/{id}, …/clients/{id}, …/merchants/{id}, …/members/{id},
 * …/organisations/{id}, …/transfers/{id}
 * (of a transfer its end-to-end id). All personal data is masked.
 */

/** What a text in the one field of the search turned out to be. */
export const foundByNames = [
  'ID',
  'END_TO_END_ID',
  'MATCH_CODE',
  'REFERENCE',
  'IDENTIFIER',
  'EMAIL',
  'SIRET',
  'ACCOUNT',
  'NAME',
] as const;

export const searchBackOffice = z.strictObject({
  q: z.string().trim().min(1).max(listLimits.soughtLengthMax).meta({
    description:
      'An id, a match code, a reference, an end-to-end id, an identifier, an e-mail address, a SIRET or SIREN, the end of an IBAN, or words of a name',
  }),
});

const foundBy = z.enum(foundByNames);
const result = <Kind extends string, Fields extends z.ZodRawShape>(kind: Kind, fields: Fields) =>
  z.object({ kind: z.literal(kind), id: z.string(), title: z.string(), subtitle: z.string(), foundBy, ...fields });

export const searchResult = z
  .discriminatedUnion('kind', [
    result('PAYMENT', { status: z.enum(paymentStatuses) }),
    result('CLIENT', {}),
    result('MERCHANT', { status: z.enum(merchantStatuses) }),
    result('ORGANISATION', { status: z.enum(organisationStatuses) }),
    result('MEMBER', {}),
    result('TRANSFER', {}),
  ])
  .meta({ id: 'SearchResult' });

export const searchResults = z.object({
  items: z.array(searchResult),
  more: z.boolean().meta({ description: 'There are more than these: say more of it' }),
});
