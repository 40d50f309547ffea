import * as z from 'zod';
import type { DirectoryStore } from '../../../../adapters/dynamodb/directory-store.ts';
import type { FindingStore } from '../../../../adapters/dynamodb/finding-store.ts';
import type { RepairStore } from '../../../../adapters/dynamodb/repair-store.ts';
import { repairSides } from '../../../../contract/back-office/repairs.ts';
import { cents } from '../../../../contract/money.ts';
import { canAnswer, findingFacts } from '../../../../core/audit/repairs.ts';
import { nextSettlementDay } from '../../../../core/calendar/business-days.ts';
import { repair as movement } from '../../../../core/ledger/movements.ts';
import { parisDate } from '../../../../core/time.ts';
import { notFound, refused } from '../../../http/call.ts';
import type { WantedChange } from '../../../http/schemas/proposals.ts';
import { proposalKind } from '../proposal-kind.ts';

interface Dependencies {
  directory: Pick<DirectoryStore, 'getMerchant'>;
  findings: Pick<FindingStore, 'find'>;
  repairs: RepairStore;
}

const change = z.object({
  findingId: z.string(),
  merchantId: z.string(),
  amount: z.int().transform(cents),
  against: z.enum(repairSides),
});

/** What the audit has found wrong of a merchant's, and nobody can restore, is put right by a movement. */
export const repair = proposalKind({
  change,
  take: ({ amount: { value }, ...asked }: WantedChange<'REPAIR'>) =>
    value === 0
      ? refused({ code: 'field-invalid', field: 'change.amount.value' })
      : { change: { ...asked, amount: cents(value) } },
  judge: async (wanted, { directory, findings }: Dependencies) => {
    const { findingId, merchantId, amount, against } = wanted;
    const [merchant, finding] = await Promise.all([directory.getMerchant(merchantId), findings.find(findingId)]);
    if (!merchant) return notFound;
    // What an audit finds no more, or two people have answered already, is not put right twice.
    if (!finding) return refused({ code: 'finding-gone' });
    if (!canAnswer(finding, wanted)) return refused({ code: 'field-invalid', field: 'change.against' });
    return {
      about: { kind: 'MERCHANT', id: merchantId },
      from: findingFacts(finding),
      to: { amount, against },
    };
  },
  carryOut: ({ findingId, merchantId, amount, against }, { now, proposalId, alongside, operation }, { repairs }) => {
    const dueDate = nextSettlementDay(parisDate(now));
    const record = movement({ id: proposalId, merchantId, amount, side: against, dueDate, at: now });
    return repairs.repair({ record, findingId, alongside }, operation);
  },
});
