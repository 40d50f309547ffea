import * as z from 'zod';
import type { MailPreferences } from '../../../core/notification/mail-preferences.ts';

const told = (description: string) => z.boolean().meta({ description });

/** Which mails a merchant gets. Of a changed bank account it is told in any case. */
export const merchantNotifications = z
  .strictObject({
    language: z.enum(['fr', 'en']),
    paid: told('A request was paid while nobody was looking'),
    toConfirm: told('A client has agreed, and the service is to be confirmed'),
    holdEnding: told('24 hours and 2 hours before a hold is lost'),
    holdLost: told('A hold was not confirmed in time'),
    dailyDigest: told('What was declined or ran out, once a day at 18:00 in Paris'),
    transferMade: told('A transfer is on its way'),
  } satisfies Record<keyof MailPreferences, z.ZodType>)
  .meta({ id: 'MerchantNotifications' });
