import { QueryCommand } from '@aws-sdk/lib-dynamodb';
import { toRecordItem } from '../../adapters/dynamodb/record-item.ts';
import { cents } from '../../contract/money.ts';
import { derivedId } from '../../core/ids.ts';
import { bookedKey } from '../../core/ledger/booked-on.ts';
import { allShards, dueKey, shardOf } from '../../core/ledger/journal.ts';
import { debit } from '../../core/ledger/movements.ts';
import type { Validated } from '../../core/payment/payment.ts';
import type { Instant, LocalDate } from '../../core/time.ts';
import { paymentIn } from '../../test/support/payments.ts';

type Item = Record<string, unknown>;

export interface LedgerDay {
  /** How many lines are due. */
  lines: number;
  dueDate: LocalDate;
  /** As many have moved on this day, for its books. */
  booked: LocalDate;
  at: Instant;
}

const linesOfMerchant = 100;

const merchantsFor = (lines: number): string[] =>
  Array.from({ length: Math.ceil(lines / linesOfMerchant) }, (_, nth) => derivedId('bench', 'merchant', String(nth)));

/** A day of the ledger that is made page by page when it is asked for, so that its size takes no memory. */
export function generatedLedger({ lines, dueDate, booked, at }: LedgerDay) {
  const merchants = merchantsFor(lines);
  const sequences = new Map<string, () => Sequence>();
  for (const shard of allShards) {
    const own = merchants.filter((id) => shardOf(id) === shard).sort();
    const sequence = () => new Sequence(own, { dueDate, at });
    sequences.set(dueKey(dueDate, shard), sequence);
    sequences.set(bookedKey(booked, shard), sequence);
  }
  return {
    merchants,
    lines: merchants.length * linesOfMerchant,
    /** @returns undefined for a command that asks for something else */
    answer(command: object): { Items: Item[]; LastEvaluatedKey?: Item } | undefined {
      if (!(command instanceof QueryCommand)) return undefined;
      const { input } = command;
      const { ':pk': pk, ':day': day } = (input.ExpressionAttributeValues ?? {}) as Record<string, string>;
      const sequence = sequences.get(pk ?? day ?? '')?.();
      return sequence?.page(input.Limit ?? 1_000, input.ExclusiveStartKey);
    },
  };
}

/** The lines of a shard, merchant by merchant, in the order of their keys. */
class Sequence {
  readonly #merchants: readonly string[];
  readonly #day: Pick<LedgerDay, 'dueDate' | 'at'>;

  constructor(merchants: readonly string[], day: Pick<LedgerDay, 'dueDate' | 'at'>) {
    this.#merchants = merchants;
    this.#day = day;
  }

  page(limit: number, after?: Item): { Items: Item[]; LastEvaluatedKey?: Item } {
    const length = this.#merchants.length * linesOfMerchant;
    const start = after ? placeOf(String(after['sk'])) + 1 : 0;
    const end = Math.min(start + limit, length);
    const Items = Array.from({ length: end - start }, (_, offset) => this.#item(start + offset));
    const last = Items.at(-1);
    return { Items, ...(last && end < length && { LastEvaluatedKey: { pk: last['pk'], sk: last['sk'] } }) };
  }

  #item(place: number): Item {
    const { dueDate, at } = this.#day;
    const payment: Validated = {
      ...(paymentIn('VALIDATED') as Validated),
      id: String(place).padStart(26, '0'),
      merchantId: this.#merchants[Math.floor(place / linesOfMerchant)] ?? '',
      commissionBps: 250,
    };
    return toRecordItem(debit(payment, { amount: cents(2_000 + (place % 997)), dueDate, at }).record);
  }
}

const placeOf = (key: string): number => Number(key.split('#')[1]);
