import * as z from 'zod';
import type { WalletCredit } from '../../../../adapters/dynamodb/credit-claim.ts';
import type { CreditStore } from '../../../../adapters/dynamodb/credit-store.ts';
import type { DirectoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import { cents } from '../../../../contract/money.ts';
import { requestHash } from '../../../../core/ids.ts';
import { refused } from '../../../http/call.ts';
import type { WantedChange } from '../../../http/schemas/proposals.ts';
import { creditRefusal, namedClient } from '../../accounts/credit-wallet.ts';
import { proposalKind } from '../proposal-kind.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'findClient' | 'keptClient'>;
  credits: Pick<CreditStore, 'credit'>;
}

const change = z.object({ clientId: z.string(), amount: z.int().transform(cents) });

/** A credit of more than one person may give alone. */
export const walletCredit = proposalKind({
  change,
  take: async ({ clientIdentifier, amount }: WantedChange<'WALLET_CREDIT'>, { directory }: Dependencies) => {
    const refusal = creditRefusal(cents(amount.value), 'change.amount.value');
    if (refusal) return refused(refusal);
    const client = await namedClient(clientIdentifier, 'change.clientIdentifier', directory);
    return 'refusal' in client ? client : { change: { clientId: client.id, amount: cents(amount.value) } };
  },
  judge: async ({ clientId, amount }, { directory }) => {
    const client = await directory.keptClient(clientId);
    if (client?.closed) return refused({ code: 'client-closed' });
    return { about: { kind: 'CLIENT', id: client?.id ?? clientId }, from: {}, to: { amount } };
  },
  carryOut: async ({ clientId, amount }, { now, proposalId, alongside, operation }, { credits }) => {
    const credit: WalletCredit = {
      id: proposalId,
      clientId,
      amount,
      creditedAt: now,
      requestHash: requestHash({ proposal: proposalId }),
    };
    const outcome = await credits.credit(credit, operation, alongside);
    return typeof outcome === 'object' && outcome.created;
  },
});
