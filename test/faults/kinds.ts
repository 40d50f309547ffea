import type { Mischief, Mishap } from './wire.ts';

const typed = (name: string, more: object = {}) => ({
  __type: `com.amazonaws.dynamodb.v20120810#${name}`,
  message: 'said by a test',
  ...more,
});
const refusing = (name: string, { status = 400, done = false, ...more }: Said = {}): Mishap => ({
  answer: { status, error: typed(name, more) },
  done,
});
interface Said {
  status?: number;
  done?: boolean;
  CancellationReasons?: object[];
}

const ever = Number.POSITIVE_INFINITY;
const isWrite = (name: string) => /^(Put|Update|Delete|TransactWrite)/.test(name);
const isTransaction = (name: string) => name.startsWith('TransactWrite');
const conflict = (name: string): Mishap =>
  isTransaction(name)
    ? refusing('TransactionCanceledException', { CancellationReasons: [{ Code: 'TransactionConflict' }] })
    : refusing('TransactionConflictException');

export interface Kind {
  /** What goes wrong with a call of this name. */
  mishap: (name: string) => Mishap;
  times: number;
  /** Where it can happen; everywhere when left out. */
  of?: (name: string) => boolean;
}

/** How a call of AWS goes wrong. A while is longer than the SDK's own tries. */
export const kinds = {
  'an error before': { mishap: () => refusing('InternalServerError', { status: 500 }), times: 1 },
  'an error after it was done': {
    mishap: () => refusing('InternalServerError', { status: 500, done: true }),
    times: 1,
  },
  'errors after it was done, for ever': {
    mishap: () => refusing('InternalServerError', { status: 500, done: true }),
    times: ever,
  },
  'throttled for a while': { mishap: () => refusing('ThrottlingException'), times: 4 },
  'throttled for ever': { mishap: () => refusing('ThrottlingException'), times: ever },
  'a conflict': { mishap: conflict, times: 1, of: isWrite },
  'conflicts for ever': { mishap: conflict, times: ever, of: isWrite },
  'a mixed cancellation': {
    mishap: () =>
      refusing('TransactionCanceledException', {
        CancellationReasons: [{ Code: 'TransactionConflict' }, { Code: 'None' }, { Code: 'ConditionalCheckFailed' }],
      }),
    times: 1,
    of: isTransaction,
  },
  'an error that nobody knows': { mishap: () => refusing('NeverHeardOfException'), times: 1 },
  'a page of a proxy': { mishap: () => ({ answer: { status: 503, error: typed('') }, done: false }), times: 1 },
  'no answer once': { mishap: () => ({ hangs: true }), times: 1 },
  'no answer for ever': { mishap: () => ({ hangs: true }), times: ever },
  'a crash before': { mishap: () => ({ crash: 'before' }), times: 1 },
  'a crash after': { mishap: () => ({ crash: 'after' }), times: 1 },
  'delivered twice': { mishap: () => ({ twice: true }), times: 1, of: isWrite },
} as const satisfies Record<string, Kind>;

export type KindName = keyof typeof kinds;
export const kindNames = Object.keys(kinds) as KindName[];
const kindOf = (name: KindName): Kind => kinds[name];

/** A place where something may go wrong: the `nth` call of a name, the first is 0. */
export interface Place {
  name: string;
  nth: number;
}

export const canHappen = (kind: KindName, { name }: Place): boolean => kindOf(kind).of?.(name) ?? true;

/** From that call on, so many of the same name. */
export function mischiefAt({ name, nth }: Place, kind: KindName): Mischief & { struck: () => boolean } {
  let before = nth;
  const { times } = kindOf(kind);
  let left: number = times;
  let struck = 0;
  const strike: Mischief = (called) => {
    if (called !== name || left === 0) return undefined;
    if (before > 0) {
      before -= 1;
      return undefined;
    }
    left -= 1;
    struck += 1;
    return kindOf(kind).mishap(called);
  };
  return Object.assign(strike, { struck: () => struck > 0 });
}

/** Of calls in their order, each by its name and how many of that name were before. */
export function placesOf(calls: readonly string[]): Place[] {
  const seen = new Map<string, number>();
  return calls.map((name) => {
    const nth = seen.get(name) ?? 0;
    seen.set(name, nth + 1);
    return { name, nth };
  });
}
