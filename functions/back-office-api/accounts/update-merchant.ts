import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import { parseSiret } from '../../../contract/siret.ts';
import { changedFields, merchantFacts, onlyFields } from '../../../core/operations/merchant-facts.ts';
import { notFound, refused, type Call, type Reply } from '../../http/call.ts';
import { merchantBody } from '../../http/bodies/merchant-body.ts';
import { byOperator } from '../../operations/operation-of.ts';
import { misleadingName, siretRefused } from '../../http/account-fields.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getMerchant' | 'updateMerchant'>;
}

/** Changes what is given and leaves the rest. What a merchant is paid by is taken, and refused with what to do instead. */
export async function updateMerchant(
  call: Call<'updateMerchant'>,
  { directory }: Dependencies,
): Promise<Reply<'updateMerchant'>> {
  const { params, now } = call;
  const { reason, iban, accountHolder, commissionBps, ...body } = call.body;
  const [payout] = Object.entries({ iban, accountHolder, commissionBps }).filter(([, value]) => value !== undefined);
  if (payout) return refused({ code: 'proposal-required', field: payout[0] });
  const misleading = misleadingName({ tradeName: body.tradeName, legalName: body.legalName });
  if (misleading) return refused(misleading);
  const siret = body.siret === undefined ? undefined : parseSiret(body.siret);
  if (body.siret !== undefined && !siret) return refused(siretRefused);
  const before = await directory.getMerchant(params.id);
  if (!before) return notFound;
  const changes = changedFields(before, { ...body, siret });
  const operation = byOperator(call, {
    act: 'MERCHANT_CHANGED',
    about: { kind: 'MERCHANT', id: params.id },
    from: merchantFacts(onlyFields(before, changes)),
    to: merchantFacts(changes),
    why: reason,
  });
  // Said again, as after a lost reply, it changes nothing, and is not recorded.
  const merchant = await directory.updateMerchant(params.id, changes, operation);
  return merchant ? { body: merchantBody(merchant, now) } : notFound;
}
