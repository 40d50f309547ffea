import { repairSides } from '../../contract/back-office/repairs.ts';
import { bookedOn } from '../ledger/booked-on.ts';
import {
  isMerchantRecord,
  journalKey,
  type Account,
  type JournalRecord,
  type MerchantRecord,
} from '../ledger/journal.ts';
import type { TransferRecord } from '../ledger/transfer-record.ts';
import type { Finding } from './finding.ts';

/** Where it is stored, and in which day of the books: those of earlier releases are in none. */
interface Stored {
  pk: string;
  sk: string;
  bookedOn?: string;
}

/** A journal record as it is stored. */
export type StoredRecord = JournalRecord & Stored;

/** What is wrong with one record by itself. */
export function checkRecord(record: StoredRecord): Finding[] {
  const findings: Finding[] = [];
  const subject = `${record.pk}/${record.sk}`;
  const { pk, sk } = journalKey(record);
  if (pk !== record.pk || sk !== record.sk)
    findings.push({ code: 'record-misplaced', subject, expected: `${pk}/${sk}` });
  findings.push(...checkBooked(record));
  const posted = (account: Account) => record.postings[account] ?? 0;
  const sum = Object.values(record.postings).reduce<number>((total, amount) => total + amount, 0);
  if (sum !== 0 || !isAsItsKindSays(record, posted)) {
    findings.push({ code: 'postings-wrong', subject, expected: 0, actual: sum });
  }
  return findings;
}

/** Whether a record is in the books of the day of its time. */
export function checkBooked(record: (JournalRecord | TransferRecord) & Stored): Finding[] {
  const { pk, sk, bookedOn: actual } = record;
  const expected = bookedOn(record) ?? 'none';
  if (actual === undefined || actual === expected) return [];
  return [{ code: 'record-misplaced', subject: `${pk}/${sk}`, expected, actual }];
}

function isAsItsKindSays(record: JournalRecord, posted: (account: Account) => number): boolean {
  const isClients = posted('client:available') + posted('client:held');
  if (!isMerchantRecord(record)) {
    const { amount } = record;
    switch (record.kind) {
      case 'CREDIT':
        return amount > 0 && posted('issuer:vouchers') === 0 - amount && posted('client:available') === amount;
      case 'CREDIT_REVERSAL':
        return amount > 0 && posted('client:available') === 0 - amount && posted('issuer:vouchers') === amount;
      case 'HOLD':
        return amount > 0 && posted('client:available') === 0 - amount && posted('client:held') === amount;
      case 'RELEASE':
        return amount > 0 && posted('client:held') === 0 - amount && posted('client:available') === amount;
      case 'MERGE_OUT':
        return amount > 0 && posted('client:available') === 0 - amount && posted('client:merged') === amount;
      case 'MERGE_IN':
        return amount > 0 && posted('client:merged') === 0 - amount && posted('client:available') === amount;
    }
  }
  const { gross, fee, net } = record;
  const isOwed = posted('merchant:owed') === net && posted('fees') === fee && isClients === 0 - gross;
  switch (record.kind) {
    case 'CAPTURE':
      return gross > 0 && net === gross - fee && isOwed;
    case 'VOID':
    case 'REFUND':
      return gross < 0 && net === gross - fee && isOwed;
    case 'CARRY':
      return gross === 0 && fee === 0 && Object.keys(record.postings).length === 0;
    case 'REJECTION':
      return net > 0 && gross === 0 && isOwed && posted('bank:transit') + posted('merchant:paid') === 0 - net;
    case 'RETURN':
      return net > 0 && gross === 0 && isOwed && posted('bank') === 0 - net;
    case 'REPAYMENT':
      return net > 0 && gross === 0 && isOwed && posted('issuer:bank') === 0 - net;
    case 'WRITE_OFF':
      return net > 0 && gross === 0 && isOwed && posted('issuer:losses') === 0 - net;
    case 'REPAIR':
      return net !== 0 && gross === 0 && fee === 0 && isRepair(record);
  }
}

/** Nothing is posted, or one side of those that a repair may have. */
function isRepair({ postings, net }: Pick<MerchantRecord, 'postings' | 'net'>): boolean {
  const [side, ...more] = Object.keys(postings).filter((account) => account !== 'merchant:owed');
  if (side === undefined) return Object.keys(postings).length === 0;
  const isSide = (repairSides as readonly string[]).includes(side);
  return more.length === 0 && isSide && postings['merchant:owed'] === net;
}
