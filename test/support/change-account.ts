import { createCaller } from '../../local/api/caller.ts';
import type { TestSystem } from './local-system.ts';

/** Another bank account for a merchant, as one of ops proposes and another one approves it. */
export async function changeAccount(
  { ops, url, system, unique }: Pick<TestSystem, 'ops' | 'url' | 'system' | 'unique'>,
  merchantId: string,
  iban: string,
): Promise<void> {
  const change = { merchantId, iban, accountHolder: 'Titulaire du compte', meanwhile: 'OLD_ACCOUNT' as const };
  const why = { reason: 'Nouvelle banque', evidence: 'RIB' };
  const body = { kind: 'BANK_ACCOUNT' as const, change, ...why };
  const { id } = await ops.call('proposeOperation', { key: unique('account'), body });
  const second = createCaller({ url, token: () => system.tokenFor('ops-2') });
  await second.call('approveProposal', { params: { id } });
}
