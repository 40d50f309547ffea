import * as z from 'zod';
import { nextSettlementDay } from '../../../../core/calendar/business-days.ts';
import { parisDate, type Instant } from '../../../../core/time.ts';
import { changeOf, toEvent, type BankAnswer } from '../../../../core/transfer/transfer-change.ts';
import { notFound, refused } from '../../../http/call.ts';
import type { WantedChange } from '../../../http/schemas/proposals.ts';
import { noticesOf, type TransferTeller } from '../../../use-cases/tell-transfer.ts';
import { proposalKind } from '../proposal-kind.ts';

const change = z.object({
  endToEndId: z.string(),
  answer: z.enum(['SUBMITTED', 'ACCEPTED', 'PAID', 'NOT_EXECUTED', 'REJECTED', 'RETURNED']),
  code: z.string().optional(),
  level: z.enum(['FILE', 'TRANSFER']).optional(),
});
type Kept = z.output<typeof change>;

/** What the bank has made of a transfer. Both people have its answer, or the statement, before them. */
export const bankAnswer = proposalKind({
  change,
  take: (asked: WantedChange<'BANK_ANSWER'>) => ({ change: asked satisfies Kept }),
  judge: async (asked: Kept, { transfers }: TransferTeller, now) => {
    const transfer = await transfers.find(asked.endToEndId);
    if (!transfer) return notFound;
    const source = { kind: 'PROPOSAL', id: '-' } as const;
    const changed = changeOf(transfer, eventOf(asked, now), { at: now, source });
    if (typeof changed === 'string') return refused({ code: 'transfer-conflict' });
    const dueAgain = changed.line?.dueDate;
    return {
      about: { kind: 'MERCHANT', id: transfer.merchantId },
      from: { endToEndId: transfer.endToEndId, amount: transfer.net, status: transfer.status },
      to: {
        status: changed.after.status,
        ...(asked.code !== undefined && { reason: asked.code }),
        ...(dueAgain !== undefined && { dueDate: dueAgain }),
      },
    };
  },
  carryOut: async (asked, { now, proposalId, alongside, operation }, { transfers, owners }) => {
    const transfer = await transfers.find(asked.endToEndId);
    if (!transfer) return false;
    const source = { kind: 'PROPOSAL', id: proposalId } as const;
    const changed = changeOf(transfer, eventOf(asked, now), { at: now, source });
    if (typeof changed === 'string') return false;
    return transfers.change(changed, { notices: await noticesOf(changed, owners), act: { operation, alongside } });
  },
});

const eventOf = (asked: Kept, now: Instant) => toEvent(answerOf(asked), nextSettlementDay(parisDate(now)));

function answerOf({ answer, code = '', level = 'TRANSFER' }: Kept): BankAnswer {
  return answer === 'REJECTED' || answer === 'RETURNED' ? { kind: answer, failure: { level, code } } : { kind: answer };
}
