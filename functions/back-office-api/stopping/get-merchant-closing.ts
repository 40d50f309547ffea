import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { OrganisationStore } from '../../../adapters/dynamodb/organisation-store.ts';
import type { PaymentQueries } from '../../../adapters/dynamodb/payment-queries.ts';
import { add, negate, toMoney } from '../../../contract/money.ts';
import { isEnded } from '../../../contract/payment-status.ts';
import { listLimits } from '../../../contract/settings/limits.ts';
import { effective } from '../../../core/payment/effective.ts';
import { notFound, type Call, type Reply } from '../../http/call.ts';
import { openDays, sumsOfLines, type OpenDaysDependencies } from '../../use-cases/open-days.ts';
import { isLastOpen } from './is-last-open.ts';

interface Dependencies extends OpenDaysDependencies {
  directory: Pick<DirectoryStore, 'getMerchant' | 'merchants'>;
  organisations: Pick<OrganisationStore, 'team'>;
  payments: Pick<PaymentQueries, 'keys' | 'load'>;
}

/** What whoever closes an establishment has to know: what is open and owed there, and whether its organisation ends with it. */
export async function getMerchantClosing(
  { params: { id }, now }: Call<'getMerchantClosing'>,
  dependencies: Dependencies,
): Promise<Reply<'getMerchantClosing'>> {
  const { directory, organisations, payments } = dependencies;
  const merchant = await directory.getMerchant(id);
  if (!merchant) return notFound;
  const { organisationId } = merchant;
  const [listed, { days, debt }, team] = await Promise.all([
    payments.keys('merchant', id, { open: true, limit: listLimits.pageSizeMax }),
    openDays(dependencies, id, now, sumsOfLines(dependencies)),
    organisationId === undefined ? undefined : organisations.team(organisationId),
  ]);
  const stored = await payments.load(listed.keys.map((key) => key.id));
  const open = stored.map((payment) => effective(payment, now)).filter(({ status }) => !isEnded(status));
  return {
    body: {
      awaitingClient: open.filter(({ status }) => status === 'AWAITING_CLIENT').length,
      awaitingMerchant: open.filter(({ status }) => status === 'AWAITING_MERCHANT').length,
      moreOpen: listed.more,
      due: toMoney(add(...days.map((day) => day.sum.net))),
      debt: toMoney(negate(debt.net)),
      isLast: team !== undefined && (await isLastOpen(merchant, team, dependencies)),
    },
  };
}
