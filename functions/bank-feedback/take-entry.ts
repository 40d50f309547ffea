import pMap from 'p-map';
import { readSentTransfers, type SentTransfer } from '../../adapters/bank-messages/read-sent-transfers.ts';
import type { DebtStore } from '../../adapters/dynamodb/debt-store.ts';
import type { ObjectStore } from '../../adapters/s3/object-store.ts';
import { bankFileLimits } from '../../contract/settings/limits.ts';
import { nextSettlementDay } from '../../core/calendar/business-days.ts';
import { noReason, type BankEntry, type BankWord, type EntryAbout } from '../../core/bank/bank-entry.ts';
import type { EntrySource, WaitReason } from '../../core/bank/waiting-entry.ts';
import { exportFileKey } from '../../core/reimbursement/export-keys.ts';
import { sentFile, type SentFile } from '../../core/reimbursement/sent-file.ts';
import { parisDate, type Instant } from '../../core/time.ts';
import { toEvent, type BankAnswer } from '../../core/transfer/transfer-change.ts';
import { hasFailedUnpaid } from '../../core/transfer/transfer-state.ts';
import { tryToTell, type Told, type TransferTeller } from '../use-cases/tell-transfer.ts';

export interface TakingDependencies extends TransferTeller {
  /** The bucket of the exports: what was sent stands in its files. */
  published: Pick<ObjectStore, 'read'>;
  /** What is recorded of a transfer with this reference of the bank, if anything. */
  repayment: DebtStore['repayment'];
  now: () => Instant;
}

/** What became of an entry: the transfers that it is about were changed or knew it, or it waits for somebody. */
export type Taken = 'CHANGED' | 'KNOWN' | WaitReason;

/**
 * Tells the transfers that an entry is about what the bank says of them. May be repeated, and come in any order.
 *
 * @throws Error when AWS is not there: the entry is to be taken again
 */
export async function takeEntry(
  entry: BankEntry,
  source: EntrySource,
  { transfers, owners, published, repayment, now }: TakingDependencies,
): Promise<Taken> {
  const { about, word } = entry;
  if (about.kind === 'OTHER') return 'NOT_OURS';
  if (about.kind === 'DEBT') return (await isRecorded(entry, repayment)) ? 'KNOWN' : 'REPAYMENT';
  if (word === undefined) return 'NOT_UNDERSTOOD';
  if (about.kind === 'TRANSFER') return asTaken(await tell(about.endToEndId, entry.amount));
  const file = sentFileOf(about);
  const bytes = file && (await published.read(exportFileKey(file.exportDate, file.name)));
  if (!file || !bytes) return 'UNKNOWN_REFERENCE';
  if (word === 'RETURNED') return 'NOT_UNDERSTOOD';
  // Of what it says besides that it has paid, a bank names no sum.
  if (entry.amount !== undefined && !(await isSumOf(file, entry.amount))) return 'SUM_DIFFERS';
  return tellAll(bytes);

  function tell(endToEndId: string, amount: number | undefined): Promise<Told> {
    const at = now();
    const answer = answerOf(entry, about.kind === 'TRANSFER' ? 'TRANSFER' : 'FILE');
    const event = toEvent(answer, nextSettlementDay(parisDate(at)));
    const bank = { kind: 'BANK', ...source } as const;
    const isFor = ({ net }: { net: number }) => amount === undefined || Math.abs(amount) === net;
    return tryToTell({ transfers, owners }, endToEndId, { event, at, source: bank }, isFor);
  }

  async function tellAll(chunks: AsyncIterable<Uint8Array>): Promise<Taken> {
    const told = new Set<Told>();
    await pMap(
      readSentTransfers(chunks),
      async ({ endToEndId, amount }) => void told.add(await tellOfBlock(endToEndId, amount)),
      { concurrency: bankFileLimits.entriesAtOnce },
    );
    // What is first here weighs most: one transfer that contradicts is enough for somebody to look.
    const order = ['CONTRADICTION', 'REFUSED', 'NO_TRANSFER', 'CHANGED'] as const;
    return asTaken(order.find((one) => told.has(one)) ?? 'KNOWN');
  }

  /** That the whole is paid is not said of those that the bank has rejected before. */
  async function tellOfBlock(endToEndId: string, amount: number): Promise<Told> {
    const transfer = word === 'PAID' ? await transfers.find(endToEndId) : undefined;
    return transfer && hasFailedUnpaid(transfer) ? 'KNOWN' : tell(endToEndId, amount);
  }

  /** Of a batch the bank debits what it carries out: what it has rejected is left out. */
  async function isSumOf({ exportDate, name }: SentFile, debited: number): Promise<boolean> {
    const chunks = await published.read(exportFileKey(exportDate, name));
    if (!chunks) return false;
    let sum = 0;
    const count = async ({ endToEndId, amount }: SentTransfer) => {
      const transfer = await transfers.find(endToEndId);
      if (transfer && !hasFailedUnpaid(transfer)) sum += amount;
    };
    await pMap(readSentTransfers(chunks), count, { concurrency: bankFileLimits.entriesAtOnce });
    return sum === debited;
  }
}

/** No file of the bank settles a debt by itself: that is recorded by somebody of finance, under their name. */
const isRecorded = async ({ bankReference }: BankEntry, repayment: DebtStore['repayment']): Promise<boolean> =>
  bankReference !== undefined && (await repayment(bankReference)) !== undefined;

const sentFileOf = (about: Extract<EntryAbout, { kind: 'FILE' | 'BLOCK' }>): SentFile | undefined =>
  sentFile(about.kind === 'FILE' ? about.messageId : about.paymentInformationId.replace(/-P$/, ''));

function answerOf({ word, code = noReason }: BankEntry, level: 'FILE' | 'TRANSFER'): BankAnswer {
  return word === 'REJECTED' || word === 'RETURNED'
    ? { kind: word, failure: { level, code: asCode(code) } }
    : { kind: word as Exclude<BankWord, 'REJECTED' | 'RETURNED'> };
}

/** Codes are four letters or digits; a bank's own word for a reason is kept out of the books. */
const asCode = (code: string): string => (/^[A-Z0-9]{4}$/.test(code) ? code : noReason);

function asTaken(told: Told): Taken {
  if (told === 'NO_TRANSFER') return 'UNKNOWN_REFERENCE';
  return told === 'REFUSED' ? 'AMOUNT_DIFFERS' : told;
}
