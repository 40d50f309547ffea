import type { Item } from './errors.ts';

/** The physical names of the tables in which something is kept of clients. */
export interface ClientTables {
  directory: string;
  secrets: string;
  wallets: string;
  payments: string;
  ledger: string;
  notices: string;
  orders: string;
  operations: string;
}

/** Taken away; kept without who it is; or kept as it is, since it names nobody but by an id. */
export type OnErasure = 'deleted' | 'blanked' | 'kept';

/** One kind of thing that is kept of a client. */
export interface Holding {
  table: keyof ClientTables;
  /** What it is, for the person whose it is. */
  what: string;
  /** Why, and how long. */
  why: string;
  onErasure: OnErasure;
  isOf(item: Item, clientId: string): boolean;
}

const text = (item: Item, name: string): string => {
  const value = item[name];
  return typeof value === 'string' ? value : '';
};
const isIn =
  (partition: (clientId: string) => string, sk = '') =>
  (item: Item, clientId: string) =>
    text(item, 'pk') === partition(clientId) && text(item, 'sk').startsWith(sk);
const ofClient = (clientId: string) => `CLIENT#${clientId}`;
const mentions =
  (...beginnings: string[]) =>
  (item: Item, clientId: string) =>
    beginnings.some((beginning) => text(item, 'pk').startsWith(beginning)) && JSON.stringify(item).includes(clientId);

const account = 'the contract; until the account is closed, and then until it is erased';
const books = 'commercial code, art. L123-22: ten years, kept for eleven';

/**
 * Everything that is kept of clients: what a copy of their data says of each part, and what becomes of it when they are erased.
 * The first that fits counts. What fits none stops an erasure, so that somebody decides.
 */
export const holdings: readonly Holding[] = [
  {
    table: 'directory',
    what: 'Name and identifiers',
    why: account,
    onErasure: 'blanked',
    isOf: isIn(ofClient, 'PROFILE'),
  },
  {
    table: 'directory',
    what: 'Where your phones receive notifications',
    why: account,
    onErasure: 'deleted',
    isOf: isIn(ofClient, 'PUSH#'),
  },
  {
    table: 'directory',
    what: 'Merchants whom you have blocked',
    why: account,
    onErasure: 'deleted',
    isOf: isIn(ofClient, 'REFUSED#'),
  },
  {
    table: 'directory',
    what: 'Merchants whom you have paid, so that a first payment can be told',
    why: account,
    onErasure: 'deleted',
    isOf: isIn(ofClient, 'PAID#'),
  },
  {
    table: 'directory',
    what: 'By which identifier you are found',
    why: account,
    onErasure: 'deleted',
    isOf: (item, id) => /^IDENTIFIER#/.test(text(item, 'pk')) && item['id'] === id,
  },
  {
    table: 'directory',
    what: 'By which letters of your name you are found',
    why: account,
    onErasure: 'deleted',
    isOf: (item, id) => item['owner'] === 'CLIENT' && item['id'] === id,
  },
  {
    table: 'directory',
    what: 'Which phone a notification address belongs to',
    why: account,
    onErasure: 'deleted',
    isOf: (item, id) => /^TOKEN#/.test(text(item, 'pk')) && item['clientId'] === id,
  },
  {
    table: 'directory',
    what: 'Mails to you that came back',
    why: account,
    onErasure: 'deleted',
    isOf: (item, id) => /^MAIL#/.test(text(item, 'pk')) && JSON.stringify(item).includes(id),
  },
  {
    table: 'directory',
    what: 'Another account that was merged into yours',
    why: account,
    onErasure: 'kept',
    isOf: (item, id) => text(item, 'sk') === 'PROFILE' && (item['closed'] as Item | undefined)?.['into'] === id,
  },
  {
    table: 'directory',
    what: 'Which credits you were given',
    why: books,
    onErasure: 'blanked',
    isOf: (item, id) => /^CREDIT#/.test(text(item, 'pk')) && item['clientId'] === id,
  },
  {
    table: 'secrets',
    what: 'Your code (as nobody can read it), devices and activations',
    why: account,
    onErasure: 'deleted',
    isOf: () => true,
  },
  { table: 'wallets', what: 'Your wallet', why: books, onErasure: 'kept', isOf: () => true },
  { table: 'ledger', what: 'What was credited, held and released', why: books, onErasure: 'kept', isOf: () => true },
  {
    table: 'payments',
    what: 'What merchants asked you for, and what became of it',
    why: books,
    onErasure: 'blanked',
    isOf: () => true,
  },
  {
    table: 'operations',
    what: 'What the back office did about your account',
    why: 'who did what with money and people; as the books',
    onErasure: 'kept',
    isOf: () => true,
  },
  {
    table: 'notices',
    what: 'What you were told, and what you proposed at a counter',
    why: 'to show that somebody was told; 90 days',
    onErasure: 'deleted',
    isOf: (item, id) => JSON.stringify(item).includes(id),
  },
  {
    table: 'orders',
    what: 'How often something was done, who takes care of it, and which account was being opened',
    why: 'limits, and work that is not done twice; days',
    onErasure: 'deleted',
    isOf: mentions('LIMIT#', 'TAKEN#', 'ACCOUNT#'),
  },
  {
    table: 'orders',
    what: 'Credits that were ordered for you',
    why: 'to show what came of each line; a year',
    onErasure: 'kept',
    isOf: mentions('LINES#'),
  },
  {
    table: 'orders',
    what: 'What two people of the back office decided about your account',
    why: 'as the books; masked',
    onErasure: 'kept',
    isOf: mentions('PROPOSAL#', 'REVERSAL#'),
  },
];
