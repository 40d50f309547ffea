import type { Accounts } from '../../../adapters/cognito/accounts.ts';
import type { AccountClaimStore } from '../../../adapters/dynamodb/account-claim-store.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { ClientProfile } from '../../../core/client.ts';
import {
  identifierRefusal,
  maskIdentifier,
  parseIdentifier,
  readIdentifier,
  type Identifier,
} from '../../../contract/identifier.ts';
import { maskName } from '../../../contract/mask-name.ts';
import { derivedId, requestHash } from '../../../core/ids.ts';
import type { Refusal } from '../../../contract/refusal.ts';
import { toIso } from '../../../core/time.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { emailMalformed, parseEmail } from '../../http/account-fields.ts';
import { openAccount } from '../../use-cases/open-account.ts';
import { replayed } from './replayed.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getClient' | 'findClient' | 'createClient'>;
  accountClaims: AccountClaimStore;
  clientAccounts: Pick<Accounts, 'invite' | 'findByEmail' | 'remove'>;
}

/** Enrols a client with an empty wallet; an activation code then lets the client in. */
export async function createClient(
  call: Call<'createClient'>,
  { directory, accountClaims, clientAccounts }: Dependencies,
): Promise<Reply<'createClient'>> {
  const { now, body, idempotencyKey } = call;
  const parsed = parseIdentifiers(body.identifiers);
  if ('refusal' in parsed) return refused(parsed.refusal);
  const { identifiers } = parsed;
  const email = parseEmail(body.email);
  if (!email) return refused(emailMalformed);

  const id = derivedId('back-office', 'client', idempotencyKey);
  const values = identifiers.map(({ value }) => value);
  const hash = requestHash({ name: body.name, identifiers: values, email });
  const existing = await directory.getClient(id);
  if (existing) return replayed(existing, hash, clientBody);

  // Looked up before the account is opened, so that a refused call leaves no trace; the transaction decides.
  const owners = await Promise.all(identifiers.map((identifier) => directory.findClient(identifier)));
  const taken = owners.findIndex((owner) => owner !== undefined && owner.id !== id);
  if (taken >= 0) return refused(identifierTaken(taken));
  const refusal = await openAccount(
    { id, email, name: body.name },
    { requestHash: hash, now },
    {
      accountClaims,
      accounts: clientAccounts,
      isSomebodys: async (account) => (await directory.getClient(account)) !== undefined,
    },
  );
  if (refusal) return refused(refusal);

  const client: ClientProfile = { id, name: body.name, identifiers: values, createdAt: now, requestHash: hash };
  const enrolled = byOperator(call, {
    act: 'CLIENT_ENROLLED',
    about: { kind: 'CLIENT', id },
    to: { name: maskName(client.name), identifiers: identifiers.map(maskIdentifier).join(', ') },
    why: body.reason,
  });
  const outcome = await directory.createClient(client, identifiers, enrolled);
  if ('taken' in outcome) return refused(identifierTaken(outcome.taken));
  return outcome.created ? { body: clientBody(client) } : replayed(outcome.existing, hash, clientBody);
}

const identifierTaken = (index: number): Refusal => ({ code: 'identifier-taken', field: `identifiers.${index}` });

function parseIdentifiers(texts: readonly string[]): { identifiers: Identifier[] } | { refusal: Refusal } {
  const identifiers: Identifier[] = [];
  for (const [index, text] of texts.entries()) {
    const reading = readIdentifier(text);
    const field = `identifiers.${index}`;
    if (reading.is !== 'identifier') return { refusal: { code: identifierRefusal(reading), field } };
    const { identifier } = reading;
    if (identifiers.some(({ value }) => value === identifier.value))
      return { refusal: { code: 'field-invalid', field } };
    identifiers.push(identifier);
  }
  return { identifiers };
}

function clientBody({ id, name, identifiers, createdAt }: ClientProfile) {
  const masked = identifiers.flatMap((text) => {
    const identifier = parseIdentifier(text);
    return identifier ? [maskIdentifier(identifier)] : [];
  });
  return { id, name, identifiers: masked, createdAt: toIso(createdAt) };
}
