import type { Accounts } from '../../../adapters/cognito/accounts.ts';
import type { CreditRecords } from '../../../adapters/dynamodb/credit-records.ts';
import type { ActivationStore } from '../../../adapters/dynamodb/activation-store.ts';
import type { DeviceList } from '../../../adapters/dynamodb/device-list.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { MailStore } from '../../../adapters/dynamodb/mail-store.ts';
import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import type { WalletStore } from '../../../adapters/dynamodb/wallet-store.ts';
import { toMoney } from '../../../contract/money.ts';
import { maskName } from '../../../contract/mask-name.ts';
import { listLimits } from '../../../contract/settings/limits.ts';
import { toIso } from '../../../core/time.ts';
import { attemptsLeft, effectiveBalance, emptyWallet, isLocked } from '../../../core/wallet.ts';
import { creditBody } from '../../http/bodies/credit-body.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { deadAddressBody, maskText } from './masked.ts';
import { paymentsPage } from './payments-page.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getClient' | 'merchants' | 'pushTargets'>;
  wallets: Pick<WalletStore, 'get'>;
  devices: DeviceList;
  activations: Pick<ActivationStore, 'lastActivation'>;
  mails: Pick<MailStore, 'deadAddress'>;
  clientAccounts: Pick<Accounts, 'emailOf'>;
  payments: PaymentQueries;
  creditRecords: CreditRecords;
}

/** All that somebody who helps a client needs to see, and neither a code nor a key. */
export async function getClientDetail(
  { params: { id }, query, caller, now }: Call<'getClientDetail'>,
  { directory, wallets, devices, activations, mails, clientAccounts, payments, creditRecords }: Dependencies,
): Promise<Reply<'getClientDetail'>> {
  const client = await directory.getClient(id);
  if (!client) return notFound;
  const [wallet = emptyWallet(id), enrolled, targets, activation, dead, email, credits, page] = await Promise.all([
    wallets.get(id),
    devices(id),
    directory.pushTargets(id),
    activations.lastActivation(id),
    mails.deadAddress({ audience: 'CLIENT', recipientId: id }),
    clientAccounts.emailOf(id),
    creditRecords.of(id),
    paymentsPage({ owner: 'client', ownerId: id, caller, now, query }, { payments, directory }),
  ]);
  if ('refusal' in page) return page;
  const { available, held } = effectiveBalance(wallet, now);
  const holds = Object.entries(wallet.holds).filter(([, { confirmBy }]) => confirmBy > now);
  return {
    body: {
      id,
      name: maskName(client.name),
      identifiers: client.identifiers.map(maskText),
      email: email && maskText(email),
      deadAddress: deadAddressBody(dead),
      createdAt: toIso(client.createdAt),
      closed: client.closed && { ...client.closed, at: toIso(client.closed.at) },
      wallet: {
        available: toMoney(available),
        held: toMoney(held),
        attemptsLeft: attemptsLeft(wallet),
        locked: isLocked(wallet),
        closedAt: wallet.closedAt && toIso(wallet.closedAt),
        holds: holds.map(([paymentRequestId, { amount, confirmBy }]) => ({
          paymentRequestId,
          amount: toMoney(amount),
          confirmBy: toIso(confirmBy),
        })),
      },
      credits: credits.slice(0, listLimits.pageSizeDefault).map(creditBody),
      moreCredits: credits.length > listLimits.pageSizeDefault,
      devices: enrolled.map(({ id: deviceId, name, enrolledAt, revokedAt }) => ({
        id: deviceId,
        name,
        enrolledAt: toIso(enrolledAt),
        revokedAt: revokedAt && toIso(revokedAt),
        platform: targets.find((target) => target.deviceId === deviceId)?.platform,
      })),
      activation: activation && {
        issuedAt: toIso(activation.issuedAt),
        expiresAt: toIso(activation.expiresAt),
        usedAt: activation.usedAt && toIso(activation.usedAt),
      },
      ...page,
    },
  };
}
