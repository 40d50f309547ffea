import * as z from 'zod';
import type { DirectoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import type { PaidMerchantStore } from '../../../../adapters/dynamodb/paid-merchant-store.ts';
import type { PaymentQueries } from '../../../../adapters/dynamodb/payment-queries.ts';
import type { RefusedMerchantStore } from '../../../../adapters/dynamodb/refused-merchant-store.ts';
import type { WalletStore } from '../../../../adapters/dynamodb/wallet-store.ts';
import { maskName } from '../../../../contract/mask-name.ts';
import type { ClientProfile } from '../../../../core/client.ts';
import type { OperationFacts } from '../../../../core/operations/operation.ts';
import { notFound, refused } from '../../../http/call.ts';
import type { WantedChange } from '../../../http/schemas/proposals.ts';
import { namedClient } from '../../accounts/credit-wallet.ts';
import { maskText } from '../../details/masked.ts';
import { endAccess, type AccessDependencies } from '../../people/end-access.ts';
import { proposalKind } from '../proposal-kind.ts';

type Dependencies = AccessDependencies & {
  directory: Pick<DirectoryStore, 'findClient' | 'getClient' | 'mergeClients'>;
  wallets: Pick<WalletStore, 'get'>;
  payments: Pick<PaymentQueries, 'keys'>;
  refusedMerchants: Pick<RefusedMerchantStore, 'carryOver'>;
  paidMerchants: Pick<PaidMerchantStore, 'carryOver'>;
};

const change = z.object({ clientId: z.string(), keptId: z.string() });

/** One person who was enrolled twice: the one account ends, the other one has its wallet and is found by its identifiers. */
export const clientMerge = proposalKind({
  change,
  take: async ({ clientId, keptIdentifier }: WantedChange<'CLIENT_MERGE'>, { directory }: Dependencies) => {
    const field = 'change.keptIdentifier';
    const kept = await namedClient(keptIdentifier, field, directory);
    if ('refusal' in kept) return kept;
    return kept.id === clientId
      ? refused({ code: 'merge-with-itself', field })
      : { change: { clientId, keptId: kept.id } };
  },
  judge: async ({ clientId, keptId }, { directory, wallets, payments }) => {
    const [ends, kept] = await Promise.all([directory.getClient(clientId), directory.getClient(keptId)]);
    if (!ends || !kept) return notFound;
    if (ends.closed || kept.closed) return refused({ code: 'client-closed' });
    const [wallet, open] = await Promise.all([
      wallets.get(clientId),
      payments.keys('client', clientId, { open: true, limit: 1 }),
    ]);
    // What waits would wait for somebody who cannot sign in any more; what is set aside is promised to a merchant.
    if (open.keys.length > 0 || wallet?.held !== 0) return refused({ code: 'merge-has-open-payments' });
    return { about: { kind: 'CLIENT', id: clientId }, from: facts(ends), to: { ...facts(kept), kept: keptId } };
  },
  carryOut: async ({ clientId, keptId }, { now, proposalId, alongside, operation }, { directory, wallets }) => {
    const [ends, kept, wallet] = await Promise.all([
      directory.getClient(clientId),
      directory.getClient(keptId),
      wallets.get(clientId),
    ]);
    if (!ends || !kept || !wallet) return false;
    const { available } = wallet;
    const recorded = { ...operation, to: { ...operation.to, amount: available } };
    return directory.mergeClients({ id: proposalId, ends, kept, available, at: now }, recorded, alongside);
  },
  follow: async ({ clientId, keptId }, { at }, dependencies) => {
    await endAccess(clientId, at, dependencies);
    await dependencies.refusedMerchants.carryOver(clientId, keptId);
    await dependencies.paidMerchants.carryOver(clientId, keptId);
  },
});

const facts = ({ name, identifiers }: ClientProfile): OperationFacts => ({
  name: maskName(name),
  identifiers: identifiers.map(maskText).join(' '),
});
