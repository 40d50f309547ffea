import type { Change } from './dynamodb/memory-dynamodb.ts';
import type { Item } from './dynamodb/value.ts';

/** What must never be. The run ends with it, and its seed leads there again. */
export class Violation extends Error {}

type Status = string;

/** What may follow what, said again here: nothing of the product's own state machine is used. */
const followers: Readonly<Record<Status, readonly Status[]>> = {
  AWAITING_CLIENT: [
    'AWAITING_CLIENT',
    'AWAITING_MERCHANT',
    'VALIDATED',
    'CLIENT_DECLINED',
    'CANCELLED',
    'CLIENT_EXPIRED',
    'MERCHANT_BLOCKED',
  ],
  AWAITING_MERCHANT: ['AWAITING_MERCHANT', 'VALIDATED', 'MERCHANT_DECLINED', 'MERCHANT_EXPIRED', 'MERCHANT_BLOCKED'],
  VALIDATED: ['VALIDATED', 'VOIDED', 'REFUNDED'],
};

/** Longest that a call can be in flight, as AWS ends it. */
const inFlightMs = 20_000;

/** Longer than any call here takes, with all that is slow about it. */
const rememberedMs = 600_000;

interface Known {
  statuses: Status[];
  amount: number;
  authorised?: number;
  captured?: number;
}

interface Tables {
  payments: string;
  wallets: string;
  exports: string;
}

const number = (item: Item | undefined, name: string): number => {
  const value = item?.[name];
  return typeof value === 'number' ? value : 0;
};
const text = (item: Item | undefined, name: string): string => {
  const value = item?.[name];
  return typeof value === 'string' ? value : '';
};

/**
 * A second set of books, kept from what is written and from nothing else. After each write: money only moves, no balance is
 * negative, a payment goes forward only, and a fact is written once.
 */
export class MoneyModel {
  readonly payments = new Map<string, Known>();
  /** Each credit, and what was taken back of it. */
  readonly credits = new Map<string, { clientId: string; amount: number; reversed: number }>();
  readonly #facts = new Set<string>();
  readonly #closedDays = new Set<string>();
  readonly #accounts = new Map<string, number>();
  /** What was available in each wallet within the last minutes, with the time of each change. */
  readonly #available = new Map<string, { at: number; amount: number }[]>();
  readonly #tables: Tables;
  readonly #now: () => number;
  writes = 0;

  constructor(tables: Tables, now: () => number) {
    this.#tables = tables;
    this.#now = now;
  }

  balance(account: string): number {
    return this.#accounts.get(account) ?? 0;
  }

  isClosed(day: string): boolean {
    return this.#closedDays.has(day);
  }

  get accounts(): Iterable<string> {
    return this.#accounts.keys();
  }

  /** Of every account whose name begins so. */
  total(prefix: string): number {
    let total = 0;
    for (const [account, amount] of this.#accounts) if (account.startsWith(prefix)) total += amount;
    return total;
  }

  /** The least that a wallet had available at any time since then, some minutes ago at most. */
  leastAvailable(clientId: string, since: number): number {
    const changes = this.#available.get(clientId) ?? [];
    const before = changes.findLastIndex(({ at }) => at < since);
    return Math.min(...changes.slice(Math.max(0, before)).map(({ amount }) => amount));
  }

  /** @throws Violation */
  onWrite = (changes: readonly Change[]): void => {
    this.writes += 1;
    const moved = new Map<string, number>();
    for (const change of changes) {
      const postings = change.after?.['postings'] as Record<string, number> | undefined;
      if (postings && change.before === undefined) this.#book(change, postings, moved);
      if (postings && change.before !== undefined) require(sameBooks(change), `a journal record is changed`, change);
    }
    for (const change of changes) {
      if (change.table === this.#tables.payments) this.#payment(change, changes);
      if (change.table === this.#tables.wallets) this.#wallet(change, moved);
      if (change.table === this.#tables.exports && text(change.key, 'pk').startsWith('R#')) {
        const isNext = !change.before || number(change.after, 'version') === number(change.before, 'version') + 1;
        require(isNext, 'a transfer is written over', change);
      }
      if (change.table === this.#tables.exports && text(change.key, 'pk').startsWith('DAY#')) {
        require(change.after !== undefined, 'a closed day is opened again', change);
        this.#closedDays.add(text(change.key, 'pk').slice('DAY#'.length));
      }
    }
    for (const [account, amount] of moved) {
      require(amount === 0, `${account} has ${amount} more in the journal than in the wallet`, changes);
    }
  };

  #book({ key, after, table }: Change, postings: Record<string, number>, moved: Map<string, number>): void {
    const fact = `${table} ${JSON.stringify(key)}`;
    require(!this.#facts.has(fact), 'a fact is written twice', key);
    this.#facts.add(fact);
    const sum = Object.values(postings).reduce((total, amount) => total + amount, 0);
    require(sum === 0, `postings sum to ${sum}`, after);
    const dueDate = text(after, 'dueDate');
    const isOwed = 'merchant:owed' in postings && text(after, 'kind') !== 'TRANSFER';
    require(!isOwed || !this.#closedDays.has(dueDate), `a line of ${dueDate}, which is closed`, after);
    this.#credit(after, postings);
    const owners = { client: text(after, 'clientId'), merchant: text(after, 'merchantId') };
    for (const [account, amount] of Object.entries(postings)) {
      const [kind = ''] = account.split(':');
      const owner = kind === 'client' || kind === 'merchant' ? `${account} ${owners[kind]}` : account;
      this.#accounts.set(owner, this.balance(owner) + amount);
      if (account === 'client:available' || account === 'client:held') {
        moved.set(owner, (moved.get(owner) ?? 0) + amount);
      }
    }
  }

  #credit(after: Item | undefined, { 'client:available': amount = 0 }: Record<string, number>): void {
    const [kind, id] = [text(after, 'kind'), text(after, 'creditId')];
    const credit = this.credits.get(id);
    if (kind === 'CREDIT') {
      require(!credit, 'a credit is made twice', after);
      this.credits.set(id, { clientId: text(after, 'clientId'), amount, reversed: 0 });
    }
    if (kind === 'CREDIT_REVERSAL' && credit) {
      credit.reversed -= amount;
      require(credit.reversed <= credit.amount, `${credit.reversed} is taken back of ${credit.amount}`, after);
    }
  }

  #wallet({ key, before, after }: Change, moved: Map<string, number>): void {
    const clientId = text(key, 'clientId');
    if (number(after, 'available') !== number(before, 'available'))
      this.#remember(clientId, number(after, 'available'));
    for (const [account, name] of [
      ['client:available', 'available'],
      ['client:held', 'held'],
    ] as const) {
      const delta = number(after, name) - number(before, name);
      require(number(after, name) >= 0, `${name} of a wallet is ${number(after, name)}`, after);
      const owner = `${account} ${clientId}`;
      moved.set(owner, (moved.get(owner) ?? 0) - delta);
    }
    const holds = Object.values((after?.['holds'] ?? {}) as Record<string, { amount: number }>);
    const held = holds.reduce((sum, { amount }) => sum + amount, 0);
    require(held === number(after, 'held'), `holds of ${held} in a wallet that holds ${number(after, 'held')}`, after);
  }

  #remember(clientId: string, amount: number): void {
    const changes = this.#available.get(clientId) ?? [];
    changes.push({ at: this.#now(), amount });
    while (changes[1] && changes[1].at < this.#now() - rememberedMs) changes.shift();
    this.#available.set(clientId, changes);
  }

  #payment({ key, before, after }: Change, beside: readonly Change[]): void {
    const id = text(key, 'id');
    const status = text(after, 'status');
    const amount = number(after, 'amount');
    if (!before) {
      require(status === 'AWAITING_CLIENT', `a payment begins as ${status}`, after);
      this.payments.set(id, { statuses: [status], amount });
      return;
    }
    const known = this.payments.get(id);
    const last = known?.statuses.at(-1) ?? '';
    require(known !== undefined &&
      followers[last]?.includes(status) === true, `${last} is followed by ${status}`, after);
    if (!known) return;
    for (const name of ['merchantId', 'clientId', 'type', 'amount', 'commissionBps', 'challenge', 'createdAt']) {
      require(before[name] === after?.[name], `${name} of a payment is changed`, after);
    }
    const { version } = before;
    require(number(after, 'version') === Number(version) + 1, `version ${String(version)} is written over`, after);
    if (status === last) return;
    known.statuses.push(status);
    this.#money(known, status, after, beside);
    this.#deadline(before, status, after);
  }

  #money(known: Known, status: Status, after: Item | undefined, beside: readonly Change[]): void {
    const owed = () =>
      beside.reduce((sum, { after: line }) => sum + number(line?.['postings'] as Item | undefined, 'merchant:owed'), 0);
    const fee = (captured: number) => Math.round((captured * number(after, 'commissionBps')) / 10_000);
    if (status === 'AWAITING_MERCHANT' || (status === 'VALIDATED' && known.authorised === undefined)) {
      known.authorised = number(after, 'authorisedAmount');
      require(known.authorised > 0 && known.authorised <= known.amount, 'more is authorised than asked for', after);
    }
    if (status === 'VALIDATED') {
      known.captured = number(after, 'capturedAmount');
      require(known.captured > 0 && known.captured <= (known.authorised ?? 0), 'more is captured than agreed', after);
      require(owed() === known.captured - fee(known.captured), `${owed()} is owed for ${known.captured}`, after);
    }
    if (status === 'VOIDED' || status === 'REFUNDED') {
      const captured = known.captured ?? 0;
      require(-owed() === captured - fee(captured), `${-owed()} is taken back for ${captured}`, after);
      const isClosed = this.#closedDays.has(text(after, 'dueDate'));
      require((status === 'REFUNDED') ===
        isClosed, `${status} of a day that is ${isClosed ? '' : 'not '}closed`, after);
    }
  }

  #deadline(before: Item, status: Status, after: Item | undefined): void {
    const of = status === 'CLIENT_EXPIRED' ? 'clientDeadline' : status === 'MERCHANT_EXPIRED' ? 'confirmBy' : undefined;
    if (of !== undefined) {
      const deadline = number(before, of);
      require(this.#now() >= deadline + inFlightMs, `expiry written while a call in time may be in flight`, after);
      require(number(after, 'endedAt') === deadline, 'an expiry of another time than its deadline', after);
    }
    const isConfirmed = status === 'VALIDATED' && before['status'] === 'AWAITING_MERCHANT';
    const isInTime = number(after, 'validatedAt') < number(before, 'confirmBy');
    require(!isConfirmed || isInTime, 'confirmed after the deadline', after);
    const agreedAt = number(after, 'authorisedAt');
    if (before['authorisedAt'] === undefined && agreedAt > 0) {
      require(agreedAt < number(before, 'clientDeadline'), 'agreed to after the deadline', after);
    }
  }
}

/** Marks of an index may come and go. */
const sameBooks = ({ before, after }: Change): boolean =>
  JSON.stringify(before?.['postings']) === JSON.stringify(after?.['postings']);

function require(isSo: boolean, otherwise: string, about: unknown): asserts isSo {
  if (!isSo) throw new Violation(`${otherwise}: ${JSON.stringify(about)}`);
}
