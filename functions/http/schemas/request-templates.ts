import * as z from 'zod';
import { requestLimits, templateLimits } from '../../../contract/settings/limits.ts';
import { line, lineForClients, money } from './fields.ts';
import { clientDelay, paymentType } from './payment-request.ts';

const template = z.strictObject({
  name: line(templateLimits.nameLengthMax).meta({ description: 'Unlike that of any other template' }),
  type: paymentType,
  amount: money,
  label: lineForClients(requestLimits.labelLengthMax).optional(),
  clientDelay: clientDelay.optional(),
});

/** The requests that a merchant makes often. Their terms are judged when one is made. */
export const requestTemplates = z
  .strictObject({
    version: z.int().min(0).meta({ description: 'As it was read: what somebody else has changed since is not lost' }),
    items: z
      .array(template)
      .max(templateLimits.templatesMax)
      .superRefine((items, context) => {
        const twice = items.findIndex(({ name }, index) => items.findIndex((other) => other.name === name) < index);
        if (twice >= 0) context.addIssue({ code: 'custom', path: [twice, 'name'], message: 'template-name-taken' });
      }),
  })
  .meta({ id: 'RequestTemplates' });
