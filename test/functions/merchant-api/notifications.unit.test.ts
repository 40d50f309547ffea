import { expect, it } from 'vitest';
import { mailStore } from '../../../adapters/dynamodb/mail-store.ts';
import { merchantNotifications } from '../../../functions/http/schemas/merchant-notifications.ts';
import { getNotifications, updateNotifications } from '../../../functions/merchant-api/notifications.ts';
import { aCall } from '../../support/call.ts';
import { withMemoryTables } from '../../support/memory-tables.ts';

const db = withMemoryTables();

async function given() {
  const { directory } = await db.freshTables();
  const dependencies = { mails: mailStore(db.documents, directory) };
  const read = async (caller: string) => {
    const reply = await getNotifications(aCall<'getNotifications'>({ caller }), dependencies);
    return 'body' in reply ? reply.body : reply;
  };
  const save = (caller: string, body: object) =>
    updateNotifications(
      aCall<'updateNotifications'>({ caller, body: merchantNotifications.parse(body) }),
      dependencies,
    );
  return { read, save };
}

const all = {
  language: 'fr',
  paid: true,
  toConfirm: true,
  holdEnding: true,
  holdLost: true,
  dailyDigest: true,
  transferMade: true,
};

it('are all on, in French, until the merchant chooses', async () => {
  const { read } = await given();
  expect(await read('gite')).toEqual(all);
});

it('are as the merchant chose last, and nobody else’s', async () => {
  const { read, save } = await given();
  const chosen = { ...all, paid: false, language: 'en' };
  expect(await save('gite', { ...all, toConfirm: false })).toEqual({ body: { ...all, toConfirm: false } });
  await save('gite', chosen);
  await save('gite', chosen);
  expect(await read('gite')).toEqual(chosen);
  expect(await read('agence')).toEqual(all);
});

it.each([
  ['a choice that is missing', { ...all, paid: undefined }],
  ['a choice that is neither', { ...all, paid: 'yes' }],
  ['the mail that cannot be switched off', { ...all, accountChanged: false }],
  ['a language that we do not speak', { ...all, language: 'de' }],
])('refuse %s', (_what, body) => {
  expect(merchantNotifications.safeParse(body).success).toBe(false);
});
