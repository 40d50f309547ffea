import { checkPayee, type PayeeCheck, type VerifyPayee } from '../../../core/payee/payee-check.ts';
import { parseIban } from '../../../core/reimbursement/iban.ts';
import type { Instant } from '../../../core/time.ts';
import { refused } from '../../http/call.ts';

interface AskedAccount {
  /** As it was written. */
  iban: string;
  accountHolder: string;
  despiteNoMatch?: string | undefined;
}

/** An account that is proposed, in normal form, with what its bank says of its holder. */
export async function takeAccount<Asked extends AskedAccount>(
  { iban: written, despiteNoMatch, ...wanted }: Asked,
  verifyPayee: VerifyPayee,
  now: Instant,
) {
  const iban = parseIban(written);
  if (!iban) return refused({ code: 'bank-account-invalid', field: 'change.iban' });
  const checked = checkPayee(await verifyPayee({ accountHolder: wanted.accountHolder, iban }), now, despiteNoMatch);
  if ('refusal' in checked) return refused({ ...checked.refusal, field: `change.${checked.refusal.field}` });
  const payee: PayeeCheck = checked.payee;
  return { change: { ...wanted, iban, payee } };
}
