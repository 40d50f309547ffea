import type { BankEntryStore } from '../../../adapters/dynamodb/bank-entry-store.ts';
import { noBody, notFound, type Call, type Reply } from '../../http/call.ts';
import { byOperator } from '../../operations/operation-of.ts';

interface Dependencies {
  bankEntries: Pick<BankEntryStore, 'find' | 'settle'>;
}

/** Somebody has found out what an entry of the bank was that matched nothing. It moves no money. */
export async function settleBankEntry(
  call: Call<'settleBankEntry'>,
  { bankEntries }: Dependencies,
): Promise<Reply<'settleBankEntry'>> {
  const { params, body, caller, now } = call;
  const waiting = await bankEntries.find(params.id);
  if (!waiting) return notFound;
  const { amount, bankReference } = waiting.entry;
  const operation = byOperator(call, {
    act: 'BANK_ENTRY_SETTLED',
    about: { kind: 'BANK_ENTRY', id: waiting.id },
    from: {
      reason: waiting.reason,
      ...(amount !== undefined && { amount }),
      ...(bankReference !== undefined && { bankReference }),
    },
    to: { note: body.note },
  });
  const settled = { by: 'PERSON', act: { by: caller, at: now }, note: body.note } as const;
  return (await bankEntries.settle(waiting, settled, operation)) ? noBody : notFound;
}
