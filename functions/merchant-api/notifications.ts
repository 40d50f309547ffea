import type { MailStore } from '../../adapters/dynamodb/mail-store.ts';
import type { Call, Reply } from '../http/call.ts';

interface Dependencies {
  mails: Pick<MailStore, 'preferences' | 'savePreferences'>;
}

export const getNotifications = async (
  { caller }: Call<'getNotifications'>,
  { mails }: Dependencies,
): Promise<Reply<'getNotifications'>> => ({ body: await mails.preferences(caller) });

/** All choices at once: the last one counts, and repeating it changes nothing. */
export async function updateNotifications(
  { caller, body }: Call<'updateNotifications'>,
  { mails }: Dependencies,
): Promise<Reply<'updateNotifications'>> {
  await mails.savePreferences(caller, body);
  return { body };
}
