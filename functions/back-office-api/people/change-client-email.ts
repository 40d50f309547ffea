import type { Accounts } from '../../../adapters/cognito/accounts.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { maskIdentifier, parseIdentifier } from '../../../contract/identifier.ts';
import { emailNotices } from '../../../core/notification/account-notice.ts';
import { emailMalformed, parseEmail, refusedInvitation } from '../../http/account-fields.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { maskText } from '../details/masked.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getClient' | 'replaceIdentifier'>;
  clientAccounts: Pick<Accounts, 'emailOf' | 'findByEmail' | 'changeEmail'>;
  mailOn: boolean;
}

/**
 * What a client signs in with, and is found by where the old address was an identifier. It is recorded and both addresses and
 * all devices are told of it before the account is changed: a call that fails in between is repeated, and tells them again.
 */
export async function changeClientEmail(
  call: Call<'changeClientEmail'>,
  { directory, clientAccounts, mailOn }: Dependencies,
): Promise<Reply<'changeClientEmail'>> {
  const { params, body, now, requestId } = call;
  const client = await directory.getClient(params.id);
  if (!client) return notFound;
  if (client.closed) return refused({ code: 'client-closed' });
  const email = parseEmail(body.email);
  const to = email === undefined ? undefined : parseIdentifier(email);
  if (email === undefined || !to) return refused(emailMalformed);
  const [before, owner] = await Promise.all([clientAccounts.emailOf(client.id), clientAccounts.findByEmail(email)]);
  if (before === email) return { body: { email: maskIdentifier(to) } };
  if (owner !== undefined && owner !== client.id) return refused({ code: 'email-taken', field: 'email' });

  const old = before === undefined ? undefined : parseIdentifier(before);
  const from = old && client.identifiers.includes(old.value) ? old : undefined;
  const operation = byOperator(call, {
    act: 'CLIENT_EMAIL_CHANGED',
    about: { kind: 'CLIENT', id: client.id },
    ...(before !== undefined && { from: { email: maskText(before) } }),
    to: { email: maskIdentifier(to) },
    why: body.reason,
  });
  const addresses = before === undefined ? [email] : [before, email];
  const notices = emailNotices(client.id, { addresses, occurrence: requestId, at: now }, { mailOn });
  const replaced = await directory.replaceIdentifier(client, from && { from, to }, operation, notices);
  if (replaced === 'taken') return refused({ code: 'identifier-taken', field: 'email' });
  const refusal = refusedInvitation(await clientAccounts.changeEmail(client.id, email));
  return refusal ? refused(refusal) : { body: { email: maskIdentifier(to) } };
}
