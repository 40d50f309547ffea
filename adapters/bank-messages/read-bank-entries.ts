import { bankMessages, messageNamespace } from '../../core/bank/bank-message.ts';
import type { BankEntry } from '../../core/bank/bank-entry.ts';
import { readRecords } from './read-records.ts';

/**
 * What a message of the bank says, entry by entry, always in the same order: an entry's number in it names it for ever.
 *
 * @throws BadBankFile
 */
export async function* readBankEntries(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<BankEntry> {
  let read: ReturnType<(typeof bankMessages)[string]['reader']> | undefined;
  const records = readRecords(chunks, (namespace) => {
    const message = bankMessages[namespace.replace(messageNamespace, '')];
    read = message?.reader();
    return message?.shape;
  });
  for await (const record of records) {
    const entry = read?.(record);
    if (entry) yield entry;
  }
}
