import type { Accounts } from '../../../adapters/cognito/accounts.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { derivedId, requestHash } from '../../../core/ids.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import { refused, type Call, type Reply } from '../../http/call.ts';
import { merchantBody } from '../../http/bodies/merchant-body.ts';
import { emailMalformed, ibanRefused, parseEmail, parseIban, refusedInvitation } from './account-fields.ts';
import { replayed } from './replayed.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getMerchant' | 'createMerchant'>;
  merchantAccounts: Pick<Accounts, 'invite'>;
}

/**
 * Enrols a merchant. The account comes before the profile, since it alone can still be refused: a refused call leaves
 * nothing that its repetition would trip over.
 */
export async function createMerchant(
  { now, body, idempotencyKey }: Call<'createMerchant'>,
  { directory, merchantAccounts }: Dependencies,
): Promise<Reply<'createMerchant'>> {
  const iban = parseIban(body.iban);
  if (!iban) return refused(ibanRefused);
  const email = parseEmail(body.email);
  if (!email) return refused(emailMalformed);

  const id = derivedId('back-office', 'merchant', idempotencyKey);
  const hash = requestHash({ ...body, iban, email });
  const existing = await directory.getMerchant(id);
  if (existing) return replayed(existing, hash, merchantBody);

  const { email: _, ...fields } = body;
  const merchant: MerchantProfile = {
    ...fields,
    id,
    iban,
    commissionBps: body.commissionBps ?? 0,
    status: 'ACTIVE',
    createdAt: now,
    requestHash: hash,
  };
  const refusal = refusedInvitation(await merchantAccounts.invite({ id, email, name: body.tradeName }));
  if (refusal) return refused(refusal);
  const outcome = await directory.createMerchant(merchant);
  return outcome.created ? { body: merchantBody(merchant) } : replayed(outcome.existing, hash, merchantBody);
}
