import * as z from 'zod';

const endToEndId = z.string().max(35).meta({ description: 'The end-to-end id of the transfer' });
const code = z
  .string()
  .regex(/^[A-Z0-9]{4}$/)
  .meta({ description: 'Why: a code of ISO 20022 such as AC04, as the bank gives it' });

/** What a bank has made of a transfer, as its answer or the statement says. */
export const bankAnswer = z.discriminatedUnion('answer', [
  z.strictObject({ endToEndId, answer: z.enum(['SUBMITTED', 'ACCEPTED', 'PAID', 'NOT_EXECUTED']) }),
  z.strictObject({
    endToEndId,
    answer: z.literal('REJECTED'),
    code,
    level: z.enum(['FILE', 'TRANSFER']).meta({ description: 'FILE: the bank refused the file as a whole' }),
  }),
  z.strictObject({ endToEndId, answer: z.literal('RETURNED'), code }),
]);
