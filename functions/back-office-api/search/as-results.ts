import type * as z from 'zod';
import { formatCents } from '../../../contract/format/money.ts';
import { formatDate } from '../../../contract/format/dates.ts';
import { maskIdentifier, parseIdentifier } from '../../../contract/identifier.ts';
import { maskName } from '../../../contract/mask-name.ts';
import { groupSiret } from '../../../contract/siret.ts';
import type { Language } from '../../../contract/words/language.ts';
import type { ClientProfile } from '../../../core/client.ts';
import type { MerchantProfile } from '../../../core/merchant.ts';
import type { Member } from '../../../core/organisation/member.ts';
import { effectiveStatus } from '../../../core/payment/effective.ts';
import type { Organisation } from '../../../core/organisation/organisation.ts';
import type { Payment } from '../../../core/payment/payment.ts';
import { asOf } from '../../../core/payout-terms.ts';
import { maskIban } from '../../../core/reimbursement/bank-account.ts';
import type { Transfer } from '../../../core/reimbursement/outcome.ts';
import { parisDate, type Instant } from '../../../core/time.ts';
import type { foundByNames, searchResult } from '../../http/schemas/back-office-search.ts';
import { maskText } from '../details/masked.ts';
import type { SearchDependencies } from './search-dependencies.ts';

export interface Found {
  foundBy: (typeof foundByNames)[number];
  payments?: readonly Payment[];
  clients?: readonly ClientProfile[];
  merchants?: readonly MerchantProfile[];
  organisations?: readonly Organisation[];
  members?: readonly Member[];
  transfers?: readonly Transfer[];
}

type Result = z.input<typeof searchResult>;

/** Each once, in the order of what was found by; people's data masked. */
export async function asResults(
  found: readonly Found[],
  { now, language }: { now: Instant; language: Language },
  { directory }: Pick<SearchDependencies, 'directory'>,
): Promise<Result[]> {
  const of = found.flatMap(({ payments = [], transfers = [] }) => [...payments, ...transfers]);
  const ofMembers = found.flatMap(({ members = [] }) => members.flatMap(({ access }) => Object.keys(access)));
  const ids = [...new Set([...of.map(({ merchantId }) => merchantId), ...ofMembers])];
  const names = new Map((await directory.merchants(ids)).map(({ id, tradeName }) => [id, tradeName]));
  const inLine = (...parts: (string | undefined)[]) => parts.filter((part) => part !== undefined).join(' · ');

  const results = found.flatMap(
    ({
      foundBy,
      payments = [],
      clients = [],
      merchants = [],
      organisations = [],
      members = [],
      transfers = [],
    }): Result[] => [
      ...payments.map((payment) => ({
        kind: 'PAYMENT' as const,
        id: payment.id,
        title: payment.reference ?? payment.label ?? payment.matchCode,
        subtitle: inLine(
          names.get(payment.merchantId),
          formatCents(payment.amount, language),
          formatDate(payment.createdAt, language),
          payment.matchCode,
          payment.identifierHint,
        ),
        status: effectiveStatus(payment, now),
        foundBy,
      })),
      ...clients.map(({ id, name, identifiers }) => ({
        kind: 'CLIENT' as const,
        id,
        title: maskName(name),
        subtitle: inLine(...identifiers.map(masked)),
        foundBy,
      })),
      ...merchants
        .map((merchant) => asOf(merchant, parisDate(now)))
        .map(({ id, tradeName, city, siret, iban, status }) => ({
          kind: 'MERCHANT' as const,
          id,
          title: tradeName,
          subtitle: inLine(city, siret && groupSiret(siret), maskIban(iban)),
          status,
          foundBy,
        })),
      ...organisations.map(({ id, legalName, siren, status }) => ({
        kind: 'ORGANISATION' as const,
        id,
        title: legalName,
        subtitle: inLine(siren),
        status,
        foundBy,
      })),
      ...members
        // Of whom nothing is known but the establishment: that is what is found.
        .filter(({ id, name }) => names.get(id) !== name)
        .map(({ id, name, email, access }) => ({
          kind: 'MEMBER' as const,
          id,
          title: maskName(name),
          subtitle: inLine(...Object.keys(access).map((place) => names.get(place)), email && maskText(email)),
          foundBy,
        })),
      ...transfers.map(({ endToEndId, merchantId, net, exportDate }) => ({
        kind: 'TRANSFER' as const,
        id: endToEndId,
        title: names.get(merchantId) ?? endToEndId,
        subtitle: inLine(formatCents(net, language), formatDate(exportDate, language), endToEndId),
        foundBy,
      })),
    ],
  );
  const keys = results.map(({ kind, id }) => `${kind} ${id}`);
  return results.filter((_, at) => keys.indexOf(keys[at]!) === at);
}

function masked(text: string): string | undefined {
  const identifier = parseIdentifier(text);
  return identifier && maskIdentifier(identifier);
}
