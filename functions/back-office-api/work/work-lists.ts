import type { ApplicationStore } from '../../../adapters/dynamodb/application-store.ts';
import type { BankEntryStore } from '../../../adapters/dynamodb/bank-entry-store.ts';
import type { CreditOrderStore } from '../../../adapters/dynamodb/credit-order-store.ts';
import type { CreditReversalStore } from '../../../adapters/dynamodb/credit-reversal-store.ts';
import type { DirectoryStore } from '../../../adapters/dynamodb/directory-store.ts';
import type { FindingStore } from '../../../adapters/dynamodb/finding-store.ts';
import type { ProposalStore } from '../../../adapters/dynamodb/proposal-store.ts';
import type { ReportStore } from '../../../adapters/dynamodb/report-store.ts';
import type { WorkList } from '../../../contract/back-office/work.ts';
import { workLimits } from '../../../contract/settings/limits.ts';
import { isExpired } from '../../../core/proposal/proposal.ts';
import { addMs, type Instant } from '../../../core/time.ts';
import { debtsToLookAfter, type DebtWorkDependencies } from './debts-to-look-after.ts';
import { mailsThatCameBack, type MailWorkDependencies } from './mails-that-came-back.ts';
import { proposedAmong } from './proposed-among.ts';
import { atMost, type Waiting } from './waiting.ts';
import { transfersToLookAt, type TransferDependencies } from './transfers-to-look-at.ts';

export interface WorkDependencies extends TransferDependencies, DebtWorkDependencies, MailWorkDependencies {
  applications: Pick<ApplicationStore, 'waiting'>;
  bankEntries: Pick<BankEntryStore, 'open'>;
  proposals: Pick<ProposalStore, 'waiting'>;
  orders: Pick<CreditOrderStore, 'list'>;
  reversals: Pick<CreditReversalStore, 'list'>;
  findings: Pick<FindingStore, 'standing'>;
  reports: Pick<ReportStore, 'since'>;
  directory: Pick<DirectoryStore, 'merchants'>;
}

type ReadList = (dependencies: WorkDependencies, asked: { now: Instant; limit: number }) => Promise<Waiting>;

/** What waits, list by list: a list that is added here is counted, shown, and can be taken from. */
export const readList: Record<WorkList, ReadList> = {
  async applications({ applications }, { limit }) {
    const { items, next } = await applications.waiting(limit);
    return {
      items: items.map(({ id, status, appliedAt, form: { tradeName, city } }) => ({
        id,
        since: appliedAt,
        about: { kind: 'APPLICATION', id },
        facts: { status, tradeName, city },
      })),
      hasMore: next !== undefined,
    };
  },

  async proposals({ proposals }, { now, limit }) {
    const { items, next } = await proposals.waiting(limit);
    return {
      items: items
        .filter((proposal) => proposal.status === 'OPEN' && !isExpired(proposal, now))
        .map(({ id, kind, proposed }) => ({
          id,
          since: proposed.at,
          about: { kind: 'PROPOSAL', id },
          facts: { kind, proposedBy: proposed.by },
        })),
      hasMore: next !== undefined,
    };
  },

  async 'credit-orders'({ orders }, { limit }) {
    const { proposed, hasMore } = await proposedAmong(orders.list);
    const items = proposed.map((order) => ({
      id: order.id,
      since: order.proposed.at,
      about: { kind: 'CREDIT_ORDER' as const, id: order.id },
      facts: { payer: order.payer, amount: order.fundingAmount, proposedBy: order.proposed.by },
    }));
    return atMost(limit, items, hasMore);
  },

  async 'credit-reversals'({ reversals }, { limit }) {
    const { proposed, hasMore } = await proposedAmong(reversals.list);
    const items = proposed.map((reversal) => ({
      id: reversal.id,
      since: reversal.proposed.at,
      about: { kind: 'CLIENT' as const, id: reversal.clientId },
      facts: { amount: reversal.wanted, creditId: reversal.creditId, proposedBy: reversal.proposed.by },
    }));
    return atMost(limit, items, hasMore);
  },

  async 'bank-entries'({ bankEntries }, { limit }) {
    const items = (await bankEntries.open()).map(({ id, since, reason, source, entry, detail }) => {
      const { about, amount, code, bankReference, bookedOn } = entry;
      return {
        id,
        since,
        about: { kind: 'BANK_ENTRY' as const, id },
        facts: {
          reason,
          file: detail === undefined ? source.file : `${source.file} (${detail})`,
          ...(about.kind === 'TRANSFER' && { endToEndId: about.endToEndId }),
          ...(about.kind === 'DEBT' && { merchantId: about.merchantId }),
          ...(amount !== undefined && { amount }),
          ...(code !== undefined && { code }),
          ...(bankReference !== undefined && { bankReference }),
          ...(bookedOn !== undefined && { bookedOn }),
        },
      };
    });
    return atMost(limit, items);
  },

  async transfers(dependencies, { limit }) {
    return atMost(limit, await transfersToLookAt(dependencies, limit));
  },

  async debts(dependencies, { now, limit }) {
    return atMost(limit, await debtsToLookAfter(dependencies, { now, limit }));
  },

  async findings({ findings }, { limit }) {
    const standing = (await findings.standing()).sort((one, other) => one.since - other.since);
    const items = standing.map(({ id, since, code, subject, expected, actual }) => ({
      id,
      since,
      about: { kind: 'FINDING' as const, id },
      facts: { code, subject, ...(expected !== undefined && { expected }), ...(actual !== undefined && { actual }) },
    }));
    return atMost(limit, items);
  },

  async mails(dependencies, { now, limit }) {
    const since = addMs(now, -workLimits.cameBackShownMs);
    return mailsThatCameBack(dependencies, { since, limit });
  },

  async reports({ reports, directory }, { now, limit }) {
    const reported = await reports.since(addMs(now, -workLimits.reportShownMs));
    const ids = [...new Set(reported.map(({ merchantId }) => merchantId))];
    const names = new Map((await directory.merchants(ids)).map(({ id, tradeName }) => [id, tradeName]));
    const items = reported.map(({ paymentId, merchantId, at }) => ({
      id: paymentId,
      since: at,
      about: { kind: 'PAYMENT' as const, id: paymentId },
      facts: {
        merchantId,
        tradeName: names.get(merchantId) ?? merchantId,
        count: reported.filter((other) => other.merchantId === merchantId).length,
      },
    }));
    return atMost(limit, items);
  },
};
