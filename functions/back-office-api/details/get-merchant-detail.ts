import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { ExportStore } from '../../../adapters/dynamodb/export-store.ts';
import type { OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { maskName } from '../../../contract/mask-name.ts';
import { toMoney } from '../../../contract/money.ts';
import { asOf } from '../../../core/payout-terms.ts';
import { parisDate, toIso, type Instant } from '../../../core/time.ts';
import { comingAccountBody } from '../../http/bodies/coming-account-body.ts';
import { payeeBody } from '../../http/bodies/payee-body.ts';
import { merchantBody } from '../../http/bodies/merchant-body.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { organisationAccountBody } from './organisation-account-body.ts';
import { paymentsPage } from './payments-page.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getMerchant' | 'merchants'>;
  organisations: Pick<OrganisationStore, 'team'>;
  exports: Pick<ExportStore, 'transfers'>;
  payments: PaymentQueries;
}

const transfersShown = 10;

/** An establishment with its organisation, what it was paid, and its payments. */
export async function getMerchantDetail(
  { params: { id }, query, caller, now }: Call<'getMerchantDetail'>,
  dependencies: Dependencies,
): Promise<Reply<'getMerchantDetail'>> {
  const { directory, exports, payments } = dependencies;
  const merchant = await directory.getMerchant(id);
  if (!merchant) return notFound;
  const [organisation, { transfers }, page] = await Promise.all([
    organisationBody(merchant.organisationId, now, dependencies),
    exports.transfers(id, transfersShown),
    paymentsPage({ owner: 'merchant', ownerId: id, caller, now, query }, { payments, directory }),
  ]);
  if ('refusal' in page) return page;
  const { payee, comingCommission: coming } = asOf(merchant, parisDate(now));
  return {
    body: {
      ...merchantBody(merchant, now),
      payee: payee && payeeBody(payee),
      comingAccount: comingAccountBody(merchant, now),
      comingCommission: coming && {
        proposalId: coming.proposalId,
        commissionBps: coming.commissionBps,
        from: coming.from,
      },
      organisation,
      transfers: transfers.map(({ exportDate, executionDate, status, paymentCount, net, endToEndId }) => ({
        exportDate,
        executionDate,
        status,
        paymentCount,
        net: toMoney(net),
        endToEndId,
      })),
      ...page,
    },
  };
}

async function organisationBody(
  organisationId: string | undefined,
  now: Instant,
  { organisations, directory }: Pick<Dependencies, 'organisations' | 'directory'>,
) {
  const team = organisationId === undefined ? undefined : await organisations.team(organisationId);
  if (!team) return undefined;
  const { id, legalName, siren, status, account } = team.organisation;
  const establishments = await directory.merchants(team.establishments);
  return {
    id,
    legalName,
    siren,
    status,
    account: account && organisationAccountBody(account, now),
    establishments: establishments.map(({ id: merchantId, tradeName, city }) => ({ id: merchantId, tradeName, city })),
    members: team.members.map((member) => ({
      id: member.id,
      name: maskName(member.name),
      leftAt: member.leftAt && toIso(member.leftAt),
    })),
  };
}
