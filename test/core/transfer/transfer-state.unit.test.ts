import { describe, expect, it } from 'vitest';
import { localDate } from '../../../core/time.ts';
import {
  afterEvent,
  hasFailedUnpaid,
  isInTransit,
  type TransferEvent,
  type TransferState,
} from '../../../core/transfer/transfer-state.ts';

const day = localDate('2026-06-10');
const failure = { level: 'TRANSFER', code: 'AC04' } as const;

const states = {
  EXPORTED: { status: 'EXPORTED' },
  SUBMITTED: { status: 'SUBMITTED' },
  ACCEPTED: { status: 'ACCEPTED' },
  PAID: { status: 'PAID' },
  'REJECTED, to be asked': { status: 'REJECTED', failure: { level: 'FILE', code: 'FF01' } },
  'REJECTED, due': { status: 'REJECTED', failure, dueAgain: day },
  RETURNED: { status: 'RETURNED', failure, dueAgain: day },
  'REISSUED, never paid': { status: 'REISSUED', failure, wasPaid: false, dueAgain: day, reissuedAs: 'E2' },
  'REISSUED, once paid': { status: 'REISSUED', failure, wasPaid: true, dueAgain: day, reissuedAs: 'E2' },
  'NETTED, never paid': { status: 'NETTED', failure, wasPaid: false, dueAgain: day, nettedOn: day },
  'NETTED, once paid': { status: 'NETTED', failure, wasPaid: true, dueAgain: day, nettedOn: day },
} satisfies Record<string, TransferState>;

const events = {
  SUBMITTED: { kind: 'SUBMITTED' },
  ACCEPTED: { kind: 'ACCEPTED' },
  PAID: { kind: 'PAID' },
  REJECTED: { kind: 'REJECTED', failure, dueAgain: day },
  'FILE REJECTED': { kind: 'REJECTED', failure: { level: 'FILE', code: 'FF01' } },
  RETURNED: { kind: 'RETURNED', failure, dueAgain: day },
  'NOT EXECUTED': { kind: 'NOT_EXECUTED', dueAgain: day },
  REISSUED: { kind: 'REISSUED', as: 'E2' },
  'REISSUED as another': { kind: 'REISSUED', as: 'E3' },
  NETTED: { kind: 'NETTED', on: day },
  'NETTED another day': { kind: 'NETTED', on: localDate('2026-06-11') },
} satisfies Record<string, TransferEvent>;

/** `.` nothing new, `!` cannot be; otherwise the state that it leads to. */
const table: Record<keyof typeof states, Record<keyof typeof events, '.' | '!' | keyof typeof states>> = {
  EXPORTED: row(
    'SUBMITTED',
    'ACCEPTED',
    'PAID',
    'REJECTED, due',
    'REJECTED, to be asked',
    'RETURNED',
    '!',
    '!',
    '!',
    '!',
    '!',
  ),
  SUBMITTED: row(
    '.',
    'ACCEPTED',
    'PAID',
    'REJECTED, due',
    'REJECTED, to be asked',
    'RETURNED',
    '!',
    '!',
    '!',
    '!',
    '!',
  ),
  ACCEPTED: row('.', '.', 'PAID', 'REJECTED, due', 'REJECTED, to be asked', 'RETURNED', '!', '!', '!', '!', '!'),
  PAID: row('.', '.', '.', '!', '!', 'RETURNED', '!', '!', '!', '!', '!'),
  'REJECTED, to be asked': row('.', '.', '!', '.', '.', '!', 'REJECTED, due', '!', '!', '!', '!'),
  'REJECTED, due': row(
    '.',
    '.',
    '!',
    '.',
    '.',
    '!',
    '.',
    'REISSUED, never paid',
    'REISSUED, never paid',
    'NETTED, never paid',
    'NETTED, never paid',
  ),
  RETURNED: row(
    '.',
    '.',
    '.',
    '.',
    '.',
    '.',
    '!',
    'REISSUED, once paid',
    'REISSUED, once paid',
    'NETTED, once paid',
    'NETTED, once paid',
  ),
  'REISSUED, never paid': row('.', '.', '!', '.', '.', '!', '!', '.', '!', '!', '!'),
  'REISSUED, once paid': row('.', '.', '.', '.', '.', '.', '!', '.', '!', '!', '!'),
  'NETTED, never paid': row('.', '.', '!', '.', '.', '!', '!', '!', '!', '.', '!'),
  'NETTED, once paid': row('.', '.', '.', '.', '.', '.', '!', '!', '!', '.', '!'),
};

function row(...cells: ('.' | '!' | keyof typeof states)[]) {
  const names = Object.keys(events) as (keyof typeof events)[];
  return Object.fromEntries(names.map((name, index) => [name, cells[index]])) as (typeof table)['EXPORTED'];
}

const cells = (Object.keys(states) as (keyof typeof states)[]).flatMap((state) =>
  (Object.keys(events) as (keyof typeof events)[]).map((event) => [state, event, table[state][event]] as const),
);

describe('a transfer', () => {
  it.each(cells)('%s, told %s: %s', (state, event, expected) => {
    const answer = afterEvent(states[state], events[event]);
    if (expected === '.') expect(answer).toEqual({ kind: 'KNOWN' });
    else if (expected === '!') expect(answer).toEqual({ kind: 'CONTRADICTION' });
    else expect(answer).toMatchObject({ kind: 'CHANGED', state: { status: states[expected].status } });
  });

  it.each(cells)('%s, told %s twice, is as after the first time', (state, event) => {
    const first = afterEvent(states[state], events[event]);
    if (first.kind !== 'CHANGED') return expect(afterEvent(states[state], events[event])).toEqual(first);
    expect(afterEvent(first.state, events[event])).toEqual({ kind: 'KNOWN' });
  });

  it('is on its way until it is paid, or owed again', () => {
    const underway = Object.entries(states).filter(([, state]) => isInTransit(state));
    expect(underway.map(([name]) => name)).toEqual(['EXPORTED', 'SUBMITTED', 'ACCEPTED', 'REJECTED, to be asked']);
  });

  it('has failed unpaid where the bank refused it, and not where the money came back', () => {
    const unpaid = Object.entries(states).filter(([, state]) => hasFailedUnpaid(state));
    expect(unpaid.map(([name]) => name)).toEqual([
      'REJECTED, to be asked',
      'REJECTED, due',
      'REISSUED, never paid',
      'NETTED, never paid',
    ]);
  });

  it('keeps why it failed and the day from which it is due when somebody has asked the bank', () => {
    const answer = afterEvent(states['REJECTED, to be asked'], { kind: 'NOT_EXECUTED', dueAgain: day });
    expect(answer).toMatchObject({ state: { failure: { level: 'FILE', code: 'FF01' }, dueAgain: day } });
  });
});
